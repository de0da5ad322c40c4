import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Words } from '@goodturn/locales';
import { icon } from '../../../foundation/pictograms.js';
import { answer, nextSteps } from '../../../foundation/question-page.js';
import { dayOf, idsIn, type Answers, type Page } from '../../answers.js';
import { languageName, termName, weekdayNames } from '../../names.js';
import type { VolunteerSignupSurroundings } from '../../volunteer-signup-surroundings.js';
import type { SignUp } from './flow.js';

/** `5 March 1988`; what is no day as it was typed. */
function birthdayText(date: string, locale: string): string {
  const day = new Date(`${date}T12:00Z`);
  return Number.isNaN(day.getTime())
    ? date
    : new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

/** `Tuesday: morning, evening`, a line for each day. */
function timesText(ids: readonly string[], { locale, words }: Pick<VolunteerSignupSurroundings, 'locale' | 'words'>): string {
  const names = weekdayNames(locale);
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  return days
    .flatMap((day, index) => {
      const parts = ['Morning', 'Afternoon', 'Evening'].filter((part) => ids.includes(day + part));
      return parts.length ? `${names[index]}: ${parts.map((part) => words(`part-of-day/${part}`)).join(', ')}` : [];
    })
    .join('\n');
}

/** The answers in words: the page that asks, its pictogram, the key of its name, and what holds. */
export function linesOf(
  host: VolunteerSignupSurroundings,
  answers: Answers,
  areas: readonly { id: string; name: string }[] = [],
): readonly (readonly [page: Page, picture: string, key: string, text: unknown])[] {
  const { words } = host;
  const [none, unsaid] = [words('signup/none'), words('signup/anyTime')];
  const named = (kind: 'skill' | 'cause', name: string) => host.list(idsIn(answers, name).map((id) => termName(words, kind, id))) || none;
  const area = areas.find(({ id }) => id === answers['area'])?.name;
  const contact = [answers['emergencyContact/name'], answers['emergencyContact/phone']].filter(Boolean).join(', ');
  return [
    ['you', 'person', 'label/legalName', answers['legalName']],
    ['you', 'day', 'label/dateOfBirth', birthdayText(answers['dateOfBirth'] ?? dayOf(answers, 'dateOfBirth'), host.locale)],
    ['guardian', 'mail', 'label/guardianEmail', answers['guardianEmail']],
    ['home', 'key', 'label/postcode/home', [answers['postcode/home']?.toUpperCase(), area].filter(Boolean).join(', ')],
    ['home', 'pin', 'label/reach', words(`reach/${answers['reach'] ?? ''}`)],
    ['skills', 'hand', 'label/skills', named('skill', 'skills')],
    ['interests', 'heart', 'label/interests', named('cause', 'interests')],
    ['times', 'time', 'label/availability', timesText(idsIn(answers, 'availability'), host) || unsaid],
    ['languages', 'language', 'label/languages', host.list(idsIn(answers, 'languages').map((tag) => languageName(host, tag)))],
    ['help', 'talk', 'label/helpToTakePart', answers['helpToTakePart'] || unsaid],
    ['hear', 'mail', 'label/notifications', words(`hear/${answers['notifications'] ?? ''}`)],
    ['contact', 'phone', 'label/emergencyContact', contact || unsaid],
  ];
}

/** All answers, each with a link to change it. */
export function check({ answers, areas, host, questions }: SignUp): TemplateResult {
  return html`<dl class="list">
    ${linesOf(host, answers, areas)
      .filter(([page]) => questions.includes(page))
      .map(([page, picture, key, text]) => answer(host, `volunteer/${page}`, picture, host.words(key), text))}
  </dl>`;
}

/** What somebody below 18 should know before they sign up. */
export const aboutAge = (words: Words, group: string): TemplateResult | typeof nothing =>
  group === '16-17' ? html`<p part="panel" class="panel tint note">${icon('lock')}<span>${words('signup/under18')}</span></p>` : nothing;

/** The end: what happens next. */
export function done({ joined, host }: SignUp): TemplateResult {
  const { words } = host;
  const guardianEmail = joined?.guardianEmail;
  return html`<div class="stack-l">
    <div part="panel" class="panel glow stack">
      <span class="tile big">${icon('hand')}</span>
      <h2 part="heading" class="t1" tabindex="-1">${words(guardianEmail ? 'signup/doneWaiting' : 'signup/done')}</h2>
    </div>
    ${nextSteps(
      words,
      guardianEmail
        ? [
            ['mail', 'signup/nextGuardian'],
            ['check', 'signup/nextYoung'],
          ]
        : [
            ['mail', 'signup/nextHear'],
            ['hand', 'signup/nextOffer'],
            ['lock', 'signup/nextChecks'],
          ],
      { email: host.person?.email ?? '', guardian: guardianEmail ?? '' },
    )}
    <p class="acts">
      <a part="button" class="btn wide" href=${host.link('volunteer/profile')}>${words('signup/toProfile')}</a>
    </p>
  </div>`;
}
