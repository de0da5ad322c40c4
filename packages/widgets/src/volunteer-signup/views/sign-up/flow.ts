import type { AreaName, NewVolunteer, VolunteerPreview } from '@goodturn/sdk/light';
import { FormState } from '../../../foundation/form-state.js';
import { SignIn } from '../../../foundation/sign-in.js';
import { dayOf, namesOn, pages, partOf, questionsFor, withId, type Answers, type Page } from '../../answers.js';
import { Draft } from '../../draft.js';
import { Volunteered } from '../../events.js';
import type { VolunteerSignupSurroundings } from '../../volunteer-signup-surroundings.js';
import type { Asked } from '../questions/questions.js';

/** What was sent, for the end of the way. */
interface Joined {
  /** Who was asked to say yes first. */
  guardianEmail: string | undefined;
}

/** Signing up: which page is shown, what leaving it does, and the sign-up at the end. */
export class SignUp implements Asked {
  readonly form: FormState;
  /** Loading the neighbourhoods. */
  readonly lookup: FormState;
  readonly signIn: SignIn;
  readonly draft: Draft;
  areas: readonly AreaName[] | undefined;
  /** Until the next sign-up is begun. */
  joined: Joined | undefined;
  /** A sentence about the whole draft: cleared. */
  notice = '';
  #shown: Page | undefined;

  constructor(
    readonly host: VolunteerSignupSurroundings,
    name: string,
  ) {
    this.form = new FormState(host);
    this.lookup = new FormState(host);
    this.draft = new Draft(name, () => {
      this.notice = host.words('question/idle');
      host.requestUpdate();
    });
    this.signIn = new SignIn(host, {
      submit: 'signup/send',
      done: () => this.post(),
      age: () => (this.draft.value.group === 'adult' ? { adult: true } : { dateOfBirth: dayOf(this.answers, 'dateOfBirth') }),
      moved: (step) => host.go(`volunteer/${step === 'email' ? 'email' : 'code'}`),
    });
  }

  get answers(): Answers {
    return this.draft.answers;
  }
  get chooseArea(): boolean {
    return this.draft.value.chooseArea;
  }
  /** The question pages of this person, in their order. */
  get questions(): readonly Page[] {
    return questionsFor({ guardian: this.draft.value.guardian, contact: this.host.asks.emergencyContact });
  }
  /** The first question without a checked answer; `answers` when there is none. */
  get next(): Page {
    return this.questions.find((page) => !this.draft.value.passed.includes(page)) ?? 'answers';
  }

  /** The page that may be shown when one is asked for: nobody skips a question. */
  resolve(wanted: string): Page {
    const { next } = this;
    const page = [...this.questions, ...pages.slice(pages.indexOf('answers'))].find((one) => one === wanted) ?? next;
    const signing = page === 'email' || page === 'code';
    if (page === 'done') return this.joined ? page : next;
    if (pages.indexOf(page) > pages.indexOf(next) && !(next === 'answers' && signing)) return next;
    if (signing && this.host.person && !this.form.busy) return 'answers';
    return page === 'code' && !this.signIn.sent ? 'email' : page;
  }

  /** Called when a page comes up: its errors, if any, belong to another one. */
  enter(page: Page): void {
    if (this.#shown === page) return;
    const ours = Object.keys(this.form.errors).some((name) => namesOn(page).includes(name));
    if (this.#shown && !ours) this.form.clear();
    this.#shown = page;
    if (page === 'email' || (page === 'code' && this.signIn.step === 'email')) this.signIn.move(page);
    if (page === 'home' && this.chooseArea) void this.loadAreas();
    if (page !== 'done') this.joined = undefined;
  }

  readonly typed = (event: Event): void => {
    const { name, value, type, checked } = event.target as HTMLInputElement;
    if (!name) return;
    const { answers } = this;
    if (type !== 'checkbox') this.draft.answer(name, value);
    else if (name === 'codeOfConduct') this.draft.answer(name, checked ? value : '');
    else this.draft.answer(name, withId(answers, name, value, checked));
    this.notice = '';
    this.host.requestUpdate();
  };

  /** Drops all that was typed: the person signed out, and the next one may sit at the same screen. */
  forget(): void {
    this.draft.clear();
    this.signIn.reset();
    this.form.clear();
    this.joined = undefined;
  }

  readonly clear = (): void => {
    const { host } = this;
    this.forget();
    this.notice = host.words('question/cleared');
    host.announce(this.notice);
    host.go('volunteer/you');
    host.requestUpdate();
  };

  /** Leaves a page: the server checks what it holds; then comes the next one, or the check when all were answered before. */
  async leave(page: Page): Promise<void> {
    const { draft, form, host } = this;
    const some = page === 'answers' ? this.questions : [page];
    const part = partOf(some, this.answers, this.chooseArea);
    const passed = await form.attempt<VolunteerPreview | undefined>(
      async () => (Object.keys(part).length ? host.client.volunteers.preview(part) : undefined),
      some.flatMap(namesOn),
      this.#values,
    );
    if (!passed) return this.#stay(page);
    const { guardian = false, group = '' } = passed.value ?? {};
    draft.pass(page, page === 'you' ? { guardian, group } : {});
    if (page !== 'answers') host.go(`volunteer/${this.next}`);
    else if (host.person) await this.post();
    else host.go('volunteer/email');
  }

  /** Signs up; the key that is kept with the draft makes a second click, a retry and a reload the same sign-up. */
  async post(): Promise<void> {
    const { draft, form, host } = this;
    const body = partOf(this.questions, this.answers, this.chooseArea) as NewVolunteer;
    const made = await form.attempt(
      () => host.client.volunteers.signUp(body, { idempotencyKey: draft.value.key }),
      this.questions.flatMap(namesOn),
      this.#values,
    );
    if (made) {
      const { guardian } = made.value;
      this.joined = { guardianEmail: guardian?.state === 'waiting' ? guardian.email : undefined };
      draft.clear();
      host.dispatchEvent(new Volunteered());
      host.go('volunteer/equality', true);
    } else if (form.code === 'wrong-state' || form.code === 'idempotency-key-reused') {
      // Another tab, or another day: what counts is what was sent then.
      this.forget();
      host.go('volunteer/profile', true);
    } else await this.#stay('answers');
  }

  /** Shows the page to which an error belongs, and asks for a neighbourhood when the server wants one. */
  async #stay(page: Page): Promise<void> {
    const { draft, form, host } = this;
    if (form.code === 'too-young') {
      // Nothing that a child told us is kept, here as on the server.
      this.forget();
      return host.go('volunteer/young', true);
    }
    const [wrong] = Object.keys(form.errors);
    if (wrong === 'area') {
      draft.save({ chooseArea: true });
      await this.loadAreas();
    }
    const home = wrong ? this.questions.find((question) => namesOn(question).includes(wrong)) : undefined;
    if (home && home !== page) host.go(`volunteer/${home}`);
    else if (page === 'answers' && !home) host.go('volunteer/answers', true);
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
    return { community: this.host.here.name, year: String(new Date().getFullYear() - 40) };
  }
}
