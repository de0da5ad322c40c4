import { html, type TemplateResult } from 'lit/html.js';
import { answer, fact } from '../../../foundation/question-page.js';
import { dayText } from '../../../foundation/times.js';
import { answersOf } from '../../answers.js';
import { linesOf } from '../sign-up/summary.js';
import type { Everything } from './data.js';
import type { Profile } from './profile.js';

/** What somebody answered, each with the way to change it. The date of birth is fixed: a coordinator corrects a mistake. */
export function answersList({ host }: Profile, { volunteer }: Everything): TemplateResult {
  const { words } = host;
  const answers = { ...answersOf(volunteer), dateOfBirth: volunteer.dateOfBirth, area: volunteer.home.area.id };
  const { codeOfConduct, emergencyContact, home } = volunteer;
  const lines = linesOf(host, answers, [home.area]).filter(
    ([page]) => page !== 'guardian' && (page !== 'contact' || host.asks.emergencyContact || emergencyContact),
  );
  return html`<dl class="list">
    ${lines.map(([page, picture, key, text]) =>
      key === 'label/dateOfBirth' ? fact(picture, words(key), text) : answer(host, `volunteer/change/${page}`, picture, words(key), text),
    )}
    ${
      codeOfConduct.version === host.asks.codeOfConduct
        ? fact('check', words('page/conduct'), words('own/conductSince', { day: dayText(codeOfConduct.acceptedAt, host) }))
        : answer(host, 'volunteer/change/conduct', 'alert', words('page/conduct'), words('own/conductNew'))
    }
  </dl>`;
}
