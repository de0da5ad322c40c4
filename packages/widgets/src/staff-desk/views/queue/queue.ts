import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CheckCounts, OverdueVisit, QueueItem } from '@goodturn/sdk/light';
import { Actions } from '../../../foundation/actions.js';
import { errorSummary, field } from '../../../foundation/fields.js';
import { FormState } from '../../../foundation/form-state.js';
import { icon } from '../../../foundation/pictograms.js';
import { momentText } from '../../../foundation/times.js';
import { mark } from '../../desk-detail.js';
import { DeskList } from '../../desk-list.js';
import type { DeskView, OpenView } from '../../desk-view.js';
import type { StaffDeskSurroundings } from '../../staff-desk-surroundings.js';
import { DecidedList, looksBack } from './decided.js';
import { choiceOf, Item } from './item.js';

/** What waits for somebody to decide, the most pressing first, with visits of which nobody heard that they ended. */
class Queue implements DeskView {
  readonly #list: DeskList<QueueItem>;
  readonly #item: Item;
  readonly #decided: DecidedList;
  readonly #visiting: Actions<StaffDeskSurroundings>;
  readonly #loading: FormState;
  #shown: 'list' | 'item' | 'decided' = 'list';
  #overdue: readonly OverdueVisit[] = [];
  #checks: CheckCounts | undefined;
  /** Whether what stands above the list is known: the list waits for it, so that nothing moves under a finger. */
  #besideRead = false;

  constructor(readonly desk: StaffDeskSurroundings) {
    const { client, words } = desk;
    this.#item = new Item(desk);
    this.#decided = new DecidedList(desk);
    this.#visiting = new Actions(desk, () => this.#loadBeside());
    this.#loading = new FormState(desk, 'overdue-');
    this.#list = new DeskList<QueueItem>(desk, {
      at: 'queue',
      read: (_, page) => client.queue.list(page),
      keyOf: ({ id, kind }) => `${kind} ${id}`,
      nameOf: ({ kind, title }) => title || words(`waits/${kind}`),
      bulk: () => [
        {
          name: words('queue/takeAll'),
          sure: (count) => words('queue/takeSure', { count }),
          work: (item) => client.queue.take(choiceOf(item)),
          undo: (item) => client.queue.release(choiceOf(item)),
        },
      ],
    });
  }

  enter([kind, id]: readonly string[]): void {
    this.#shown = kind && id ? 'item' : kind === 'decided' ? 'decided' : 'list';
    if (kind && id) return this.#item.show(kind, id);
    if (kind === 'decided') return this.#decided.load();
    this.#visiting.notice = '';
    void this.#list.load();
    void this.#loadBeside();
  }

  forget(): void {
    this.#list.forget();
    this.#item.forget();
    this.#decided.forget();
    this.#visiting.notice = '';
    this.#overdue = [];
    this.#checks = undefined;
    this.#besideRead = false;
  }

  /** What is not decided, but has to be seen: overdue visits and re-checks that have stopped. */
  async #loadBeside(): Promise<void> {
    const { client, duties } = this.desk;
    const looksAfter = duties.has('coordinator', 'safeguarding-lead', 'administrator');
    const read = await this.#loading.attempt(
      () =>
        Promise.all([
          looksAfter ? client.checkIns.listOverdue({ limit: 50 }) : undefined,
          duties.coordinates || duties.has('administrator') ? client.checks.counts() : undefined,
        ]),
      [],
    );
    this.#besideRead = true;
    if (read) {
      this.#overdue = read.value[0]?.items ?? [];
      this.#checks = read.value[1];
    }
    this.desk.requestUpdate();
  }

  render(): TemplateResult {
    if (this.#shown !== 'list') return this.#shown === 'item' ? this.#item.render() : this.#decided.render();
    const { desk } = this;
    const { words } = desk;
    return html`<div class="stack">
      <h2 part="heading" class="t1" tabindex="-1">${words('desk/queue')}</h2>
      ${
        this.#besideRead
          ? html`${errorSummary(this.#loading)}${this.#visiting.told}${this.#stopped()}${this.#visits()}
            ${this.#list.render({ row: (item) => this.#row(item), empty: words('queue/none') })}
            ${
              this.#list.items && looksBack(desk.duties)
                ? html`<p class="acts"><a class="link" href=${desk.link('desk/queue/decided')}>${words('queue/lookBack')}</a></p>`
                : nothing
            }`
          : html`<p role="status">${words('loading')}</p>`
      }
    </div>`;
  }

  #stopped(): TemplateResult | typeof nothing {
    const { desk } = this;
    if (this.#checks?.rechecks !== 'stopped') return nothing;
    return html`<div part="panel" class="panel glow note">
      ${icon('alert')}
      <p>${desk.words('queue/stopped')}</p>
      ${desk.duties.coordinates ? html`<p><a class="link" href=${desk.link('desk/volunteers')}>${desk.words('queue/agree')}</a></p>` : nothing}
    </div>`;
  }

  #visits(): TemplateResult | typeof nothing {
    const { desk } = this;
    const { words } = desk;
    if (!this.#overdue.length) return nothing;
    return html`<section part="panel" class="panel stack">
      <h3 class="t2">${words('queue/overdue')}</h3>
      <ul class="stack">
        ${this.#overdue.map(
          ({ arrivedAt, endsAt, helper, offerId, title }) =>
            html`<li class="note">
              ${icon('time')}
              <p>
                <a href=${desk.link(`desk/people/${helper.id}`)}><bdi>${helper.displayName}</bdi></a
                >: <bdi>${title}</bdi>
              </p>
              <p class="soft small">${words(arrivedAt ? 'queue/notLeft' : 'queue/notThere', { time: momentText(endsAt, desk) })}</p>
              ${this.#lookedAfter(offerId)}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  /** Said by whoever heard that all is well: the visit then leaves the list for everybody. */
  #lookedAfter(offerId: string): TemplateResult {
    const { client, words } = this.desk;
    const at = `visit-${offerId}`;
    return this.#visiting.fold(
      {
        at,
        names: ['note'],
        work: (typed) => client.checkIns.close(offerId, { note: typed('note') }),
        told: words('queue/lookedNow'),
      },
      words('queue/looked'),
      field(this.#visiting.form(at), 'note', { label: words('queue/lookedNote'), hint: words('queue/note'), long: true }),
      words('queue/looked'),
    );
  }

  #row({ holder, id, kind, personId, priority, reason, since, title }: QueueItem): TemplateResult {
    const { desk } = this;
    const { person, words } = desk;
    const mine = holder?.id === person?.id;
    const view = kind === 'check' ? `desk/volunteers/${personId ?? ''}` : `desk/queue/${kind}/${id}`;
    return html`<h3>
        <a data-open href=${desk.link(view)}><bdi>${title || words(`waits/${kind}`)}</bdi></a>
      </h3>
      <p class="acts small soft">
        ${mark(words.maybe(`waits/${kind}`) ?? kind, priority === 1 ? 'now' : '')}
        ${reason ? html`<span>${words.maybe(`reason/${reason}`) ?? words.maybe(`waits/${reason}`) ?? reason}</span>` : nothing}
        <span>${momentText(since, desk)}</span>
        ${holder ? mark(mine ? words('queue/mine') : words('queue/held', { name: holder.displayName }), mine ? 'warm' : '') : nothing}
      </p>`;
  }
}

export const open: OpenView = (desk) => new Queue(desk);
