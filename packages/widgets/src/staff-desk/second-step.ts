import { html, svg, type TemplateResult } from 'lit/html.js';
import type { SecondFactorSecret } from '@goodturn/sdk/light';
import { errorSummary, field } from '../foundation/fields.js';
import { FormState } from '../foundation/form-state.js';
import { icon } from '../foundation/pictograms.js';
import type { StaffDeskSurroundings } from './staff-desk-surroundings.js';

/** The second step of signing in for staff: an authenticator app is set up once, and its numbers are given each time. Nothing of it is kept but in memory. */
export class SecondStep {
  readonly #form: FormState;
  #secret: SecondFactorSecret | undefined;
  #codes: readonly string[] | undefined;
  #typed = '';

  /** @param done opens the desk */
  constructor(
    readonly desk: StaffDeskSurroundings,
    readonly done: () => void,
  ) {
    this.#form = new FormState(desk, 'second-');
  }

  /** True while somebody has to see this before the desk. */
  get stands(): boolean {
    const { secondFactor } = this.desk.person ?? {};
    return !!this.#codes || secondFactor === 'enrol' || secondFactor === 'needed';
  }

  forget(): void {
    this.#secret = this.#codes = undefined;
    this.#typed = '';
    this.#form.clear();
  }

  readonly #begin = async (): Promise<void> => {
    const begun = await this.#form.attempt(() => this.desk.client.secondFactor.begin(), ['password']);
    if (!begun) return;
    this.#secret = begun.value;
    await this.#toHeading();
  };

  readonly #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { client } = this.desk;
    const body = { password: this.#typed.trim() };
    const done = await this.#form.attempt(async () => {
      if (this.#secret) this.#codes = (await client.secondFactor.confirm(body)).recoveryCodes;
      else await client.secondFactor.give(body);
      // What this sign-in may do now is in the person.
      await client.me.get();
      await this.desk.refreshPerson();
    }, ['password']);
    if (!done) return;
    this.#secret = undefined;
    this.#typed = '';
    await this.#toHeading();
  };

  readonly #keptThem = (): void => {
    this.#codes = undefined;
    this.done();
    void this.#toHeading();
  };

  async #toHeading(): Promise<void> {
    this.desk.requestUpdate();
    await this.desk.updateComplete;
    this.desk.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  render(): TemplateResult {
    return html`<div class="measure stack">${this.#codes ? this.#keep(this.#codes) : this.#ask()}</div>`;
  }

  #ask(): TemplateResult {
    const { words } = this.desk;
    const form = this.#form;
    const heading = (text: string) => html`<h2 part="heading" class="t1" tabindex="-1">${text}</h2>`;
    if (this.desk.person?.secondFactor === 'enrol' && !this.#secret) {
      return html`${errorSummary(form)}${heading(words('desk/setUp'))}
        <p>${words('desk/setUpWhy')}</p>
        <p class="note">${icon('phone')}<span>${words('desk/setUpHow')}</span></p>
        <p>
          <button part="button" class="btn wide" aria-disabled=${form.busy} @click=${this.#begin}>${words('desk/setUpBegin')}</button>
        </p>`;
    }
    const typed = (event: Event) => (this.#typed = (event.target as HTMLInputElement).value);
    return html`${errorSummary(form)}
      <form class="stack" novalidate @submit=${this.#send} @input=${typed}>
        ${heading(words(this.#secret ? 'desk/scan' : 'desk/password'))}
        ${this.#secret ? this.#scan(this.#secret) : html`<p>${words('desk/passwordHint')}</p>`}
        ${field(form, 'password', { label: words('desk/numbers'), autocomplete: 'one-time-code', value: this.#typed, className: 'code', latin: true })}
        <button part="button" class="btn wide" aria-disabled=${form.busy}>${words('question/continue')}</button>
      </form>`;
  }

  #scan({ address, qr: { path, size }, secret }: SecondFactorSecret): TemplateResult {
    const { words } = this.desk;
    const drawn = svg`<path d=${path} />`;
    return html`<p>${words('desk/scanHow')}</p>
      <p>
        <svg class="qr" viewBox="0 0 ${size} ${size}" role="img" shape-rendering="crispEdges" aria-label=${words('desk/qr')}>${drawn}</svg>
      </p>
      <p class="acts"><a class="link" href=${address}>${words('desk/openApp')}</a></p>
      <p>${words('desk/orType')}<br /><strong dir="ltr">${secret}</strong></p>`;
  }

  #keep(codes: readonly string[]): TemplateResult {
    const { words } = this.desk;
    return html`<h2 part="heading" class="t1" tabindex="-1">${words('desk/codes')}</h2>
      <p>${words('desk/codesWhy')}</p>
      <ul part="panel" class="panel codes" dir="ltr">
        ${codes.map((code) => html`<li>${code}</li>`)}
      </ul>
      <p><button part="button" class="btn wide" @click=${this.#keptThem}>${words('desk/codesKept')}</button></p>`;
  }
}
