import { html, type TemplateResult } from 'lit/html.js';
import type { AgreementState } from '@goodturn/sdk/light';
import { field } from '../../../foundation/fields.js';
import type { Typed } from '../../desk-fields.js';
import type { Volunteers } from './volunteers.js';

/** Names of the fields that say who asks the Update Service. */
export const nameFields = ['forename', 'surname'] as const;

/** Whose name the holder of a certificate sees when the Update Service is asked: the coordinator's own. */
export const askerFields = ({ actions, agreement, desk: { words } }: Volunteers, at: string): TemplateResult => {
  const form = actions.form(at);
  return html`${field(form, 'forename', { label: words('checks/forename'), value: agreement?.forename, autocomplete: 'given-name' })}
  ${field(form, 'surname', { label: words('checks/surname'), value: agreement?.surname, autocomplete: 'family-name' })}`;
};

export const nameOf = (typed: Typed) => ({ forename: typed('forename'), surname: typed('surname') });

/** Agreeing that certificates are checked again and again in one's own name, or no longer. */
export function agreementPanel(view: Volunteers, agreement: AgreementState): TemplateResult {
  const { actions, desk } = view;
  const { client, words } = desk;
  const { agreed, forename = '', surname = '' } = agreement;
  return html`<section part="panel" class="panel stack">
    <h3 class="t3">${words('checks/agreement')}</h3>
    <p>${agreed ? words('checks/agreed', { name: `${forename} ${surname}` }) : words('checks/agreeWhy')}</p>
    ${
      agreed
        ? actions.fold(
            { at: 'agreement', work: () => client.checks.endAgreement(), told: words('checks/endedAgreement') },
            words('checks/endAgreement'),
            html`<p>${words('checks/endAgreementSure')}</p>`,
            words('checks/endAgreement'),
          )
        : actions.fold(
            {
              at: 'agreement',
              names: nameFields,
              work: (typed) => client.checks.agree(nameOf(typed)),
              told: words('checks/agreedNow'),
            },
            words('checks/agree'),
            askerFields(view, 'agreement'),
            words('checks/agree'),
          )
    }
  </section>`;
}
