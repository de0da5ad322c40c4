import { expect } from '@playwright/test';

/** An e-mail as `/demo/outbox.json` shows it. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: string;
}

/** The e-mails of the demonstration. They are sent by a job, so a journey waits for the one that it expects. */
export class Outbox {
  readonly #url: string;

  constructor(url: string) {
    this.#url = `${url}/demo/outbox.json`;
  }

  /** All mails to an address, newest first. */
  async mailsTo(address: string): Promise<Mail[]> {
    const answer = await fetch(this.#url);
    const mails = (await answer.json()) as Mail[];
    return mails.filter((mail) => mail.to === address).sort((a, b) => b.sentAt.localeCompare(a.sentAt));
  }

  /** The newest mail to an address whose text matches, once it is there. */
  async waitFor(address: string, text: RegExp): Promise<Mail> {
    let found: Mail | undefined;
    await expect(async () => {
      found = (await this.mailsTo(address)).find((mail) => text.test(`${mail.subject}\n${mail.text}`));
      expect(found, `a mail to ${address} that says ${text}`).toBeDefined();
    }).toPass({ timeout: 15_000 });
    return found!;
  }

  /** The six numbers of the newest sign-in code that was sent to an address. */
  async codeFor(address: string): Promise<string> {
    const mail = await this.waitFor(address, /\b\d{6}\b/);
    return /\b\d{6}\b/.exec(`${mail.subject}\n${mail.text}`)![0];
  }
}
