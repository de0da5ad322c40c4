import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PersonInList } from '@goodturn/sdk/light';
import { dayText } from '../../../foundation/times.js';
import { mark } from '../../desk-detail.js';
import { DeskList } from '../../desk-list.js';
import type { DeskView, OpenView } from '../../desk-view.js';
import type { StaffDeskSurroundings } from '../../staff-desk-surroundings.js';

/** The people of the community. */
class People implements DeskView {
  readonly #list: DeskList<PersonInList>;

  constructor(readonly desk: StaffDeskSurroundings) {
    this.#list = new DeskList<PersonInList>(desk, {
      at: 'people',
      read: ({ q }, page) => desk.client.people.list({ ...page, ...(q && { q }) }),
      keyOf: ({ id }) => id,
    });
  }

  enter(): void {
    void this.#list.load();
  }
  forget(): void {
    this.#list.forget();
  }

  render(): TemplateResult {
    const { words } = this.desk;
    return html`<div class="stack">
      <h2 part="heading" class="t1" tabindex="-1">${words('desk/people')}</h2>
      ${this.#list.render({ search: words('people/search'), row: (person) => this.#row(person), empty: words('people/none') })}
    </div>`;
  }

  #row({ displayName, email, id, joinedAt, suspended }: PersonInList): TemplateResult {
    const { desk } = this;
    return html`<h3>
        <a data-open href=${desk.link(`desk/people/${id}`)}><bdi>${displayName}</bdi></a>
      </h3>
      <p class="acts small soft">
        <span dir="ltr">${email}</span><span>${desk.words('people/since', { day: dayText(joinedAt, desk) })}</span>
        ${suspended ? mark(desk.words('people/suspended'), 'now') : nothing}
      </p>`;
  }
}

export const open: OpenView = (desk) => new People(desk);
