import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { AreaName, Opportunity } from '@goodturn/sdk/light';
import { FormState } from '../../foundation/form-state.js';
import { icon } from '../../foundation/pictograms.js';
import { asked, noFilters, type Filters } from '../filters.js';
import type { OpportunityListSurroundings } from '../opportunity-list-surroundings.js';
import { checkText, placeText, roomText, sessionText } from '../told.js';
import { findForm, setText } from './find.js';

/** The open roles: filters, list, more. */
export class List {
  readonly form: FormState;
  filters: Filters = noFilters;
  areas: readonly AreaName[] = [];
  items: readonly Opportunity[] | undefined;
  #next: string | undefined;
  #open = false;
  #loadingMore = false;
  #stop: AbortController | undefined;

  constructor(readonly host: OpportunityListSurroundings) {
    this.form = new FormState(host, 'find-');
  }

  /** Shows roles, at first those that the page's own `filters` find. */
  begin(first: string): Promise<void> {
    void this.#loadAreas();
    return this.load({ ...noFilters, ...Object.fromEntries(new URLSearchParams(first)) });
  }

  async load(filters = this.filters): Promise<void> {
    const { host } = this;
    this.#stop?.abort();
    const stop = (this.#stop = new AbortController());
    try {
      const page = await host.client.opportunities.list(asked(filters, host.organisation, host.here.timeZone), { signal: stop.signal });
      const first = this.items === undefined;
      this.items = page.items;
      this.#next = page.nextCursor;
      this.filters = filters;
      this.form.clear();
      if (!first) host.announce(this.#found);
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
    const typed = Object.fromEntries(
      Object.keys(noFilters).map((name) => [name, String(data.get(name) ?? '').trim()]),
    ) as unknown as Filters;
    this.#open = false;
    void this.load({ ...typed, sort: typed.postcode && this.filters.sort });
  };

  readonly areaName = (id: string): string => this.areas.find((area) => area.id === id)?.name ?? id;

  /** How many roles there are; of a list that goes on, how many are shown. */
  get #found(): string {
    const count = this.items?.length ?? 0;
    return this.host.words(this.#next ? 'roles/first' : 'roles/found', { count });
  }

  async #refused(error: unknown, filters: Filters): Promise<void> {
    // What the page itself asks for is not for the reader to mend; what they typed is.
    const mend = (error as { code?: string }).code === 'invalid-input' && this.items;
    if (!this.items && !mend) return this.host.cannotShow(error);
    this.filters = filters;
    this.#open = true;
    await this.form.attempt(() => Promise.reject(error as Error), ['postcode', 'q', 'area', 'when', 'age'], {
      community: this.host.here.name,
      postcode: filters.postcode,
    });
  }

  async #loadAreas(): Promise<void> {
    try {
      const { features } = await this.host.client.areas.list();
      this.areas = features.map(({ id, properties }) => ({ id, name: properties.name })).sort((a, b) => a.name.localeCompare(b.name));
    } catch {
      // Without its areas the list can still be searched and measured from a postcode.
      this.areas = [];
    }
    this.host.requestUpdate();
  }

  async #more(): Promise<void> {
    const { filters, host, items } = this;
    if (this.#loadingMore || !this.#next || !items) return;
    this.#loadingMore = true;
    host.announce(host.words('loading'));
    const page = await this.form.attempt(
      async () => host.client.opportunities.list({ ...asked(filters, host.organisation, host.here.timeZone), cursor: this.#next }),
      ['q'],
    );
    this.#loadingMore = false;
    if (!page) return;
    this.items = [...items, ...page.value.items];
    this.#next = page.value.nextCursor;
    host.announce(host.words('roles/added', { count: page.value.items.length }));
    host.requestUpdate();
    await host.updateComplete;
    // The button may be gone: the reader goes on at the first new role.
    host.renderRoot.querySelectorAll<HTMLElement>('.rows h3 a')[items.length]?.focus();
  }

  render(): TemplateResult {
    const { host, items } = this;
    const { words } = host;
    if (!items) return html`<p role="status">${words('loading')}</p>`;
    return html`<button part="filters" class="fold" aria-expanded=${this.#open} aria-controls="finder" @click=${this.#toggle}>
        ${icon('filter')}<span>${words('find/open')}<span class="small">${setText(this)}</span></span
        >${icon('down')}
      </button>
      <div id="finder" part="filters" class="finder ${this.#open ? '' : 'shut'}">${findForm(this)}</div>
      <div class="bar">
        <p><strong>${this.#found}</strong></p>
        ${this.filters.postcode ? this.#sorting() : nothing}
      </div>
      ${
        items.length
          ? html`<ul part="list" class="rows">
              ${items.map((role) => this.#row(role))}
            </ul>`
          : this.#nothing()
      }
      ${
        this.#next
          ? html`<p class="more">
              <button part="button button-second" class="btn two wide" aria-disabled=${this.#loadingMore} @click=${() => this.#more()}>
                ${words('roles/more')}
              </button>
            </p>`
          : nothing
      }`;
  }

  /** One role as one ruled line. The title is the only link; the whole line is its target. */
  #row(role: Opportunity): TemplateResult {
    const { host } = this;
    const { words } = host;
    const { distance, language, nextSession, requirement, you } = role;
    const away = distance && words.maybe(`distance/${distance}`);
    const where = placeText(role.place, words);
    const mine = you?.booking ?? nextSession?.you?.booking;
    const standing = /^(booked|waiting|applied)$/.test(mine?.status ?? '') ? 'roles/yours' : you?.locked ? 'roles/locked' : '';
    return html`<li part="role" class="row">
      <span part="tile" class="tile">${icon(role.place.kind === 'remote' ? 'phone' : 'company')}</span>
      <div>
        <h3>
          <a href=${host.link(`opportunities/${role.id}`)}><bdi lang=${language ?? nothing}>${role.title}</bdi></a>
        </h3>
        <p class="soft small"><bdi>${role.organisation.name}</bdi></p>
      </div>
      <ul class="facts small">
        <li>${icon('pin')}<span>${away ? `${where}, ${away}` : where}</span></li>
        <li>
          ${icon('day')}<span
            >${nextSession ? words('roles/next', { when: sessionText(nextSession, host, false) }) : (role.commitment ?? words('roles/anyTime'))}</span
          >
        </li>
        ${requirement.kind === 'none' ? nothing : html`<li>${icon('lock')}<span>${checkText(requirement, words)}</span></li>`}
      </ul>
      <p class="crew small">
        ${standing ? html`${icon(standing === 'roles/yours' ? 'check' : 'lock')}${words(standing)}` : nextSession ? roomText(nextSession, words) : nothing}
      </p>
    </li>`;
  }

  readonly #toggle = (): void => {
    this.#open = !this.#open;
    this.host.requestUpdate();
  };

  #sorting(): TemplateResult {
    const { filters, host } = this;
    const { words } = host;
    const change = (event: Event) => this.choose({ sort: (event.target as HTMLSelectElement).value });
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
    const { filters, host } = this;
    const { words } = host;
    const filtered = Object.values(filters).some(Boolean);
    return html`<div class="blank">
      <span part="tile" class="tile">${icon('door')}</span>
      <h3 class="t2">${words(filtered ? 'roles/noneFits' : 'roles/none')}</h3>
      <p class="measure">${words('roles/noneText')}</p>
      ${
        filtered
          ? html`<p class="acts">
              <button part="button button-second" class="btn two wide" @click=${() => this.load(noFilters)}>${words('roles/all')}</button>
            </p>`
          : nothing
      }
    </div>`;
  }
}
