import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ClientOptions, Community, GoodturnError, Me } from '@goodturn/sdk/light';
import type { Words } from '@goodturn/locales';
import { unreadCommunity, type Here } from './community.js';
import { GoodturnElement, type Failure } from './element.js';
import { ElementFailed, SignedIn, SignedOut } from './events.js';
import { icon } from './pictograms.js';
import { Route } from './route.js';
import { Speech, type Saying } from './speech.js';
import type { CommunityClient, Surroundings } from './surroundings.js';

/**
 * Under every element that shows a community: its client and sign-in, its language, its views in the address, and what it shows when
 * it cannot work. An element of it says what it asks for and what it shows.
 */
export abstract class CommunityElement<Client extends CommunityClient> extends GoodturnElement implements Surroundings<Client> {
  static override observedAttributes = [...GoodturnElement.observedAttributes, 'api', 'community'];

  /** Address of the API. Default: where this file came from. */
  declare api: string;
  /** Slug of the community. */
  declare community: string;

  person: Me | undefined;
  /** What reads and writes one community through one API; made anew when either changes. */
  client!: Client;
  protected readonly speech: Speech;
  protected readonly route: Route;
  #here: Community | undefined;
  /** Code of what keeps the element from being shown. */
  #failure: string | undefined;
  #said = '';
  #unlisten: (() => void) | undefined;

  /**
   * @param saying what it says
   * @param views the first words of its views: others are another element's or the page's own
   * @param makeClient makes the client with the resources that it asks for
   */
  constructor(
    saying: Saying,
    views: readonly string[],
    readonly makeClient: (options: ClientOptions) => Client,
  ) {
    super();
    this.speech = new Speech(() => this.requestUpdate(), saying);
    this.route = new Route(views, () => this.#arrive());
  }

  get words(): Words {
    return this.speech.words;
  }
  override get locale(): string {
    return this.speech.locale;
  }
  override get direction() {
    return this.speech.direction;
  }
  /** The community; until it is read, what is known of every one. */
  get here(): Here {
    return this.#here ?? unreadCommunity;
  }
  /** The community, once it is read. */
  protected get readHere(): Community | undefined {
    return this.#here;
  }
  /** Whether it says that it cannot be shown. */
  protected get isDown(): boolean {
    return this.#failure !== undefined;
  }

  disconnectedCallback(): void {
    this.route.stop();
    this.#unlisten?.();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.route.listen();
    if (this.client) this.#listen();
  }

  protected changed(names: ReadonlySet<string>): void {
    if (names.has('language')) this.speech.follow(this.language);
    if (!(this.client || this.#failure) || [...names].some((name) => !/^(language|heading-level|view)$/.test(name))) this.#begin();
  }

  #begin(): void {
    this.#failure = this.#here = undefined;
    const baseUrl = this.api || new URL(import.meta.url).origin;
    try {
      this.client = this.makeClient({ baseUrl, community: this.community, language: this.language });
    } catch (error) {
      return this.cannotShow(error);
    }
    this.person = this.whoIsSignedIn();
    this.#listen();
    this.begin(`${baseUrl} ${this.community}`);
    void this.#readCommunity();
    if (this.person) this.personChanged();
    this.enter();
  }

  #listen(): void {
    this.#unlisten?.();
    this.#unlisten = this.client.signIns.onChange(() => void this.refreshPerson());
  }

  async #readCommunity(): Promise<void> {
    try {
      this.#here = await this.client.communities.get();
      // Who came to a view that waited for this is at its heading, which now is another one.
      if (this.renderRoot.activeElement?.matches('h2')) this.toHeading();
      this.requestUpdate();
    } catch (error) {
      this.cannotShow(error);
    }
  }

  /** Called when there is nothing to show at all: what was asked for first could not be had. */
  cannotShow(error: unknown): void {
    if (this.#failure) return;
    const { code = 'broken', detail, errors } = error as Partial<GoodturnError>;
    // A wrong attribute is for whoever builds the page: the console names it, the reader gets the fallback.
    if (code === 'bad-option' || code === 'invalid-input')
      console.error(`Goodturn: <${this.localName}> cannot start. ${errors?.[0]?.detail ?? detail}`);
    this.#failure = code;
    this.failed(code);
    this.requestUpdate();
  }

  protected failed(code: string): void {
    this.dispatchEvent(new ElementFailed(code));
  }

  protected brokenWords(): Failure {
    const { community, words } = this;
    return {
      title: words(`down/${this.localName}`),
      text: words.maybe(`down/${this.#failure ?? ''}`, { community }) ?? words('down/text'),
    };
  }

  protected whoIsSignedIn(): Me | undefined {
    return this.client.signIns.current();
  }

  async refreshPerson(): Promise<void> {
    const before = this.person;
    this.person = this.whoIsSignedIn();
    if (before?.id !== this.person?.id) {
      this.dispatchEvent(this.person ? new SignedIn(this.person) : new SignedOut());
      this.personChanged(before);
    }
    this.requestUpdate();
  }

  go(view: string, replace = false): void {
    this.route.go(view, replace);
  }
  link(view: string): string {
    return this.route.link(view);
  }
  announce(sentence: string): void {
    // The same words twice would not be read out again.
    this.#said = sentence === this.#said ? `${sentence}\u00a0` : sentence;
    this.requestUpdate();
  }
  categoryName(id: string): string {
    const names = this.here.categories.find((category) => category.id === id)?.names;
    const translated = this.words.maybe(`category/${id}`);
    return names?.[this.locale] || (this.locale !== 'en' && translated) || names?.en || translated || id;
  }
  pictogramOf(category: string): string {
    return this.here.categories.find(({ id }) => id === category)?.pictogram ?? 'other';
  }
  list(names: readonly string[]): string {
    return new Intl.ListFormat(this.locale).format(names);
  }

  /** Makes the views anew, for a community that may be another one. @param key names the community in what is kept on the device */
  protected abstract begin(key: string): void;
  /** Starts what the view that came up needs. */
  protected abstract enter(): void;
  /** Called when somebody signed in or out. @param before who was signed in until then */
  protected abstract personChanged(before?: Me): void;
  /** The view that is open. */
  protected abstract shown(): TemplateResult;
  /** Nothing of the person who signed out may stay in the tab. */
  abstract forget(): void;

  /** Another view comes up: the reader goes to its heading. */
  #arrive(): void {
    if (this.client) this.enter();
    this.toHeading();
  }

  protected toHeading(): void {
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const heading = this.renderRoot.querySelector<HTMLElement>('.sum, h2');
      if (!heading) return;
      heading.tabIndex = -1;
      heading.focus();
    });
  }

  readonly #again = (): void => {
    this.#begin();
    this.requestUpdate();
  };

  protected content(): TemplateResult {
    const { words } = this;
    if (this.#failure)
      return this.failure(
        this.brokenWords(),
        html`<p class="acts"><button part="button" class="btn wide" @click=${this.#again}>${icon('retry')}${words('again')}</button></p>`,
      );
    // Words on their way keep their place, so that nobody sees one language turn into another.
    return html`<div class="root ${this.speech.ready ? '' : 'unread'}" lang=${this.locale} dir=${this.direction ?? nothing}>
        ${this.shown()}${this.#translated()}
      </div>
      <p class="vh" role="status">${this.#said}</p>`;
  }

  /** A translation says whether it was reviewed, and leads to the original. */
  #translated(): TemplateResult | typeof nothing {
    const { change, locale, wanted } = this.speech;
    if (wanted === 'en') return nothing;
    const own = new Intl.DisplayNames(wanted, { type: 'language' }).of(wanted);
    return html`<p class="more note small">
      ${icon('language')}${this.words('language/unreviewed')}
      <button class="link" lang=${locale === 'en' ? wanted : nothing} @click=${change}>
        ${locale === 'en' ? own : this.words('language/english')}
      </button>
    </p>`;
  }
}
