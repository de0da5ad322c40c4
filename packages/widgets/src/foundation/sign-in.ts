import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Surroundings } from './surroundings.js';
import { errorSummary, field, tickBox } from './fields.js';
import { FormState } from './form-state.js';
import { icon } from './pictograms.js';
import { momentText } from './times.js';

export type SignInStep = 'email' | 'code' | 'name';

/** What the place of use adds to the three pages of signing in. */
export interface SignInSettings {
  /** Key of the words on the last button: `ask/post`. */
  submit: string;
  /** Called once the person is signed in. */
  done: () => void | Promise<void>;
  /** What the place of use has asked of the person's age already: then this does not ask. */
  age?: () => { adult: true } | { dateOfBirth: string };
  /** Called when another page is shown. */
  moved?: (step: SignInStep) => void;
}

/** Signing in by a code: e-mail, six numbers and, for a new person, a name. Nothing of it is kept but in memory. */
export class SignIn {
  readonly form: FormState;
  step: SignInStep = 'email';
  email = '';
  #attempt = '';
  #again = false;
  /** When a code that has to wait its turn is sent. */
  #sendsAt: string | undefined;
  #typed: Record<string, string> = {};

  constructor(
    readonly host: Surroundings,
    readonly settings: SignInSettings,
  ) {
    this.form = new FormState(host);
  }

  /** True once numbers were sent. */
  get sent(): boolean {
    return this.#attempt !== '';
  }

  /** Shows another page of the sign-in; what was typed stays. */
  move(step: SignInStep): void {
    if (step === this.step) return;
    this.step = step;
    this.form.clear();
    this.#again = false;
    this.settings.moved?.(step);
    this.host.requestUpdate();
    void this.focusHeading();
  }

  /** What became of the code that was asked for. */
  get #sent(): string {
    const { host, email } = this;
    return this.#sendsAt
      ? host.words('sign/later', { email, time: momentText(this.#sendsAt, host) })
      : host.words(this.#again ? 'sign/again' : 'sign/sent', { email });
  }

  /** Moves the reader to the heading of the page that is shown. */
  async focusHeading(): Promise<void> {
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('.sign-in h2')?.focus();
  }

  /** Forgets address and code. */
  reset(): void {
    this.step = 'email';
    this.email = this.#attempt = '';
    this.#typed = {};
    this.host.requestUpdate();
  }

  async #send(event?: Event): Promise<void> {
    event?.preventDefault();
    const again = this.step !== 'email';
    const sent = await this.form.attempt(() => this.host.client.signIns.sendCode({ email: this.email.trim() }), ['email']);
    if (!sent) return;
    this.#attempt = sent.value.attempt;
    this.#sendsAt = sent.value.sendsAt;
    this.move('code');
    this.#again = again;
    if (again) this.host.announce(this.#sent);
    this.host.requestUpdate();
  }

  async #enter(event: Event): Promise<void> {
    event.preventDefault();
    const { code = '', displayName = '', adult, keep } = this.#typed;
    const asked = this.step === 'name';
    const done = await this.form.attempt(
      async () => {
        await this.host.client.signIns.create({
          attempt: this.#attempt,
          email: this.email.trim(),
          code: code.trim(),
          ...(asked && { displayName, adult: !!adult, ...this.settings.age?.() }),
          ...(keep && { keep: true }),
        });
        await this.host.refreshPerson();
        await this.settings.done();
      },
      asked ? ['displayName', 'code'] : ['code', 'displayName'],
    );
    if (done) {
      this.reset();
    } else if (!asked && 'displayName' in this.form.errors) {
      // The code is good and stays good: a new person is asked for a name next.
      this.move('name');
    } else if (asked && 'code' in this.form.errors) {
      const { errors } = this.form;
      this.move('code');
      this.form.errors = errors;
      await this.form.focusSummary();
    }
  }

  /** The page to show now. Back, and the summary of errors where `summary` is false, belong to the place of use. */
  render(summary = true): TemplateResult {
    const { words } = this.host;
    const { form, step } = this;
    const email = step === 'email';
    const typed = (event: Event) => {
      const { name, value, type, checked } = event.target as HTMLInputElement;
      if (name === 'email') this.email = value;
      else this.#typed[name] = type === 'checkbox' ? (checked ? value : '') : value;
    };
    return html`${summary ? errorSummary(form) : nothing}
      <form class="stack sign-in" novalidate @submit=${(event: Event) => (email ? this.#send(event) : this.#enter(event))} @input=${typed}>
        <h2 part="heading" class="t1" tabindex="-1">${words(`page/${step}`)}</h2>
        ${
          email
            ? html`${field(form, 'email', { type: 'email', autocomplete: 'email', value: this.email, hint: words('sign/emailHint'), latin: true })}${pageLinks(this.host)}`
            : step === 'code'
              ? html`<p>${this.#sent}</p>
                  ${field(form, 'code', {
                    autocomplete: 'one-time-code',
                    numeric: true,
                    value: this.#typed['code'],
                    className: 'code',
                    latin: true,
                  })}${tickBox(form, 'keep', !!this.#typed['keep'])}`
              : html`${field(form, 'displayName', { autocomplete: 'given-name', value: this.#typed['displayName'] })}
                ${this.settings.age ? nothing : tickBox(form, 'adult', !!this.#typed['adult'])}`
        }
        <button part="button" class="btn wide" aria-disabled=${form.busy}>
          ${email ? words('sign/send') : words(this.settings.submit)}
        </button>
        ${
          step === 'code'
            ? html`<p class="acts">
                <button class="link" type="button" @click=${() => this.#send()}>${words('sign/resend')}</button
                ><button class="link" type="button" @click=${() => this.move('email')}>${words('sign/other')}</button>
              </p>`
            : nothing
        }
      </form>`;
  }
}

/** Privacy notice and terms: shown where an address or e-mail is asked for. */
export const pageLinks = ({ here: community, words }: Surroundings): TemplateResult =>
  html`<p class="acts small">
    ${icon('lock')}<a class="link" href=${community.privacyNotice} target="_blank">${words('link/privacy')}</a
    ><a class="link" href=${community.terms} target="_blank">${words('link/terms')}</a>
  </p>`;
