import { html, nothing, type TemplateResult } from 'lit/html.js';
import {
  areas,
  bookings,
  communities,
  createClientWith,
  opportunities,
  organisations,
  safety,
  signIns,
  type ClientOptions,
  type Me,
} from '@goodturn/sdk/light';
import { CommunityElement } from '../foundation/community-element.js';
import { reflect } from '../foundation/element.js';
import type { OpportunityListClient, OpportunityListSurroundings } from './opportunity-list-surroundings.js';
import { saying } from './saying.js';
import { styles } from './styles.js';
import { Bookings } from './views/bookings.js';
import { List } from './views/list.js';
import { RoleView } from './views/role.js';

type View = 'list' | 'bookings';

const makeClient = (options: ClientOptions): OpportunityListClient =>
  createClientWith(options, { areas, bookings, communities, opportunities, organisations, safety, signIns });

/** The view of one's own places. No role has an id like that. */
const mine = 'opportunities/bookings';

/**
 * Roles of organisations, with their dates, to join or apply for. Its children are shown when it cannot work.
 *
 * @slot - The way on without it: a telephone number, a link, a place.
 * @event goodturn-booked - Somebody took a place, or one on a waiting list: `detail.booking`.
 * @event goodturn-applied - Somebody applied for a role: `detail.booking`.
 * @event goodturn-given-up - Somebody gave up their place, or took an application back: `detail.id`.
 * @event goodturn-signed-in - Somebody signed in: `detail.person`.
 * @event goodturn-signed-out - The person signed out, or the sign-in ended.
 * @event goodturn-failed - It could not be shown: `detail.code`.
 * @csspart heading - The heading of a view.
 * @csspart button - A button; `button-second` as well where it is outlined.
 * @csspart button-second - An outlined button.
 * @csspart tabs - The links to Roles and My places.
 * @csspart filters - What narrows the list.
 * @csspart list - A list of roles or places.
 * @csspart role - One role in the list.
 * @csspart session - One date of a role.
 * @csspart booking - One place of the person’s own.
 * @csspart tile - The pictogram of a role, with its ground.
 * @csspart panel - A framed part of a view: a form, a message, what locks a role.
 * @csspart field - What is typed or chosen in.
 * @csspart errors - The list of what has to be mended in a form.
 * @cssproperty --goodturn-accent - Colour of what can be pressed; corrected where it could not be read. Default #6d2150.
 * @cssproperty --goodturn-ink - Colour of text.
 * @cssproperty --goodturn-paper - Ground of fields and panels.
 * @cssproperty --goodturn-spot - The warm spot: what people do for each other.
 * @cssproperty --goodturn-danger - Errors.
 * @cssproperty --goodturn-focus - Focus ring.
 * @cssproperty --goodturn-font - Default: inherited.
 * @cssproperty --goodturn-heading-font - Default: inherited.
 * @cssproperty --goodturn-font-size - Default 1em, never under 16px.
 * @cssproperty --goodturn-radius - Tight corners. Default 5px.
 * @cssproperty --goodturn-turn - The turned corner. Default 18px.
 * @cssproperty --goodturn-gap - Rhythm of stacks. Default 16px.
 */
export class GoodturnOpportunityList extends CommunityElement<OpportunityListClient> implements OpportunityListSurroundings {
  static override observedAttributes = [...CommunityElement.observedAttributes, 'organisation', 'filters', 'view'];

  /** Id of an organisation: shows only its roles. */
  declare organisation: string;
  /** What the list is first looked through by, for the reader to change: `q=garden&postcode=E1 4TT`, with `area`, `skill`, `cause`, `when`, `age`, `remote`, `sort`. */
  declare filters: string;
  /** What is shown first. Default `list`. */
  declare view: View;

  #list!: List;
  #role!: RoleView;
  #bookings!: Bookings;

  constructor() {
    super(saying, ['opportunities'], makeClient);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.renderRoot.adoptedStyleSheets.push(sheet);
  }

  get signUpPage(): string {
    // On a page that carries the sign-up as well, that is the nearer one.
    if (document.querySelector('goodturn-volunteer-signup')) return '#goodturn/volunteer';
    return `${this.api || new URL(import.meta.url).origin}/c/${this.community}/volunteer`;
  }
  termsOf(kind: 'skill' | 'cause'): readonly string[] {
    return Object.keys(saying.english).flatMap((key) => (key.startsWith(`${kind}/`) ? [key.slice(kind.length + 1)] : []));
  }

  override disconnectedCallback(): void {
    this.#bookings?.exit.stop();
    super.disconnectedCallback();
  }

  protected override changed(names: ReadonlySet<string>): void {
    if (names.has('view')) this.route.startAt(this.view === 'bookings' ? mine : '');
    super.changed(names);
  }

  protected begin(key: string): void {
    this.#list = new List(this);
    this.#role = new RoleView(this, `goodturn.place.1 ${key}`);
    this.#bookings = new Bookings(this);
    void this.#list.begin(this.filters);
  }

  protected personChanged(before?: Me): void {
    if (before) this.#bookings.forget();
    else void this.#bookings.load();
    void this.#list.load();
  }

  /** Nothing of the person who signed out may stay in the tab. */
  forget(): void {
    this.#role.forget();
    this.#bookings.forget();
  }

  /** Id of the role that is open. */
  get #open(): string {
    const { view } = this.route;
    return view === mine ? '' : (view.split('/')[1] ?? '');
  }

  /** Starts what the view that came up needs. */
  protected enter(): void {
    const id = this.#open;
    const list = this.#list;
    if (id)
      this.#role.show(
        id,
        list.items?.find((role) => role.id === id),
      );
    else if (this.route.view === mine) this.#bookings.enter();
    else if (list.items && !this.isDown) void list.load();
  }

  protected shown(): TemplateResult {
    if (this.#open) return this.#role.render();
    const own = this.route.view === mine;
    return html`${own && this.person ? this.#bookings.exit.render() : nothing}${this.#top(own)}${own ? this.#bookings.render() : this.#list.render()}`;
  }

  #top(own: boolean): TemplateResult {
    const { words } = this;
    const organisation = this.organisation && this.#list.items?.[0]?.organisation.name;
    const title = own ? words('booking/title') : organisation ? words('roles/titleOf', { organisation }) : words('roles/title');
    return html`<header class="top">
      <div>
        <h2 part="heading" class="t1" tabindex="-1">${title}</h2>
        ${own ? nothing : html`<p class="soft">${words('roles/lead')}</p>`}
      </div>
      <nav part="tabs" class="tabs" aria-label=${words('roles/title')}>
        <a href=${this.link('opportunities')} aria-current=${own ? nothing : 'page'}>${words('roles/tab')}</a>
        <a href=${this.link(mine)} aria-current=${own ? 'page' : nothing}>${words('roles/mine')}</a>
      </nav>
    </header>`;
  }
}

reflect(GoodturnOpportunityList);
