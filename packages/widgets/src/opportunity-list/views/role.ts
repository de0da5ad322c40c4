import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Booking, Opportunity, Session } from '@goodturn/sdk/light';
import { Actions } from '../../foundation/actions.js';
import { errorSummary, field } from '../../foundation/fields.js';
import { FormState } from '../../foundation/form-state.js';
import { icon } from '../../foundation/pictograms.js';
import { fact } from '../../foundation/question-page.js';
import type { OpportunityListSurroundings } from '../opportunity-list-surroundings.js';
import { checkText, namesText, needName, placeText, skillName, weekText } from '../told.js';
import { giveUp, standing } from './standing.js';
import { lock } from './lock.js';
import { reportAndBlock } from './reporting.js';
import { sessionLine } from './session.js';
import { Taking } from './taking.js';

/** Places that somebody has or waits for, and applications that are not answered. */
const stands = /^(booked|waiting|applied)$/;

/** One role: what it is, its dates, and the way to take part. */
export class RoleView {
  readonly actions: Actions<OpportunityListSurroundings>;
  readonly taking: Taking;
  readonly #loading: FormState;
  #id = '';
  #role: Opportunity | undefined;
  #sessions: readonly Session[] = [];
  #next: string | undefined;
  /** The reader's own places in what is shown, by the id of the booking. */
  bookings = new Map<string, Booking>();

  constructor(
    readonly host: OpportunityListSurroundings,
    name: string,
  ) {
    this.actions = new Actions(host, () => this.load());
    this.taking = new Taking(host, this.actions, name);
    this.#loading = new FormState(host);
  }

  /** Shows a role: at once what the list knew of it, then all. */
  show(id: string, known: Opportunity | undefined): void {
    this.#id = id;
    this.#take(known, [], undefined);
    this.actions.notice = '';
    this.taking.leave();
    void this.load();
  }

  #take(role: Opportunity | undefined, sessions: readonly Session[], next: string | undefined): void {
    this.#role = this.taking.role = role;
    this.#sessions = this.taking.sessions = sessions;
    this.#next = next;
    this.host.requestUpdate();
  }

  async load(): Promise<void> {
    const id = this.#id;
    const { client } = this.host;
    const found = await this.#loading.attempt(async () => {
      const [role, page] = await Promise.all([client.opportunities.get(id), client.opportunities.listSessions(id)]);
      await this.#readBookings(role, page.items);
      return { role, page };
    }, []);
    if (id !== this.#id) return this.load();
    if (found) this.#take(found.value.role, found.value.page.items, found.value.page.nextCursor);
    else if (this.#loading.code === 'not-found') this.#take(undefined, [], undefined);
  }

  /** Place on a waiting list and calendar are told of each booking by itself. */
  async #readBookings(role: Opportunity, sessions: readonly Session[]): Promise<void> {
    const own = [role.you?.booking, ...sessions.map(({ you }) => you?.booking)];
    const ids = own.flatMap((booking) => (booking && stands.test(booking.status) ? [booking.id] : []));
    const read = await Promise.all(ids.map((id) => this.host.client.bookings.get(id)));
    this.bookings = new Map(read.map((booking) => [booking.id, booking]));
  }

  async #more(): Promise<void> {
    const { host } = this;
    const id = this.#id;
    const before = this.#sessions;
    const page = await this.#loading.attempt(async () => host.client.opportunities.listSessions(id, { cursor: this.#next }), []);
    if (!page || id !== this.#id) return;
    this.#take(this.#role, [...before, ...page.value.items], page.value.nextCursor);
    await host.updateComplete;
    host.renderRoot.querySelectorAll<HTMLElement>('.rows h4')[before.length]?.focus();
  }

  forget(): void {
    this.taking.forget();
    this.bookings.clear();
    if (this.#id) void this.load();
  }

  render(): TemplateResult {
    const { host } = this;
    const { words } = host;
    const role = this.#role;
    const back = html`<p class="back"><a class="link" href=${host.link('opportunities')}>${icon('back')}${words('role/back')}</a></p>`;
    if (!role) {
      if (this.#loading.code === 'not-found')
        // Whoever has just blocked the organisation knows why.
        return html`${back}${this.actions.told}
          <h2 part="heading" class="t1" tabindex="-1">${words('role/gone')}</h2>
          ${this.actions.notice ? nothing : html`<p>${words('role/goneText')}</p>`}`;
      return html`${back}${errorSummary(this.#loading)}
      ${
        this.#loading.failed
          ? html`<button part="button button-second" class="btn two" @click=${() => this.load()}>${words('again')}</button>`
          : html`<h2 part="heading" class="t1" tabindex="-1">${words('loading')}</h2>`
      }`;
    }
    const { language, organisation } = role;
    return html`${back}${this.actions.told}${errorSummary(this.#loading)}
      <div class="cols main">
        <article class="stack-l">
          <header class="head">
            <span part="tile" class="tile big">${icon(role.place.kind === 'remote' ? 'phone' : 'company')}</span>
            <div>
              <h2 part="heading" class="t1" tabindex="-1" dir="auto" lang=${language ?? nothing}>${role.title}</h2>
              <p class="soft"><bdi>${organisation.name}</bdi></p>
            </div>
          </header>
          <p class="measure words" dir="auto" lang=${language ?? nothing}>${role.description}</p>
          ${this.#facts(role)}
        </article>
        <aside class="stack">${lock(host, role)}${this.#way(role)}${reportAndBlock(this.actions, role)}</aside>
      </div>`;
  }

  #facts(role: Opportunity): TemplateResult {
    const { host } = this;
    const { locale, words } = host;
    const { commitment, minimumAge, needs, place, requirement, skills, supervised, times } = role;
    const names = (ids: readonly string[], name: typeof skillName) =>
      namesText(
        locale,
        ids.map((id) => name(words, id)),
      );
    const age = [minimumAge ? words('role/ageFrom', { age: minimumAge }) : '', supervised ? words('role/supervised') : ''].filter(Boolean);
    const when = [weekText(times, host), commitment].filter(Boolean).join('. ');
    return html`<dl class="list">
      ${fact('pin', words('role/where'), placeText(place, words, true))}${when ? fact('time', words('role/when'), when) : nothing}
      ${skills.length ? fact('heart', words('role/skills'), names(skills, skillName)) : nothing}
      ${needs.length ? fact('hand', words('role/bring'), names(needs, needName)) : nothing}
      ${age.length ? fact('person', words('role/age'), age.join('. ')) : nothing}
      ${fact('lock', words('role/check'), checkText(requirement, words))}
    </dl>`;
  }

  /** What the reader may do about a role, in their place. */
  #way(role: Opportunity): TemplateResult {
    const { host, taking } = this;
    const { person, words } = host;
    const { applyLink = '', joining, organisation, status, you } = role;
    const values = { organisation: organisation.name };
    if (taking.signingIn && !person)
      return html`<div part="panel" class="panel tint stack">
        <p class="small">${words('role/keep', { what: taking.wanted })}</p>
        ${taking.signIn.render()}
        <p><button class="link" @click=${taking.back}>${words('question/back')}</button></p>
      </div>`;
    if (joining === 'link')
      return html`<div part="panel" class="panel tint stack">
        <h3 class="t2">${words('role/apply')}</h3>
        <p>${words('role/elsewhereText', values)}</p>
        ${/^https?:/.test(applyLink) ? html`<p><a part="button" class="btn wide" href=${applyLink}>${words('role/elsewhere')}</a></p>` : nothing}
      </div>`;
    const own = this.bookings.get(you?.booking?.id ?? '');
    const accepted = own?.status === 'booked' && joining === 'apply';
    const locked = you?.locked && you.locked.reason !== 'application';
    const dates = this.#sessions.length > 0 || this.#next;
    const open = !locked && status === 'open';
    const mayJoinDates = open && (joining === 'join' || accepted);
    return html`${own ? this.#own(own, accepted && !!dates) : status === 'open' ? nothing : html`<p part="panel" class="panel tint">${words('role/closed')}</p>`}
    ${open && !own && (joining === 'apply' || !dates) ? this.#ask(role) : nothing}
    ${dates ? this.#dates(mayJoinDates, joining === 'apply' && !own && open) : own && accepted ? html`<p>${words('role/noDates')}</p>` : nothing}`;
  }

  /** The reader's place in the role itself, or their application. */
  #own(booking: Booking, choosesDates: boolean): TemplateResult {
    const { words } = this.host;
    const { organisation } = booking.opportunity;
    const key = booking.status === 'applied' ? 'role/applied' : choosesDates ? 'role/accepted' : 'role/joined';
    return html`<div part="panel" class="panel glow stack">
      <p class="note">${icon('check')}<span>${words(key, { organisation: organisation.name })}</span></p>
      ${giveUp(this.actions, booking)}
    </div>`;
  }

  /** Applying, or joining a role that has no dates. */
  #ask({ joining, organisation }: Opportunity): TemplateResult {
    const { host, taking } = this;
    const { words } = host;
    const applies = joining === 'apply';
    return html`<form part="panel" class="panel tint stack" novalidate @submit=${taking.take} @input=${taking.typed}>
      ${errorSummary(taking.form)}
      <h3 class="t2">${words(applies ? 'role/apply' : 'role/take')}</h3>
      <p>${words(applies ? 'role/applyText' : 'role/takeText', { organisation: organisation.name })}</p>
      ${
        applies
          ? field(taking.form, 'message', {
              label: words('role/message'),
              hint: words('role/messageHint'),
              value: taking.message,
              long: true,
            })
          : nothing
      }
      <button part="button" class="btn wide" aria-disabled=${taking.form.busy}>
        ${icon('hand')}${words(applies ? 'role/send' : 'role/join')}
      </button>
      ${host.person ? nothing : html`<p class="small soft">${words('role/signNext')}</p>`}
    </form>`;
  }

  #dates(mayJoin: boolean, applyFirst: boolean): TemplateResult {
    const { taking } = this;
    const { words } = this.host;
    return html`<section class="stack">
      <h3 class="t2">${words('role/dates')}</h3>
      ${
        mayJoin
          ? html`${errorSummary(taking.form)}
              <p class="soft">${words('role/chooseDate')}</p>`
          : applyFirst
            ? html`<p class="soft">${words('role/applyFirst')}</p>`
            : nothing
      }
      <ul class="rows">
        ${this.#sessions.map((session) => sessionLine(this, session, mayJoin, this.#role?.place))}
      </ul>
      ${
        this.#next
          ? html`<p class="more">
              <button part="button button-second" class="btn two wide" @click=${() => this.#more()}>${words('role/moreDates')}</button>
            </p>`
          : nothing
      }
    </section>`;
  }

  /** How the reader's place in a date stands. */
  standingIn({ you }: Session): TemplateResult | typeof nothing {
    const booking = this.bookings.get(you?.booking?.id ?? '');
    return booking
      ? html`<p class="note">${icon('check')}<strong>${standing(this.host.words, booking)}</strong></p>
          ${giveUp(this.actions, booking)}`
      : nothing;
  }
}
