import { expect } from '@playwright/test';

/** An e-mail as `/demo/outbox.json` shows it. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: string;
}

/** A mail leaves within moments of what it tells: ask often, so that a journey waits for the mail and not for the next question. */
const soon = { timeout: 15_000, intervals: [50, 100, 200] };

const sixNumbers = /^(\d{6}) is your code/;

/** The e-mails of the demonstration. They are sent by a job, so a journey waits for the one that it expects. */
export class Outbox {
  readonly #url: string;
  readonly #passwords: string;

  constructor(url: string) {
    this.#url = `${url}/demo/outbox.json`;
    this.#passwords = `${url}/demo/second-factor.json`;
  }

  /** A one-time password of somebody of the staff that was not used: there is a new one every 30 seconds. */
  async passwordOf(address: string): Promise<string> {
    let password: string | undefined;
    await expect(async () => {
      const all = (await (await fetch(this.#passwords)).json()) as { email: string; password?: string }[];
      password = all.find(({ email }) => email === address)?.password;
      expect(password, `a password of ${address}`).toBeDefined();
    }).toPass({ timeout: 40_000 });
    return password!;
  }

  /** All mails, newest first. */
  async all(): Promise<Mail[]> {
    const answer = await fetch(this.#url);
    return (await answer.json()) as Mail[];
  }

  /** All mails to an address, newest first. */
  async mailsTo(address: string): Promise<Mail[]> {
    return (await this.all()).filter((mail) => mail.to === address);
  }

  /** The newest mail to an address whose subject or text matches, once it is there. */
  async waitFor(address: string, words: RegExp): Promise<Mail> {
    let found: Mail | undefined;
    await expect(async () => {
      found = (await this.mailsTo(address)).find((mail) => words.test(`${mail.subject}\n${mail.text}`));
      expect(found, `a mail to ${address} that says ${words}`).toBeDefined();
    }).toPass(soon);
    return found!;
  }

  /** The sign-in codes that were sent to an address, newest first. */
  async codesFor(address: string): Promise<string[]> {
    return (await this.mailsTo(address)).flatMap(({ subject }) => sixNumbers.exec(subject)?.[1] ?? []);
  }

  /** The next code to an address, after the ones that were `known`. */
  async nextCodeFor(address: string, known: readonly string[]): Promise<string> {
    let codes: string[] = [];
    await expect(async () => {
      codes = await this.codesFor(address);
      expect(codes.length, `codes to ${address}`).toBeGreaterThan(known.length);
    }).toPass(soon);
    return codes[0]!;
  }
}
