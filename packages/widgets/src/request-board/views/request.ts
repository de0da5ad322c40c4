import { html, nothing, type TemplateResult } from 'lit/html.js';
import { newKey, type HelpRequest } from '@goodturn/sdk/light';
import { Actions, stale } from '../../foundation/actions.js';
import { errorSummary, field } from '../../foundation/fields.js';
import { FormState } from '../../foundation/form-state.js';
import { icon } from '../../foundation/pictograms.js';
import { fact } from '../../foundation/question-page.js';
import { SignIn } from '../../foundation/sign-in.js';
import { TabDraft } from '../../foundation/tab-draft.js';
import { aboutText, momentText, timingText } from '../../foundation/times.js';
import { HelpOffered } from '../events.js';
import type { BoardSurroundings } from '../board-surroundings.js';
import { helpersText, people } from './board/slip.js';
import { awaitVoices, hush, Reading } from './reading.js';
import { aboutYou, locked, mask, nearText, tile } from './facts.js';
import { reportAndBlock } from './report.js';

/** One request: what it is, and the offer to help with it. */
export class RequestView {
  readonly actions: Actions<BoardSurroundings>;
  readonly signIn: SignIn;
  readonly #reading: Reading;
  readonly #loading: FormState;
  readonly #offer: FormState;
  /** The message of an offer, for one request at a time; its key makes two presses, a retry and a reload one offer. */
  readonly #draft: TabDraft<{ requestId: string; message: string; key: string }>;
  #id = '';
  #request: HelpRequest | undefined;
  /** The postcode that the reader measured from. */
  #from = '';
  #signingIn = false;

  constructor(
    readonly host: BoardSurroundings,
    name: string,
  ) {
    this.actions = new Actions(host, () => this.load());
    this.signIn = new SignIn(host, { submit: 'one/send', done: () => this.#send() });
    this.#reading = new Reading(host, host.client.requests.translate);
    this.#loading = new FormState(host);
    this.#offer = new FormState(host, 'offer-');
    this.#draft = new TabDraft(
      name,
      () => ({ requestId: '', message: '', key: newKey() }),
      () => host.requestUpdate(),
    );
  }

  /** Shows a request: at once what the list knew of it, then all. */
  show(id: string, known: HelpRequest | undefined, from: string): void {
    if (!this.#id) awaitVoices(new WeakRef(this.host));
    this.#id = id;
    this.#request = known;
    this.#from = from;
    this.#signingIn = false;
    this.actions.notice = '';
    this.#offer.clear();
    void this.load();
  }

  /** Called when another view comes up. */
  leave(): void {
    hush(this.host);
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

  get #message(): string {
    const { requestId, message } = this.#draft.value;
    return requestId === this.#id ? message : '';
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.#offer.busy) return;
    if (this.host.person) return void this.#send();
    if (!this.#message.trim()) {
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
      () => client.offers.create(id, { message: this.#message }, { idempotencyKey: this.#draft.value.key }),
      ['message'],
    );
    if (made) {
      const hidden = made.value.message.includes(mask) && !this.#message.includes(mask);
      this.#draft.clear();
      this.host.dispatchEvent(new HelpOffered(made.value));
      await this.load();
      return this.actions.tell(words(hidden ? 'one/offeredHidden' : 'one/offered', { name }));
    }
    const sentence = this.#offer.errors[''];
    if (sentence !== undefined && stale.test(this.#offer.code)) {
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
          <h2 part="heading" class="t1" tabindex="-1">${words('one/gone')}</h2>
          <p>${words('one/goneText')}</p>`;
      return html`${back}${errorSummary(this.#loading)}
      ${
        this.#loading.failed
          ? html`<button part="button button-second" class="btn two" @click=${() => this.load()}>${words('again')}</button>`
          : html`<h2 part="heading" class="t1" tabindex="-1">${words('loading')}</h2>`
      }`;
    }
    const shown = this.#reading.of(request);
    return html`${back}${this.actions.told}
      <div class="cols main">
        <article class="stack-l">
          <header class="head">
            ${tile(host, request.category, false, 'big')}
            <div>
              <h2 part="heading" class="t1" tabindex="-1" dir="auto" lang=${shown.language ?? nothing}>${shown.title}</h2>
              <p class="soft">
                ${words('one/asked', {
                  category: host.categoryName(request.category),
                  name: request.postedBy.displayName,
                  when: momentText(request.postedAt, host),
                })}
              </p>
            </div>
          </header>
          <p class="t3 measure words" dir="auto" lang=${shown.language ?? nothing}>${shown.details}</p>
          ${this.#reading.render(request, request.postedBy.displayName)} ${this.#facts(request)}
        </article>
        <aside class="stack">
          ${aboutYou(host)}${this.#answer(request)}
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
    const place = nearText(words, placeKind, area.name);
    const band = distance && words.maybe(`distance/${distance}`);
    const where = band && this.#from ? words('one/from', { place, distance: band, postcode: this.#from }) : place;
    return html`<dl class="list">
      ${fact('pin', words('label/place/kind'), where)}${fact('day', words('label/when'), timingText(request.timing, host, true))}
      ${fact('time', words('label/minutes'), aboutText(request.minutes, host))}
      ${fact(
        'person',
        words(status === 'open' ? 'label/helpersWanted' : 'one/status'),
        html`<span class="crew">${people(request)}${helpersText(request, words, true)}</span>`,
      )}
    </dl>`;
  }

  #answer(request: HelpRequest): TemplateResult | typeof nothing {
    const { host } = this;
    const { words } = host;
    const name = request.postedBy.displayName;
    const mine = request.you;
    const note = (sentence: string) =>
      html`<div part="panel" class="panel tint stack">
        <p>${sentence}</p>
        <p><a part="button button-second" class="btn two wide" href=${host.link('yours')}>${words('one/yours')}</a></p>
      </div>`;
    if (mine?.asker) return note(words('one/mine'));
    if (mine?.offer?.status === 'offered') return note(words('one/yourOffer'));
    if (mine?.offer?.status === 'accepted') return note(words('one/accepted', { name }));
    if (request.status !== 'open') return html`<p part="panel" class="panel tint">${words('one/closed')}</p>`;
    const { requirement } = host.here.categories.find(({ id }) => id === request.category) ?? {};
    if (requirement && requirement.kind !== 'none') return locked(words('one/locked'));
    if (host.person && !host.person.adult) return nothing;
    if (this.#signingIn && !host.person) return html`<div part="panel" class="panel tint stack">${this.signIn.render()}</div>`;
    return html`<form part="panel" class="panel tint stack" novalidate @submit=${this.#submit} @input=${this.#typed}>
      ${errorSummary(this.#offer)}
      <h3 class="t2">${words('one/offer', { name })}</h3>
      ${field(this.#offer, 'message', {
        label: words('one/message', { name }),
        hint: words('one/messageHint', { name }),
        value: this.#message,
        long: true,
      })}
      <button part="button" class="btn wide" aria-disabled=${this.#offer.busy}>${icon('heart')}${words('one/send')}</button>
      ${host.person ? nothing : html`<p class="small soft">${words('one/next')}</p>`}
    </form>`;
  }

  readonly #typed = (event: Event): void => {
    this.#draft.save({ requestId: this.#id, message: (event.target as HTMLTextAreaElement).value, key: newKey() });
  };
}
