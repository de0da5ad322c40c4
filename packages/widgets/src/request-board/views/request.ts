import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { HelpRequest } from '@goodturn/sdk/light';
import { Actions } from '../../foundation/actions.js';
import { errorSummary, field } from '../../foundation/fields.js';
import { FormState } from '../../foundation/form-state.js';
import { icon } from '../../foundation/pictograms.js';
import { SignIn } from '../../foundation/sign-in.js';
import { aboutText, momentText, timingText } from '../../foundation/times.js';
import { HelpOffered } from '../events.js';
import type { Surroundings } from '../surroundings.js';
import { helpersText, people } from './board/slip.js';
import { OfferDraft } from './offer-draft.js';
import { reportAndBlock } from './report.js';

/** One request: what it is, and the offer to help with it. */
export class RequestView {
  readonly actions: Actions;
  readonly signIn: SignIn;
  readonly #loading: FormState;
  readonly #offer: FormState;
  readonly #draft: OfferDraft;
  #id = '';
  #request: HelpRequest | undefined;
  /** The postcode that the reader measured from. */
  #from = '';
  #signingIn = false;

  constructor(
    readonly host: Surroundings,
    name: string,
  ) {
    this.actions = new Actions(host, () => this.load());
    this.signIn = new SignIn(host, { submit: host.words('one/send'), done: () => this.#send() });
    this.#loading = new FormState(host);
    this.#offer = new FormState(host, 'offer-');
    this.#draft = new OfferDraft(name);
  }

  /** Shows a request: at once what the list knew of it, then all. */
  show(id: string, known: HelpRequest | undefined, from: string): void {
    this.#id = id;
    this.#request = known;
    this.#from = from;
    this.#signingIn = false;
    this.actions.notice = '';
    this.#offer.clear();
    void this.load();
  }

  async load(): Promise<void> {
    const id = this.#id;
    const found = await this.#loading.attempt(() => this.host.client.requests.get(id), []);
    if (id !== this.#id) return this.load();
    if (!found) {
      if (this.#loading.code === 'not-found') this.#request = undefined;
      return;
    }
    const { distance } = this.#request ?? {};
    this.#request = { ...found.value, ...(distance && { distance }) };
    this.host.requestUpdate();
  }

  /** Nothing of the person who signed out may stay in the tab. */
  forget(): void {
    this.#draft.clear();
    this.signIn.reset();
    this.#signingIn = false;
    void this.load();
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.#offer.busy) return;
    if (this.host.person) return void this.#send();
    if (!this.#draft.message(this.#id).trim()) {
      this.#offer.errors = { message: this.host.words('error/message') };
      this.host.requestUpdate();
      return void this.#offer.focusSummary();
    }
    this.#signingIn = true;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>('aside h2')?.focus());
  };

  async #send(): Promise<void> {
    const id = this.#id;
    const { client, words } = this.host;
    const name = this.#request?.postedBy.displayName ?? '';
    this.#signingIn = false;
    const made = await this.#offer.attempt(
      () => client.offers.create(id, { message: this.#draft.message(id) }, { idempotencyKey: this.#draft.key(id) }),
      ['message'],
    );
    if (made) {
      // The server keeps only what it has masked, and whoever wrote it is told.
      const hidden = made.value.message.includes('•••') && !this.#draft.message(id).includes('•••');
      this.#draft.clear();
      this.host.dispatchEvent(new HelpOffered(made.value));
      await this.load();
      return this.actions.tell(words(hidden ? 'one/offeredHidden' : 'one/offered', { name }));
    }
    const sentence = this.#offer.errors[''];
    if (sentence !== undefined && /^(wrong-state|full|not-found|already-|own-request)/.test(this.#offer.code)) {
      this.#offer.clear();
      await this.load();
      await this.actions.tell(sentence);
    }
  }

  render(): TemplateResult {
    const { host } = this;
    const { words } = host;
    const request = this.#request;
    const back = html`<p class="back"><a class="link" href=${host.link('')}>${icon('back')}${words('one/all')}</a></p>`;
    if (!request) {
      if (this.#loading.code === 'not-found')
        return html`${back}
          <h2 class="t1" tabindex="-1">${words('one/gone')}</h2>
          <p>${words('one/goneText')}</p>`;
      return html`${back}${errorSummary(this.#loading)}
      ${
        this.#loading.failed
          ? html`<button class="btn two" @click=${() => this.load()}>${words('down/again')}</button>`
          : html`<h2 class="t1" tabindex="-1">${words('board/loading')}</h2>`
      }`;
    }
    return html`${back}${this.actions.told}
      <div class="cols main">
        <article class="stack-l">
          <header class="head">
            <span class="tile big">${icon(host.pictogramOf(request.category))}</span>
            <div>
              <h2 class="t1" tabindex="-1" dir="auto">${request.title}</h2>
              <p class="soft">
                ${words('one/asked', {
                  category: host.categoryName(request.category),
                  name: request.postedBy.displayName,
                  when: momentText(request.postedAt, host),
                })}
              </p>
            </div>
          </header>
          <p class="t3 measure words" dir="auto">${request.details}</p>
          ${this.#facts(request)}
        </article>
        <aside class="stack">
          ${this.#answer(request)}
          <div class="note small">
            ${icon('door')}
            <h3 class="label">${words('one/safe')}</h3>
            <p>${words('one/safeText')}</p>
          </div>
          ${
            request.you?.asker
              ? nothing
              : host.person
                ? reportAndBlock(this.actions, { kind: 'request', id: request.id, name: request.postedBy.displayName })
                : html`<p><a class="link" href=${host.link('yours')}>${icon('flag')}${words('one/report')}</a></p>`
          }
        </aside>
      </div>`;
  }

  #facts(request: HelpRequest): TemplateResult {
    const { host } = this;
    const { words } = host;
    const { area, distance, placeKind, status } = request;
    const place = words(placeKind === 'remote' ? 'one/remote' : placeKind === 'meeting' ? 'one/meeting' : 'one/near', { area: area.name });
    const band = distance && words.maybe(`distance/${distance}`);
    const where = band && this.#from ? words('one/from', { place, distance: band, postcode: this.#from }) : place;
    const fact = (picture: string, name: string, text: unknown) =>
      html`<div>
        ${icon(picture)}
        <dt>${words(name)}</dt>
        <dd>${text}</dd>
      </div>`;
    return html`<dl class="list">
      ${fact('pin', 'one/where', where)} ${fact('day', 'one/when', timingText(request.timing, host, true))}
      ${fact('time', 'one/long', aboutText(request.minutes, words))}
      ${fact(
        'person',
        status === 'open' ? 'one/helpers' : 'one/status',
        html`<p class="crew">${people(request)}${helpersText(request, words, true)}</p>`,
      )}
    </dl>`;
  }

  #answer(request: HelpRequest): TemplateResult | typeof nothing {
    const { host } = this;
    const { words } = host;
    const name = request.postedBy.displayName;
    const mine = request.you;
    const note = (sentence: string) =>
      html`<div class="panel tint stack">
        <p>${sentence}</p>
        <p><a class="btn two wide" href=${host.link('yours')}>${words('one/yours')}</a></p>
      </div>`;
    if (mine?.asker) return note(words('one/mine'));
    if (mine?.offer?.status === 'offered') return note(words('one/yourOffer'));
    if (mine?.offer?.status === 'accepted') return note(words('one/accepted', { name }));
    if (request.status !== 'open') return html`<p class="panel tint">${words('one/closed')}</p>`;
    const { requirement } = host.here.categories.find(({ id }) => id === request.category) ?? {};
    if (requirement && requirement.kind !== 'none')
      return html`<p class="panel tint note">${icon('lock')}<span>${words('one/locked')}</span></p>`;
    if (host.person && !host.person.adult) return html`<p class="panel tint note">${icon('lock')}<span>${words('ask/adults')}</span></p>`;
    if (this.#signingIn && !host.person) return html`<div class="panel tint stack">${this.signIn.render()}</div>`;
    return html`<form class="panel tint stack" novalidate @submit=${this.#submit} @input=${this.#typed}>
      ${errorSummary(this.#offer)}
      <h3 class="t2">${words('one/offer', { name })}</h3>
      ${field(this.#offer, 'message', {
        label: words('one/message', { name }),
        hint: words('one/messageHint', { name }),
        value: this.#draft.message(request.id),
        long: true,
      })}
      <button class="btn wide" aria-disabled=${this.#offer.busy}>${icon('heart')}${words('one/send')}</button>
      ${host.person ? nothing : html`<p class="small soft">${words('one/next')}</p>`}
    </form>`;
  }

  readonly #typed = (event: Event): void => {
    this.#draft.write(this.#id, (event.target as HTMLTextAreaElement).value);
  };
}
