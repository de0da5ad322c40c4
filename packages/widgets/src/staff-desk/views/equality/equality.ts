import { html, type TemplateResult } from 'lit/html.js';
import type { EqualityCounts } from '@goodturn/sdk/light';
import { errorSummary } from '../../../foundation/fields.js';
import { FormState } from '../../../foundation/form-state.js';
import { icon } from '../../../foundation/pictograms.js';
import { waiting } from '../../desk-detail.js';
import { dateText } from '../../desk-fields.js';
import type { DeskView, OpenView } from '../../desk-view.js';
import type { StaffDeskSurroundings } from '../../staff-desk-surroundings.js';

type Counted = EqualityCounts['questions'][number];
type Count = Counted['total'];

/** How many gave each answer to the equality questions, with small numbers hidden: nobody can be told by them. */
class Equality implements DeskView {
  readonly #loading: FormState;
  #counts: EqualityCounts | undefined;

  constructor(readonly desk: StaffDeskSurroundings) {
    this.#loading = new FormState(desk, 'equality-');
  }

  enter(): void {
    void this.#load();
  }
  forget(): void {
    this.#counts = undefined;
    this.#loading.clear();
  }

  async #load(): Promise<void> {
    const read = await this.#loading.attempt(() => this.desk.client.equalityAnswers.count(), []);
    if (read) this.#counts = read.value;
    this.desk.requestUpdate();
  }

  render(): TemplateResult {
    const { desk } = this;
    const { words } = desk;
    const counts = this.#counts;
    if (!counts) return waiting(desk, 'desk/volunteers', errorSummary(this.#loading), this.#loading.failed, () => void this.#load());
    return html`<div class="stack-l measure">
      <div class="stack">
        <h2 part="heading" class="t1" tabindex="-1">${words('counts/title')}</h2>
        <p>${words('counts/until', { date: dateText(counts.until, desk.locale) })}</p>
        <p class="note">${icon('lock')}<span>${words('counts/hidden')}</span></p>
      </div>
      ${counts.questions.filter(({ question, total }) => words.maybe(`equality/${question}`) ?? total.value !== 0).map((one) => this.#question(one))}
    </div>`;
  }

  #question({ answers, question, total }: Counted): TemplateResult {
    const { words } = this.desk;
    return html`<table class="table">
      <caption class="t3">
        ${words.maybe(`equality/${question}`) ?? question}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words('counts/answer')}</th>
          <th scope="col">${words('counts/people')}</th>
        </tr>
      </thead>
      <tbody>
        ${answers.map(
          ({ answer, count }) =>
            html`<tr>
              <th scope="row">${this.#answer(question, answer)}</th>
              <td>${this.#count(count)}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${words('counts/total')}</th>
          <td>${this.#count(total)}</td>
        </tr>
      </tfoot>
    </table>`;
  }

  #count({ suppressed, value }: Count): string {
    return suppressed || value === null ? this.desk.words('counts/few') : new Intl.NumberFormat(this.desk.locale).format(value);
  }

  /** As the question has it; a band of ages in its numbers. */
  #answer(question: string, answer: string): string {
    const { words } = this.desk;
    if (answer === 'skip') return words('equality/skip');
    const [from = '', until = ''] = answer.split('-');
    if (answer.startsWith('under-')) return words('equality/under', { age: until });
    if (answer.endsWith('-or-over')) return words('equality/over', { age: from });
    if (/^\d+-\d+$/.test(answer)) return words('equality/between', { from, until });
    return words.maybe(`equality-answer/${question}-${answer}`) ?? words.maybe(`equality-answer/${answer}`) ?? answer;
  }
}

export const open: OpenView = (desk) => new Equality(desk);
