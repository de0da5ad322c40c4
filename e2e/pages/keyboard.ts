import { expect, type Page } from '@playwright/test';

interface Stop {
  /** Label, or the text of a link or button. */
  readonly name: string;
  /** Whether a ring is around it, or around the line or tile that it stands for. */
  readonly ringed: boolean;
  /** Whether it is on the screen. */
  readonly onScreen: boolean;
  /** Place in the page, from its beginning. */
  readonly place: number;
}

const stopOf = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const active = document.activeElement ?? document.body;
    const labels = 'labels' in active ? [...((active as HTMLInputElement).labels ?? [])].map((label) => label.textContent) : [];
    const around = [active, ...['.pick', '.kind', '.row'].flatMap((name) => active.closest(name) ?? [])];
    const ringed = around.some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    const { top, bottom, left, right } = (around[1] ?? active).getBoundingClientRect();
    return {
      name: [...labels, labels.length ? '' : active.textContent].join(' ').replace(/\s+/g, ' ').trim(),
      ringed,
      onScreen: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && bottom > top,
      place: [...document.querySelectorAll('*')].indexOf(active),
    };
  });

/** Presses Tab until something with this name has focus: each stop on the way is seen, and comes after the one before. */
export async function tabAlongTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  let place = -1;
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    expect(stop, `after ${passed.join(' → ')}`).toMatchObject({ ringed: true, onScreen: true });
    expect(stop.place, `“${stop.name}” after ${passed.join(' → ')}`).toBeGreaterThan(place);
    if (name.test(stop.name)) return;
    ({ place } = stop);
    passed.push(stop.name);
  }
  throw new Error(`Nothing called ${name} was reached: ${passed.join(' → ')}`);
}

/** Presses Tab until something with this name has focus, inside elements too; whoever gets lost fails. */
export async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const names: string[] = [];
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press(key);
    const at = await page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      if (!(active instanceof HTMLElement)) return '';
      const labels = 'labels' in active ? [...((active as HTMLInputElement).labels ?? [])].map((label) => label.textContent) : [];
      return [...labels, labels.length ? '' : active.textContent].join(' ').replace(/\s+/g, ' ').trim();
    });
    if (name.test(at)) return;
    names.push(at);
  }
  throw new Error(`Nothing called ${name} was reached: ${[...new Set(names)].join(' → ')}`);
}
