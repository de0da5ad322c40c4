import { newKey } from '@goodturn/sdk/light';
import { TabDraft } from '../foundation/tab-draft.js';
import { firstAnswers, type Answers, type Page } from './answers.js';

interface Kept {
  answers: Answers;
  /** Idempotency key of the sign-up: the same over retries and reloads, so that two clicks are one sign-up. */
  key: string;
  passed: Page[];
  /** True once the server asked for a neighbourhood. */
  chooseArea: boolean;
  /** Whether a parent or guardian has to say yes first, as the server said of the date of birth. */
  guardian: boolean;
  /** Which rules hold for who was born then: `adult`, `16-17`, `13-15`. */
  group: string;
}

/** A sign-up that is being written, never with an e-mail address, a code, or an answer to the equality questions. */
export class Draft extends TabDraft<Kept> {
  /** `name` tells drafts of different communities apart; `gone` is called when idle time ends this one. */
  constructor(name: string, gone: () => void) {
    super(name, () => ({ answers: firstAnswers, key: newKey(), passed: [], chooseArea: false, guardian: false, group: '' }), gone);
  }

  get answers(): Answers {
    return this.value.answers;
  }
  /** True once anything is worth clearing. */
  get begun(): boolean {
    return JSON.stringify(this.answers) !== JSON.stringify(firstAnswers);
  }

  answer(name: string, typed: string): void {
    const { answers, chooseArea, passed } = this.value;
    this.save({
      answers: { ...answers, [name]: typed },
      // A neighbourhood is chosen for one postcode: another postcode asks again.
      chooseArea: chooseArea && name !== 'postcode/home',
      // Who was born on another day may have other questions to answer.
      ...(name.startsWith('dateOfBirth') && { passed: passed.filter((page) => page !== 'you') }),
    });
  }

  pass(page: Page, found: Partial<Pick<Kept, 'guardian' | 'group'>>): void {
    this.save({ passed: [...this.value.passed.filter((one) => one !== page), page], ...found });
  }
}
