import type { InputError, NewOrganisation, OrganisationChanges, Register } from '@goodturn/contract';
import type { PersonRecord } from '../../http/handler.js';
import { isTerm, type TermKind } from '../../taxonomy.js';
import { coordinates, hasRole } from '../staff/rules.js';

/** Whether somebody looks after an organisation: its own coordinator, or one of the community's, or an administrator. */
export const manages = (person: PersonRecord | undefined, organisationId: string): boolean =>
  person !== undefined && (coordinates(person, organisationId) || hasRole(person, 'administrator'));

/** Whether somebody looks after the organisations of the whole community. */
export const managesAll = (person: PersonRecord | undefined): boolean =>
  person !== undefined && (hasRole(person, 'coordinator') || hasRole(person, 'administrator'));

/** Whether somebody decides which new organisations may begin. */
export const approves = (person: PersonRecord | undefined): boolean =>
  managesAll(person) || (person !== undefined && hasRole(person, 'moderator'));

/** An address that a page may link to: with a script in place of http or https it would run there. */
export const isWebAddress = (typed: string): boolean => {
  if (!/^https?:\/\/[^\s<>"\\]+$/i.test(typed) || !URL.canParse(typed)) return false;
  const { hostname, username, password } = new URL(typed);
  return hostname.includes('.') && username === '' && password === '';
};
export const addressSentence = 'Enter an address that begins with https://.';

export const isEmail = (typed: string): boolean => /^[^\s@<>",;:]{1,64}@[^\s@<>",;:]+\.[a-z]{2,}$/i.test(typed);
export const isPhone = (typed: string): boolean => /^\+?(?=(?:\D*\d){3})[\d ()-]{3,25}$/.test(typed);

/** Numbers as their registers write them (org-id.guide). */
const numbers: Readonly<Record<Register, RegExp>> = {
  'GB-CHC': /^\d{6,7}(-\d{1,3})?$/,
  'GB-SC': /^SC0\d{5}$/,
  'GB-NIC': /^(NIC)?1\d{5}$/,
  'GB-COH': /^(\d{8}|[A-Z]{2}\d{6}|[A-Z]{2}\d{5}[A-Z])$/,
};

/** Terms that the UK volunteering standard does not have. @param at pointer of the list: `#/skills` */
export const unknownTerms = (kind: TermKind, at: string, ids: readonly string[] | undefined): InputError[] =>
  (ids ?? []).flatMap((id, index) =>
    isTerm(kind, id) ? [] : [{ pointer: `${at}/${index}`, code: 'not-a-choice', detail: `The UK volunteering standard has no “${id}”.` }],
  );

/** What is wrong with an organisation's details beyond their shape. */
export function organisationErrors(body: NewOrganisation | OrganisationChanges): InputError[] {
  const errors: InputError[] = [];
  if (body.website && !isWebAddress(body.website)) errors.push({ pointer: '#/website', code: 'address-format', detail: addressSentence });
  if (body.email && !isEmail(body.email))
    errors.push({ pointer: '#/email', code: 'email-format', detail: 'Enter an e-mail address such as name@example.org.' });
  if (body.phone && !isPhone(body.phone))
    errors.push({ pointer: '#/phone', code: 'phone-format', detail: 'Enter a telephone number such as 020 7946 0000.' });
  errors.push(...unknownTerms('cause', '#/causes', body.causes));
  if (body.registration && !numbers[body.registration.register].test(body.registration.number))
    errors.push({
      pointer: '#/registration/number',
      code: 'registration-format',
      detail: 'Enter the number as the register has it, such as 202918 or SC039042.',
    });
  return errors;
}

/** A registration as org-id.guide writes it: Scottish numbers have their letters, and those of Northern Ireland have none. */
export const tidyNumber = (register: Register, number: string): string => (register === 'GB-NIC' ? number.replace(/^NIC/, '') : number);
