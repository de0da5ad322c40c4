import type { CategoryChange, CommunityChanges, InputError } from '@goodturn/contract';
import { unlawfulIn } from '../checks/lawful.js';
import { addressSentence, unknownTerms } from '../organisations/rules.js';
import { address, color, email, languages, line, origin, phone, timeZone, type Reader } from './values.js';

/** A page that carries a widget: what follows # is the widget’s own. */
const page: Reader<string> = (typed) => (typed.includes('#') ? undefined : address(typed));

const originSentence = 'Enter an origin: https:// and one whole host, as in https://www.council.example, without a path.';
const languageSentence = 'Enter a code such as en or pl, or zh-Hans.';

const wrong = (pointer: string, code: string, detail: string): InputError => ({ pointer, code, detail });
/** The error of a text that is not what its reader reads; an empty one may take the old one away. */
const unread = (typed: string | undefined, read: Reader<unknown>, error: InputError): InputError[] =>
  typed === undefined || typed === '' || read(typed) !== undefined ? [] : [error];

/** What an administrator sent that cannot be, each as a sentence beside its field. */
export function mistakesIn(changes: CommunityChanges): InputError[] {
  const { contact, pages, theme } = changes;
  return [
    ...unread(changes.name, line, wrong('#/name', 'blank', 'Enter a name with letters.')),
    ...listed('#/languages', changes.languages, languages, 'not-a-choice', languageSentence),
    ...unread(changes.timeZone, timeZone, wrong('#/timeZone', 'not-a-choice', 'Enter a time zone such as Europe/London.')),
    ...listed('#/origins', changes.origins, origin, 'address-format', originSentence),
    ...(changes.categories ? categoryMistakes(changes.categories) : []),
    ...unread(contact?.name, line, wrong('#/contact/name', 'blank', 'Enter a name with letters.')),
    ...unread(contact?.phone, phone, wrong('#/contact/phone', 'phone-format', 'Enter a telephone number such as 020 7946 0000.')),
    ...unread(contact?.email, email, wrong('#/contact/email', 'email-format', 'Enter an e-mail address such as name@example.org.')),
    ...unread(changes.privacyNotice, address, wrong('#/privacyNotice', 'address-format', addressSentence)),
    ...unread(changes.terms, address, wrong('#/terms', 'address-format', addressSentence)),
    ...(['requestBoard', 'opportunities'] as const).flatMap((name) =>
      unread(pages?.[name], page, wrong(`#/pages/${name}`, 'address-format', 'Enter an address that begins with https:// and has no #.')),
    ),
    // It becomes a link of every page: anything but http or https could run there.
    ...unread(pages?.exit, address, wrong('#/pages/exit', 'address-format', addressSentence)),
    ...unread(theme?.accent, color, wrong('#/theme/accent', 'not-a-choice', 'Enter a colour such as #6d2150.')),
    ...circleMistakes(changes),
  ];
}

const listed = (at: string, values: readonly string[] | undefined, read: Reader<unknown>, code: string, detail: string): InputError[] =>
  (values ?? []).flatMap((value, index) => (read(value) === undefined ? [wrong(`${at}/${index}`, code, detail)] : []));

function categoryMistakes(categories: readonly CategoryChange[]): InputError[] {
  return categories.flatMap(({ id, requirement, skills }, index) => {
    const at = `#/categories/${index}`;
    return [
      ...(categories.findIndex((other) => other.id === id) < index
        ? [wrong(`${at}/id`, 'not-a-choice', `There is a kind of help “${id}” already: choose another name for this one.`)]
        : []),
      ...unknownTerms('skill', `${at}/skills`, skills),
      ...unlawfulIn(requirement, `${at}/requirement`),
    ];
  });
}

/** The widest circle holds the first one; where only one of them is sent, the other is not known here and follows it by itself. */
function circleMistakes({ matching }: CommunityChanges): InputError[] {
  const { circleMetres, circleMost } = matching ?? {};
  return circleMetres !== undefined && circleMost !== undefined && circleMost < circleMetres
    ? [wrong('#/matching/circleMost', 'too-small', 'Enter a distance that is not less than the first one.')]
    : [];
}
