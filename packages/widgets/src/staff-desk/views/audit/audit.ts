import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { AuditEntry } from '@goodturn/sdk/light';
import { select } from '../../../foundation/fields.js';
import { icon } from '../../../foundation/pictograms.js';
import { momentText } from '../../../foundation/times.js';
import { DeskList, type Filters } from '../../desk-list.js';
import type { DeskView, OpenView } from '../../desk-view.js';
import type { StaffDeskSurroundings } from '../../staff-desk-surroundings.js';

/** What the trail writes down, in the words of the desk. */
const actions = [
  'people.see',
  'people.suspend',
  'people.lift',
  'checks.see',
  'checks.record',
  'checks.ask',
  'checks.decide',
  'safety.closeReport',
  'safety.reopenReport',
  'safety.takeDown',
  'safety.putBack',
  'requests.approve',
  'requests.decline',
  'organisations.approve',
  'organisations.decline',
  'organisations.withdraw',
  'checkIns.close',
  'bookings.record',
  'bookings.reconsider',
  'bookings.seeHelp',
  'people.youngerByToken',
  'sessions.cancel',
  'staff.grant',
  'staff.end',
  'settings.update',
  'communities.require',
  'second-factor.reset',
] as const;

const keep = (filters: Filters): Filters => Object.fromEntries(Object.entries(filters).filter(([name, value]) => value && name !== 'q'));

/** What staff saw and decided, newest first, for administrators: to look through and to print. */
class Audit implements DeskView {
  readonly #list: DeskList<AuditEntry>;
  #person = '';

  constructor(readonly desk: StaffDeskSurroundings) {
    this.#list = new DeskList<AuditEntry>(desk, {
      at: 'audit',
      read: (filters, page) => desk.client.staff.listAudit({ ...keep(filters), ...page, ...(this.#person && { person: this.#person }) }),
      keyOf: ({ id }) => id,
      filters: { action: '', from: '', until: '' },
    });
  }

  enter([person = '']: readonly string[]): void {
    this.#person = person;
    void this.#list.load();
  }
  forget(): void {
    this.#list.forget();
    this.#person = '';
  }

  readonly #print = (): void => print();

  render(): TemplateResult {
    const { desk } = this;
    const { words } = desk;
    const list = this.#list;
    const about = this.#person && list.items?.find(({ person }) => person?.id === this.#person)?.person;
    return html`<div class="stack">
      <h2 part="heading" class="t1" tabindex="-1">${words('desk/title/audit')}</h2>
      ${
        this.#person
          ? html`<p class="acts">
              <bdi>${about ? about.displayName : words('audit/onePerson')}</bdi
              ><a class="link" href=${desk.link('desk/audit')}>${words('audit/all')}</a>
            </p>`
          : nothing
      }
      ${list.render({ filters: this.#filters(), row: (entry) => this.#row(entry), empty: words('audit/none') })}
      <p class="acts"><button class="link" type="button" @click=${this.#print}>${icon('forms')}${words('audit/print')}</button></p>
    </div>`;
  }

  #filters(): TemplateResult {
    const { words } = this.desk;
    const { filters, form } = this.#list;
    const day = (name: 'from' | 'until', label: string) =>
      html`<p class="field">
        <label for="${form.prefix}${name}">${label}</label
        ><input part="field" class="in" type="date" id="${form.prefix}${name}" name=${name} .value=${filters[name] ?? ''} />
      </p>`;
    return html`${select(
      form,
      'action',
      filters['action'],
      [['', words('audit/any')], ...actions.map((one) => [one, words(`audit/${one}`)] as const)],
      { label: words('audit/what') },
    )}${day('from', words('audit/from'))}${day('until', words('audit/until'))}`;
  }

  #row({ action, actor, at, details, person }: AuditEntry): TemplateResult {
    const { desk } = this;
    const { words } = desk;
    const role = typeof details['role'] === 'string' ? words.maybe(`duty/${details['role']}`) : undefined;
    const what = words.maybe(`audit/${action}`) ?? action;
    return html`<p>
        <strong>${what}</strong>${role ? html`: ${role}` : nothing}${
          person
            ? html`, <a data-open href=${desk.link(`desk/people/${person.id}`)}><bdi>${person.displayName || words('audit/gone')}</bdi></a>`
            : nothing
        }
      </p>
      <p class="soft small">
        <bdi>${actor ? actor.displayName || words('audit/gone') : words('audit/server')}</bdi>, ${momentText(at, desk)}
      </p>`;
  }
}

export const open: OpenView = (desk) => new Audit(desk);
