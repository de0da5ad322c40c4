import { html, nothing, type TemplateResult } from 'lit/html.js';
import { field, group } from '../foundation/fields.js';
import type { FormState } from '../foundation/form-state.js';

/** Says what the fields of one form hold. */
export type Typed = (name: string) => string;

const parts = ['day', 'month', 'year'] as const;

/** A day in three numbers. @param value `YYYY-MM-DD`, or nothing yet */
export function dayField(form: FormState, name: string, legend: string, value = '', hint?: string): TemplateResult {
  const { words } = form.host;
  const [year = '', month = '', day = ''] = value.split('-');
  const values = { day: String(Number(day) || ''), month: String(Number(month) || ''), year };
  return group(
    form,
    name,
    legend,
    html`<div class="inline day">
      ${parts.map((part) =>
        field(form, `${name}-${part}`, {
          label: words(`date/${part}`),
          value: values[part],
          className: part === 'year' ? 'w-s' : 'w-xs',
          numeric: true,
          latin: true,
        }),
      )}
    </div>`,
    hint,
  );
}

/** What three numbers say together, `YYYY-MM-DD`; empty when all are. What is no day is left to the server, which says so. */
export function dayOf(typed: Typed, name: string): string {
  const [day = '', month = '', year = ''] = parts.map((part) => typed(`${name}-${part}`));
  return day || month || year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
}

/** A box to tick, with what it means beside it. */
export const tick = (name: string, label: string, checked = false): TemplateResult =>
  html`<label class="tick-line"
    ><input type="checkbox" name=${name} value="yes" .defaultChecked=${checked} .checked=${checked} /><span>${label}</span></label
  >`;

/** A sentence under a form that is no error and no hint of one field. */
export const aside = (text: string | undefined): TemplateResult | typeof nothing =>
  text ? html`<p class="soft small">${text}</p>` : nothing;

/** A day in the reader's language: `20 November 2026`. @param day `YYYY-MM-DD` */
export const dateText = (day: string, locale: string): string =>
  Number.isNaN(Date.parse(day))
    ? day
    : new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${day.slice(0, 10)}T12:00:00Z`),
      );
