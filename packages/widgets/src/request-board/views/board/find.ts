import { html, nothing, type TemplateResult } from 'lit/html.js';
import { errorSummary, field, select } from '../../../foundation/fields.js';
import { icon } from '../../../foundation/pictograms.js';
import { listText, timingText } from '../../../foundation/times.js';
import type { Board } from './board.js';
import { fortnight } from './filters.js';

/** Everything that is set, as the folded filter says it: `Every kind, all areas, any day`. */
export function setText({ host, filters, areaName, whenName }: Board): string {
  const { words } = host;
  const set = [
    filters.category ? host.categoryName(filters.category) : words('find/every'),
    filters.area ? areaName(filters.area) : words('find/allAreasSet'),
    filters.when ? whenName(filters.when) : words('find/anyDaySet'),
    filters.q,
    filters.postcode,
  ];
  return listText(set, host);
}

/** Words, postcode, area and day. */
export function findForm(board: Board): TemplateResult {
  const { filters, form, host, fixed } = board;
  const { words } = host;
  const days = fortnight(host.here.timeZone).map((date) => [date, timingText({ kind: 'on', date }, host)] as const);
  return html`${errorSummary(form)}
    <form class="find" role="search" novalidate @submit=${board.find}>
      ${field(form, 'q', { value: filters.q })}
      ${field(form, 'postcode', { value: filters.postcode, autocomplete: 'postal-code', latin: true })}
      ${
        fixed.area
          ? nothing
          : select(form, 'area', filters.area, [['', words('find/allAreas')], ...board.areas.map(({ id, name }) => [id, name] as const)])
      }
      ${select(form, 'when', filters.when, [['', words('find/anyDay')], ['flexible', words('find/flexible')], ...days])}
      <button part="button button-second" class="btn two wide">${icon('search')}${words('find/show')}</button>
    </form>`;
}

/** The kinds of help with their counts; choosing one shows it at once. */
export function kinds(board: Board): TemplateResult {
  const { counts, filters, host } = board;
  const { words } = host;
  const kind = (id: string, name: string, picture: string, count: number | undefined) =>
    html`<label class="kind"
      ><input
        class="vh"
        type="radio"
        name="kind"
        .checked=${filters.category === id}
        @change=${() => board.choose({ category: id })}
      />${icon(picture)}<span>${name}</span><span class="soft small">${count ?? ''}</span></label
    >`;
  const all = counts && Object.values(counts.categories).reduce((sum, count) => sum + count, 0);
  return html`<fieldset>
    <legend class="label kinds-h">${words('find/kind')}</legend>
    <div class="kinds">
      ${kind('', words('find/every'), 'all', all)}
      ${host.categories.map((id) => kind(id, host.categoryName(id), host.pictogramOf(id), counts && (counts.categories[id] ?? 0)))}
    </div>
  </fieldset>`;
}
