import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { NewStaffRole, Organisation, StaffRole } from '@goodturn/sdk/light';
import { Actions } from '../../../foundation/actions.js';
import { field, radios, select } from '../../../foundation/fields.js';
import { mark } from '../../desk-detail.js';
import { dateText } from '../../desk-fields.js';
import { DeskList } from '../../desk-list.js';
import type { DeskView, OpenView } from '../../desk-view.js';
import type { Duty } from '../../duties.js';
import type { StaffDeskSurroundings } from '../../staff-desk-surroundings.js';

const duties: readonly Duty[] = ['moderator', 'coordinator', 'safeguarding-lead', 'administrator'];

/** Who of the staff may what, for administrators. */
class Team implements DeskView {
  readonly #list: DeskList<StaffRole>;
  readonly #actions: Actions<StaffDeskSurroundings>;
  /** Names of the organisations that a coordinator's role may end at. */
  #organisations: readonly Organisation[] = [];

  constructor(readonly desk: StaffDeskSurroundings) {
    const { client, words } = desk;
    this.#list = new DeskList<StaffRole>(desk, {
      at: 'team',
      read: (_, page) => client.staff.list(page),
      keyOf: ({ id }) => id,
      nameOf: ({ person, role }) => `${person.displayName}, ${this.#dutyText(role)}`,
      bulk: () => [
        {
          name: words('team/endAll'),
          sure: (count) => words('team/endSure', { count }),
          work: ({ id }) => client.staff.end(id),
          undo: (role) => client.staff.grant(newOf(role)),
        },
      ],
    });
    this.#actions = new Actions(desk, () => this.#list.load());
  }

  #dutyText(role: string): string {
    return this.desk.words.maybe(`duty/${role}`) ?? role;
  }

  enter(): void {
    this.#actions.notice = '';
    void this.#list.load();
    void this.#readOrganisations();
  }
  forget(): void {
    this.#list.forget();
    this.#organisations = [];
    this.#actions.notice = '';
  }

  async #readOrganisations(): Promise<void> {
    const all: Organisation[] = [];
    const read = await this.#actions.form('grant').attempt(async () => {
      for await (const one of this.desk.client.organisations.list({ limit: 100 })) all.push(one);
    }, ['organisationId']);
    if (!read) return;
    this.#organisations = all;
    this.desk.requestUpdate();
  }

  render(): TemplateResult {
    const { words } = this.desk;
    return html`<div class="stack">
      <h2 part="heading" class="t1" tabindex="-1">${words('desk/team')}</h2>
      ${this.#actions.told}${this.#granting()}${this.#list.render({ row: (role) => this.#row(role), empty: words('people/none') })}
    </div>`;
  }

  #granting(): TemplateResult {
    const { client, words } = this.desk;
    const form = this.#actions.form('grant');
    return this.#actions.fold(
      {
        at: 'grant',
        names: ['email', 'role', 'organisationId'],
        work: (typed) => {
          const organisationId = typed('organisationId');
          const role = typed('role') as Duty;
          return client.staff.grant({ email: typed('email'), role, ...(organisationId && { organisationId }) });
        },
        told: words('team/granted'),
      },
      words('team/grant'),
      html`${field(form, 'email', { type: 'email', latin: true, hint: words('team/emailHint') })}
      ${radios(
        form,
        'role',
        undefined,
        words('team/role'),
        duties.map((one) => [one, this.#dutyText(one)] as const),
      )}
      ${select(form, 'organisationId', '', [['', words('team/whole')], ...this.#organisations.map(({ id, name }) => [id, name] as const)], {
        label: words('team/organisation'),
        hint: words('team/organisationHint'),
      })}`,
      words('team/grant'),
      'two',
    );
  }

  #row({ endedAt, grantedAt, organisationId, person, role }: StaffRole): TemplateResult {
    const { desk } = this;
    const { words } = desk;
    const organisation = this.#organisations.find(({ id }) => id === organisationId)?.name;
    return html`<h3>
        <a data-open href=${desk.link(`desk/people/${person.id}`)}><bdi>${person.displayName || person.email}</bdi></a>
      </h3>
      <p class="acts small soft">
        ${mark(organisation ? `${this.#dutyText(role)}, ${organisation}` : this.#dutyText(role), endedAt ? '' : 'warm')}
        <span dir="ltr">${person.email}</span><span>${words('people/since', { day: dateText(grantedAt, desk.locale) })}</span>
        ${endedAt ? html`<span>${words('team/ended', { day: dateText(endedAt, desk.locale) })}</span>` : nothing}
      </p>`;
  }
}

const newOf = ({ organisationId, person: { email }, role }: StaffRole): NewStaffRole => ({
  email,
  role: role as Duty,
  ...(organisationId && { organisationId }),
});

export const open: OpenView = (desk) => new Team(desk);
