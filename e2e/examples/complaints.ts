import type { Page } from '@playwright/test';

/** What the browser notes when somebody signs in for the first time: the API answers that it needs their name. */
const asksForName = 'Failed to load resource: the server responded with a status of 422 (Unprocessable Entity)';

/** Collects the errors and exceptions in a page's console from now on. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text() !== asksForName) complaints.push(message.text());
  });
  return complaints;
}
