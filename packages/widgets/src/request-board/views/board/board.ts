import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { AreaName, HelpRequest, Page, RequestCounts } from '@goodturn/sdk/light';
import { FormState } from '../../../foundation/form-state.js';
import { icon } from '../../../foundation/pictograms.js';
import { timingText } from '../../../foundation/times.js';
import type { BoardSurroundings } from '../../board-surroundings.js';
import { asked, noFilters, type Filters } from './filters.js';
import { findForm, kinds, setText } from './find.js';
import { skeleton, slip } from './slip.js';

/** What the board needs beyond what every view does. */
export interface BoardHost extends BoardSurroundings {
  /** Ids of the categories, in their order. */
  readonly categories: readonly string[];
  /** Called when the list could not be had at all. */
  cannotShow(error: unknown): void;
}

/** The open requests: filters, list, more. */
export class Board {
  readonly form: FormState;
  filters: Filters = noFilters;
  /** Set by the page: not for the reader to change. */
  fixed: { area?: string; category?: string } = {};
  areas: readonly AreaName[] = [];
  counts: RequestCounts | undefined;
  items: readonly HelpRequest[] | undefined;
  #next: string | undefined;
  #open = false;
  #loadingMore = false;
  /** How many requests are drawn: the first screen before the rest, so that a slow phone shows it sooner. */
  #most = 4;
  #stop: AbortController | undefined;

  constructor(readonly host: BoardHost) {
    this.form = new FormState(host, 'find-');
  }

  /** Shows requests in the area and category that the page asks for, at first those that its `filters` find. */
  async begin(fixed: Board['fixed'], first: string): Promise<void> {
    this.fixed = fixed;
    const own = { ...noFilters, ...fixed };
    this.filters = own;
    await this.load(first ? { ...own, ...Object.fromEntries(new URLSearchParams(first)), ...fixed } : own);
    // What the filters need comes after what everybody came for: a slow phone takes up one answer at a time.
    await this.#loadAreas();
  }

  /** Reads the list again, as it is filtered. */
  async load(filters = this.filters): Promise<void> {
    const { host } = this;
    const { client, words } = host;
    this.#stop?.abort();
    const stop = (this.#stop = new AbortController());
    const options = { signal: stop.signal };
    const query = asked(filters);
    const { category: _, ...others } = query;
    try {
      const listing = client.requests.list({ ...query, ...(filters.sort && { sort: filters.sort }) }, options);
      const first = this.items === undefined;
      // Counts come beside the list, the first ones after it: a list without them is complete.
      void Promise.resolve(first && listing)
        .then(() => client.requests.counts(this.fixed.category ? query : others, options))
        .then(
          (counts) => {
            this.counts = counts;
            host.requestUpdate();
          },
          () => undefined,
        );
      const page = await listing;
      this.#take(page, []);
      this.filters = filters;
      this.form.clear();
      // The rest waits until the first screen has been painted and what the reader pressed meanwhile was heard.
      if (first) requestAnimationFrame(() => setTimeout(this.#rest, 50));
      else {
        this.#most = Infinity;
        host.announce(words('board/found', { count: this.total }));
      }
    } catch (error) {
      if (stop.signal.aborted) return;
      await this.#refused(error, filters);
    } finally {
      host.requestUpdate();
    }
  }

  /** Sets some filters and reads the list. */
  choose(change: Partial<Filters>): void {
    void this.load({ ...this.filters, ...change });
  }

  readonly find = (event: Event): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const typed = (name: string) => String(data.get(name) ?? '').trim();
    const filters = { ...this.filters, q: typed('q'), postcode: typed('postcode'), when: typed('when') };
    if (!this.fixed.area) filters.area = typed('area');
    if (!filters.postcode && filters.sort === 'nearest') filters.sort = '';
    this.#open = false;
    void this.load(filters);
  };

  readonly areaName = (id: string): string => this.areas.find((area) => area.id === id)?.name ?? id;
  readonly whenName = (when: string): string =>
    when === 'flexible' ? this.host.words('find/flexible') : timingText({ kind: 'on', date: when }, this.host);

  /** How many requests the filters find; those on screen while the counts are on their way. */
  get total(): number {
    const { category } = this.filters;
    const { counts } = this;
    const found = counts && (category && !this.fixed.category ? (counts.categories[category] ?? 0) : counts.total);
    return Math.max(found ?? 0, this.items?.length ?? 0);
  }

  #take(page: Page<HelpRequest>, before: readonly HelpRequest[]): void {
    this.items = [...before, ...page.items];
    this.#next = page.nextCursor;
  }

  async #refused(error: unknown, filters: Filters): Promise<void> {
    // What the page itself asks for is not for the reader to mend; what they typed is, also before there is a list.
    const mend = (error as { code?: string }).code === 'invalid-input' && filters !== this.filters;
    if (!this.items && !mend) return this.host.cannotShow(error);
    this.items ??= [];
    // What the reader typed stays, beside the list that is still there.
    this.filters = { ...filters, category: this.filters.category, sort: this.filters.sort };
    this.#open = true;
    await this.form.attempt(() => Promise.reject(error as Error), ['postcode', 'q', 'area', 'when'], {
      community: this.host.here.name,
      postcode: filters.postcode,
    });
  }

  async #loadAreas(): Promise<void> {
    if (this.areas.length) return;
    try {
      const { features } = await this.host.client.areas.list();
      this.areas = features.map(({ id, properties }) => ({ id, name: properties.name })).sort((a, b) => a.name.localeCompare(b.name));
    } catch {
      // Without its areas the board still lists, searches and measures from a postcode.
      this.areas = [];
    }
    this.host.requestUpdate();
  }

  async #more(): Promise<void> {
    if (this.#loadingMore || !this.#next || !this.items) return;
    const { host, items } = this;
    this.#loadingMore = true;
    host.announce(host.words('loading'));
    const { sort } = this.filters;
    const page = await this.form.attempt(
      async () => host.client.requests.list({ ...asked(this.filters), ...(sort && { sort }), cursor: this.#next }),
      ['q'],
    );
    this.#loadingMore = false;
    if (!page) return;
    this.#take(page.value, items);
    host.announce(host.words('board/added', { count: page.value.items.length }));
    host.requestUpdate();
    await host.updateComplete;
    // The button may be gone: the reader goes on at the first new request.
    host.renderRoot.querySelectorAll<HTMLElement>('.rows h3 a')[items.length]?.focus();
  }

  render(): TemplateResult {
    const { filters, host, items } = this;
    const { words } = host;
    const body = !items
      ? html`<p class="vh" role="status">${words('loading')}</p>
          <div class="bar"><span class="ghost d"></span></div>
          ${skeleton()}`
      : html`<div class="bar">
            <p><strong>${words('board/found', { count: this.total })}</strong></p>
            ${filters.postcode ? this.#sorting() : nothing}
          </div>
          ${
            items.length
              ? html`<ul part="list" class="rows">
                  ${items.slice(0, this.#most).map((request) => slip(host, request))}
                </ul>`
              : this.#nothing()
          }
          ${
            this.#next
              ? html`<p class="more">
                  <button part="button button-second" class="btn two wide" aria-disabled=${this.#loadingMore} @click=${() => this.#more()}>
                    ${words('board/more')}
                  </button>
                </p>`
              : nothing
          }`;
    // Folded filters are drawn after the first screen. Under 832 px, which is 52em of the smallest text, they are always folded. The
    // window is asked and not the element: that would cost a layout, and a narrow board on a wide window has a fast machine.
    const later = this.#most < Infinity && !this.#open && matchMedia('(max-width:831px)').matches;
    return html`<button part="filters" class="fold" aria-expanded=${this.#open} aria-controls="finder" @click=${this.#toggle}>
        ${icon('filter')}<span>${words('find/open')}<span class="small">${setText(this)}</span></span
        >${icon('down')}
      </button>
      <div id="finder" part="filters" class="finder ${this.#open ? '' : 'shut'}">${later ? nothing : findForm(this)}</div>
      <div class=${this.fixed.category ? '' : 'two-up'}>
        ${this.fixed.category || later ? nothing : html`<div part="filters" class="finder ${this.#open ? '' : 'shut'}">${kinds(this)}</div>`}
        <div>${body}</div>
      </div>`;
  }

  readonly #rest = (): void => {
    this.#most = Infinity;
    this.host.requestUpdate();
  };

  readonly #toggle = (): void => {
    this.#open = !this.#open;
    this.host.requestUpdate();
  };

  #sorting(): TemplateResult {
    const { filters, host } = this;
    const { words } = host;
    const change = (event: Event) => this.choose({ sort: (event.target as HTMLSelectElement).value as Filters['sort'] });
    return html`<label class="inline"
      ><span class="vh">${words('find/sort')}</span
      ><span class="sel"
        ><select part="field" class="in" @change=${change}>
          ${(['nearest', 'newest'] as const).map(
            (sort) => html`<option value=${sort} .selected=${(filters.sort || 'nearest') === sort}>${words(`sort/${sort}`)}</option>`,
          )}</select
        >${icon('down')}</span
      ></label
    >`;
  }

  #nothing(): TemplateResult {
    const { filters, fixed, host } = this;
    const { words } = host;
    const kind = filters.category && filters.category !== fixed.category;
    const area = filters.area && filters.area !== fixed.area;
    const other = filters.q || filters.when;
    const title =
      other || (filters.category && filters.area)
        ? 'empty/filtered'
        : filters.category
          ? 'empty/category'
          : filters.area
            ? 'empty/area'
            : 'empty/title';
    return html`<div class="blank">
      <span part="tile" class="tile">${icon('door')}</span>
      <h3 class="t2">${words(title, { category: host.categoryName(filters.category), area: this.areaName(filters.area) })}</h3>
      <p class="measure">${words('empty/text')}</p>
      <p class="acts">
        ${kind ? html`<button part="button button-second" class="btn two wide" @click=${() => this.choose({ category: '' })}>${words('empty/kinds')}</button>` : nothing}
        ${area ? html`<button class="link" @click=${() => this.choose({ area: '' })}>${words('empty/areas')}</button>` : nothing}
        ${
          other
            ? html`<button part="button button-second" class="btn two wide" @click=${() => this.choose({ q: '', when: '' })}>
                ${words('empty/all')}
              </button>`
            : nothing
        }
      </p>
    </div>`;
  }
}
