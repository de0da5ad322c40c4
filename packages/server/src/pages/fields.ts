import { idOf, type Form } from './form.js';
import { html, icon, none, type Html } from './markup.js';

/** How a field differs from a line of text under its name's own label. */
export interface FieldSettings {
  label?: string;
  hint?: string | undefined;
  type?: 'text' | 'email' | 'time';
  autocomplete?: string;
  numeric?: boolean;
  /** Several lines. */
  long?: boolean;
  className?: string;
  /** True when the text runs from left to right in every language. */
  latin?: boolean;
  /** What stands there before anything was typed. */
  first?: string;
}

type Choices = readonly (readonly [value: string, label: string])[];

const labelOf = ({ words }: Form, name: string): string => words.maybe(`label/${name}`) ?? name;
const hintText = ({ words }: Form, name: string): string | undefined => words.maybe(`hint/${name}`);

const errorOf = (form: Form, name: string): Html =>
  form.errors[name]
    ? html`<span class="err" id="${idOf(form, name)}-error"
        >${icon('alert')}<span><span class="vh">${form.words('error')}: </span>${form.errors[name]}</span></span
      >`
    : none;

const hintOf = (form: Form, name: string, hint: string | undefined): Html =>
  hint ? html`<span class="hint small" id="${idOf(form, name)}-hint">${hint}</span>` : none;

function described(form: Form, name: string, hint: string | undefined): Html {
  const ids = [hint && `${idOf(form, name)}-hint`, form.errors[name] && `${idOf(form, name)}-error`].filter(Boolean).join(' ');
  return ids ? html`aria-describedby="${ids}"` : none;
}

const badOf = (form: Form, name: string): string => (form.errors[name] ? 'bad' : '');
const invalid = (form: Form, name: string): Html => (form.errors[name] ? html`aria-invalid="true"` : none);

const labelled = (form: Form, name: string, { label, hint }: FieldSettings, control: Html): Html =>
  html`<p class="field ${badOf(form, name)}">
    <label for="${idOf(form, name)}">${label ?? labelOf(form, name)}</label>${hintOf(form, name, hint)}${errorOf(form, name)}${control}
  </p>`;

/** One text field with its label, hint and error. */
export function field(form: Form, name: string, settings: FieldSettings = {}): Html {
  const { hint = hintText(form, name), className = '', type = 'text', autocomplete = 'off', first = '' } = settings;
  const id = idOf(form, name);
  const value = form.typed[name] ?? first;
  const more = html`${invalid(form, name)} ${described(form, name, hint)}`;
  // The first line break of a textarea is not part of its text.
  const control = settings.long
    ? html`<textarea class="in" id="${id}" name="${name}" dir="auto" ${more}>${'\n'}${value}</textarea>`
    : html`<input
        class="in ${className}"
        id="${id}"
        name="${name}"
        type="${type}"
        value="${value}"
        autocomplete="${autocomplete}"
        ${settings.numeric ? html`inputmode="numeric"` : none}
        ${settings.latin ? html`dir="ltr"` : none}
        ${settings.autocomplete ? html`spellcheck="false"` : none}
        ${more}
      />`;
  return labelled(form, name, { ...settings, hint }, control);
}

/** A choice of one in a list that opens. An empty first line stands for "not chosen yet". */
export function select(form: Form, name: string, choices: Choices, settings: FieldSettings = {}): Html {
  const value = form.typed[name] ?? settings.first ?? '';
  const options = choices.map(([one, label]) => html`<option value="${one}" ${one === value ? html`selected` : none}>${label}</option>`);
  return labelled(
    form,
    name,
    settings,
    html`<span class="sel"
      ><select class="in" id="${idOf(form, name)}" name="${name}" ${invalid(form, name)} ${described(form, name, settings.hint)}>
        ${options}</select
      >${icon('down')}</span
    >`,
  );
}

/** Several controls under one question, with its hint and error. */
export const group = (form: Form, name: string, legend: Html | string, controls: Html | Html[], hint?: string): Html =>
  html`<fieldset class="stack ${badOf(form, name)}" id="${idOf(form, name)}" ${described(form, name, hint)}>
    <legend class="label">${legend}</legend>
    ${hintOf(form, name, hint)}${errorOf(form, name)}${controls}
  </fieldset>`;

/** A choice of one that shows all: a legend and a row of labels, each around its radio button. */
export function radios(
  form: Form,
  name: string,
  legend: Html | string,
  choices: readonly (readonly [value: string, label: string, picture?: Html])[],
  { first, look = 'kinds' }: { first?: string; look?: 'kinds' | 'picks' } = {},
): Html {
  const value = form.typed[name] ?? first;
  const tiles = look === 'picks';
  const labels = choices.map(
    ([one, label, picture], index) =>
      html`<label class="${tiles ? 'pick' : 'kind'}"
        ><input
          class="vh"
          type="radio"
          name="${name}"
          value="${one}"
          ${index === 0 ? html`id="${idOf(form, name)}-first"` : none}
          ${one === value ? html`checked` : none}
        />${picture ?? html`<span class="dot"></span>`}<span>${label}</span>${tiles ? html`<span class="tick">${icon('check')}</span>` : none}</label
      >`,
  );
  return group(form, name, legend, html`<div class="${look}">${labels}</div>`);
}

/** A box to tick, with what it means beside it. */
export function tickBox(form: Form, name: string, first = false, label = labelOf(form, name)): Html {
  const hint = hintText(form, name);
  // A box that was left open is not sent: what was typed elsewhere tells that the form was.
  const checked = Object.keys(form.typed).length > 0 ? form.typed[name] === 'yes' : first;
  return html`<div class="stack">
    ${errorOf(form, name)}<label class="tick-line"
      ><input
        type="checkbox"
        id="${idOf(form, name)}"
        name="${name}"
        value="yes"
        ${checked ? html`checked` : none}
        ${described(form, name, hint)}
      /><span>${label}</span></label
    >${hintOf(form, name, hint)}
  </div>`;
}

/**
 * All errors of a form, each a link to its field; a group's to its first choice, a date's to its day.
 * @param groups names of the groups, and of each date the field of its day
 * @param elsewhere where a field is that is not on this page
 */
export function errorSummary(
  form: Form,
  groups: readonly string[] = [],
  elsewhere: (name: string) => string | undefined = () => undefined,
): Html {
  const errors = Object.entries(form.errors);
  if (errors.length === 0) return none;
  const target = (name: string) => {
    const day = `${name}/day`;
    return (
      elsewhere(name) ?? (groups.includes(day) ? `#${idOf(form, day)}` : `#${idOf(form, name)}${groups.includes(name) ? '-first' : ''}`)
    );
  };
  const items = errors.map(([name, error]) => html`<li>${name ? html`<a href="${target(name)}">${error}</a>` : error}</li>`);
  return html`<div class="sum" role="alert" tabindex="-1">
    <div class="note">
      ${icon('alert')}
      <h2>${form.words('problem')}</h2>
      <ul>
        ${items}
      </ul>
    </div>
  </div>`;
}
