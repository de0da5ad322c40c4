import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Booking } from '@goodturn/sdk/light';
import { errorSummary } from '../../../foundation/fields.js';
import { FormState } from '../../../foundation/form-state.js';
import { Chosen, type BulkAction } from '../../chosen.js';
import { backToOpener } from '../../opener.js';
import { helpText } from './role.js';
import type { Roles } from './roles.js';

type Came = 'attended' | 'missed' | 'booked';
const answers: readonly Came[] = ['booked', 'attended', 'missed'];
const places: readonly string[] = answers;

/** Who came to a session and for how long, in one table; everything that was changed is kept at once. */
export class Attendances {
  readonly #form: FormState;
  /** "Everyone came", which is confirmed and can be undone. */
  readonly #everyone: Chosen<Booking>;
  #asking = false;

  constructor(readonly view: Roles) {
    this.#form = new FormState(view.desk, 'attendance-');
    this.#everyone = new Chosen(
      view.desk,
      ({ id }) => id,
      () => view.load(),
    );
  }

  forget(): void {
    this.#form.clear();
    this.#everyone.forget();
    this.#asking = false;
  }

  get #rows(): readonly Booking[] {
    return this.view.bookings
      .filter(({ status }) => places.includes(status))
      .toSorted((one, other) => (one.person?.displayName ?? '').localeCompare(other.person?.displayName ?? '', this.view.desk.locale));
  }

  readonly #keep = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { view } = this;
    const { client, words } = view.desk;
    const data = new FormData(event.target as HTMLFormElement);
    let kept = 0;
    const done = await this.#form.attempt(async () => {
      for (const { id, minutes: before = '', status } of this.#rows) {
        const came = String(data.get(`came-${id}`)) as Came;
        const minutes = String(data.get(`minutes-${id}`) ?? '').trim();
        if (came === status && (came !== 'attended' || minutes === String(before))) continue;
        await client.bookings.record(id, {
          attended: came === 'booked' ? null : came === 'attended',
          ...(came === 'attended' && minutes && { minutes: Number(minutes) }),
        });
        kept += 1;
      }
    }, ['minutes/given']);
    await view.load();
    if (done) await view.actions.tell(words('staffing/recorded', { count: kept }));
    else await this.#form.focusSummary();
  };

  get #came(): BulkAction<Booking> {
    const { client, words } = this.view.desk;
    return {
      name: words('staffing/everyone'),
      sure: (count) => words('staffing/everyoneSure', { count }),
      work: ({ id }) => client.bookings.record(id, { attended: true }),
      undo: ({ id }) => client.bookings.record(id, { attended: null }),
    };
  }

  /** @param begun whether there is anything to record yet */
  render(begun: boolean): TemplateResult {
    const { desk } = this.view;
    const { words } = desk;
    const rows = this.#rows;
    if (!rows.length) return html`<p>${words('staffing/nobody')}</p>`;
    const form = this.#form;
    const open = rows.filter(({ status }) => status === 'booked');
    const toggle = () => {
      this.#asking = !this.#asking;
      desk.requestUpdate();
    };
    const leave = (event: Event) => {
      backToOpener(event);
      toggle();
    };
    const sure = async () => {
      this.#asking = false;
      await this.#everyone.carryOut(this.#came, open);
    };
    return html`<div class="stack">
      ${this.#everyone.told}${errorSummary(form)}
      ${
        begun && open.length
          ? html`<p>
                <button part="button button-second" class="btn two" type="button" aria-expanded=${this.#asking} @click=${toggle}>
                  ${this.#came.name}
                </button>
              </p>
              ${
                this.#asking
                  ? html`<div part="panel" class="panel stack">
                      <p>${this.#came.sure(open.length)}</p>
                      <p class="acts">
                        <button part="button" class="btn" type="button" @click=${sure}>${this.#came.name}</button>
                        <button class="link" type="button" @click=${leave}>${words('desk/leave')}</button>
                      </p>
                    </div>`
                  : nothing
              }`
          : nothing
      }
      <form class="stack" novalidate @submit=${this.#keep}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">${words('staffing/person')}</th>
              ${
                begun
                  ? html`<th scope="col">${words('staffing/came')}</th>
                      <th scope="col">${words('staffing/minutes')}</th>`
                  : nothing
              }
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => this.#row(row, begun))}
          </tbody>
        </table>
        ${begun ? html`<button part="button" class="btn wide" aria-disabled=${form.busy}>${words('staffing/keepAttendance')}</button>` : nothing}
      </form>
    </div>`;
  }

  #row({ id, minutes, person, status }: Booking, begun: boolean): TemplateResult {
    const { desk } = this.view;
    const { words } = desk;
    const name = person?.displayName ?? '';
    return html`<tr>
      <th scope="row">
        <a href=${desk.link(`desk/volunteers/${person?.id ?? ''}`)}><bdi>${name}</bdi></a>
        ${helpText(this.view, person)}
      </th>
      ${
        begun
          ? html`<td>
                <select part="field" class="in" name="came-${id}" aria-label="${name}: ${words('staffing/came')}">
                  ${answers.map((one) => html`<option value=${one} .selected=${one === status}>${words(`came/${one}`)}</option>`)}
                </select>
              </td>
              <td>
                <input
                  part="field"
                  class="in w-s"
                  name="minutes-${id}"
                  inputmode="numeric"
                  autocomplete="off"
                  dir="ltr"
                  aria-label="${name}: ${words('staffing/minutes')}"
                  .value=${minutes === undefined ? '' : String(minutes)}
                />
              </td>`
          : nothing
      }
    </tr>`;
  }
}
