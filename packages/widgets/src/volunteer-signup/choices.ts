import { html, nothing, type TemplateResult } from 'lit/html.js';
import { group } from '../foundation/fields.js';
import type { FormState } from '../foundation/form-state.js';
import { icon } from '../foundation/pictograms.js';

/** A box to tick: its value is what is added to the answer of that name. */
const box = (name: string, value: string, chosen: boolean, className: string | typeof nothing = nothing): TemplateResult =>
  html`<input class=${className} type="checkbox" name=${name} value=${value} .defaultChecked=${chosen} .checked=${chosen} />`;

/** A choice of several: a pictogram and a word on each tile. */
export const tiles = (
  form: FormState,
  name: string,
  chosen: readonly string[],
  legend: TemplateResult,
  hint: string,
  choices: readonly (readonly [id: string, label: string, picture: TemplateResult])[],
): TemplateResult =>
  group(
    form,
    name,
    legend,
    html`<div class="picks many">
      ${choices.map(
        ([id, label, picture]) =>
          html`<label class="pick"
            >${box(name, id, chosen.includes(id), 'vh')}${picture}<span>${label}</span><span class="tick">${icon('check')}</span></label
          >`,
      )}
    </div>`,
    hint,
  );

/** A choice of several, each a line with its box. */
export const boxes = (
  name: string,
  chosen: readonly string[],
  choices: readonly (readonly [id: string, label: string])[],
): TemplateResult =>
  html`<div class="kinds">
    ${choices.map(([id, label]) => html`<label class="tick-line">${box(name, id, chosen.includes(id))}<span>${label}</span></label>`)}
  </div>`;

/** Rows of boxes that share their columns. */
export const grid = (
  name: string,
  chosen: readonly string[],
  rows: readonly (readonly [label: string, cells: readonly (readonly [id: string, label: string])[]])[],
): TemplateResult =>
  html`<div class="week">
    ${rows.map(
      ([label, cells], index) =>
        html`<div class="day" role="group" aria-labelledby="${name}-${index}">
          <strong id="${name}-${index}">${label}</strong>
          ${cells.map(([id, cell]) => html`<label class="slot">${box(name, id, chosen.includes(id))}<span>${cell}</span></label>`)}
        </div>`,
    )}
  </div>`;
