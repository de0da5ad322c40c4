import { html, nothing, type TemplateResult } from 'lit/html.js';
import { createClient, type Community, type GoodturnClient, type GoodturnError, type Me } from '@goodturn/sdk/light';
import { GoodturnElement, reflect, type Failure } from '../foundation/element.js';
import { icon } from '../foundation/pictograms.js';
import { Route } from '../foundation/route.js';
import { Speech } from '../foundation/speech.js';
import type { Words } from '@goodturn/locales';
import { unreadCommunity, type Here } from '../foundation/community.js';
import { saying } from './saying.js';
import { BoardFailed, SignedIn, SignedOut } from './events.js';
import { AskFlow } from './views/ask/flow.js';
import { askView } from './views/ask/view.js';
import { Board, type BoardHost } from './views/board/board.js';
import { RequestView } from './views/request.js';
import type { Yours } from './views/yours/yours.js';

type View = 'board' | 'ask' | 'yours';

/**
 * Neighbours ask for help and neighbours answer, on the page that carries it. Its children are shown when it cannot work.
 *
 * @slot - The way on without the board: a telephone number, a link, a place.
 * @event goodturn-posted - A request was posted: `detail.request`.
 * @event goodturn-offered - Somebody offered to help: `detail.offer`.
 * @event goodturn-matched - An offer was accepted: `detail.offer`.
 * @event goodturn-done - A good turn was confirmed: `detail.id`.
 * @event goodturn-signed-in - Somebody signed in: `detail.person`.
 * @event goodturn-signed-out - The person signed out, or the sign-in ended.
 * @event goodturn-failed - The board could not be shown: `detail.code`.
 * @csspart heading - The heading of a view.
 * @csspart facts - The two facts under the first heading.
 * @csspart tabs - The links to Requests and Yours.
 * @csspart button - A button; `button-second` as well where it is outlined.
 * @csspart button-second - An outlined button.
 * @csspart filters - What narrows the list.
 * @csspart list - A list of requests.
 * @csspart request - One request in a list.
 * @csspart tile - The pictogram of a kind of help, with its ground.
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
 */
export class GoodturnRequestBoard extends GoodturnElement implements BoardHost {
  static override observedAttributes = [...GoodturnElement.observedAttributes, 'api', 'community', 'area', 'category', 'filters', 'view'];

  /** Address of the API. Default: where this file came from. */
  declare api: string;
  /** Slug of the community. */
  declare community: string;
  /** Id of an area: shows only its requests. */
  declare area: string;
  /** Id of a category: shows only its requests. */
  declare category: string;
  /** What the list is first looked through by, for the reader to change: `q=fence&postcode=E1 4TT`, with `area`, `category`, `when`, `sort`. */
  declare filters: string;
  /** What is shown first. Default `board`. */
  declare view: View;

  readonly #speech = new Speech(() => this.requestUpdate(), saying);
  person: Me | undefined;
  /** What reads and writes one community through one API, and its views; made anew when either changes. */
  client!: GoodturnClient;
  #board!: Board;
  #request!: RequestView;
  #ask!: AskFlow;
  #yours: Yours | undefined;
  #yoursFailed = false;
  #here: Community | undefined;
  /** Code of what keeps the board from being shown. */
  #failure: string | undefined;
  #said = '';
  #waiting = 0;
  #unlisten: () => void = () => undefined;
  readonly #route = new Route(() => this.#arrive());

  get words(): Words {
    return this.#speech.words;
  }
  override get locale(): string {
    return this.#speech.locale;
  }
  override get direction() {
    return this.#speech.direction;
  }
  get here(): Here {
    return this.#here ?? unreadCommunity;
  }
  get categories(): readonly string[] {
    return this.here.categories.map(({ id }) => id);
  }

  disconnectedCallback(): void {
    this.#request?.leave();
    this.#route.stop();
    this.#unlisten();
    this.#unlisten = () => undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#route.listen();
    if (this.#board) this.#listen();
  }

  protected changed(names: ReadonlySet<string>): void {
    if (names.has('language')) this.#speech.follow(this.language);
    if (names.has('view')) this.#route.startAt(this.view && this.view !== 'board' ? this.view : '');
    if (['api', 'community', 'area', 'category', 'filters'].some((name) => names.has(name)) || !(this.#board || this.#failure))
      this.#begin();
  }

  #begin(): void {
    this.#failure = undefined;
    this.#here = undefined;
    const baseUrl = this.api || new URL(import.meta.url).origin;
    try {
      this.client = createClient({ baseUrl, community: this.community, language: this.language });
    } catch (error) {
      return this.boardFailed(error);
    }
    const draft = `${baseUrl} ${this.community}`;
    this.#board = new Board(this);
    this.#request = new RequestView(this, `goodturn.offer.1 ${draft}`);
    this.#ask = new AskFlow(this, `goodturn.draft.1 ${draft}`);
    this.#yours = undefined;
    this.person = this.client.signIns.current();
    this.#listen();
    const { area, category } = this;
    void this.#board.begin({ ...(area && { area }), ...(category && { category }) }, this.filters);
    void this.#readCommunity();
    if (this.person) {
      void this.refreshCount();
      void this.#openYours();
    }
    this.#enter();
  }

  #listen(): void {
    this.#unlisten();
    this.#unlisten = this.client.signIns.onChange(() => void this.refreshPerson());
  }

  async #readCommunity(): Promise<void> {
    try {
      this.#here = await this.client.communities.get();
      // Who came to a view that waited for this is at its heading, which now is another one.
      if (this.renderRoot.activeElement?.matches('h2')) this.#toHeading();
      this.requestUpdate();
    } catch (error) {
      this.boardFailed(error);
    }
  }

  boardFailed(error: unknown): void {
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
    this.dispatchEvent(new BoardFailed(code));
  }

  protected brokenWords(): Failure {
    const { community, words } = this;
    return { title: words('down/title'), text: words.maybe(`down/${this.#failure ?? ''}`, { community }) ?? words('down/text') };
  }

  /** Nothing of the person who signed out may stay in the tab. */
  forget(): void {
    this.#ask.forget();
    this.#request.forget();
  }

  async refreshPerson(): Promise<void> {
    const before = this.person;
    this.person = this.client.signIns.current();
    if (before?.id !== this.person?.id) {
      this.dispatchEvent(this.person ? new SignedIn(this.person) : new SignedOut());
      if (before) this.#yours?.forget();
      void this.refreshCount();
    }
    this.requestUpdate();
  }

  async refreshCount(): Promise<void> {
    if (!this.person) this.#waiting = 0;
    else {
      try {
        const mine = await this.client.requests.list({ mine: true, limit: 100 });
        this.#waiting = mine.items.reduce((sum, { you }) => sum + (you?.offersWaiting ?? 0), 0);
      } catch {
        // The count is an extra: Yours itself says when it cannot be read.
        return;
      }
    }
    this.requestUpdate();
  }

  go(view: string, replace = false): void {
    this.#route.go(view, replace);
  }
  link(view: string): string {
    return this.#route.link(view);
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

  /** Starts what the view that came up needs. */
  #enter(): void {
    const board = this.#board;
    if (!board) return;
    this.#request.leave();
    const [first, second] = this.#route.view.split('/');
    if (first === 'requests' && second) {
      const known = board.items?.find(({ id }) => id === second);
      this.#request.show(second, known, known?.distance ? board.filters.postcode : '');
    }
    if (first === 'yours') void this.#openYours().then((yours) => yours?.enter());
    if (!first && board.items && !this.#failure) void board.load();
  }

  /** Yours comes with a file of its own: most readers never open it. */
  async #openYours(): Promise<Yours | undefined> {
    const { client } = this;
    this.#yoursFailed = false;
    try {
      const { saying, Yours } = await import('./views/yours/yours.js');
      await this.#speech.learn(saying);
      if (client === this.client) this.#yours ??= new Yours(this);
    } catch (error) {
      this.#yoursFailed = true;
      console.error('Goodturn: Yours did not load.', error);
    }
    this.requestUpdate();
    return this.#yours;
  }

  /** Another view comes up: the reader goes to its heading. */
  #arrive(): void {
    this.#enter();
    this.#toHeading();
  }

  #toHeading(): void {
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
    return html`<div class="root ${this.#speech.ready ? '' : 'unread'}" lang=${this.locale} dir=${this.direction ?? nothing}>
        ${this.#shown()}${this.#translated()}
      </div>
      <p class="vh" role="status">${this.#said}</p>`;
  }

  #shown(): TemplateResult {
    const [first, second] = this.#route.view.split('/');
    if (first === 'requests' && second) return this.#request.render();
    const yours = first === 'yours';
    if ((first === 'ask' || yours) && !this.#here) return html`<h2 part="heading" class="t1">${this.words('loading')}</h2>`;
    if (first === 'ask') return askView(this.#ask, second ?? 'what');
    return html`${this.#top(yours)}${yours ? this.#showYours() : this.#board.render()}`;
  }

  #showYours(): TemplateResult {
    if (this.#yours) return this.#yours.render();
    const { words } = this;
    if (!this.#yoursFailed) return html`<p role="status">${words('loading')}</p>`;
    return html`<p role="alert">${words('part/failed')}</p>
      <p class="acts">
        <button part="button button-second" class="btn two wide" @click=${this.#enterYours}>${icon('retry')}${words('again')}</button>
      </p>`;
  }

  readonly #enterYours = (): void => this.#enter();

  /** A translation says whether it was reviewed, and leads to the original. */
  #translated(): TemplateResult | typeof nothing {
    const { change, locale, wanted } = this.#speech;
    if (wanted === 'en') return nothing;
    const own = new Intl.DisplayNames(wanted, { type: 'language' }).of(wanted);
    return html`<p class="more note small">
      ${icon('language')}${this.words('language/unreviewed')}
      <button class="link" lang=${locale === 'en' ? wanted : nothing} @click=${change}>
        ${locale === 'en' ? own : this.words('language/english')}
      </button>
    </p>`;
  }

  #top(yours: boolean): TemplateResult {
    const { words } = this;
    // Until the counts are read, others of their length keep the place, so that nothing moves when they come.
    const counts = this.#here?.counts ?? { openRequests: 88, goodTurns: 88 };
    const waiting = this.#waiting;
    const facts = html`<ul part="facts" class="facts ${this.#here ? '' : 'unread'}">
      <li>${icon('hand')}${words('board/needs', { count: counts.openRequests })}</li>
      <li>${icon('heart')}${words('board/turns', { count: counts.goodTurns })}</li>
    </ul>`;
    return html`<header class="top">
      <div>
        <h2 part="heading" class="t1" tabindex="-1">${words(yours ? 'yours/title' : 'board/title')}</h2>
        ${yours ? html`<p class="soft">${words('yours/lead')}</p>` : facts}
      </div>
      <a part="button" class="btn wide" href=${this.link('ask')}>${icon('hand')}${words('board/ask')}</a>
      <nav part="tabs" class="tabs" aria-label=${words('board/nav')}>
        <a href=${this.link('')} aria-current=${yours ? nothing : 'page'}>${words('board/tab')}</a>
        <a href=${this.link('yours')} aria-current=${yours ? 'page' : nothing}
          >${words('yours/title')}
          ${waiting ? html`<span class="num" aria-label=${words('board/waiting', { count: waiting })}>${waiting}</span>` : nothing}</a
        >
      </nav>
    </header>`;
  }
}

reflect(GoodturnRequestBoard);
