import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** WCAG 2.2 A and AA, as axe names their rules. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds wrong on a page, whatever the page's policy lets run, and also where its own scripts are off.
 * @param within the only part of the page to look at: a selector
 * @param besides more of axe's sets of rules than those of WCAG 2.2 AA
 */
export async function faultsOn(
  page: Page,
  { within, besides = [] }: { within?: string; besides?: readonly string[] } = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: await readFile(axe, 'utf8') });
    await session.detach();
  }
  return page.evaluate(
    async ({ within, runOnly }) => {
      const { axe } = globalThis as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } };
      const { violations } = await axe.run(within ? { include: [[within]] } : document, { runOnly, resultTypes: ['violations'] });
      return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`));
    },
    { within, runOnly: [...wcag, ...besides] },
  );
}

/** Holds the board on the screen against WCAG 2.2 AA, as far as a machine can. */
export async function expectNoFault(page: Page): Promise<void> {
  expect(await faultsOn(page, { within: 'goodturn-request-board' })).toEqual([]);
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
