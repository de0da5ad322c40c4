import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** Holds what is on the screen against WCAG 2.2 AA, as far as a machine can. */
export async function expectNoFault(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    // The council's page allows scripts of its own only; the tool is not one of them.
    const session = await page.context().newCDPSession(page);
    const { readFile } = await import('node:fs/promises');
    await session.send('Runtime.evaluate', { expression: await readFile(axe, 'utf8') });
    await session.detach();
  }
  const faults = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } };
    const { violations } = await axe.run(
      { include: [['goodturn-request-board']] },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] },
    );
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
  });
  expect(faults).toEqual([]);
}

/** Nothing runs out of the screen to the side. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const inside = document.querySelector('goodturn-request-board')!;
    return { page: scrollWidth - clientWidth, board: inside.scrollWidth - inside.clientWidth };
  });
  expect(over).toEqual({ page: 0, board: 0 });
}
