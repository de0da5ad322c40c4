import type { NewVolunteer, Volunteer, VolunteerDraft } from '@goodturn/contract';
import type { Draft } from '../draft.js';
import type { Typed } from '../form.js';
import type { Visitor } from '../visitor.js';

export type SignUp = NonNullable<Draft['volunteer']>;

/** The question pages in their order. A name of a field is the place that its answer takes in the sign-up. */
const names = {
  you: ['legalName', 'dateOfBirth'],
  guardian: ['guardianEmail'],
  home: ['postcode/home', 'area', 'reach'],
  skills: ['skills'],
  interests: ['interests'],
  times: ['availability'],
  languages: ['languages'],
  help: ['helpToTakePart'],
  hear: ['notifications'],
  contact: ['emergencyContact/name', 'emergencyContact/phone'],
  conduct: ['codeOfConduct'],
} as const;
export type Question = keyof typeof names;

const all = Object.keys(names) as Question[];
export const isQuestion = (page: string): page is Question => Object.hasOwn(names, page);
export const namesOn = (page: Question): readonly string[] => names[page];

/** The questions for this person: a parent or guardian and whom to call only where they are wanted. */
export const questionsFor = ({ guardian }: Pick<SignUp, 'guardian'>, { community }: Pick<Visitor, 'community'>): readonly Question[] =>
  all.filter((page) => (page !== 'guardian' || guardian) && (page !== 'contact' || community.settings.volunteering.emergencyContact));

/** What can be several: each choice has a box of its own, `skills/Driving`, and the ids stand in one answer with spaces between. */
export const several: ReadonlySet<string> = new Set(['skills', 'interests', 'availability', 'languages']);

export const idsIn = (answers: Typed, name: string): string[] => (answers[name] ?? '').split(' ').filter(Boolean);

const partsOfDay = ['day', 'month', 'year'];
/** Names of fields that a date is typed into. */
export const dateFields = (name: string): string[] => partsOfDay.map((part) => `${name}/${part}`);

/** `1988-03-05` from three fields; empty when all are; what cannot be a day goes as it is, for the server to say so. */
export function dayOf(answers: Typed, name: string): string {
  const [day = '', month = '', year = ''] = dateFields(name).map((field) => (answers[field] ?? '').trim());
  return day || month || year ? [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-') : '';
}

/** What a form of a page sent, as it is kept. */
export function answersIn(page: Question, typed: Typed): Typed {
  return Object.fromEntries(
    namesOn(page).flatMap((name) => {
      if (name === 'dateOfBirth') return dateFields(name).map((field) => [field, typed[field] ?? '']);
      if (!several.has(name)) return [[name, typed[name] ?? '']];
      const ids = Object.entries(typed).flatMap(([field, value]) =>
        value && field.startsWith(`${name}/`) ? field.slice(name.length + 1) : [],
      );
      return [[name, ids.join(' ')]];
    }),
  );
}

/**
 * The part of a sign-up that some pages hold, with empty texts for what was left empty: the server says what is missing. A neighbourhood
 * goes with a postcode only once the server asked for it.
 */
export function partOf(pages: readonly Question[], answers: Typed, chooseArea: boolean): VolunteerDraft {
  const part: Record<string, unknown> = {};
  for (const name of pages.flatMap(namesOn)) {
    const typed = (answers[name] ?? '').trim();
    if ((name === 'area' && !chooseArea) || (name === 'helpToTakePart' && !typed)) continue;
    const [parent = '', child] = name === 'postcode/home' ? ['postcode'] : name.split('/');
    const value = name === 'dateOfBirth' ? dayOf(answers, name) : several.has(name) ? idsIn(answers, name) : typed;
    part[parent] = child === undefined ? value : { ...(part[parent] as object | undefined), [child]: value };
  }
  return part;
}

export const signUpOf = (pages: readonly Question[], { answers, chooseArea = false }: SignUp): NewVolunteer =>
  partOf(pages, answers, chooseArea) as NewVolunteer;

/** What a volunteer's profile says, as they would have typed it. */
export function answersOf(volunteer: Volunteer): Typed {
  const { emergencyContact, helpToTakePart = '', home, ...others } = volunteer;
  const [year = '', month = '', day = ''] = volunteer.dateOfBirth.split('-');
  return {
    legalName: others.legalName,
    'dateOfBirth/day': String(Number(day)),
    'dateOfBirth/month': String(Number(month)),
    'dateOfBirth/year': year,
    'postcode/home': home.postcode,
    reach: others.reach,
    skills: others.skills.join(' '),
    interests: others.interests.join(' '),
    availability: others.availability.join(' '),
    languages: others.languages.join(' '),
    helpToTakePart,
    notifications: others.notifications,
    'emergencyContact/name': emergencyContact?.name ?? '',
    'emergencyContact/phone': emergencyContact?.phone ?? '',
    codeOfConduct: others.codeOfConduct.version,
  };
}

/** How old somebody is by what they said while they signed up: an adult, or who was born on a day. */
export const ageOf = ({ draft: { volunteer } }: Visitor): { adult: true } | { dateOfBirth: string } | undefined =>
  volunteer && (volunteer.group === 'adult' ? { adult: true } : { dateOfBirth: dayOf(volunteer.answers, 'dateOfBirth') });
