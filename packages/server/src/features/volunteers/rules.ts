import type { InputError } from '@goodturn/contract';
import type { PersonRecord } from '../../http/handler.js';
import { isTerm } from '../../taxonomy.js';
import { dayAfter } from '../requests/days.js';
import { ageGroupOn, isBirthday, type AgeGroup } from './age.js';

/** Days that a link to a guardian works. */
export const guardianLinkDays = 14;
const longestBreakDays = 366;

export const guardianSentence =
  'Your parent or guardian has not said yes yet. We sent them an e-mail. Until then you can look around, and change your profile.';
export const tooYoungSentence =
  'Goodturn is for people of 13 or over, so we kept nothing that you told us. Thank you for wanting to help: you are welcome when you are 13.';

/** Whether somebody may only read, because a guardian has not said yes. */
export const needsGuardian = ({ young }: Pick<PersonRecord, 'young'>): boolean => young?.group === '13-15' && !young.guardianConfirmed;

/** Which rules hold for somebody, as far as it is known: somebody who never said that they are 18 is treated as a child. */
export const groupOf = ({ adult, young }: Pick<PersonRecord, 'adult' | 'young'>): AgeGroup => (adult ? 'adult' : (young?.group ?? 'none'));

/** The group that a date of birth puts somebody into, or what is wrong with the date. */
export function readBirthday(dateOfBirth: string, today: string): { group: AgeGroup } | { error: InputError } {
  const pointer = '#/dateOfBirth';
  if (dateOfBirth > today) return { error: { pointer, code: 'too-far-ahead', detail: 'The date of birth must be in the past.' } };
  if (!isBirthday(dateOfBirth, today)) return { error: { pointer, code: 'too-small', detail: 'Check the year of the date of birth.' } };
  return { group: ageGroupOn(dateOfBirth, today) };
}

/** Hosts of mail that do not look at dots in a name. */
const dotless = new Set(['gmail.com', 'googlemail.com']);

/** An address without what its host does not look at: `Amir.B+parent@googlemail.com` and `amirb@gmail.com` are one mailbox. */
function mailboxOf(email: string): string {
  const [name = '', host = ''] = email
    .trim()
    .normalize('NFKC')
    .toLowerCase()
    .split(/@(?=[^@]*$)/);
  const [before = ''] = name.split('+');
  return dotless.has(host) ? `${before.replaceAll('.', '')}@gmail.com` : `${before}@${host}`;
}

export const isSameMailbox = (one: string, other: string): boolean => mailboxOf(one) === mailboxOf(other);

interface Sent {
  readonly skills?: readonly string[] | undefined;
  readonly interests?: readonly string[] | undefined;
  readonly emergencyContact?: { readonly phone: string } | null | undefined;
  readonly codeOfConduct?: string | undefined;
  readonly quietHours?: { readonly from: string; readonly until: string } | null | undefined;
  readonly pausedUntil?: string | null | undefined;
  readonly guardianEmail?: string | undefined;
}

export interface ProfileTerms {
  readonly today: string;
  /** What the community asks for. */
  readonly emergencyContact: boolean;
  readonly codeOfConduct: string;
  /** Of who is signed in. */
  readonly ownEmail: string | undefined;
}

/** What is wrong with what a volunteer sent, beyond its shape. What was not sent is not looked at; `null` takes something away. */
export function mistakesIn(sent: Sent, terms: ProfileTerms): InputError[] {
  const errors: InputError[] = [];
  const wrong = (field: string, code: string, detail: string) => errors.push({ pointer: `#/${field}`, code, detail });
  if (sent.skills?.some((id) => !isTerm('skill', id))) wrong('skills', 'not-a-choice', 'Choose skills from the list.');
  if (sent.interests?.some((id) => !isTerm('cause', id))) wrong('interests', 'not-a-choice', 'Choose interests from the list.');
  if (sent.emergencyContact && !isPhone(sent.emergencyContact.phone))
    wrong('emergencyContact/phone', 'phone-format', 'Enter a phone number, like 020 7946 0000.');
  if (sent.emergencyContact === null && terms.emergencyContact)
    wrong('emergencyContact', 'missing', 'Say whom to call when you are not well.');
  if (sent.codeOfConduct !== undefined && sent.codeOfConduct !== terms.codeOfConduct)
    wrong('codeOfConduct', 'not-a-choice', 'The code of conduct has changed since. Read it again.');
  if (sent.quietHours && sent.quietHours.from === sent.quietHours.until)
    wrong('quietHours/until', 'until-before-from', 'Quiet hours must end at another time than they begin.');
  if (sent.pausedUntil && sent.pausedUntil <= terms.today) wrong('pausedUntil', 'in-the-past', 'A break must end on a day to come.');
  if (sent.pausedUntil && sent.pausedUntil > dayAfter(terms.today, longestBreakDays))
    wrong('pausedUntil', 'too-far-ahead', 'A break can last a year. To stop for longer, leave, and come back when you like.');
  if (sent.guardianEmail !== undefined && terms.ownEmail !== undefined && isSameMailbox(sent.guardianEmail, terms.ownEmail))
    wrong('guardianEmail', 'email-format', 'Enter the e-mail address of your parent or guardian, not your own.');
  return errors;
}

const isPhone = (phone: string): boolean => /^[+()\d\s./-]+$/.test(phone) && phone.replace(/\D/g, '').length >= 7;
