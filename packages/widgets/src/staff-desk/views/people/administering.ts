import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { MergePreview, PersonForStaff } from '@goodturn/sdk/light';
import type { Actions } from '../../../foundation/actions.js';
import { field } from '../../../foundation/fields.js';
import type { StaffDeskSurroundings } from '../../staff-desk-surroundings.js';

/** What administrators do on somebody's behalf: take their data along, delete it, and make one account of two. */
export class Administering {
  #preview: MergePreview | undefined;

  constructor(
    readonly desk: StaffDeskSurroundings,
    readonly actions: Actions<StaffDeskSurroundings>,
  ) {}

  forget(): void {
    this.#preview = undefined;
  }

  render({ displayName: name, id }: PersonForStaff): TemplateResult {
    const { actions, desk } = this;
    const { client, words } = desk;
    return html`<div class="acts">
      ${actions.ask({ at: 'export', work: () => this.#export(id), told: words('people/exported'), quiet: true }, words('people/export'))}
      ${this.#merging(id)}
      ${actions.fold(
        {
          at: 'erase',
          work: async () => {
            await client.people.erase(id);
            desk.go('desk/people');
            desk.announce(words('people/erased'));
          },
          told: words('people/erased'),
        },
        words('people/erase'),
        html`<p>${words('people/eraseSure', { name })}</p>`,
        words('people/erase'),
        'two',
      )}
    </div>`;
  }

  /** Hands everything that is kept of somebody to the browser as a file, which nothing else sees. */
  async #export(id: string): Promise<void> {
    const data = await this.desk.client.people.export(id);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
    link.download = `goodturn-${id}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  #merging(id: string): TemplateResult {
    const { actions, desk } = this;
    const { client, words } = desk;
    const preview = this.#preview?.into.id === id ? this.#preview : undefined;
    if (!preview) {
      return actions.fold(
        { at: 'merge', names: ['email'], work: (typed) => this.#look(id, typed('email')), told: words('people/mergeRead') },
        words('people/merge'),
        field(actions.form('merge'), 'email', { label: words('people/mergeEmail'), hint: words('people/mergeHint'), latin: true }),
        words('people/mergeLook'),
        'two',
      );
    }
    const { from, hindrances, into, moves, notes } = preview;
    const told = ({ code, detail }: { code: string; detail: string }) =>
      html`<li>${words.maybe(`merge/${code}`, { email: into.email }) ?? detail}</li>`;
    const { bookings, certificates, offers, requests } = moves;
    return html`<div part="panel" class="panel stack">
      <p><strong>${words('people/mergeOf', { name: from.displayName })}</strong> <span dir="ltr">${from.email}</span></p>
      <p>${words('people/moves', { bookings, certificates, offers, requests })}</p>
      <ul class="stack">
        ${hindrances.length ? hindrances.map(told) : notes.map(told)}
      </ul>
      ${
        hindrances.length
          ? nothing
          : actions.ask(
              {
                at: 'merged',
                work: async () => {
                  await client.people.merge(id, { from: from.id });
                  this.#preview = undefined;
                },
                told: words('people/merged'),
              },
              words('people/mergeNow'),
            )
      }
      <p>
        <button class="link" type="button" @click=${this.#leave}>${words('desk/leave')}</button>
      </p>
    </div>`;
  }

  /** The panel goes, and the reader to the head of the page. */
  readonly #leave = async (): Promise<void> => {
    const { desk } = this;
    this.#preview = undefined;
    desk.requestUpdate();
    await desk.updateComplete;
    desk.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  };

  /** Finds the other account by its whole address, and what a merge would do. */
  async #look(id: string, email: string): Promise<void> {
    const { client, words } = this.desk;
    const found = email ? await client.people.list({ q: email, limit: 20 }) : { items: [] };
    const other = found.items.find((one) => one.email.toLowerCase() === email.toLowerCase());
    if (!other)
      throw Object.assign(new Error(words('people/none')), {
        errors: [{ pointer: '#/email', code: 'unknown', detail: words('people/mergeNobody') }],
      });
    this.#preview = await client.people.previewMerge(id, { from: other.id });
  }
}
