import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PersonInList } from '@goodturn/sdk/light';
import { Actions } from '../../../foundation/actions.js';
import { field, select } from '../../../foundation/fields.js';
import { mark } from '../../desk-detail.js';
import { dateText } from '../../desk-fields.js';
import { DeskList } from '../../desk-list.js';
import type { DeskView, OpenView } from '../../desk-view.js';
import type { StaffDeskSurroundings } from '../../staff-desk-surroundings.js';
import { OnePerson } from './person.js';

/** The people of the community, as far as the roles of who looks reach. */
class People implements DeskView {
  readonly #list: DeskList<PersonInList>;
  readonly #person: OnePerson;
  readonly #actions: Actions<StaffDeskSurroundings>;
  #one = false;

  constructor(readonly desk: StaffDeskSurroundings) {
    this.#person = new OnePerson(desk);
    this.#actions = new Actions(desk, () => this.#list.load());
    this.#list = new DeskList<PersonInList>(desk, {
      at: 'people',
      read: ({ q, suspended }, page) =>
        desk.client.people.list({ ...page, ...(q && { q }), ...(suspended && { suspended: suspended === 'yes' }) }),
      keyOf: ({ id }) => id,
      filters: { q: '', suspended: '' },
      nameOf: ({ displayName }) => displayName,
      bulk: () => {
        const { client, duties, words } = desk;
        if (!duties.has('coordinator', 'safeguarding-lead', 'administrator')) return [];
        return [
          {
            name: words('people/suspend'),
            reason: words('queue/reason'),
            sure: (count) => words('people/suspendAll', { count }),
            workAll: (some, reason) => client.people.suspendMany({ people: some.map(({ id }) => id), reason }),
            undoAll: (some) => client.people.liftMany({ people: some.map(({ id }) => id) }),
          },
        ];
      },
    });
  }

  enter([id]: readonly string[]): void {
    this.#one = !!id;
    this.#actions.notice = '';
    if (id) this.#person.show(id);
    else void this.#list.load();
  }
  forget(): void {
    this.#list.forget();
    this.#person.forget();
  }

  render(): TemplateResult {
    if (this.#one) return this.#person.render();
    const { words } = this.desk;
    const list = this.#list;
    const choices = [
      ['', words('people/everybody')],
      ['yes', words('people/suspended')],
      ['no', words('people/notSuspended')],
    ] as const;
    return html`<div class="stack">
      <h2 part="heading" class="t1" tabindex="-1">${words('desk/title/people')}</h2>
      ${list.render({
        search: words('people/search'),
        filters: select(list.form, 'suspended', list.filters['suspended'], choices, { label: words('people/show') }),
        row: (person) => this.#row(person),
        empty: words('people/none'),
      })}
      ${this.desk.duties.has('administrator') ? this.#lettingBack() : nothing}
    </div>`;
  }

  /** Who deleted their data while suspended is known by their address alone. */
  #lettingBack(): TemplateResult {
    const at = 'let-back';
    const { client, words } = this.desk;
    return html`${this.#actions.told}${this.#actions.fold(
      {
        at,
        names: ['email/back'],
        work: (typed) => client.people.liftAddress({ email: typed('email/back') }),
        told: words('people/letBackDone'),
      },
      words('people/letBack'),
      field(this.#actions.form(at), 'email/back', {
        label: words('label/email'),
        hint: words('people/letBackHint'),
        latin: true,
      }),
      words('people/letBack'),
    )}`;
  }

  #row({ displayName, email, id, joinedAt, suspended }: PersonInList): TemplateResult {
    const { desk } = this;
    return html`<h3>
        <a data-open href=${desk.link(`desk/people/${id}`)}><bdi>${displayName}</bdi></a>
      </h3>
      <p class="acts small soft">
        <span dir="ltr">${email}</span><span>${desk.words('people/since', { day: dateText(joinedAt, desk.locale) })}</span>
        ${suspended ? mark(desk.words('people/suspended'), 'now') : nothing}
      </p>`;
  }
}

export const open: OpenView = (desk) => new People(desk);
