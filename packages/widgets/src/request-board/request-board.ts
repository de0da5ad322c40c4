import { html, nothing, type TemplateResult } from 'lit/html.js';
import {
  areas,
  communities,
  createClientWith,
  me,
  offers,
  requests,
  safety,
  signIns,
  type ClientOptions,
  type Me,
} from '@goodturn/sdk/light';
import { CommunityElement } from '../foundation/community-element.js';
import { reflect } from '../foundation/element.js';
import { icon } from '../foundation/pictograms.js';
import type { BoardClient } from './board-surroundings.js';
import { saying } from './saying.js';
import { AskFlow } from './views/ask/flow.js';
import { askView } from './views/ask/view.js';
import { Board, type BoardHost } from './views/board/board.js';
import { RequestView } from './views/request.js';
import type { Yours } from './views/yours/yours.js';

type View = 'board' | 'ask' | 'yours';

const makeClient = (options: ClientOptions): BoardClient =>
  createClientWith(options, { areas, communities, me, offers, requests, safety, signIns });

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
export class GoodturnRequestBoard extends CommunityElement<BoardClient> implements BoardHost {
  static override observedAttributes = [...CommunityElement.observedAttributes, 'area', 'category', 'filters', 'view'];

  /** Id of an area: shows only its requests. */
  declare area: string;
  /** Id of a category: shows only its requests. */
  declare category: string;
  /** What the list is first looked through by, for the reader to change: `q=fence&postcode=E1 4TT`, with `area`, `category`, `when`, `sort`. */
  declare filters: string;
  /** What is shown first. Default `board`. */
  declare view: View;

  #board!: Board;
  #request!: RequestView;
  #ask!: AskFlow;
  #yours: Yours | undefined;
  #yoursFailed = false;
  #waiting = 0;

  constructor() {
    super(saying, ['', 'requests', 'ask', 'yours'], makeClient);
  }

  get categories(): readonly string[] {
    return this.here.categories.map(({ id }) => id);
  }

  override disconnectedCallback(): void {
    this.#request?.leave();
    this.#yours?.exit.stop();
    super.disconnectedCallback();
  }

  protected override changed(names: ReadonlySet<string>): void {
    if (names.has('view')) this.route.startAt(this.view && this.view !== 'board' ? this.view : '');
    super.changed(names);
  }

  protected begin(key: string): void {
    this.#board = new Board(this);
    this.#request = new RequestView(this, `goodturn.offer.1 ${key}`);
    this.#ask = new AskFlow(this, `goodturn.draft.1 ${key}`);
    this.#yours = undefined;
    const { area, category } = this;
    void this.#board.begin({ ...(area && { area }), ...(category && { category }) }, this.filters);
  }

  protected personChanged(before?: Me): void {
    if (before) this.#yours?.forget();
    else if (!this.#yours) void this.#openYours();
    void this.refreshCount();
  }

  /** Nothing of the person who signed out may stay in the tab. */
  forget(): void {
    this.#ask.forget();
    this.#request.forget();
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

  /** Starts what the view that came up needs. */
  protected enter(): void {
    const board = this.#board;
    this.#request.leave();
    const [first, second] = this.route.view.split('/');
    if (first === 'requests' && second) {
      const known = board.items?.find(({ id }) => id === second);
      this.#request.show(second, known, known?.distance ? board.filters.postcode : '');
    }
    if (first === 'yours') void this.#openYours().then((yours) => yours?.enter());
    if (!first && board.items && !this.isDown) void board.load();
  }

  /** Yours comes with a file of its own: most readers never open it. */
  async #openYours(): Promise<Yours | undefined> {
    const { client } = this;
    this.#yoursFailed = false;
    try {
      const { saying, Yours } = await import('./views/yours/yours.js');
      await this.speech.learn(saying);
      if (client === this.client) this.#yours ??= new Yours(this);
    } catch (error) {
      this.#yoursFailed = true;
      console.error('Goodturn: Yours did not load.', error);
    }
    this.requestUpdate();
    return this.#yours;
  }

  protected shown(): TemplateResult {
    const [first, second] = this.route.view.split('/');
    if (first === 'requests' && second) return this.#request.render();
    const yours = first === 'yours';
    if ((first === 'ask' || yours) && !this.readHere) return html`<h2 part="heading" class="t1">${this.words('loading')}</h2>`;
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

  readonly #enterYours = (): void => this.enter();

  #top(yours: boolean): TemplateResult {
    const { words } = this;
    // Until the counts are read, others of their length keep the place, so that nothing moves when they come.
    const counts = this.readHere?.counts ?? { openRequests: 88, goodTurns: 88 };
    const waiting = this.#waiting;
    const facts = html`<ul part="facts" class="facts ${this.readHere ? '' : 'unread'}">
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
