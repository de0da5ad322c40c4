import type { Visitor } from '../visitor.js';
import { fact, list } from '../facts.js';
import type { Typed } from '../form.js';
import { html, type Html } from '../markup.js';
import { dayOf, idsIn, type Question } from './answers.js';
import { dateText, languageName, termName, weekOf } from './names.js';

/** `Tuesday: morning, evening`, a line for each day. */
const timesText = (answers: Typed, visitor: Visitor): string => {
  const chosen = idsIn(answers, 'availability');
  return weekOf(visitor)
    .flatMap(([day, cells]) => {
      const parts = cells.filter(([id]) => chosen.includes(id)).map(([, label]) => label);
      return parts.length > 0 ? `${day}: ${parts.join(', ')}` : [];
    })
    .join('\n');
};

/** The answers in words, each with the way to change it. @param address of the page that asks */
export function answersInWords(
  visitor: Visitor,
  answers: Typed,
  questions: readonly Question[],
  { area = '', address }: { area?: string | undefined; address: (page: Question, name: string) => string | undefined },
): Html[] {
  const { words } = visitor;
  const nothing = words('signup/none');
  const named = (kind: 'skill' | 'cause', name: string) =>
    list(
      visitor.language,
      idsIn(answers, name).map((id) => termName(words, kind, id)),
    ) || nothing;
  const spoken = idsIn(answers, 'languages').map((tag) => languageName(visitor, tag));
  const contact = [answers['emergencyContact/name'], answers['emergencyContact/phone']].filter(Boolean).join(', ');
  const lines: readonly (readonly [Question, string, string, string])[] = [
    ['you', 'person', 'legalName', answers['legalName'] ?? ''],
    ['you', 'day', 'dateOfBirth', dateText(dayOf(answers, 'dateOfBirth'), visitor)],
    ['guardian', 'mail', 'guardianEmail', answers['guardianEmail'] ?? ''],
    ['home', 'key', 'postcode/home', [(answers['postcode/home'] ?? '').toUpperCase(), area].filter(Boolean).join(', ')],
    ['home', 'pin', 'reach', words(`reach/${answers['reach'] ?? ''}`)],
    ['skills', 'hand', 'skills', named('skill', 'skills')],
    ['interests', 'heart', 'interests', named('cause', 'interests')],
    ['times', 'time', 'availability', timesText(answers, visitor) || words('signup/anyTime')],
    ['languages', 'language', 'languages', list(visitor.language, spoken)],
    ['help', 'talk', 'helpToTakePart', answers['helpToTakePart'] || words('signup/anyTime')],
    ['hear', 'mail', 'notifications', words(`hear/${answers['notifications'] ?? ''}`)],
    ['contact', 'phone', 'emergencyContact', contact || words('signup/anyTime')],
  ];
  return lines
    .filter(([page]) => questions.includes(page))
    .map(([page, picture, name, text]) => {
      const to = address(page, name);
      const label = words(`label/${name}`);
      return fact(
        picture,
        label,
        text,
        html`<dd class="go">
          ${to === undefined ? '' : html`<a class="link" href="${to}">${words('question/change')}<span class="vh"> ${label}</span></a>`}
        </dd>`,
      );
    });
}
