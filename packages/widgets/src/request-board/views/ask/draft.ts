import { newKey, type RequestPreview } from '@goodturn/sdk/light';
import { TabDraft } from '../../../foundation/tab-draft.js';
import { firstAnswers, questions, type Answers, type Page } from './answers.js';

interface Kept {
  answers: Answers;
  /** Idempotency key of the post: the same over retries and reloads, so that two clicks are one request. */
  key: string;
  passed: Page[];
  /** True once the server asked for a neighbourhood. */
  chooseArea: boolean;
  /** What the server said that everyone would see. */
  seen: Partial<RequestPreview>;
}

/** A request that is being written, never with an e-mail address or a code. */
export class Draft extends TabDraft<Kept> {
  /** `name` tells drafts of different communities apart; `gone` is called when idle time ends this one. */
  constructor(name: string, gone: () => void) {
    super(name, () => ({ answers: firstAnswers, key: newKey(), passed: [], chooseArea: false, seen: {} }), gone);
  }

  get answers(): Answers {
    return this.value.answers;
  }
  get seen(): Kept['seen'] {
    return this.value.seen;
  }
  /** The first question without a checked answer; `check` when there is none. */
  get next(): Page {
    return questions.find((page) => !this.hasPassed(page)) ?? 'check';
  }
  hasPassed(page: Page): boolean {
    return this.value.passed.includes(page);
  }
  /** True once anything is worth clearing. */
  get begun(): boolean {
    return JSON.stringify(this.answers) !== JSON.stringify(firstAnswers);
  }

  answer(name: string, typed: string): void {
    const { answers, chooseArea, seen } = this.value;
    // What everyone sees of the place is known again when the page is left.
    if (name.startsWith('place/')) delete seen.area;
    // A neighbourhood is chosen for one postcode: another postcode asks again.
    this.save({ answers: { ...answers, [name]: typed }, chooseArea: chooseArea && name !== 'place/postcode' });
  }

  pass(page: Page, preview: RequestPreview | undefined): void {
    const { passed, seen } = this.value;
    const now = { ...seen, ...preview };
    // Only these two pages send the words, of which these two speak.
    if (page !== 'words' && page !== 'check') Object.assign(now, { masked: seen.masked, danger: seen.danger });
    this.save({ passed: [...passed, page], seen: now });
  }
}
