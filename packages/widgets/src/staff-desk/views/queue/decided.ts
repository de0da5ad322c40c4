import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Organisation, Page, Report } from '@goodturn/sdk/light';
import { select } from '../../../foundation/fields.js';
import { back } from '../../../foundation/question-page.js';
import { momentText } from '../../../foundation/times.js';
import { DeskList } from '../../desk-list.js';
import type { Duties } from '../../duties.js';
import type { StaffDeskSurroundings } from '../../staff-desk-surroundings.js';

/** One thing that was decided, as the list shows it. */
interface Decided {
  readonly kind: 'report' | 'organisation';
  readonly id: string;
  readonly title: string;
  readonly since: string;
  /** What somebody of the staff wrote about it, and who they are. */
  readonly note?: string | undefined;
  readonly by?: string | undefined;
}

const readsReports = (duties: Duties): boolean => duties.has('moderator', 'safeguarding-lead');
/** Whether somebody decides about organisations. */
export const approves = (duties: Duties): boolean => duties.has('moderator', 'coordinator', 'administrator');
/** Whether somebody decides what can be looked back at. */
export const looksBack = (duties: Duties): boolean => readsReports(duties) || approves(duties);

const ofReport = ({ about, closedAt, closedBy, id, note, reportedAt }: Report): Decided => ({
  kind: 'report',
  id,
  title: (about?.text ?? '').split('\n', 1)[0] ?? '',
  since: closedAt ?? reportedAt,
  note,
  by: closedBy?.displayName,
});
const ofOrganisation = ({ addedAt, id, name, reason }: Organisation): Decided => ({
  kind: 'organisation',
  id,
  title: name,
  since: addedAt,
  note: reason,
});

const pageWith = <Item>({ items, nextCursor }: Page<Item>, present: (item: Item) => Decided): Page<Decided> => ({
  items: items.map(present),
  ...(nextCursor && { nextCursor }),
});

/** What was decided before, to look back at and to undo. */
export class DecidedList {
  readonly #list: DeskList<Decided>;

  constructor(readonly desk: StaffDeskSurroundings) {
    const { client } = desk;
    this.#list = new DeskList<Decided>(desk, {
      at: 'decided',
      filters: { what: '' },
      read: async (filters, page) => {
        const what = filters['what'] || this.#kinds()[0]?.[0];
        return what === 'closed'
          ? pageWith(await client.safety.listReports({ status: 'closed', ...page }), ofReport)
          : pageWith(await client.organisations.list({ status: what as 'approved' | 'withdrawn' | 'declined', ...page }), ofOrganisation);
      },
      keyOf: ({ id }) => id,
    });
  }

  load(): void {
    void this.#list.load();
  }
  forget(): void {
    this.#list.forget();
  }

  #kinds(): (readonly [value: string, label: string])[] {
    const { duties, words } = this.desk;
    return [
      ...(readsReports(duties) ? [['closed', words('queue/reports')] as const] : []),
      ...(approves(duties)
        ? [
            ['approved', words('queue/approved')] as const,
            ['withdrawn', words('queue/withdrawn')] as const,
            ['declined', words('queue/declined')] as const,
          ]
        : []),
    ];
  }

  render(): TemplateResult {
    const { desk } = this;
    const { words } = desk;
    const { filters, form } = this.#list;
    return html`${back(desk, 'desk/queue')}
      <div class="stack">
        <h2 part="heading" class="t1" tabindex="-1">${words('queue/lookBack')}</h2>
        ${this.#list.render({
          filters: select(form, 'what', filters['what'] || this.#kinds()[0]?.[0], this.#kinds(), { label: words('audit/what') }),
          row: (one) => this.#row(one),
          empty: words('queue/nothingYet'),
        })}
      </div>`;
  }

  #row({ by, id, kind, note, since, title }: Decided): TemplateResult {
    const { desk } = this;
    return html`<h3>
        <a data-open href=${desk.link(`desk/queue/${kind}/${id}`)}><bdi>${title || desk.words(`waits/${kind}`)}</bdi></a>
      </h3>
      <p class="acts small soft">${by ? html`<bdi>${by}</bdi>` : nothing}<span>${momentText(since, desk)}</span></p>
      ${note ? html`<p class="words" dir="auto">${note}</p>` : nothing}`;
  }
}
