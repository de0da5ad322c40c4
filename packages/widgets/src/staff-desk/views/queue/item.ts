import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { QueueChoice, QueueItem } from '@goodturn/sdk/light';
import { Actions } from '../../../foundation/actions.js';
import { errorSummary, field } from '../../../foundation/fields.js';
import { FormState } from '../../../foundation/form-state.js';
import { icon } from '../../../foundation/pictograms.js';
import { momentText } from '../../../foundation/times.js';
import { detail, mark, waiting } from '../../desk-detail.js';
import type { StaffDeskSurroundings } from '../../staff-desk-surroundings.js';
import { bodyOf, titleOf } from './body.js';
import { approves } from './decided.js';
import { placeOf, readThing, type Thing } from './thing.js';
import { decidedFacts, undoing } from './undoing.js';

export const choiceOf = ({ id, kind }: QueueItem): QueueChoice => ({ id, kind: kind as QueueChoice['kind'] });

/** One thing of the queue: it is taken first, so that nobody else decides it meanwhile. */
export class Item {
  readonly #actions: Actions<StaffDeskSurroundings>;
  readonly #loading: FormState;
  #kind = '';
  #id = '';
  #thing: Thing | undefined;
  #item: QueueItem | undefined;
  #next: QueueItem | undefined;

  constructor(readonly desk: StaffDeskSurroundings) {
    this.#actions = new Actions(desk, () => this.#load());
    this.#loading = new FormState(desk, 'queue-item-');
  }

  show(kind: string, id: string): void {
    if (id !== this.#id) this.forget();
    [this.#kind, this.#id] = [kind, id];
    this.#actions.notice = '';
    void this.#load();
  }

  forget(): void {
    this.#thing = this.#item = this.#next = undefined;
    this.#id = this.#kind = '';
    this.#actions.notice = '';
  }

  async #load(): Promise<void> {
    const { client } = this.desk;
    const [id, kind] = [this.#id, this.#kind];
    const read = await this.#loading.attempt(() => Promise.all([readThing(client, kind, id), placeOf(client, kind, id)]), []);
    if (!read || id !== this.#id) return;
    const [thing, { item, next }] = read.value;
    [this.#thing, this.#item, this.#next] = [thing, item, next];
    this.desk.requestUpdate();
  }

  readonly #again = (): void => void this.#load();

  render(): TemplateResult {
    const { desk } = this;
    const { words } = desk;
    const thing = this.#thing;
    if (!thing) return waiting(desk, 'desk/queue', errorSummary(this.#loading), this.#loading.failed, this.#again);
    const item = this.#item;
    const { facts, sections } = bodyOf(desk, thing);
    const reason = item?.reason && (words.maybe(`reason/${item.reason}`) ?? words.maybe(`waits/${item.reason}`));
    return detail(desk, {
      from: 'desk/queue',
      title: titleOf(thing),
      told: html`${errorSummary(this.#loading)}${this.#actions.told}`,
      lead: html`<p class="acts small soft">
        ${mark(words(`waits/${thing.kind}`), item?.priority === 1 ? 'now' : '')}
        ${reason ? html`<span>${reason}</span>` : nothing}${item ? html`<span>${momentText(item.since, desk)}</span>` : nothing}
      </p>`,
      facts: [...(facts ?? []), ...(item ? [] : decidedFacts(desk, thing))],
      sections: [...(sections ?? []), [words('queue/decide'), this.#deciding(thing, item)]],
    });
  }

  #deciding(thing: Thing, item: QueueItem | undefined): TemplateResult {
    const { desk } = this;
    const { client, person, words } = desk;
    const next = this.#next;
    const onward = next
      ? html`<p class="acts">
          <a class="link" data-open href=${desk.link(`desk/queue/${next.kind}/${next.id}`)}
            >${words('queue/next', { title: next.title || words(`waits/${next.kind}`) })}</a
          >
        </p>`
      : nothing;
    if (!item)
      return html`<p class="note">${icon('check')}<span>${words('queue/decided')}</span></p>
        ${undoing(this.#actions, thing)}${onward}`;
    const { holder } = item;
    const take = (at: string, label: string) =>
      this.#actions.ask({ at, work: () => this.#take(item), told: words('queue/taken') }, label, nothing, '');
    if (!holder)
      return html`<p>${words('queue/takeHow')}</p>
        ${take('take', words('queue/take'))}`;
    if (holder.id !== person?.id)
      return html`<p class="note">
          ${icon('lock')}<span>${words('queue/heldUntil', { name: holder.displayName, time: momentText(holder.until, desk) })}</span>
        </p>
        ${onward}`;
    return html`<p class="soft">${words('queue/mineUntil', { time: momentText(holder.until, desk) })}</p>
      <div class="acts">${this.#choices(thing)}</div>
      ${this.#actions.ask({ at: 'release', work: () => client.queue.release(choiceOf(item)), told: words('queue/released') }, words('queue/release'), nothing, 'link')}`;
  }

  /** Whoever was quicker has it: what is shown then says who. */
  async #take(item: QueueItem): Promise<void> {
    try {
      await this.desk.client.queue.take(choiceOf(item));
    } catch (error) {
      if ((error as { code?: string }).code === 'taken') await this.#load();
      throw error;
    }
  }

  #choices(thing: Thing): unknown {
    const { client, duties } = this.desk;
    const { id } = thing.of;
    switch (thing.kind) {
      case 'request':
        return [
          this.#yes(() => client.requests.approve(id), 'queue/approve'),
          this.#withReason('decline', 'queue/decline', 'queue/askerReads', (reason) => client.requests.decline(id, { reason })),
        ];
      case 'organisation':
        return [
          this.#yes(() => client.organisations.approve(id), 'queue/approve'),
          this.#withReason('decline', 'queue/decline', 'queue/theyRead', (reason) => client.organisations.decline(id, { reason })),
        ];
      case 'application':
        return [
          this.#yes(() => client.bookings.accept(id), 'queue/accept'),
          this.#withReason('decline', 'queue/decline', 'queue/theyRead', (reason) => client.bookings.decline(id, { reason })),
        ];
      case 'report': {
        const { about } = thing.of;
        const { requestId = '' } = about ?? {};
        const mayTakeDown = about?.kind === 'request' && requestId && duties.has('moderator');
        return [
          this.#withReason('keep', 'queue/keep', 'queue/note', (note) => client.safety.closeReport(id, { note })),
          mayTakeDown
            ? this.#withReason('down', 'queue/takeDown', 'queue/askerReads', async (reason) => {
                await client.requests.decline(requestId, { reason });
                await client.safety.closeReport(id, { note: reason });
              })
            : nothing,
          about?.kind === 'offer' || about?.kind === 'message'
            ? this.#withReason('hide', 'queue/hide', 'queue/hideHint', (note) => client.safety.takeDown(id, { note }))
            : nothing,
          about?.kind === 'organisation' && approves(duties)
            ? html`<a part="button button-second" class="btn wide two" href=${this.desk.link(`desk/queue/organisation/${about.id}`)}
                >${this.desk.words('queue/seeOrganisation')}</a
              >`
            : nothing,
          this.#aboutWriter(about?.writtenBy?.id),
        ];
      }
    }
  }

  #yes(work: () => PromiseLike<unknown>, label: string): TemplateResult {
    const { words } = this.desk;
    return this.#actions.ask({ at: 'yes', work, told: words('queue/done') }, words(label), nothing, '');
  }

  #withReason(at: string, label: string, hint: string, work: (reason: string) => PromiseLike<unknown>): TemplateResult {
    const { words } = this.desk;
    const name = at === 'keep' || at === 'hide' ? 'note' : 'reason';
    return this.#actions.fold(
      { at, names: [name], work: (typed) => work(typed(name)), told: words('queue/done') },
      words(label),
      field(this.#actions.form(at), name, {
        label: words(name === 'note' ? 'queue/noteLabel' : 'queue/reason'),
        hint: words(hint),
        long: true,
      }),
      words(label),
      'two',
    );
  }

  /** Suspending is decided where all of the person is seen. */
  #aboutWriter(id: string | undefined): TemplateResult | typeof nothing {
    const { desk } = this;
    if (!id) return nothing;
    return desk.duties.has('coordinator', 'safeguarding-lead', 'administrator')
      ? html`<a part="button button-second" class="btn wide two" href=${desk.link(`desk/people/${id}`)}>${desk.words('queue/person')}</a>`
      : html`<p class="small soft">${desk.words('queue/whoSuspends')}</p>`;
  }
}
