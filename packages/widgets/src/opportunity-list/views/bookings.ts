import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Block, Booking } from '@goodturn/sdk/light';
import { Actions } from '../../foundation/actions.js';
import { ExitPage } from '../../foundation/exit-page.js';
import { errorSummary } from '../../foundation/fields.js';
import { FormState } from '../../foundation/form-state.js';
import { icon } from '../../foundation/pictograms.js';
import { SignIn } from '../../foundation/sign-in.js';
import { durationText } from '../../foundation/times.js';
import type { OpportunityListSurroundings } from '../opportunity-list-surroundings.js';
import { placeText, sessionText } from '../told.js';
import { blocked } from './reporting.js';
import { giveUp, standing } from './standing.js';

const open = /^(booked|waiting|applied)$/;

/** Whether a booking is still ahead: a role goes on, a date ends. */
const isAhead = ({ session, status }: Booking): boolean => open.test(status) && (!session || Date.parse(session.endsAt) > Date.now());

/** My places and applications, with the hours that I gave. */
export class Bookings {
  readonly actions: Actions<OpportunityListSurroundings>;
  readonly signIn: SignIn;
  readonly exit: ExitPage;
  readonly #loading: FormState;
  #items: readonly Booking[] | undefined;
  #blocks: readonly Block[] = [];
  #address = '';

  constructor(readonly host: OpportunityListSurroundings) {
    this.actions = new Actions(host, () => this.load());
    this.#loading = new FormState(host);
    this.exit = new ExitPage(host);
    this.signIn = new SignIn(host, { submit: 'sign/in', done: () => this.#arrived() });
  }

  enter(): void {
    this.actions.notice = '';
    void this.load();
  }

  async load(): Promise<void> {
    const { client, person } = this.host;
    if (!person) return;
    const read = await this.#loading.attempt(async () => {
      const [all, blocks]: [Booking[], Block[]] = [[], []];
      for await (const booking of client.bookings.list({ limit: 100 })) all.push(booking);
      for await (const block of client.safety.listBlocks({ limit: 100 })) blocks.push(block);
      return { all, blocks };
    }, []);
    if (!read || this.host.person?.id !== person.id) return;
    this.#items = read.value.all;
    this.#blocks = read.value.blocks;
    this.host.requestUpdate();
  }

  async #arrived(): Promise<void> {
    await this.load();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Drops what belonged to the person who was signed in. */
  forget(): void {
    this.#items = undefined;
    this.#blocks = [];
    this.#address = '';
    this.signIn.reset();
  }

  render(): TemplateResult {
    const { actions, host } = this;
    const { person, words } = host;
    if (!person)
      // This device has forgotten the sign-in even where the API could not be told.
      return html`<div class="measure stack">
        ${actions.told}${errorSummary(actions.form('out'))}
        <p>${words('booking/signIn')}</p>
        ${this.signIn.render()}
      </div>`;
    const items = this.#items;
    if (!items)
      return html`${errorSummary(this.#loading)}${
        this.#loading.failed
          ? html`<button part="button button-second" class="btn two" @click=${() => this.load()}>${words('again')}</button>`
          : html`<p role="status">${words('loading')}</p>`
      }`;
    const ahead = items.filter(isAhead).sort((a, b) => (a.session?.startsAt ?? '').localeCompare(b.session?.startsAt ?? ''));
    const before = items.filter((one) => !isAhead(one));
    const given = items.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
    return html`${actions.told}${errorSummary(this.#loading)}
      <div class="cols main">
        <div class="stack-l">
          ${given ? html`<p class="note">${icon('heart')}<span>${words('booking/hours', { time: durationText(given, host) })}</span></p>` : nothing}
          ${ahead.length ? this.#rows(ahead) : html`<p>${words('booking/none')}</p>`}
          ${
            before.length
              ? html`<details class="more-to">
                  <summary class="link">${words('booking/before')}</summary>
                  ${this.#rows(before)}
                </details>`
              : nothing
          }
        </div>
        <aside class="stack">${this.#follow()}${blocked(this.actions, this.#blocks)}${this.#account()}</aside>
      </div>`;
  }

  #rows(items: readonly Booking[]): TemplateResult {
    const { host } = this;
    const { words } = host;
    return html`<ul part="list" class="rows">
      ${items.map((booking) => {
        const { minutes, opportunity, reason, session } = booking;
        return html`<li part="booking" class="row date">
          <div class="stack-s">
            <h3>
              <a href=${host.link(`opportunities/${opportunity.id}`)}><bdi>${opportunity.title}</bdi></a>
            </h3>
            <p class="soft small"><bdi>${opportunity.organisation.name}</bdi></p>
            ${
              session
                ? html`<p class="note small">${icon('day')}<span>${sessionText(session, host)}</span></p>
                    <p class="note small">${icon('pin')}<span>${placeText(session.place, words, true)}</span></p>`
                : nothing
            }
            <p>
              <strong>${standing(words, booking)}</strong
              >${minutes ? html`. ${words('booking/gave', { time: durationText(minutes, host) })}` : nothing}
            </p>
            ${reason ? html`<p class="said small words" dir="auto">${reason}</p>` : nothing}
            ${isAhead(booking) ? giveUp(this.actions, booking) : nothing}
          </div>
        </li>`;
      })}
    </ul>`;
  }

  /** An address by which a calendar follows all dates. */
  #follow(): TemplateResult {
    const { actions } = this;
    const { client, words } = this.host;
    const follow = async () => {
      this.#address = (await client.bookings.followCalendar()).address;
    };
    const end = async () => {
      await client.bookings.endCalendar();
      this.#address = '';
    };
    return html`<div part="panel" class="panel tint stack">
      <h3 class="t3 note">${icon('day')}<span>${words('booking/follow')}</span></h3>
      <p class="small">${words('booking/followText')}</p>
      ${
        this.#address
          ? html`<p class="field">
              <label for="calendar">${words('booking/address')}</label
              ><input
                part="field"
                class="in"
                id="calendar"
                readonly
                dir="ltr"
                .value=${this.#address}
                @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
              />
            </p>`
          : nothing
      }
      ${actions.ask({ at: 'follow', work: follow, told: words('booking/followNew'), quiet: true }, words('booking/followGet'))}
      ${actions.ask({ at: 'unfollow', work: end, told: words('booking/followEnded'), quiet: true }, words('booking/followEnd'), nothing, 'link')}
    </div>`;
  }

  #account(): TemplateResult {
    const { actions, host } = this;
    const { displayName: name, email } = host.person ?? { displayName: '', email: '' };
    const out = () => {
      host.forget();
      return host.client.signIns.end();
    };
    return html`<p class="small soft words">${host.words('booking/as', { name, email })}</p>
      ${actions.ask({ at: 'out', work: out, told: host.words('booking/signedOut') }, host.words('booking/out'), nothing, 'link')}`;
  }
}
