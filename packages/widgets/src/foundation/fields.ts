import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormState } from './form-state.js';
import { icon } from './pictograms.js';

type Part = TemplateResult | typeof nothing;

/** How a field differs from a line of text under its name's own label. */
export interface FieldSettings {
  label?: string;
  hint?: string | undefined;
  value?: string | undefined;
  type?: 'text' | 'email' | 'time';
  autocomplete?: string;
  numeric?: boolean;
  /** Several lines. */
  long?: boolean;
  className?: string;
  /** True when the text runs from left to right in every language. */
  latin?: boolean;
}

/** Name of a field as an id: `place/postcode` is `place-postcode`. */
const idOf = (form: FormState, name: string): string => form.prefix + name.replace(/\W/g, '-');

const labelOf = (form: FormState, name: string): string => form.host.words.maybe(`label/${name}`) ?? name;
const hintText = (form: FormState, name: string): string | undefined => form.host.words.maybe(`hint/${name}`);

const errorOf = (form: FormState, name: string): Part =>
  form.errors[name]
    ? html`<span class="err" id="${idOf(form, name)}-error"
        >${icon('alert')}<span><span class="vh">${form.host.words('error')}: </span>${form.errors[name]}</span></span
      >`
    : nothing;

const hintOf = (form: FormState, name: string, hint: string | undefined): Part =>
  hint ? html`<span class="hint small" id="${idOf(form, name)}-hint">${hint}</span>` : nothing;

const describedBy = (form: FormState, name: string, hint: string | undefined): string | typeof nothing =>
  [hint && `${idOf(form, name)}-hint`, form.errors[name] && `${idOf(form, name)}-error`].filter(Boolean).join(' ') || nothing;

const badOf = (form: FormState, name: string): string => (form.errors[name] ? 'bad' : '');

/** A label, its hint and its error, around the control that they belong to. */
function labelled(form: FormState, name: string, { label, hint }: FieldSettings, control: TemplateResult): TemplateResult {
  return html`<p class="field ${badOf(form, name)}">
    <label for=${idOf(form, name)}>${label ?? labelOf(form, name)}</label>${hintOf(form, name, hint)}${errorOf(form, name)}${control}
  </p>`;
}

/** One text field with its label, hint and error. */
export function field(form: FormState, name: string, settings: FieldSettings = {}): TemplateResult {
  const { hint = hintText(form, name), value = '', className = '', type = 'text', autocomplete = 'off' } = settings;
  const id = idOf(form, name);
  const bad = !!badOf(form, name);
  const described = describedBy(form, name, hint);
  return labelled(
    form,
    name,
    { ...settings, hint },
    settings.long
      ? html`<textarea
          part="field"
          class="in"
          id=${id}
          name=${name}
          .defaultValue=${value}
          .value=${value}
          aria-invalid=${bad}
          aria-describedby=${described}
        ></textarea>`
      : html`<input
          part="field"
          class="in ${className}"
          id=${id}
          name=${name}
          type=${type}
          .defaultValue=${value}
          .value=${value}
          autocomplete=${autocomplete}
          inputmode=${settings.numeric ? 'numeric' : nothing}
          dir=${settings.latin ? 'ltr' : nothing}
          spellcheck=${settings.autocomplete ? 'false' : nothing}
          aria-invalid=${bad}
          aria-describedby=${described}
        />`,
  );
}

/** A choice of one in a list that opens. An empty first line stands for "not chosen yet". */
export const select = (
  form: FormState,
  name: string,
  value: string | undefined,
  choices: readonly (readonly [value: string, label: string])[],
  settings: FieldSettings = {},
): TemplateResult =>
  labelled(
    form,
    name,
    settings,
    html`<span class="sel"
      ><select
        part="field"
        class="in"
        id=${idOf(form, name)}
        name=${name}
        aria-invalid=${!!badOf(form, name)}
        aria-describedby=${describedBy(form, name, settings.hint)}
      >
        ${choices.map(([one, label]) => html`<option value=${one} .selected=${one === (value ?? '')}>${label}</option>`)}</select
      >${icon('down')}</span
    >`,
  );

/** Several controls under one question, with its hint and error. */
export const group = (form: FormState, name: string, legend: unknown, controls: unknown, hint?: string): TemplateResult =>
  html`<fieldset class="stack ${badOf(form, name)}" id=${idOf(form, name)} aria-describedby=${describedBy(form, name, hint)}>
    <legend class="label">${legend}</legend>
    ${hintOf(form, name, hint)}${errorOf(form, name)}${controls}
  </fieldset>`;

/** A choice of one that shows all: a legend and a row of labels, each around its radio button. */
export function radios(
  form: FormState,
  name: string,
  value: string | undefined,
  legend: TemplateResult | string,
  choices: readonly (readonly [value: string, label: string, picture?: Part])[],
  className = 'kinds',
): TemplateResult {
  const tiles = className === 'picks';
  return group(
    form,
    name,
    legend,
    html`<div class=${className}>
      ${choices.map(
        ([one, label, picture]) =>
          html`<label class=${tiles ? 'pick' : 'kind'}
            ><input class="vh" type="radio" name=${name} .value=${one} .checked=${one === value} />${
              picture ?? html`<span class="dot"></span>`
            }<span>${label}</span>${tiles ? html`<span class="tick">${icon('check')}</span>` : nothing}</label
          >`,
      )}
    </div>`,
  );
}

/** A box to tick, with what it means beside it. */
export function tickBox(form: FormState, name: string, checked: boolean): TemplateResult {
  const hint = hintText(form, name);
  return html`<div class="stack">
    ${errorOf(form, name)}<label class="tick-line"
      ><input
        type="checkbox"
        id=${idOf(form, name)}
        name=${name}
        value="yes"
        .defaultChecked=${checked}
        .checked=${checked}
        aria-describedby=${describedBy(form, name, hint)}
      /><span>${labelOf(form, name)}</span></label
    >${hintOf(form, name, hint)}
  </div>`;
}

/** All errors of a form, each a link to its field. Takes focus when it appears. */
export function errorSummary(form: FormState): Part {
  if (!form.failed) return nothing;
  const jump = (name: string) => (event: Event) => {
    event.preventDefault();
    const id = `#${idOf(form, name)}`;
    form.host.renderRoot.querySelector<HTMLElement>(`${id}:not(fieldset),${id} input`)?.focus();
  };
  return html`<div part="errors" class="sum" role="alert" tabindex="-1">
    <div class="note">
      ${icon('alert')}
      <h3>${form.host.words('problem')}</h3>
      <ul>
        ${Object.entries(form.errors).map(
          ([name, error]) => html`<li>${name ? html`<a href="#${idOf(form, name)}" @click=${jump(name)}>${error}</a>` : error}</li>`,
        )}
      </ul>
    </div>
  </div>`;
}
