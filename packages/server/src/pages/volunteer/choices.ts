import { group } from '../fields.js';
import { idOf, type Form } from '../form.js';
import { html, icon, none, type Html } from '../markup.js';

/** Choices of several, by id: its name, and the pictogram that goes with it. */
type Several = readonly (readonly [id: string, label: string, picture?: string])[];

const box = (form: Form, name: string, id: string, chosen: readonly string[], first: boolean, className = ''): Html =>
  html`<input
    class="${className}"
    type="checkbox"
    name="${name}/${id}"
    value="yes"
    ${first ? html`id="${idOf(form, name)}-first"` : none}
    ${chosen.includes(id) ? html`checked` : none}
  />`;

/** A choice of several, a pictogram and a word on each tile. */
export const tiles = (form: Form, name: string, chosen: readonly string[], legend: Html, choices: Several, hint?: string): Html =>
  group(
    form,
    name,
    legend,
    html`<div class="picks">
      ${choices.map(
        ([id, label, picture = 'other'], index) =>
          html`<label class="pick"
            >${box(form, name, id, chosen, index === 0, 'vh')}${icon(picture)}<span>${label}</span
            ><span class="tick">${icon('check')}</span></label
          >`,
      )}
    </div>`,
    hint,
  );

/** Boxes in lines. */
export const lines = (form: Form, name: string, chosen: readonly string[], choices: Several, first = false): Html =>
  html`<div class="kinds">
    ${choices.map(
      ([id, label], index) =>
        html`<label class="tick-line">${box(form, name, id, chosen, first && index === 0)}<span>${label}</span></label>`,
    )}
  </div>`;

/** Boxes in rows, each row with a name. */
export const grid = (
  form: Form,
  name: string,
  chosen: readonly string[],
  rows: readonly (readonly [label: string, cells: Several])[],
): Html =>
  html`<div>
    ${rows.map(
      ([label, cells], row) =>
        html`<fieldset class="week-day">
          <legend class="label">${label}</legend>
          <div class="slots">
            ${cells.map(
              ([id, cell], index) =>
                html`<label class="slot">${box(form, name, id, chosen, row + index === 0)}<span>${cell}</span></label>`,
            )}
          </div>
        </fieldset>`,
    )}
  </div>`;
