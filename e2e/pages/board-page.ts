import { expect, type Locator, type Page } from '@playwright/test';

/** What a resident looks for. */
export interface Search {
  readonly words?: string;
  readonly postcode?: string;
  readonly area?: string;
  readonly when?: string;
}

/** The council page and the board on it, in the words that a resident reads. */
export class BoardPage {
  readonly page: Page;
  readonly board: Locator;
  readonly askButton: Locator;
  /** The open requests, each one item of the list. */
  readonly requests: Locator;
  readonly tabs: { readonly requests: Locator; readonly yours: Locator };
  /** "There is a problem", with a link to each field. */
  readonly problem: Locator;

  constructor(page: Page) {
    this.page = page;
    this.board = page.locator('goodturn-request-board');
    this.askButton = this.board.getByRole('link', { name: 'Ask for help' });
    this.requests = this.board.getByRole('listitem').filter({ has: page.getByRole('heading') });
    const tab = (name: RegExp) => this.board.getByRole('link', { name });
    this.tabs = { requests: tab(/^Requests/), yours: tab(/^Yours/) };
    this.problem = this.board.getByRole('alert').filter({ hasText: 'There is a problem' });
  }

  /** Opens the page and waits for the first requests. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(`/${hash}`);
    await this.requests.first().waitFor();
  }

  /** Opens one view by its address, such as `requests/…` or `yours`. */
  async goTo(view: string): Promise<void> {
    const fresh = this.page.url() === 'about:blank';
    await this.page.goto(`/#goodturn/${view}`);
    // Where only the part after # differs the page stays: it is loaded again, as somebody would who comes back.
    if (!fresh) await this.page.reload();
  }

  /** One request of the list, by its title. */
  request(title: string): Locator {
    return this.requests.filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
  }

  heading(name: string | RegExp): Locator {
    return this.board.getByRole('heading', typeof name === 'string' ? { name, exact: true } : { name });
  }

  /** What the board says above a view about the last thing that was done; the reader is taken there. */
  told(sentence: string): Locator {
    return this.board.locator('.told').filter({ hasText: sentence });
  }

  button(name: string): Locator {
    return this.board.getByRole('button', { name, exact: true });
  }

  field(name: string): Locator {
    return this.board.getByRole('textbox', { name, exact: true });
  }

  choice(name: string): Locator {
    return this.board.getByRole('combobox', { name, exact: true });
  }

  /** One of several that are all shown: the person presses its label. */
  async pick(name: string): Promise<void> {
    await this.board
      .locator('label')
      .filter({ hasText: new RegExp(`^\\s*${name}\\s*\\d*\\s*$`) })
      .click();
    await expect(this.board.getByRole('radio', { name: new RegExp(`^${name}`) })).toBeChecked();
  }

  async search({ words, postcode, area, when }: Search): Promise<void> {
    if (words !== undefined) await this.field('Search for').fill(words);
    if (postcode !== undefined) await this.field('Your postcode').fill(postcode);
    if (area !== undefined) await this.choice('Area').selectOption({ label: area });
    if (when !== undefined) await this.choice('When').selectOption({ label: when });
    await this.button('Show requests').click();
  }

  /** Numbers in "23 neighbours need a hand" and "81 good turns done since January". */
  async goodTurns(): Promise<number> {
    const said = this.board.getByText(/\d good turns? done since January/);
    // Until the numbers are known, others keep their place and are not shown.
    await expect(said).toBeVisible();
    return Number(/\d+/.exec(await said.innerText())![0]);
  }
}
