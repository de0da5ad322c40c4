import type { Page } from '@playwright/test';

/** What a page did that nobody asked it for. */
export interface Seen {
  /** Breaches of the page's content security policy, by directive and what was blocked. */
  readonly breaches: string[];
  /** How far things moved without anybody's doing, after the measure of the Layout Instability API. */
  readonly shift: number;
}

/** Has every page of a browser note breaches and shifts from its first moment. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { breaches: [] as string[], shift: 0 };
    Object.assign(globalThis, { seen });
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.breaches.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) seen.shift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What was noted so far, after two frames, so that what has just been painted counts. */
export function seenOn(page: Page): Promise<Seen> {
  return page.evaluate(async () => {
    for (const frame of [1, 2]) await new Promise((resolve) => requestAnimationFrame(() => resolve(frame)));
    return (globalThis as unknown as { seen: Seen }).seen;
  });
}
