import type { Volunteer, VolunteerDraft } from '@goodturn/sdk/light';

/**
 * What a person typed, by name. A name is the place that the answer takes in the sign-up (`emergencyContact/phone` is
 * `#/emergencyContact/phone`), so that an error of the server finds its field by itself. Of what can be several, the ids stand behind
 * each other with spaces between; the parts of a date have names of their own.
 */
export type Answers = Record<string, string>;

/** The question pages in their order, then the check, the sign-in and the end. */
export const pages = [
  'you',
  'guardian',
  'home',
  'skills',
  'interests',
  'times',
  'languages',
  'help',
  'hear',
  'contact',
  'conduct',
  'answers',
  'email',
  'code',
  'done',
] as const;
export type Page = (typeof pages)[number];
const questions = pages.slice(0, pages.indexOf('answers'));

/** What decides which questions there are. */
export interface Asking {
  /** Whether a parent or guardian has to say yes first. */
  readonly guardian: boolean;
  /** Whether the community asks whom to call. */
  readonly contact: boolean;
}

export const questionsFor = ({ guardian, contact }: Asking): readonly Page[] =>
  questions.filter((page) => (page !== 'guardian' || guardian) && (page !== 'contact' || contact));

export const firstAnswers: Answers = { reach: '', notifications: '' };

/** Names of what a page holds, in the order of its fields. */
const names: Partial<Record<Page, readonly string[]>> = {
  you: ['legalName', 'dateOfBirth'],
  guardian: ['guardianEmail'],
  // The board's search has a field of the plain name.
  home: ['postcode/home', 'area', 'reach'],
  skills: ['skills'],
  interests: ['interests'],
  times: ['availability'],
  languages: ['languages'],
  help: ['helpToTakePart'],
  hear: ['notifications'],
  contact: ['emergencyContact/name', 'emergencyContact/phone'],
  conduct: ['codeOfConduct'],
};
export const namesOn = (page: Page): readonly string[] => names[page] ?? [];

const several = new Set(['skills', 'interests', 'availability', 'languages']);

/** The ids that an answer holds. */
export const idsIn = (answers: Answers, name: string): string[] => (answers[name] ?? '').split(' ').filter(Boolean);

/** An answer with one id more or less. */
export const withId = (answers: Answers, name: string, id: string, chosen: boolean): string =>
  [...idsIn(answers, name).filter((one) => one !== id), ...(chosen ? [id] : [])].join(' ');

/** `1988-03-05` from three fields; empty when all are; what cannot be a day is sent as it is, for the server to say so. */
export function dayOf(answers: Answers, name: string): string {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => (answers[`${name}/${part}`] ?? '').trim());
  return day || month || year ? [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-') : '';
}

/**
 * The part of a sign-up that some pages hold, with empty strings for what was left empty: the server says what is missing. An area
 * goes with a postcode only once the server asked for it (`chooseArea`).
 */
export function partOf(some: readonly Page[], answers: Answers, chooseArea: boolean): VolunteerDraft {
  const part: Record<string, unknown> = {};
  for (const name of some.flatMap(namesOn)) {
    const typed = (answers[name] ?? '').trim();
    if ((name === 'area' && !chooseArea) || (name === 'helpToTakePart' && !typed)) continue;
    const [parent = '', child] = name === 'postcode/home' ? ['postcode'] : name.split('/');
    const value = name === 'dateOfBirth' ? dayOf(answers, name) : several.has(name) ? idsIn(answers, name) : typed;
    part[parent] = child ? { ...(part[parent] as object | undefined), [child]: value } : value;
  }
  return part;
}

/** What a volunteer's profile says, as they would have typed it. */
export function answersOf(volunteer: Volunteer): Answers {
  const { emergencyContact: contact } = volunteer;
  return {
    legalName: volunteer.legalName,
    'postcode/home': volunteer.home.postcode,
    reach: volunteer.reach,
    skills: volunteer.skills.join(' '),
    interests: volunteer.interests.join(' '),
    availability: volunteer.availability.join(' '),
    languages: volunteer.languages.join(' '),
    helpToTakePart: volunteer.helpToTakePart ?? '',
    notifications: volunteer.notifications,
    'emergencyContact/name': contact?.name ?? '',
    'emergencyContact/phone': contact?.phone ?? '',
  };
}
