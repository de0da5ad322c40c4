import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Words } from '@goodturn/locales';
import type { AreaName } from '@goodturn/sdk/light';
import { field, group, radios, select } from '../../../foundation/fields.js';
import type { FormState } from '../../../foundation/form-state.js';
import { icon } from '../../../foundation/pictograms.js';
import { pageLinks } from '../../../foundation/sign-in.js';
import { idsIn, type Answers, type Page } from '../../answers.js';
import { boxes, grid, tiles } from '../../choices.js';
import { languageName, spoken, termName, weekdayNames } from '../../names.js';
import { picture } from '../../pictures.js';
import { causes, skills } from '../../terms.js';
import type { VolunteerSignupSurroundings } from '../../volunteer-signup-surroundings.js';

/** What a question page asks with: signing up and changing one's profile alike. */
export interface Asked {
  readonly host: VolunteerSignupSurroundings;
  readonly form: FormState;
  readonly answers: Answers;
  /** True once the server asked for a neighbourhood. */
  readonly chooseArea: boolean;
  readonly areas: readonly AreaName[] | undefined;
}

type Question = (asked: Asked, heading: TemplateResult) => TemplateResult;

const note = (name: string, sentence: string): TemplateResult => html`<p class="note small">${icon(name)}<span>${sentence}</span></p>`;

const you: Question = ({ form, answers, host: { words } }, heading) =>
  html`${heading}${field(form, 'legalName', { value: answers['legalName'], autocomplete: 'name' })}${group(
    form,
    'dateOfBirth',
    words('label/dateOfBirth'),
    html`<div class="acts">
      ${['day', 'month', 'year'].map((part) =>
        field(form, `dateOfBirth/${part}`, {
          label: words(`born/${part}`),
          value: answers[`dateOfBirth/${part}`],
          autocomplete: `bday-${part}`,
          numeric: true,
          className: 'w-xs',
          latin: true,
        }),
      )}
    </div>`,
    words('signup/bornHint'),
  )}${note('lock', words('signup/youSeen'))}`;

const guardian: Question = ({ form, answers, host: { words } }, heading) =>
  html`${heading}
    <p>${words('signup/guardianWhy')}</p>
    ${field(form, 'guardianEmail', { value: answers['guardianEmail'], type: 'email', latin: true })}${note('mail', words('signup/guardianNext'))}`;

const reaches = ['area', '1km', '2km', '5km', 'home'] as const;
const home: Question = ({ form, answers, chooseArea, areas, host }, heading) => {
  const { words } = host;
  return html`${heading}
  ${field(form, 'postcode/home', { value: answers['postcode/home'], autocomplete: 'postal-code', className: 'w-s', latin: true })}
  ${
    chooseArea
      ? select(
          form,
          'area',
          answers['area'],
          [['', words('question/choose')], ...(areas ?? []).map(({ id, name }) => [id, name] as const)],
          {
            label: words('signup/area'),
            hint: words('signup/areaHint'),
          },
        )
      : nothing
  }
  ${radios(
    form,
    'reach',
    answers['reach'],
    words('label/reach'),
    reaches.map((one) => [one, words(`reach/${one}`)] as const),
    'kinds one',
  )}
  ${note('lock', words('signup/homeSeen'))}${pageLinks(host)}`;
};

const terms =
  (kind: 'skill' | 'cause', name: string, all: typeof skills): Question =>
  ({ form, answers, host }, heading) => {
    const chosen = idsIn(answers, name);
    return tiles(
      form,
      name,
      chosen,
      heading,
      host.words(`hint/${name}`),
      all.map(([id, drawn]) => [id, termName(host.words, kind, id), picture(drawn)] as const),
    );
  };

const parts = ['Morning', 'Afternoon', 'Evening'] as const;
/** ISO 8601 counts from Monday. */
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const times: Question = ({ form, answers, host: { words, locale } }, heading) => {
  const names = weekdayNames(locale);
  return group(
    form,
    'availability',
    heading,
    grid(
      'availability',
      idsIn(answers, 'availability'),
      weekdays.map((weekday, index) => [
        names[index] ?? weekday,
        parts.map((part) => [weekday + part, words(`part-of-day/${part}`)] as const),
      ]),
    ),
    words('hint/availability'),
  );
};

const languages: Question = ({ form, answers, host }, heading) => {
  const chosen = idsIn(answers, 'languages');
  const named = (tags: readonly string[]) => tags.map((tag) => [tag, languageName(host, tag)] as const);
  const near = [...new Set(['en', ...host.ownLanguages])];
  // What was chosen stays in sight, whatever list it is from.
  const far = [...new Set([...spoken, ...chosen])].filter((tag) => !near.includes(tag));
  const sorted = named(far).sort(([, one], [, other]) => one.localeCompare(other, host.locale));
  return group(
    form,
    'languages',
    heading,
    html`${boxes('languages', chosen, named(near))}
      <details class="more-to" ?open=${far.some((tag) => chosen.includes(tag))}>
        <summary class="link">${host.words('signup/moreLanguages')}</summary>
        ${boxes('languages', chosen, sorted)}
      </details>`,
  );
};

const help: Question = ({ form, answers, host: { words } }, heading) =>
  html`${heading}${field(form, 'helpToTakePart', { value: answers['helpToTakePart'], long: true })}${note('eye', words('signup/helpSeen'))}`;

const rhythms = ['instant', 'daily', 'weekly', 'never'] as const;
const hear: Question = ({ form, answers, host: { words } }, heading) =>
  radios(
    form,
    'notifications',
    answers['notifications'],
    heading,
    rhythms.map((one) => [one, words(`hear/${one}`)] as const),
    'kinds one',
  );

const contact: Question = ({ form, answers, host: { words } }, heading) =>
  html`${heading}
    <p>${words('signup/contactWhy')}</p>
    ${field(form, 'emergencyContact/name', { value: answers['emergencyContact/name'] })}${field(form, 'emergencyContact/phone', {
      value: answers['emergencyContact/phone'],
      numeric: true,
      latin: true,
    })}`;

/** The code of conduct where the community has no text of its own, each rule with its pictogram. */
const conductRules = [
  ['kind', 'heart'],
  ['word', 'check'],
  ['secret', 'lock'],
  ['money', 'purse'],
  ['limits', 'hand'],
  ['worry', 'flag'],
  ['stop', 'door'],
] as const;
const rules = (words: Words): TemplateResult =>
  html`<ul class="stack">
    ${conductRules.map(([rule, drawn]) => html`<li class="note">${picture(drawn)}<span>${words(`conduct/${rule}`)}</span></li>`)}
  </ul>`;
const conduct: Question = ({ form, answers, host: { locale, words, asks } }, heading) => {
  const { codeOfConduct: version, codeOfConductText: text } = asks;
  const own = text?.[locale] ?? text?.['en'];
  const read = answers['codeOfConduct'] === version && version !== '';
  return html`${heading} ${own ? html`<p class="words" dir="auto" lang=${text?.[locale] ? nothing : 'en'}>${own}</p>` : rules(words)}
  ${group(
    form,
    'codeOfConduct',
    html`<span class="vh">${words('label/codeOfConduct')}</span>`,
    html`<label class="tick-line"
      ><input type="checkbox" name="codeOfConduct" value=${version} .defaultChecked=${read} .checked=${read} /><span
        >${words('label/codeOfConduct')}</span
      ></label
    >`,
  )}`;
};

/** What each question page asks, below its heading or with the heading as its legend. */
export const questionsOf: Partial<Record<Page, Question>> = {
  you,
  guardian,
  home,
  skills: terms('skill', 'skills', skills),
  interests: terms('cause', 'interests', causes),
  times,
  languages,
  help,
  hear,
  contact,
  conduct,
};
