import { html, type TemplateResult } from 'lit/html.js';
import type { NewReport } from '@goodturn/sdk/light';
import type { Words } from '@goodturn/locales';
import { field, radios } from './fields.js';
import type { FormState } from './form-state.js';

const reasons = ['danger', 'money', 'rude', 'private-details', 'not-real', 'other'];

/** What a report asks: the reason, and more in one's own words. @param text what stands there already */
export const reportFields = (form: FormState, words: Words, text?: string): TemplateResult =>
  html`${radios(
    form,
    'reason',
    undefined,
    words('report/about'),
    reasons.map((one) => [one, words(`reason/${one}`)] as const),
  )}
  ${field(form, 'text', { label: words('label/report'), long: true, value: text })}`;

/** A report as it is sent. @param typed gives what a field holds */
export const reportBody = (typed: (name: string) => string): NewReport => ({
  reason: typed('reason'),
  ...(typed('text') && { text: typed('text') }),
});
