import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Erased, ErasurePreview } from '@goodturn/sdk/light';
import { errorSummary, field } from '../../../foundation/fields.js';
import { FormState } from '../../../foundation/form-state.js';
import { icon } from '../../../foundation/pictograms.js';
import { back } from '../../../foundation/question-page.js';
import type { Profile } from './profile.js';

/** Deleting the account: what ends, what stays and why, a fresh code, and the end. */
export class Deleting {
  readonly form: FormState;
  preview: ErasurePreview | undefined;
  erased: Erased | undefined;
  #attempt = '';
  #reading = false;

  constructor(readonly profile: Profile) {
    this.form = new FormState(profile.host);
  }

  /** Called when another view comes up. */
  begin(): void {
    if (this.form.busy) return;
    this.preview = this.erased = undefined;
    this.#attempt = '';
    this.form.clear();
  }

  async #read(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    const { host } = this.profile;
    const found = await this.form.attempt(() => host.client.me.previewErasure(), []);
    this.preview = found?.value;
    this.#reading = false;
    host.requestUpdate();
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    const { host } = this.profile;
    const { person } = host;
    if (!person) return;
    const sent = await this.form.attempt(() => host.client.signIns.sendCode({ email: person.email }), []);
    if (!sent) return;
    this.#attempt = sent.value.attempt;
    host.requestUpdate();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('#code')?.focus();
  }

  async #erase(event: Event): Promise<void> {
    event.preventDefault();
    const { host } = this.profile;
    const { client } = host;
    const code = String(new FormData(event.currentTarget as HTMLFormElement).get('code') ?? '').trim();
    const done = await this.form.attempt(() => client.me.erase({ attempt: this.#attempt, code }), ['code']);
    if (!done) return;
    this.erased = done.value;
    host.forget();
    // The server has ended the sign-in with the account: what is left is this device's copy, whatever it says to that.
    await client.signIns.end().catch(() => undefined);
    await host.refreshPerson();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  /** What stays, and why. */
  #kept(kept: readonly { what: string; why: string }[]): TemplateResult | typeof nothing {
    return kept.length
      ? html`<h3 class="t2">${this.profile.host.words('own/stays')}</h3>
          <ul class="stack">
            ${kept.map(({ what, why }) => html`<li class="note">${icon('lock')}<strong>${what}</strong><span>${why}</span></li>`)}
          </ul>`
      : nothing;
  }

  /** The account is gone: there is nobody to show a profile to. */
  ended(): TemplateResult {
    const { words } = this.profile.host;
    return html`<div class="stack measure">
      <h2 part="heading" class="t1" tabindex="-1">${words('own/deleted')}</h2>
      <p>${words('own/deletedThanks')}</p>
      ${this.#kept(this.erased?.kept ?? [])}
    </div>`;
  }

  render(): TemplateResult {
    const { form, preview } = this;
    const { host } = this.profile;
    const { person, words } = host;
    if (!preview && !form.failed) queueMicrotask(() => this.#read());
    const { requests = 0, offers = 0, bookings = 0 } = preview?.ends ?? {};
    const ends = [
      requests && words('own/endRequests', { count: requests }),
      offers && words('own/endOffers', { count: offers }),
      bookings && words('own/endBookings', { count: bookings }),
    ].filter(Boolean);
    const sent = this.#attempt !== '';
    return html`<div class="measure stack">
      ${back(host, 'volunteer/profile')} ${errorSummary(form)}
      <h2 part="heading" class="t1" tabindex="-1">${words('own/deleteTitle')}</h2>
      ${
        !preview
          ? form.failed
            ? html`<button part="button button-second" class="btn two" @click=${() => this.#read()}>${words('again')}</button>`
            : html`<p role="status">${words('loading')}</p>`
          : html`<p>${words('own/deleteWhat')}</p>
              ${
                ends.length
                  ? html`<ul class="stack">
                      ${ends.map((one) => html`<li class="note">${icon('alert')}<span>${one}</span></li>`)}
                    </ul>`
                  : nothing
              }
              ${this.#kept(preview.kept)}
              <form class="stack" novalidate @submit=${(event: Event) => (sent ? this.#erase(event) : this.#send(event))}>
                ${
                  sent
                    ? html`<p>${words('sign/sent', { email: person?.email ?? '' })}</p>
                        ${field(form, 'code', { autocomplete: 'one-time-code', numeric: true, className: 'code', latin: true })}`
                    : html`<p>${words('own/deleteCode', { email: person?.email ?? '' })}</p>`
                }
                <button part="button" class="btn wide" aria-disabled=${form.busy}>
                  ${words(sent ? 'own/deleteYes' : 'own/deleteSend')}
                </button>
              </form>`
      }
    </div>`;
  }
}
