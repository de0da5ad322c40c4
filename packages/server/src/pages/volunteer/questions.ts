import { volunteerReaches, volunteerRhythms, type Community } from '@goodturn/contract';
import { pageLinks } from '../facts.js';
import { field, group, radios, select } from '../fields.js';
import { idOf, type Form } from '../form.js';
import { causes, skills, spoken } from '../look/volunteering.js';
import { html, icon, none, type Html } from '../markup.js';
import type { Visitor } from '../visitor.js';
import { dateFields, idsIn, type Question } from './answers.js';
import { grid, lines, tiles } from './choices.js';
import { languageName, termName, weekOf } from './names.js';

/** What a question is asked with. */
export interface Asking {
  readonly visitor: Visitor;
  readonly here: Community;
  readonly form: Form;
  readonly heading: Html;
  readonly areas: readonly { id: string; name: string }[];
  /** Whether the postcode needs a neighbourhood beside it. */
  readonly chooseArea: boolean;
  /** False where the date of birth is known. */
  readonly born?: boolean;
}

const note = (picture: string, sentence: string): Html => html`<p class="note small">${icon(picture)}<span>${sentence}</span></p>`;

/** A day in three fields, with the first of its errors. */
export const dateGroup = (
  { visitor: { words }, form }: Pick<Asking, 'visitor' | 'form'>,
  name: string,
  legend: string,
  hint?: string,
): Html =>
  group(
    form,
    name,
    legend,
    html`<div class="acts">
      ${dateFields(name).map((one) =>
        field(form, one, {
          label: words(`born/${one.slice(name.length + 1)}`),
          numeric: true,
          latin: true,
          className: 'w-xs',
          ...(name === 'dateOfBirth' && { autocomplete: `bday-${one.slice(name.length + 1)}` }),
        }),
      )}
    </div>`,
    hint,
  );

const you = (asking: Asking): Html => {
  const { form, heading, visitor, born = true } = asking;
  const { words } = visitor;
  return html`${heading}${field(form, 'legalName', { autocomplete: 'name' })}
  ${born ? dateGroup(asking, 'dateOfBirth', words('label/dateOfBirth'), words('signup/bornHint')) : none}${note('lock', words('signup/youSeen'))}`;
};

const guardian = ({ form, heading, visitor: { words } }: Asking): Html =>
  html`${heading}
    <p>${words('signup/guardianWhy')}</p>
    ${field(form, 'guardianEmail', { type: 'email', latin: true })}${note('mail', words('signup/guardianNext'))}`;

const home = ({ form, heading, visitor, areas, chooseArea }: Asking): Html => {
  const { words } = visitor;
  const choices = [['', words('question/choose')], ...areas.map(({ id, name }) => [id, name] as const)] as const;
  return html`${heading}${field(form, 'postcode/home', { autocomplete: 'postal-code', className: 'w-s', latin: true })}
  ${chooseArea ? select(form, 'area', choices, { label: words('signup/area'), hint: words('signup/areaHint') }) : none}
  ${radios(
    form,
    'reach',
    words('label/reach'),
    volunteerReaches.map((one) => [one, words(`reach/${one}`)] as const),
  )}
  ${note('lock', words('signup/homeSeen'))}${pageLinks(visitor)}`;
};

const terms =
  (kind: 'skill' | 'cause', name: string, all: typeof skills) =>
  ({ form, heading, visitor: { words } }: Asking): Html =>
    tiles(
      form,
      name,
      idsIn(form.typed, name),
      heading,
      all.map(([id, picture]) => [id, termName(words, kind, id), picture] as const),
      words(`hint/${name}`),
    );

const times = ({ form, heading, visitor }: Asking): Html =>
  group(
    form,
    'availability',
    heading,
    grid(form, 'availability', idsIn(form.typed, 'availability'), weekOf(visitor)),
    visitor.words('hint/availability'),
  );

const languages = ({ form, heading, visitor, here }: Asking): Html => {
  const chosen = idsIn(form.typed, 'languages');
  const named = (tags: readonly string[]) => tags.map((tag) => [tag, languageName(visitor, tag)] as const);
  const near = [...new Set(['en', ...here.languages])];
  // What was chosen stays in sight, whatever list it is from.
  const far = [...new Set([...spoken, ...chosen])].filter((tag) => !near.includes(tag));
  const sorted = named(far).sort(([, one], [, other]) => one.localeCompare(other, visitor.language));
  const open = far.some((tag) => chosen.includes(tag));
  return group(
    form,
    'languages',
    heading,
    html`${lines(form, 'languages', chosen, named(near), true)}
      <details class="more-to" ${open ? html`open` : none}>
        <summary class="link">${visitor.words('signup/moreLanguages')}</summary>
        ${lines(form, 'languages', chosen, sorted)}
      </details>`,
  );
};

const help = ({ form, heading, visitor: { words } }: Asking): Html =>
  html`${heading}${field(form, 'helpToTakePart', { long: true })}${note('eye', words('signup/helpSeen'))}`;

const hear = ({ form, heading, visitor: { words } }: Asking): Html =>
  radios(
    form,
    'notifications',
    heading,
    volunteerRhythms.map((one) => [one, words(`hear/${one}`)] as const),
  );

const contact = ({ form, heading, visitor: { words } }: Asking): Html =>
  html`${heading}
    <p>${words('signup/contactWhy')}</p>
    ${field(form, 'emergencyContact/name')}${field(form, 'emergencyContact/phone', { numeric: true, latin: true })}`;

/** The code of conduct, as all volunteers keep to it. */
const rules = [
  ['kind', 'heart'],
  ['word', 'check'],
  ['secret', 'lock'],
  ['money', 'purse'],
  ['limits', 'hand'],
  ['worry', 'flag'],
  ['stop', 'door'],
] as const;

const conduct = ({ form, heading, visitor: { words, language }, here }: Asking): Html => {
  const { codeOfConduct: version = '', codeOfConductText: own } = here.volunteering ?? { emergencyContact: false };
  const text = own?.[language] ?? own?.en;
  return html`${heading}
  ${
    text === undefined
      ? html`<ul class="stack">
          ${rules.map(([rule, picture]) => html`<li class="note">${icon(picture)}<span>${words(`conduct/${rule}`)}</span></li>`)}
        </ul>`
      : html`<p class="words" dir="auto">${text}</p>`
  }
  ${group(
    form,
    'codeOfConduct',
    html`<span class="vh">${words('label/codeOfConduct')}</span>`,
    html`<label class="tick-line"
      ><input
        type="checkbox"
        id="${idOf(form, 'codeOfConduct')}-first"
        name="codeOfConduct"
        value="${version}"
        ${form.typed['codeOfConduct'] === version ? html`checked` : none}
      /><span>${words('label/codeOfConduct')}</span></label
    >`,
  )}`;
};

/** What each question page asks, below its heading or with the heading as its legend. */
export const questionOf: Readonly<Record<Question, (asking: Asking) => Html>> = {
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

/** Groups of choices, whose errors link to their first one. */
export const groups = ['dateOfBirth/day', 'reach', 'skills', 'interests', 'availability', 'languages', 'notifications', 'codeOfConduct'];
