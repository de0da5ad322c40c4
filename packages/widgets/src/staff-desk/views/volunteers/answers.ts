import { html, nothing, type TemplateResult } from 'lit/html.js';
import { field } from '../../../foundation/fields.js';
import { icon } from '../../../foundation/pictograms.js';
import { fact } from '../../../foundation/question-page.js';
import { dateText, dayField, dayOf } from '../../desk-fields.js';
import type { Volunteers } from './volunteers.js';

const at = 'correct-answers';

/** What a volunteer said of themselves, once a coordinator asks for it: each reading is in the audit trail. */
export function answers(view: Volunteers, id: string): TemplateResult {
  const { actions, answers: read, desk } = view;
  const { client, locale, words } = desk;
  if (!read)
    return html`<p class="note small">${icon('eye')}<span>${words('answers/how')}</span></p>
      ${actions.ask({ at: 'show-answers', work: () => view.readAnswers(id), told: '', quiet: true }, words('answers/show'))}`;
  const { dateOfBirth, emergencyContact, helpToTakePart, legalName } = read;
  const form = actions.form(at);
  return html`<dl class="list">
      ${fact('person', words('answers/name'), html`<bdi>${legalName}</bdi>`)}
      ${dateOfBirth ? fact('day', words('checks/birth'), dateText(dateOfBirth, locale)) : nothing}
      ${emergencyContact ? fact('phone', words('answers/contact'), html`<bdi>${emergencyContact.name}</bdi>, <span dir="ltr">${emergencyContact.phone}</span>`) : nothing}
      ${helpToTakePart ? fact('talk', words('answers/help'), html`<span class="words" dir="auto">${helpToTakePart}</span>`) : nothing}
    </dl>
    ${
      id === desk.person?.id
        ? nothing
        : actions.fold(
            {
              at,
              names: ['legalName', 'dateOfBirth'],
              work: async (typed) => {
                const [name, day] = [typed('legalName'), dayOf(typed, 'dateOfBirth')];
                view.answers = await client.people.correctVolunteer(id, {
                  ...(name !== legalName && { legalName: name }),
                  ...(day && day !== dateOfBirth && { dateOfBirth: day }),
                });
              },
              told: words('answers/corrected'),
            },
            words('answers/correct'),
            html`${field(form, 'legalName', { label: words('answers/name'), hint: words('answers/papers'), value: legalName })}
            ${dayField(form, 'dateOfBirth', words('checks/birth'), dateOfBirth, words('answers/younger'))}`,
            words('staffing/keep'),
          )
    }`;
}
