import type { Locator, Page } from '@playwright/test';

/** The council page and the board on it, in the words that a resident reads. */
export class BoardPage {
  readonly page: Page;
  readonly board: Locator;
  readonly askButton: Locator;
  /** The open requests, each one item of the list. */
  readonly requests: Locator;
  readonly tabs: { readonly requests: Locator; readonly yours: Locator };

  constructor(page: Page) {
    this.page = page;
    this.board = page.locator('goodturn-request-board');
    this.askButton = this.board.getByRole('button', { name: 'Ask for help' }).or(this.board.getByRole('link', { name: 'Ask for help' }));
    this.requests = this.board.getByRole('listitem').filter({ has: page.getByRole('heading') });
    const tab = (name: RegExp) => this.board.getByRole('link', { name }).or(this.board.getByRole('tab', { name }));
    this.tabs = { requests: tab(/^Requests/), yours: tab(/^Yours/) };
  }

  /** Opens the page and waits for the first requests. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(`/${hash}`);
    await this.requests.first().waitFor();
  }

  /** One request of the list, by its title. */
  request(title: string): Locator {
    return this.requests.filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
  }
}
