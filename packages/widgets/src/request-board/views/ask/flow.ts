import type { AreaName, HelpRequest, RequestPreview } from '@goodturn/sdk/light';
import { FormState } from '../../../foundation/form-state.js';
import { SignIn } from '../../../foundation/sign-in.js';
import { RequestPosted } from '../../events.js';
import type { BoardSurroundings } from '../../board-surroundings.js';
import { namesOn, pages, partOf, questions, requestOf, type Page } from './answers.js';
import { Draft } from './draft.js';

/** Asking for help: which page is shown, what leaving it does, and the post at the end. */
export class AskFlow {
  readonly form: FormState;
  /** Loading the neighbourhoods. */
  readonly lookup: FormState;
  readonly signIn: SignIn;
  readonly draft: Draft;
  areas: readonly AreaName[] | undefined;
  /** What was posted, until the next one is begun. */
  posted: HelpRequest | undefined;
  /** A sentence about the whole draft: cleared, or posted before. */
  notice = '';
  #shown: Page | undefined;

  constructor(
    readonly host: BoardSurroundings,
    name: string,
  ) {
    this.form = new FormState(host);
    this.lookup = new FormState(host);
    this.draft = new Draft(name, () => {
      this.notice = host.words('question/idle');
      host.requestUpdate();
    });
    this.signIn = new SignIn(host, {
      submit: 'ask/post',
      done: () => this.post(),
      moved: (step) => host.go(`ask/${step === 'email' ? 'email' : 'code'}`),
    });
  }

  /** The page that may be shown when one is asked for: nobody skips a question. */
  resolve(wanted: string): Page {
    const page = pages.find((one) => one === wanted) ?? 'what';
    const { next } = this.draft;
    if (page === 'done') return this.posted ? page : next;
    if (pages.indexOf(page) > pages.indexOf(next) && !(next === 'check' && (page === 'email' || page === 'code'))) return next;
    if ((page === 'email' || page === 'code') && this.host.person && !this.form.busy) return 'check';
    return page === 'code' && !this.signIn.sent ? 'email' : page;
  }

  /** Called when a page comes up: its errors, if any, belong to another one. */
  enter(page: Page): void {
    if (this.#shown === page) return;
    const names = namesOn(page, this.draft.answers);
    const ours = Object.keys(this.form.errors).some((name) => names.includes(name));
    if (this.#shown && !ours) this.form.clear();
    this.#shown = page;
    if (page === 'email' || (page === 'code' && this.signIn.step === 'email')) this.signIn.move(page);
    if (page === 'where') void this.loadAreas();
    if (page !== 'done' && this.posted) this.posted = undefined;
  }

  readonly typed = (event: Event): void => {
    const { name, value, type, checked } = event.target as HTMLInputElement;
    if (!name) return;
    this.draft.answer(name, type === 'checkbox' && !checked ? '' : value);
    this.notice = '';
    this.host.requestUpdate();
  };

  /** Drops all that was typed: the person signed out, and the next one may sit at the same screen. */
  forget(): void {
    this.draft.clear();
    this.signIn.reset();
    this.form.clear();
    this.posted = undefined;
  }

  readonly clear = (): void => this.#startAgain('question/cleared');

  /** Shows the first question, empty, and says why. */
  #startAgain(why: string): void {
    const { host } = this;
    this.forget();
    this.notice = host.words(why);
    host.announce(this.notice);
    host.go('ask/what');
    host.requestUpdate();
  }

  /** Leaves a page: the server checks what it holds; then comes the next one, or the check when all were answered before. */
  async leave(page: Page): Promise<void> {
    const { draft, form, host } = this;
    const names = namesOn(page, draft.answers);
    const part = partOf(page, draft.answers, draft.value.chooseArea);
    const passed = await form.attempt<RequestPreview | undefined>(
      async () => (Object.keys(part).length ? host.client.requests.preview(part) : undefined),
      names,
      this.#values,
    );
    if (!passed) return this.#stay(page);
    draft.pass(page, passed.value);
    if (page !== 'check') host.go(`ask/${draft.next}`);
    else if (host.person) await this.post();
    else host.go('ask/email');
  }

  /** Posts the draft; the key that is kept with it makes a second click, a retry and a reload the same post. */
  async post(): Promise<void> {
    const { draft, form, host } = this;
    const made = await form.attempt(
      () => host.client.requests.create(requestOf(draft.answers, draft.value.chooseArea), { idempotencyKey: draft.value.key }),
      namesOn('check', draft.answers),
      this.#values,
    );
    if (made) {
      this.posted = made.value;
      draft.clear();
      host.dispatchEvent(new RequestPosted(made.value));
      host.go('ask/done', true);
    } else if (form.code === 'idempotency-key-reused') {
      this.#startAgain('ask/twice');
    } else await this.#stay('check');
  }

  /** Shows the page to which an error belongs, and asks for a neighbourhood when the server wants one. */
  async #stay(page: Page): Promise<void> {
    const { draft, form, host } = this;
    const [wrong] = Object.keys(form.errors);
    if (wrong === 'place/area') {
      draft.save({ chooseArea: true });
      await this.loadAreas();
    }
    const home = wrong ? questions.find((question) => namesOn(question, draft.answers).includes(wrong)) : undefined;
    if (home && home !== page) host.go(`ask/${home}`);
    else if (page === 'check' && !home) host.go('ask/check', true);
    host.requestUpdate();
    await form.focusSummary();
  }

  async loadAreas(): Promise<void> {
    if (this.areas) return;
    const found = await this.lookup.attempt(() => this.host.client.areas.list(), []);
    this.areas = found?.value.features.map(({ id, properties }) => ({ id, name: properties.name }));
    this.host.requestUpdate();
  }

  get #values(): Record<string, string> {
    return { community: this.host.here.name, year: String(new Date().getFullYear()) };
  }
}
