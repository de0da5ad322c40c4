import { expect } from '@playwright/test';
import type { BoardPage } from './board-page.js';

/** What somebody asks for. */
export interface Asked {
  readonly title: string;
  readonly details?: string;
  readonly category?: string;
  readonly postcode?: string;
  readonly address?: string;
  readonly helpers?: number;
}

/** The pages of asking for help, one question each. */
export class AskPages {
  constructor(readonly on: BoardPage) {}

  /** Opens the first question. */
  async open(): Promise<void> {
    await this.on.goTo('ask');
    await expect(this.on.heading('What do you need help with?')).toBeVisible();
  }

  /** Leaves a page and waits for the next one. */
  async continueTo(heading: string): Promise<void> {
    await this.on.button('Continue').click();
    await expect(this.on.heading(heading)).toBeVisible();
  }

  async category(name = 'DIY and garden'): Promise<void> {
    await this.on.pick(name);
    await this.continueTo('What would help you?');
  }

  async words(title: string, details: string): Promise<void> {
    await this.on.field('Title').fill(title);
    await this.on.field('Details').fill(details);
    await this.continueTo('Where is the help needed?');
  }

  async home(postcode: string, address: string): Promise<void> {
    await this.on.field('Postcode').fill(postcode);
    await this.on.field('House or flat number, and street').fill(address);
    await this.continueTo('When would suit you?');
  }

  async anyDay(): Promise<void> {
    await this.on.pick('Any day');
    await this.continueTo('How much help do you need?');
  }

  async size(minutes: string, helpers: number): Promise<void> {
    await this.on.choice('About how long will it take?').selectOption({ label: minutes });
    await this.on.choice('How many people do you need?').selectOption({ label: String(helpers) });
    await this.continueTo('Who is the help for?');
  }

  /** Answers every question, up to "Check what you are asking". */
  async answer(asked: Asked): Promise<void> {
    await this.category(asked.category);
    await this.words(asked.title, asked.details ?? 'It needs a steady hand for an hour or two. I have the tools.');
    await this.home(asked.postcode ?? 'E2 0HL', asked.address ?? '12 Example Street');
    await this.anyDay();
    await this.size('2 hours', asked.helpers ?? 1);
    await this.continueTo('Check what you are asking');
  }

  /** The end: answers the id and the reference of what was posted. */
  async posted(): Promise<{ id: string; reference: string }> {
    await expect(this.on.heading(/^(Your request is on the board|A person reads your request first)$/)).toBeVisible();
    const reference = await this.on.board.getByText(/^Reference/).innerText();
    const link = await this.on.board.getByRole('link', { name: 'See the request' }).getAttribute('href');
    return { id: link!.split('/').at(-1)!, reference: reference.replace('Reference', '').trim() };
  }
}
