import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { QueueChoice, QueueItem } from '@goodturn/sdk/light';
import { momentText } from '../../../foundation/times.js';
import { mark } from '../../desk-detail.js';
import { DeskList } from '../../desk-list.js';
import type { DeskView, OpenView } from '../../desk-view.js';
import type { StaffDeskSurroundings } from '../../staff-desk-surroundings.js';

const choiceOf = ({ id, kind }: QueueItem): QueueChoice => ({ id, kind: kind as QueueChoice['kind'] });

/** What waits for somebody to decide, the most pressing first. */
class Queue implements DeskView {
  readonly #list: DeskList<QueueItem>;

  constructor(readonly desk: StaffDeskSurroundings) {
    const { client, words } = desk;
    this.#list = new DeskList<QueueItem>(desk, {
      at: 'queue',
      read: (_, page) => client.queue.list(page),
      keyOf: ({ id, kind }) => `${kind} ${id}`,
      nameOf: ({ title }) => title,
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

  enter(): void {
    void this.#list.load();
  }
  forget(): void {
    this.#list.forget();
  }

  render(): TemplateResult {
    const { words } = this.desk;
    return html`<div class="stack">
      <h2 part="heading" class="t1" tabindex="-1">${words('desk/queue')}</h2>
      ${this.#list.render({ row: (item) => this.#row(item), empty: words('queue/none') })}
    </div>`;
  }

  #row({ holder, id, kind, priority, reason, since, title }: QueueItem): TemplateResult {
    const { desk } = this;
    const { person, words } = desk;
    const mine = holder?.id === person?.id;
    return html`<h3>
        <a data-open href=${desk.link(`desk/queue/${kind}/${id}`)}><bdi>${title || words(`waits/${kind}`)}</bdi></a>
      </h3>
      <p class="acts small soft">
        ${mark(words(`waits/${kind}`), priority === 1 ? 'now' : '')}
        ${reason ? html`<span>${words.maybe(`reason/${reason}`) ?? words.maybe(`why/${reason}`) ?? reason}</span>` : nothing}
        <span>${momentText(since, desk)}</span>
        ${holder ? mark(mine ? words('queue/mine') : words('queue/held', { name: holder.displayName }), mine ? 'warm' : '') : nothing}
      </p>`;
  }
}

export const open: OpenView = (desk) => new Queue(desk);
