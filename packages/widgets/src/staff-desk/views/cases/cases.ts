import { html, type TemplateResult } from 'lit/html.js';
import type { SafeguardingCase } from '@goodturn/sdk/light';
import { Actions } from '../../../foundation/actions.js';
import { field } from '../../../foundation/fields.js';
import { momentText } from '../../../foundation/times.js';
import { mark } from '../../desk-detail.js';
import { DeskList } from '../../desk-list.js';
import type { DeskView, OpenView } from '../../desk-view.js';
import type { StaffDeskSurroundings } from '../../staff-desk-surroundings.js';

/** Safeguarding cases, for safeguarding leads alone. */
class Cases implements DeskView {
  readonly #list: DeskList<SafeguardingCase>;
  readonly #actions: Actions<StaffDeskSurroundings>;

  constructor(readonly desk: StaffDeskSurroundings) {
    this.#list = new DeskList<SafeguardingCase>(desk, {
      at: 'cases',
      read: (_, page) => desk.client.safeguardingCases.list(page),
      keyOf: ({ id }) => id,
    });
    this.#actions = new Actions(desk, () => this.#list.load());
  }

  enter(): void {
    this.#actions.notice = '';
    void this.#list.load();
  }
  forget(): void {
    this.#list.forget();
    this.#actions.notice = '';
  }

  render(): TemplateResult {
    const { words } = this.desk;
    return html`<div class="stack">
      <h2 part="heading" class="t1" tabindex="-1">${words('desk/cases')}</h2>
      <p class="soft measure">${words('cases/lead')}</p>
      ${this.#actions.told}${this.#list.render({ row: (one) => this.#row(one), empty: words('cases/none') })}
    </div>`;
  }

  #row({ closedAt, id, openedAt, openedBy, outcome, person, summary }: SafeguardingCase): TemplateResult {
    const { desk } = this;
    const { client, words } = desk;
    const at = `close-${id}`;
    return html`<h3>
        <a data-open href=${desk.link(`desk/people/${person.id}`)}><bdi>${person.displayName}</bdi></a>
      </h3>
      <p class="acts small soft">
        ${mark(words(closedAt ? 'cases/closed' : 'cases/isOpen'), closedAt ? '' : 'now')}<span dir="ltr">${person.email}</span>
        <span><bdi>${openedBy.displayName}</bdi>, ${momentText(openedAt, desk)}</span>
      </p>
      <p class="words" dir="auto">${summary}</p>
      ${
        closedAt
          ? html`<blockquote class="said">
              <p class="words" dir="auto">${outcome}</p>
              <p class="soft small">${momentText(closedAt, desk)}</p>
            </blockquote>`
          : this.#actions.fold(
              {
                at,
                names: ['outcome'],
                work: (typed) => client.safeguardingCases.close(id, { outcome: typed('outcome') }),
                told: words('cases/closedNow'),
              },
              words('cases/close'),
              field(this.#actions.form(at), 'outcome', { label: words('cases/outcome'), long: true }),
              words('cases/close'),
            )
      }`;
  }
}

export const open: OpenView = (desk) => new Cases(desk);
