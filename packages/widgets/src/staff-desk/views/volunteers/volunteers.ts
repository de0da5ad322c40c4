import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { AgreementState, AreaName, CheckCounts, CheckedPerson, PersonChecks, VolunteerForStaff } from '@goodturn/sdk/light';
import { Actions } from '../../../foundation/actions.js';
import { errorSummary } from '../../../foundation/fields.js';
import { FormState } from '../../../foundation/form-state.js';
import { icon } from '../../../foundation/pictograms.js';
import { kindText } from '../../certificate-kind.js';
import { mark, waiting } from '../../desk-detail.js';
import { DeskList } from '../../desk-list.js';
import type { DeskView, OpenView } from '../../desk-view.js';
import type { StaffDeskSurroundings } from '../../staff-desk-surroundings.js';
import { agreementPanel } from './agreement.js';
import { asked, finding } from './finding.js';
import { person } from './person.js';
import { sight } from './sight.js';

/** The address of the list. */
export const home = 'desk/volunteers';

/** Volunteers and their checks: the list with what waits, one volunteer, and a certificate that was seen. */
export class Volunteers implements DeskView {
  readonly list: DeskList<CheckedPerson>;
  readonly actions: Actions<StaffDeskSurroundings>;
  readonly loading: FormState;
  /** The volunteer who is shown. */
  id = '';
  checks: PersonChecks | undefined;
  /** What they said of themselves, once somebody asked for it. */
  answers: VolunteerForStaff | undefined;
  counts: CheckCounts | undefined;
  agreement: AgreementState | undefined;
  areas: readonly AreaName[] = [];
  #organisations = new Map<string, string>();
  #page = '';

  constructor(readonly desk: StaffDeskSurroundings) {
    this.list = new DeskList(desk, {
      at: 'volunteers',
      keyOf: ({ id }) => id,
      read: (filters, page) => desk.client.checks.list({ ...page, ...asked(filters) }),
    });
    this.actions = new Actions(desk, () => this.load());
    this.loading = new FormState(desk, 'volunteer-');
  }

  enter([id = '', page = '']: readonly string[]): void {
    const another = id !== this.id;
    [this.id, this.#page] = [id, page];
    if (another) {
      this.checks = this.answers = undefined;
      this.actions.notice = '';
    }
    if (!page) void this.load();
    else if (!this.checks) void this.load();
  }

  /** Reads again what is shown. */
  async load(): Promise<void> {
    const { client } = this.desk;
    const { id } = this;
    // What was asked for last wins.
    this.loading.busy = false;
    if (!id) {
      void this.list.load();
      const read = await this.loading.attempt(() => Promise.all([client.checks.counts(), client.checks.getAgreement()]), []);
      if (read) [this.counts, this.agreement] = read.value;
      await this.#readAreas();
    } else {
      const read = await this.loading.attempt(() => client.checks.listForPerson(id), []);
      if (read && id === this.id) this.checks = read.value;
      await this.#readOrganisations();
    }
    this.desk.requestUpdate();
  }

  /** Neighbourhoods to choose from; without them the rest can still be searched. */
  async #readAreas(): Promise<void> {
    if (this.areas.length || !this.desk.duties.has('coordinator')) return;
    const read = await this.loading.attempt(() => this.desk.client.areas.list(), []);
    this.areas = (read?.value.features ?? []).map(({ id, properties }) => ({ id, name: properties.name }));
  }

  /** Names of those whose duty a certificate can be recorded under. */
  async #readOrganisations(): Promise<void> {
    const { client, duties } = this.desk;
    const unknown = duties.organisations.filter((id) => !this.#organisations.has(id));
    const read = await this.loading.attempt(() => Promise.all(unknown.map((id) => client.organisations.get(id))), []);
    for (const { id, name } of read?.value ?? []) this.#organisations.set(id, name);
  }
  /** Reads what a volunteer said of themselves, which is written into the audit trail. */
  async readAnswers(id: string): Promise<void> {
    const read = await this.desk.client.people.getVolunteer(id);
    if (id === this.id) this.answers = read;
  }
  organisationName(id: string): string {
    return this.#organisations.get(id) ?? id;
  }

  forget(): void {
    this.list.forget();
    this.checks = this.answers = this.counts = this.agreement = undefined;
    this.actions.notice = '';
    this.loading.clear();
  }

  render(): TemplateResult {
    if (!this.id) return this.#everybody();
    if (!this.checks) return waiting(this.desk, home, errorSummary(this.loading), this.loading.failed, () => void this.load());
    return this.#page === 'certificate' ? sight(this, this.checks) : person(this, this.checks);
  }

  #everybody(): TemplateResult {
    const { counts, desk, loading } = this;
    const { words } = desk;
    return html`<div class="stack">
      <h2 part="heading" class="t1" tabindex="-1">${words('checks/title')}</h2>
      ${counts || loading.failed ? this.#found(counts) : html`<p role="status">${words('loading')}</p>`}
    </div>`;
  }

  /** What stands above the list comes with it, and what stands below after it, so that nothing moves under a finger. */
  #found(counts: CheckCounts | undefined): TemplateResult {
    const { actions, desk, list } = this;
    const { words } = desk;
    const agreement = this.agreement ? agreementPanel(this, this.agreement) : nothing;
    const stopped = counts?.rechecks === 'stopped';
    return html`${errorSummary(this.loading)}${actions.told} ${counts ? this.#waiting(counts) : nothing} ${stopped ? agreement : nothing}
    ${list.render({
      search: words('checks/search'),
      filters: finding(this),
      row: (one) => this.#row(one),
      empty: words('checks/nobody'),
    })}
    ${stopped || !(list.items || list.form.failed) ? nothing : agreement}`;
  }

  /** How many wait for what: each number shows those whom it counts. */
  #waiting(counts: CheckCounts): TemplateResult {
    const { desk, list } = this;
    const { words } = desk;
    const show = (wanted: string) => () => list.find({ ...list.filters, waits: wanted });
    const all = [
      ['decision', counts.toDecide],
      ['details', counts.detailsToCheck],
      ['new-certificate', counts.newCertificateNeeded],
      ['due', counts.due],
    ] as const;
    return html`${
        counts.rechecks === 'stopped'
          ? html`<div part="panel" class="panel note" role="note">
              ${icon('alert')}
              <p><strong>${words('checks/stopped')}</strong> ${words('checks/stoppedWhy')}</p>
            </div>`
          : nothing
      }
      <ul class="facts">
        ${all.map(
          ([name, count]) =>
            html`<li>
              <button class="link" type="button" @click=${show(name)}><span class="num">${count}</span>${words(`waits/${name}`)}</button>
            </li>`,
        )}
      </ul>`;
  }

  #row({ id, displayName, clearances, waits: what, volunteer }: CheckedPerson): TemplateResult {
    const { desk } = this;
    const { words } = desk;
    return html`<div>
      <h3>
        <a data-open href=${desk.link(`${home}/${id}`)}><bdi>${displayName}</bdi></a>
      </h3>
      <ul class="facts small">
        ${what.map((one) => html`<li>${mark(words.maybe(`waits/${one}`) ?? one, one === 'due' ? '' : 'now')}</li>`)}
        ${clearances.map((one) => html`<li>${clearanceMark(desk, one.state)} ${kindText(one, desk)}</li>`)}
        ${clearances.length ? nothing : html`<li>${words('checks/none')}</li>`}
        ${volunteer ? nothing : html`<li>${words('checks/notSignedUp')}</li>`}
      </ul>
    </div>`;
  }
}

/** How a certificate stands, for everybody who may know no more. */
export const clearanceMark = ({ words }: StaffDeskSurroundings, state: string): TemplateResult =>
  mark(words.maybe(`clearance/${state}`) ?? state, state === 'cleared' ? 'warm' : '');

export const open: OpenView = (desk) => new Volunteers(desk);
