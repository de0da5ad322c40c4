import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Page } from '@goodturn/sdk/light';
import { errorSummary } from '../foundation/fields.js';
import { FormState } from '../foundation/form-state.js';
import { icon } from '../foundation/pictograms.js';
import { Chosen, type BulkAction } from './chosen.js';
import type { StaffDeskSurroundings } from './staff-desk-surroundings.js';

/** What is typed and chosen above a list, by name of field. */
export type Filters = Readonly<Record<string, string>>;

/** How many are read at once. */
export const pageLength = 50;

export interface DeskListSettings<Item> {
  /** Tells the forms of one view apart, and names the list: `people`. */
  readonly at: string;
  /** Reads a page. */
  readonly read: (filters: Filters, page: { cursor?: string; limit: number }) => PromiseLike<Page<Item>>;
  readonly keyOf: (item: Item) => string;
  /** What the search and filters are before somebody changes them. */
  readonly filters?: Filters;
  /** What can be done with all that are chosen; without it no row has a tick box. */
  readonly bulk?: (() => readonly BulkAction<Item>[]) | undefined;
  /** Name of one, for its tick box. */
  readonly nameOf?: (item: Item) => string;
}

export interface DeskListLook<Item> {
  /** Label of the search; without it there is none. */
  readonly search?: string;
  /** More fields beside it, made with `select` or `field` of `list.form`. */
  readonly filters?: unknown;
  /** A row without its frame: `<h3><a data-open href=…>` and what stands under it. */
  readonly row: (item: Item) => TemplateResult;
  /** What is said when there is nothing. */
  readonly empty: unknown;
}

/** A list of the desk: search and filters, rows, "Show more", what is chosen and what is done with it. */
export class DeskList<Item> {
  items: readonly Item[] | undefined;
  filters: Filters;
  readonly form: FormState;
  readonly chosen: Chosen<Item>;
  #next: string | undefined;
  #turn = 0;

  constructor(
    readonly desk: StaffDeskSurroundings,
    readonly settings: DeskListSettings<Item>,
  ) {
    this.form = new FormState(desk, `${settings.at}-`);
    this.filters = settings.filters ?? {};
    this.chosen = new Chosen(desk, settings.keyOf, () => this.load());
  }

  /** Reads the first page again. What was asked for last wins. */
  async load(): Promise<void> {
    const turn = (this.#turn += 1);
    this.form.busy = false;
    const page = await this.#read();
    if (!page || turn !== this.#turn) return;
    this.items = page.items;
    this.#next = page.nextCursor;
    this.chosen.keepOnly(page.items);
    this.desk.requestUpdate();
  }

  readonly more = async (): Promise<void> => {
    const turn = this.#turn;
    const [cursor, shown] = [this.#next, this.items];
    const page = cursor && (await this.#read(cursor));
    if (!page || turn !== this.#turn || !shown) return;
    this.items = [...shown, ...page.items];
    this.#next = page.nextCursor;
    this.desk.requestUpdate();
    await this.desk.updateComplete;
    this.desk.renderRoot.querySelectorAll<HTMLElement>('[data-open]')[shown.length]?.focus();
  };

  async #read(cursor?: string): Promise<Page<Item> | undefined> {
    const done = await this.form.attempt(
      async () => this.settings.read(this.filters, { limit: pageLength, ...(cursor && { cursor }) }),
      Object.keys(this.filters),
    );
    return done?.value;
  }

  forget(): void {
    this.#turn += 1;
    this.items = this.#next = undefined;
    this.filters = this.settings.filters ?? {};
    this.chosen.forget();
    this.form.clear();
  }

  readonly #search = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    await this.find(Object.fromEntries([...data].map(([name, value]) => [name, String(value).trim()])));
  };

  /** Shows what fits these filters, and says how much that is. */
  async find(filters: Filters): Promise<void> {
    this.filters = filters;
    await this.load();
    if (this.items) this.desk.announce(this.desk.words('desk/found', { count: this.items.length }));
  }

  render(look: DeskListLook<Item>): TemplateResult {
    const { chosen, desk, form, items, settings } = this;
    const { words } = desk;
    const bulk = settings.bulk?.() ?? [];
    return html`<div class="stack">
      ${look.search || look.filters ? this.#searching(look) : nothing}${errorSummary(form)}${chosen.told}
      ${
        items
          ? items.length
            ? html`${bulk.length ? chosen.bar(items, bulk) : nothing}
                <ul part="list" class="rows">
                  ${items.map(
                    (item) =>
                      html`<li class="entry">
                        ${bulk.length ? chosen.box(item, settings.nameOf?.(item) ?? '') : nothing}${look.row(item)}
                      </li>`,
                  )}
                </ul>`
            : html`<p class="note">${icon('check')}<span>${look.empty}</span></p>`
          : form.failed
            ? html`<button part="button button-second" class="btn two" @click=${() => this.load()}>
                ${icon('retry')}${words('again')}
              </button>`
            : html`<p role="status">${words('loading')}</p>`
      }
      ${
        this.#next
          ? html`<p class="acts">
              <button part="button button-second" class="btn two wide" aria-disabled=${form.busy} @click=${this.more}>
                ${words('desk/more')}
              </button>
            </p>`
          : nothing
      }
    </div>`;
  }

  #searching({ search, filters }: DeskListLook<Item>): TemplateResult {
    const { desk, form } = this;
    return html`<form class="search" role="search" @submit=${this.#search}>
      ${
        search
          ? html`<p class="field">
              <label for="${form.prefix}q">${search}</label
              ><input
                part="field"
                class="in"
                id="${form.prefix}q"
                name="q"
                data-search
                autocomplete="off"
                spellcheck="false"
                .value=${this.filters['q'] ?? ''}
              />
            </p>`
          : nothing
      }
      ${filters ?? nothing}
      <button part="button" class="btn" aria-disabled=${form.busy}>${icon('search')}${desk.words('desk/search')}</button>
    </form>`;
  }
}
