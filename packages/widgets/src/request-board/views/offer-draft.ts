import { newKey } from '@goodturn/sdk/light';

interface Kept {
  requestId: string;
  message: string;
  /** The same over retries and reloads, so that two presses are one offer. */
  key: string;
  savedAt: number;
}

/** Minutes after which a message that was not sent goes: library computers are shared. */
const idleMinutes = 30;

/** The message of an offer that is being written: in this tab only, for one request at a time. */
export class OfferDraft {
  #kept: Kept | undefined;

  constructor(readonly name: string) {
    this.#kept = this.#load();
  }

  message(requestId: string): string {
    return this.#of(requestId)?.message ?? '';
  }

  key(requestId: string): string {
    return this.#of(requestId)?.key ?? newKey();
  }

  write(requestId: string, message: string): void {
    this.#kept = { requestId, message, key: newKey(), savedAt: Date.now() };
    this.#store((storage) => storage.setItem(this.name, JSON.stringify(this.#kept)));
  }

  clear(): void {
    this.#kept = undefined;
    this.#store((storage) => storage.removeItem(this.name));
  }

  #of(requestId: string): Kept | undefined {
    if (this.#kept && Date.now() - this.#kept.savedAt > idleMinutes * 60_000) this.clear();
    return this.#kept?.requestId === requestId ? this.#kept : undefined;
  }

  #load(): Kept | undefined {
    try {
      return (JSON.parse(this.#store((storage) => storage.getItem(this.name)) ?? 'null') as Kept | null) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** A page may forbid storage: the message then lives as long as the page. */
  #store<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return use(sessionStorage);
    } catch {
      return undefined;
    }
  }
}
