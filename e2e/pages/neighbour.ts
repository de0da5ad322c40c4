import { expect, type Locator, type Page } from '@playwright/test';
import { AskPages, type Asked } from './ask-pages.js';
import { BoardPage } from './board-page.js';
import type { Outbox } from './outbox.js';

/** Somebody at a browser of their own, and what they do on the board. */
export class Neighbour {
  readonly board: BoardPage;
  readonly ask: AskPages;

  constructor(
    readonly name: string,
    readonly email: string,
    readonly page: Page,
    readonly outbox: Outbox,
  ) {
    this.board = new BoardPage(page);
    this.ask = new AskPages(this.board);
  }

  /** Fills the pages of signing in, from the e-mail address on; `submit` are the words on the last button. */
  async signIn(submit: string, { isNew = true } = {}): Promise<void> {
    const { board, email, name, outbox } = this;
    const known = await outbox.codesFor(email);
    await board.field('E-mail address').fill(email);
    await board.button('Send the code').click();
    await board.field('Code').fill(await outbox.nextCodeFor(email, known));
    await board.button(submit).click();
    if (!isNew) return;
    await expect(board.heading('What should neighbours call you?')).toBeVisible();
    await board.field('Name').fill(name);
    await board.board.getByText('I am 18 or over', { exact: true }).click();
    await board.button(submit).click();
  }

  /** Signs in on the board as somebody of the staff and gives the password of their app, so that the board shows what is for staff. */
  async signInAsStaff(submit: string): Promise<void> {
    await this.signIn(submit, { isNew: false });
    await expect(this.board.heading('Your sign-in')).toBeVisible();
    const password = await this.outbox.passwordOf(this.email);
    await this.page.evaluate(async (password) => {
      const name = Object.keys(sessionStorage).find((one) => one.startsWith('goodturn.1 '));
      if (name === undefined) throw new Error('Nobody is signed in.');
      const kept = JSON.parse(sessionStorage.getItem(name) ?? '{}') as { accessToken: string };
      const headers = { authorization: `Bearer ${kept.accessToken}`, 'content-type': 'application/json' };
      const given = await fetch('/v1/tower-hamlets/me/second-factor/give', { method: 'POST', headers, body: JSON.stringify({ password }) });
      if (!given.ok) throw new Error(await given.text());
      const person: unknown = await (await fetch('/v1/tower-hamlets/me', { headers })).json();
      sessionStorage.setItem(name, JSON.stringify({ ...kept, person }));
    }, password);
    await this.page.reload();
  }

  /** Asks for help from the first page to the last, signing in at the end. Answers the id and the reference of the request. */
  async post(asked: Asked): Promise<{ id: string; reference: string }> {
    const { ask, board } = this;
    await ask.open();
    await ask.answer(asked);
    if (await board.button('Post my request').isVisible()) await board.button('Post my request').click();
    else {
      await board.button('Continue to e-mail').click();
      await this.signIn('Post my request');
    }
    return ask.posted();
  }

  /** Opens a request and offers to help with it, signing in at the end. */
  async offer(id: string, message: string): Promise<void> {
    const { board } = this;
    await board.goTo(`requests/${id}`);
    await board.board.getByRole('textbox', { name: /^Your message to/ }).fill(message);
    await board.button('Offer to help').click();
    await this.signIn('Offer to help');
    await expect(board.board.getByText(/has your offer/)).toBeVisible();
  }

  /** Yours as it stands now. */
  async openYours(): Promise<void> {
    await this.board.goTo('yours');
    await expect(this.board.heading('Your sign-in')).toBeVisible();
  }

  /** One part of Yours: `Answer an offer`, `Coming up`, `Waiting`, `Done`, `Ended`, `For moderators`. */
  part(name: string): Locator {
    return this.board.board.locator('section').filter({ has: this.page.getByRole('heading', { name, exact: true, level: 3 }) });
  }

  /** Says yes to a question that is folded behind a link or button. */
  async confirmFold(within: Locator, summary: string, yes = 'Yes'): Promise<void> {
    const fold = within.locator('details').filter({ has: this.page.locator('summary').filter({ hasText: summary }) });
    await fold.locator('summary').filter({ hasText: summary }).click();
    await fold.getByRole('button', { name: yes, exact: true }).click();
  }
}
