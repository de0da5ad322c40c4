import { newKey, type RequestPreview } from '@goodturn/sdk/light';
import { firstAnswers, questions, type Answers, type Page } from './answers.js';

/** Minutes without a keystroke after which the answers go: library computers are shared. */
const idleMinutes = 30;

interface Kept {
  answers: Answers;
  /** Idempotency key of the post: the same over retries and reloads, so that two clicks are one request. */
  key: string;
  passed: Page[];
  chooseArea: boolean;
  seen: Partial<RequestPreview>;
  savedAt: number;
}

const fresh = (): Kept => ({
  answers: { ...firstAnswers },
  key: newKey(),
  passed: [],
  chooseArea: false,
  seen: {},
  savedAt: Date.now(),
});

/** A request that is being written: in this tab only, never with an e-mail address or a code. */
export class Draft {
  #kept: Kept;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `name` tells drafts of different communities apart; `gone` is called when idle time ends this one. */
  constructor(
    readonly name: string,
    readonly gone: () => void,
  ) {
    this.#kept = this.#load();
  }

  get answers(): Answers {
    return this.#kept.answers;
  }
  get key(): string {
    return this.#kept.key;
  }
  get chooseArea(): boolean {
    return this.#kept.chooseArea;
  }
  /** What the server said that everyone would see. */
  get seen(): Partial<RequestPreview> {
    return this.#kept.seen;
  }
  /** The first question without a checked answer; `check` when there is none. */
  get next(): Page {
    return questions.find((page) => !this.#kept.passed.includes(page)) ?? 'check';
  }
  hasPassed(page: Page): boolean {
    return this.#kept.passed.includes(page);
  }
  /** True once anything is worth clearing. */
  get begun(): boolean {
    return JSON.stringify(this.answers) !== JSON.stringify(firstAnswers);
  }

  answer(changes: Answers): void {
    // A neighbourhood is chosen for one postcode: another postcode asks again.
    if (changes['place/postcode'] !== undefined && changes['place/postcode'] !== this.answers['place/postcode']) {
      this.#kept.chooseArea = false;
    }
    // What everyone sees of the place is known again when the page is left.
    if (Object.keys(changes).some((name) => name.startsWith('place/'))) delete this.#kept.seen.area;
    this.#kept.answers = { ...this.answers, ...changes };
    this.#save();
  }

  askForArea(): void {
    this.#kept.chooseArea = true;
    this.#save();
  }

  pass(page: Page, preview: RequestPreview | undefined): void {
    if (!this.hasPassed(page)) this.#kept.passed.push(page);
    if (preview) {
      const { masked, danger, ...shown } = preview;
      const words = page === 'words' || page === 'check';
      this.#kept.seen = { ...this.seen, ...shown, ...(words && { masked, danger }) };
    }
    this.#save();
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#kept = fresh();
    this.#store((storage) => storage.removeItem(this.name));
  }

  #save(): void {
    this.#kept.savedAt = Date.now();
    this.#wait(idleMinutes * 60_000);
    this.#store((storage) => storage.setItem(this.name, JSON.stringify(this.#kept)));
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.clear();
      this.gone();
    }, milliseconds);
  }

  #load(): Kept {
    const empty = fresh();
    const text = this.#store((storage) => storage.getItem(this.name));
    if (!text) return empty;
    let kept: Kept;
    try {
      kept = { ...empty, ...(JSON.parse(text) as Kept) };
    } catch {
      return empty;
    }
    const left = kept.savedAt + idleMinutes * 60_000 - Date.now();
    if (left > 0) {
      this.#wait(left);
      return kept;
    }
    this.#store((storage) => storage.removeItem(this.name));
    return empty;
  }

  /** A page may forbid storage: the draft then lives as long as the page. */
  #store<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return use(sessionStorage);
    } catch {
      return undefined;
    }
  }
}
