import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Organisation, OrganisationStatus } from '@goodturn/sdk/light';
import { Actions } from '../../../foundation/actions.js';
import { errorSummary, select } from '../../../foundation/fields.js';
import { FormState } from '../../../foundation/form-state.js';
import { mark, waiting } from '../../desk-detail.js';
import { DeskList } from '../../desk-list.js';
import type { DeskView, OpenView } from '../../desk-view.js';
import type { StaffDeskSurroundings } from '../../staff-desk-surroundings.js';
import { organisationForm } from './organisation-form.js';

/** The address of the list. */
export const home = 'desk/organisations';

const statuses = ['approved', 'pending', 'declined', 'withdrawn'] as const;

/** Organisations of the community, or those that somebody coordinates: their list, a new one, and what is said of each. */
export class Organisations implements DeskView {
  readonly list: DeskList<Organisation>;
  readonly actions: Actions<StaffDeskSurroundings>;
  readonly loading: FormState;
  #one: Organisation | undefined;
  #id = '';

  constructor(readonly desk: StaffDeskSurroundings) {
    this.list = new DeskList(desk, {
      at: 'organisations',
      keyOf: ({ id }) => id,
      filters: { q: '', status: this.wide ? 'approved' : '' },
      read: ({ q, status }, page) =>
        desk.client.organisations.list({
          ...page,
          ...(q && { q }),
          ...(status && { status: status as OrganisationStatus }),
          ...(!this.wide && { mine: true }),
        }),
    });
    this.actions = new Actions(desk, () => this.#load());
    this.loading = new FormState(desk, 'organisation-');
  }

  /** Whether somebody looks after all of them. */
  get wide(): boolean {
    return this.desk.duties.has('coordinator', 'administrator');
  }

  enter([id = '']: readonly string[]): void {
    if (id) this.actions.notice = '';
    if (id !== this.#id) this.#one = undefined;
    this.#id = id;
    void this.#load();
  }

  async #load(): Promise<void> {
    const id = this.#id;
    if (!id) return this.list.load();
    if (id === 'new') return;
    this.loading.busy = false;
    const read = await this.loading.attempt(() => this.desk.client.organisations.get(id), []);
    if (read && id === this.#id) this.#one = read.value;
    this.desk.requestUpdate();
  }

  forget(): void {
    this.list.forget();
    this.#one = undefined;
    this.#id = '';
    this.actions.notice = '';
    this.loading.clear();
  }

  render(): TemplateResult {
    const { actions, desk, list, loading } = this;
    const { words } = desk;
    if (this.#id === 'new') return organisationForm(this);
    if (this.#id)
      return this.#one
        ? organisationForm(this, this.#one)
        : waiting(desk, home, errorSummary(loading), loading.failed, () => void this.#load());
    return html`<div class="stack">
      <h2 part="heading" class="t1" tabindex="-1">${words('organisations/title')}</h2>
      ${actions.told}
      <p class="acts">
        <a part="button button-second" class="btn two wide" href=${desk.link(`${home}/new`)}>${words('organisations/new')}</a>
      </p>
      ${list.render({
        search: words('organisations/search'),
        filters: this.wide
          ? select(
              list.form,
              'status',
              list.filters['status'],
              statuses.map((one) => [one, words(`organisations/${one}`)] as const),
              { label: words('people/show') },
            )
          : undefined,
        row: (one) => this.#row(one),
        empty: words('organisations/none'),
      })}
    </div>`;
  }

  #row({ id, name, reason, status, website }: Organisation): TemplateResult {
    const { desk } = this;
    const { words } = desk;
    return html`<h3>
        <a data-open href=${desk.link(`${home}/${id}`)}><bdi>${name}</bdi></a>
      </h3>
      <p class="acts small soft">
        ${website ? html`<span dir="ltr">${website}</span>` : nothing}
        ${status === 'approved' ? nothing : mark(words.maybe(`organisations/${status}`) ?? status, status === 'pending' ? 'now' : '')}
      </p>
      ${reason ? html`<p class="said small words" dir="auto">${reason}</p>` : nothing}`;
  }
}

export const open: OpenView = (desk) => new Organisations(desk);
