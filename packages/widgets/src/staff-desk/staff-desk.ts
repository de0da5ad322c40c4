import { html, nothing, type TemplateResult } from 'lit/html.js';
import {
  areas,
  bookings,
  checkIns,
  checks,
  communities,
  createClientWith,
  equalityAnswers,
  me,
  opportunities,
  organisations,
  people,
  queue,
  references,
  requests,
  safeguardingCases,
  safety,
  secondFactor,
  settings,
  signIns,
  staff,
  volunteers,
  type ClientOptions,
  type Me,
} from '@goodturn/sdk/light';
import { CommunityElement } from '../foundation/community-element.js';
import { reflect } from '../foundation/element.js';
import { icon } from '../foundation/pictograms.js';
import { SignIn } from '../foundation/sign-in.js';
import type { DeskEntry, DeskView } from './desk-view.js';
import { deskViews } from './desk-views.js';
import { dutiesOf, type Duties } from './duties.js';
import { HostSignIn } from './host-sign-in.js';
import { keyList } from './key-list.js';
import { Keys } from './keys.js';
import { saying } from './saying.js';
import { SecondStep } from './second-step.js';
import type { StaffDeskClient, StaffDeskSurroundings } from './staff-desk-surroundings.js';
import { styles } from './styles.js';

const makeClient = (options: ClientOptions): StaffDeskClient =>
  createClientWith(options, {
    areas,
    bookings,
    checkIns,
    checks,
    communities,
    equalityAnswers,
    me,
    opportunities,
    organisations,
    people,
    queue,
    references,
    requests,
    safeguardingCases,
    safety,
    secondFactor,
    settings,
    signIns,
    staff,
    volunteers,
  });

let sheet: CSSStyleSheet | undefined;

/**
 * Where staff look after a community: the queue, volunteers and their checks, roles, organisations, people, settings. Its children are shown
 * when it cannot work. Keys go through its lists: `j` or the down arrow to the next, `k` or the up arrow to the one before, Enter opens it, `x`
 * chooses it, `/` searches, and `?` shows them all, with the way to switch them off.
 *
 * @slot - The way on without it: a telephone number, a link, a place.
 * @event goodturn-signed-in - Somebody signed in: `detail.person`.
 * @event goodturn-signed-out - The person signed out, or the sign-in ended.
 * @csspart tabs - The links to the views.
 * @csspart list - A list of things.
 * @csspart heading - The heading of a view.
 * @csspart button - A button; `button-second` as well where it is outlined.
 * @csspart button-second - An outlined button.
 * @csspart panel - A framed part of a view: an offer, a form, a message.
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
 * @event goodturn-failed - It could not be shown: `detail.code`.
 */
export class GoodturnStaffDesk extends CommunityElement<StaffDeskClient> implements StaffDeskSurroundings {
  static override observedAttributes = [...CommunityElement.observedAttributes];

  readonly #keys = new Keys(this);
  #signIn!: SignIn;
  #secondStep!: SecondStep;
  /** Views that were opened, by their names. */
  #views = new Map<string, DeskView>();
  #failed = '';
  #menu = false;
  #seenAs = '';
  readonly #host = new HostSignIn(this);

  constructor() {
    super(saying, ['desk'], (options) => makeClient({ ...options, ...(this.getToken && { getToken: this.getToken }) }));
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(styles);
    this.renderRoot.adoptedStyleSheets.push(sheet);
  }

  /**
   * Gives the OpenID Connect token of whoever is signed in on the host's page, or nothing while nobody is: staff then sign in there, and
   * what they may do is mapped from their roles there. Set from a script; without it staff sign in by code.
   */
  get getToken(): ClientOptions['getToken'] {
    return this.#host.getToken;
  }
  set getToken(getToken: ClientOptions['getToken']) {
    this.#host.getToken = getToken;
    if (this.client) this.changed(new Set(['getToken']));
  }

  get duties(): Duties {
    return dutiesOf(this.person?.roles);
  }

  override connectedCallback(): void {
    // What a script set before this file came stands before the accessor.
    const early = Object.getOwnPropertyDescriptor(this, 'getToken');
    if (early && delete (this as Partial<GoodturnStaffDesk>).getToken) this.getToken = early.value as ClientOptions['getToken'];
    super.connectedCallback();
    this.#keys.listen();
  }
  override disconnectedCallback(): void {
    this.#keys.stop();
    super.disconnectedCallback();
  }

  protected begin(): void {
    this.#views = new Map();
    this.#signIn = new SignIn(this, { submit: 'sign/in', done: () => this.#arrived() });
    this.#secondStep = new SecondStep(this, () => this.enter());
    this.#seenAs = this.#as;
    if (this.getToken) void this.#host.read();
  }

  protected override whoIsSignedIn(): Me | undefined {
    return this.getToken ? this.#host.person : super.whoIsSignedIn();
  }

  /** The page that was left is gone: the reader goes to the heading of what came. */
  async #arrived(): Promise<void> {
    await this.updateComplete;
    this.toHeading();
  }

  /** Who is signed in, and as what: when that changes, what was read before is not theirs to see. */
  get #as(): string {
    const { id, roles, secondFactor } = this.person ?? {};
    return JSON.stringify([id, secondFactor, roles]);
  }

  override async refreshPerson(): Promise<void> {
    await super.refreshPerson();
    const as = this.#as;
    if (as === this.#seenAs) return;
    this.#seenAs = as;
    this.forget();
    this.enter();
  }

  protected personChanged(): void {
    this.forget();
    if (!this.person) this.#secondStep.forget();
    else if (!this.getToken) void this.#readPerson();
  }

  /** What was kept on the device may be older than a role that was given or ended. */
  async #readPerson(): Promise<void> {
    try {
      await this.client.me.get();
      await this.refreshPerson();
    } catch (error) {
      // A sign-in that has ended says so by itself; anything else each view meets and says in its own place.
      console.warn(`Goodturn: who is signed in could not be read again. ${String(error)}`);
    }
  }

  forget(): void {
    for (const view of this.#views.values()) view.forget();
  }

  /** The views that the person may see. */
  get #entries(): readonly DeskEntry[] {
    const { duties } = this;
    return this.person && !this.#secondStep.stands ? deskViews.filter((entry) => entry.for(duties)) : [];
  }

  /** The view that the address names, or the first. */
  get #entry(): DeskEntry | undefined {
    const [, name] = this.route.view.split('/');
    return name ? this.#entries.find((entry) => entry.name === name) : this.#entries[0];
  }

  /** Each view comes with a file of its own. */
  protected enter(): void {
    this.#menu = this.#keys.shown = false;
    const entry = this.#entry;
    if (entry) void this.#open(entry);
  }

  async #open(entry: DeskEntry): Promise<void> {
    const { client } = this;
    const [, , ...rest] = this.route.view.split('/');
    this.#failed = '';
    try {
      const { open } = await entry.load();
      // Another community, another view or nobody at all may be here by now.
      if (client !== this.client || entry !== this.#entry) return;
      let view = this.#views.get(entry.name);
      const isNew = !view;
      if (!view) this.#views.set(entry.name, (view = open(this)));
      view.enter(rest);
      if (isNew && this.renderRoot.activeElement?.matches('h2')) this.toHeading();
    } catch (error) {
      this.#failed = entry.name;
      console.error(`Goodturn: ${entry.name} did not load.`, error);
    }
    this.requestUpdate();
  }

  readonly #toggleMenu = (): void => {
    this.#menu = !this.#menu;
    this.requestUpdate();
  };
  readonly #signOut = (): void => {
    // The device forgets at once, and says when the server could not be told.
    this.client.signIns
      .end()
      .catch((error: unknown) => console.warn(`Goodturn: the server did not hear of the signing out. ${String(error)}`));
  };
  readonly #again = (): void => this.enter();

  protected shown(): TemplateResult {
    const { person, words } = this;
    if (!this.readHere) return this.#alone(words('loading'), nothing);
    if (!person && this.getToken) return this.#host.render();
    if (!person) {
      return html`<div class="measure stack">
        <p class="t3">${words('desk/of', { name: this.here.name })}</p>
        ${this.#signIn.render()}
      </div>`;
    }
    if (this.#secondStep.stands) return html`${this.#who()}${this.#secondStep.render()}`;
    if (this.duties.none) return html`${this.#who()}${this.#alone(words('desk/noRole'), words('desk/noRoleHow'))}`;
    const entry = this.#entry;
    return html`${this.#who()}${this.#navigation(entry)}${this.#keys.shown ? keyList(this.#keys, words) : nothing}
    ${entry ? this.#showView(entry) : this.#alone(words('desk/nothingHere'), words('desk/nothingHereWhy'))}`;
  }

  #alone(title: string, text: unknown): TemplateResult {
    return html`<h2 part="heading" class="t1" tabindex="-1">${title}</h2>
      <p role=${text === nothing ? 'status' : nothing}>${text === nothing ? html`<span class="vh">${title}</span>` : text}</p>`;
  }

  #showView({ name, title }: DeskEntry): TemplateResult {
    const { words } = this;
    const view = this.#views.get(name);
    if (view) return view.render();
    if (this.#failed !== name) return this.#alone(words('loading'), nothing);
    return html`<h2 part="heading" class="t1" tabindex="-1">${words(title)}</h2>
      <p role="alert">${words('part/failed')}</p>
      <p class="acts">
        <button part="button button-second" class="btn two wide" @click=${this.#again}>${icon('retry')}${words('again')}</button>
      </p>`;
  }

  /** Who is signed in, and what belongs to all views. */
  #who(): TemplateResult {
    const { person, words } = this;
    return html`<div class="desk-top">
      <p>${words('desk/of', { name: this.here.name })}</p>
      <p class="acts small">
        <span><bdi>${person?.displayName ?? ''}</bdi></span>
        <button class="link" type="button" aria-expanded=${this.#keys.shown} @click=${this.#keys.toggle}>${words('desk/keys')}</button>
        ${this.getToken ? nothing : html`<button class="link" type="button" @click=${this.#signOut}>${words('desk/out')}</button>`}
      </p>
    </div>`;
  }

  #navigation(open: DeskEntry | undefined): TemplateResult {
    const { words } = this;
    return html`<button part="button button-second" class="fold" type="button" aria-expanded=${this.#menu} @click=${this.#toggleMenu}>
        <span>${words('desk/menu')}${open ? html` <span class="small">${words(open.title)}</span>` : nothing}</span>${icon('down')}
      </button>
      <nav part="tabs" class="tabs desk-nav ${this.#menu ? '' : 'shut'}" aria-label=${words('desk/menu')}>
        ${this.#entries.map(
          ({ name, title }) =>
            html`<a href=${this.link(`desk/${name}`)} aria-current=${name === open?.name ? 'page' : nothing}>${words(title)}</a>`,
        )}
      </nav>`;
  }
}

reflect(GoodturnStaffDesk);
