import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { AreaName, Booking, Opportunity, OpportunityStatus, Organisation, Session } from '@goodturn/sdk/light';
import { Actions } from '../../../foundation/actions.js';
import { errorSummary, select } from '../../../foundation/fields.js';
import { FormState } from '../../../foundation/form-state.js';
import { icon } from '../../../foundation/pictograms.js';
import { mark, waiting } from '../../desk-detail.js';
import { DeskList } from '../../desk-list.js';
import type { DeskView, OpenView } from '../../desk-view.js';
import type { StaffDeskSurroundings } from '../../staff-desk-surroundings.js';
import { Attendances } from './attendance.js';
import { bookingText, spanText } from './parts.js';
import { role } from './role.js';
import { roleForm } from './role-form.js';
import { session } from './session.js';
import { sessionForm } from './session-form.js';

/** The address of the list. */
export const home = 'desk/roles';
const statuses = ['open', 'draft', 'closed'] as const;
const mostAtOnce = 100;

/** Roles of organisations, their sessions, and who comes. */
export class Roles implements DeskView {
  readonly list: DeskList<Opportunity>;
  readonly actions: Actions<StaffDeskSurroundings>;
  readonly loading: FormState;
  readonly attendances: Attendances;
  /** Who applied for the role that is shown. */
  applicants: DeskList<Booking>;
  organisations: readonly Organisation[] = [];
  areas: readonly AreaName[] = [];
  role: Opportunity | undefined;
  sessions: readonly Session[] = [];
  session: Session | undefined;
  /** Places in the session, or in the role itself. */
  bookings: readonly Booking[] = [];
  #rest: readonly string[] = [];

  constructor(readonly desk: StaffDeskSurroundings) {
    const { bookings, opportunities } = desk.client;
    this.list = new DeskList(desk, {
      at: 'roles',
      keyOf: ({ id }) => id,
      read: ({ q, status }, page) =>
        opportunities.list({ ...page, mine: true, ...(q && { q }), ...(status && { status: status as OpportunityStatus }) }),
    });
    this.applicants = new DeskList(desk, {
      at: 'applicants',
      keyOf: ({ id }) => id,
      nameOf: ({ person }) => person?.displayName ?? '',
      read: (_, page) => bookings.listForStaff({ ...page, opportunity: this.id, status: 'applied' }),
      bulk: () => [
        {
          name: desk.words('staffing/accept'),
          sure: (count) => desk.words('staffing/acceptSure', { count }),
          work: ({ id }) => bookings.accept(id),
          undo: ({ id }) => bookings.reconsider(id),
        },
      ],
    });
    this.actions = new Actions(desk, () => this.load());
    this.loading = new FormState(desk, 'role-');
    this.attendances = new Attendances(this);
  }

  /** Those of a session who have a place or wait for one: they are told of what changes. */
  get coming(): readonly Booking[] {
    return this.bookings.filter(({ status }) => status === 'booked' || status === 'waiting');
  }

  get id(): string {
    return this.#rest[0] ?? '';
  }

  enter(rest: readonly string[]): void {
    if (rest[0] !== this.id) {
      this.role = undefined;
      this.applicants.forget();
    }
    if (rest[2] !== this.#rest[2]) {
      this.session = undefined;
      this.bookings = [];
      this.attendances.forget();
    }
    if (rest.join() !== this.#rest.join()) this.actions.notice = '';
    this.#rest = rest;
    void this.load();
  }

  /** Reads again what is shown. */
  async load(): Promise<void> {
    const { client } = this.desk;
    const [id = '', part = '', sessionId = ''] = this.#rest;
    if (!id) return this.list.load();
    // What was asked for last wins.
    this.loading.busy = false;
    if (id === 'new' || part === 'edit') await this.#readChoices();
    if (id === 'new') return;
    const read = await this.loading.attempt(async () => {
      const found = await client.opportunities.get(id);
      if (sessionId) {
        const [one, places] = await Promise.all([client.opportunities.getSession(sessionId), this.#all({ session: sessionId })]);
        return { found, one, places, dates: this.sessions };
      }
      const [dates, places] = await Promise.all([
        client.opportunities.listSessions(id, { limit: mostAtOnce }),
        this.#all({ opportunity: id, status: 'booked' }),
      ]);
      return { found, one: undefined, places: places.filter((place) => !place.session), dates: dates.items };
    }, []);
    if (!read || id !== this.id || sessionId !== (this.#rest[2] ?? '')) return;
    ({ found: this.role, one: this.session, places: this.bookings, dates: this.sessions } = read.value);
    this.desk.requestUpdate();
    if (!sessionId && this.role.joining === 'apply') await this.applicants.load();
  }

  async #all(query: { session?: string; opportunity?: string; status?: 'booked' }): Promise<Booking[]> {
    const all: Booking[] = [];
    for await (const one of this.desk.client.bookings.listForStaff({ ...query, limit: mostAtOnce })) all.push(one);
    return all;
  }

  /** What a form offers to choose from. */
  async #readChoices(): Promise<void> {
    const { client, duties } = this.desk;
    const read = await this.loading.attempt(
      () =>
        Promise.all([
          duties.has('coordinator', 'administrator')
            ? client.organisations.list({ limit: mostAtOnce }).then(({ items }) => items)
            : Promise.all(duties.organisations.map((one) => client.organisations.get(one))),
          client.areas.list(),
        ]),
      [],
    );
    if (read) {
      const [organisations, { features }] = read.value;
      this.organisations = organisations;
      this.areas = features.map(({ id, properties }) => ({ id, name: properties.name }));
    }
    this.desk.requestUpdate();
  }

  forget(): void {
    this.list.forget();
    this.applicants.forget();
    this.attendances.forget();
    this.role = this.session = undefined;
    [this.organisations, this.areas, this.sessions, this.bookings] = [[], [], [], []];
    this.actions.notice = '';
    this.loading.clear();
  }

  render(): TemplateResult {
    const [id = '', part = '', sessionId = '', edit = ''] = this.#rest;
    if (!id) return this.#everything();
    const wait = (from: string) => waiting(this.desk, from, errorSummary(this.loading), this.loading.failed, () => void this.load());
    if (id === 'new') return this.organisations.length ? roleForm(this) : wait(home);
    if (!this.role) return wait(home);
    if (part === 'edit') return this.areas.length ? roleForm(this, this.role) : wait(`${home}/${id}`);
    if (part !== 'sessions') return role(this, this.role);
    if (sessionId === 'new') return sessionForm(this, this.role);
    if (!this.session) return wait(`${home}/${id}`);
    return edit === 'edit' ? sessionForm(this, this.role, this.session) : session(this, this.role, this.session);
  }

  #everything(): TemplateResult {
    const { actions, desk, list } = this;
    const { words } = desk;
    return html`<div class="stack">
      <h2 part="heading" class="t1" tabindex="-1">${words('staffing/title')}</h2>
      ${actions.told}
      <p class="acts"><a part="button" class="btn wide" href=${desk.link(`${home}/new`)}>${words('staffing/new')}</a></p>
      ${list.render({
        search: words('staffing/search'),
        filters: select(
          list.form,
          'status',
          list.filters['status'],
          [['', words('staffing/any')] as const, ...statuses.map((one) => [one, words(`rolestate/${one}`)] as const)],
          { label: words('staffing/status') },
        ),
        row: (one) => this.#row(one),
        empty: words('staffing/none'),
      })}
    </div>`;
  }

  #row({ id, nextSession, organisation, requirement, status, title }: Opportunity): TemplateResult {
    const { desk } = this;
    const { words } = desk;
    return html`<div>
      <h3>
        <a data-open href=${desk.link(`${home}/${id}`)}><bdi>${title}</bdi></a>
      </h3>
      <ul class="facts small">
        <li><bdi>${organisation.name}</bdi></li>
        ${status === 'open' ? nothing : html`<li>${mark(words.maybe(`rolestate/${status}`) ?? status)}</li>`}
        ${
          nextSession
            ? html`<li>${icon('day')}${spanText(nextSession, desk)}</li>
                <li>${bookingText(nextSession, words)}</li>`
            : nothing
        }
        ${requirement.kind === 'none' ? nothing : html`<li>${icon('lock')}${words.maybe(`asks/${requirement.kind}`) ?? requirement.kind}</li>`}
      </ul>
    </div>`;
  }
}

export const open: OpenView = (desk) => new Roles(desk);
