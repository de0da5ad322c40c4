import { sentenceOf } from './problems.js';
import type { Words } from '@goodturn/locales';

/** What a form needs of the element that shows it. */
export interface FormHost {
  /** Shows what has changed. */
  requestUpdate(): void;
  /** Settles when it is on the screen. */
  readonly updateComplete: Promise<void>;
  readonly words: Words;
  readonly renderRoot: ShadowRoot;
}

/** Sentences by name of field; the empty name is for what belongs to no field. */
export type FieldErrors = Record<string, string>;

/** Names by the codes for which the sentence of the whole field says enough. */
const emptyCodes =
  /^(missing|blank|too-short|too-small|too-large|wrong-type|not-a-choice|not-whole|not-a-date|not-a-time|.+-(unknown|format|missing|incomplete|choose-area))$/;

interface Refused {
  code?: string;
  message?: string;
  errors?: readonly { pointer: string; code: string; detail: string }[];
}

/** One form: whether it is being sent, and what the server found wrong with it. */
export class FormState {
  busy = false;
  errors: FieldErrors = {};
  /** Code of the last problem. */
  code = '';

  /** `prefix` keeps the ids of several forms in one view apart. */
  constructor(
    readonly host: FormHost,
    readonly prefix = '',
  ) {}

  get failed(): boolean {
    return Object.keys(this.errors).length > 0;
  }

  clear(): void {
    this.errors = {};
    this.code = '';
  }

  /**
   * Does the work once at a time. Resolves with what it gave, or with nothing after a problem, whose sentences are then in `errors`
   * under the names of their fields; an error of a field that is not in `names` goes to the first of them.
   */
  async attempt<T>(
    work: () => Promise<T>,
    names: readonly string[],
    values: Record<string, string> = {},
  ): Promise<{ value: T } | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.clear();
    this.host.requestUpdate();
    try {
      return { value: await work() };
    } catch (error) {
      this.#refused(error as Refused, names, values);
      return undefined;
    } finally {
      this.busy = false;
      this.host.requestUpdate();
      if (this.failed) await this.focusSummary();
    }
  }

  /** Moves the reader to the summary, where each error links to its field. */
  async focusSummary(): Promise<void> {
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('.sum')?.focus();
  }

  #refused(error: Refused, names: readonly string[], values: Record<string, string>): void {
    const { words } = this.host;
    this.code = error.code ?? '';
    for (const { pointer, code, detail } of error.errors ?? []) {
      const at = pointer.replace(/^(#?\/|\?)/, '');
      const name =
        names.find((one) => (code === 'postcode-choose-area' ? one.endsWith('area') : one === at)) ??
        names.find((one) => one.startsWith(`${at}/`)) ??
        names[0] ??
        '';
      // One sentence does for the same field of each helper.
      const key = name.replace(/\/\d+/, '');
      const [most] = /\d+/.exec(detail) ?? [];
      this.errors[name] ??=
        words.maybe(`error/${key}/${code}`, values) ??
        (emptyCodes.test(code) ? words.maybe(`error/${key}`, values) : undefined) ??
        // What the limit was is in the server's sentence.
        (most && words.maybe(`error/${code}`, { most: Number(most) })) ??
        detail;
    }
    if (this.failed) return;
    // A problem of the whole call may still be about one field: a code that is too old.
    const name = names.find((one) => words.maybe(`error/${one}/${this.code}`)) ?? '';
    this.errors[name] = words.maybe(`error/${name}/${this.code}`, values) ?? sentenceOf(error, words);
  }
}
