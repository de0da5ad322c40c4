import type { Opportunity, Session } from '@goodturn/sdk/light';
import { timingText, type Told } from '../foundation/times.js';
import type { Words } from '@goodturn/locales';

/** What the list and one role say in the same way. */

const split = (id: string): string => id.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
/** The name of a skill; of one that this version does not know, the words in its id. */
export const skillName = (words: Words, id: string): string => words.maybe(`skill/${id}`) ?? split(id);
export const causeName = (words: Words, id: string): string => words.maybe(`cause/${id}`) ?? split(id);
export const needName = (words: Words, id: string): string => words.maybe(`need/${id}`) ?? split(id);

type Place = Opportunity['place'];

/** Where, in one line: a venue is public and told in full. */
export function placeText({ kind, name, address, postcode, area }: Place, words: Words, whole = false): string {
  if (kind === 'remote') return words('roles/home');
  if (name && !whole) return area ? `${name}, ${area.name}` : name;
  return [name, address, postcode].filter(Boolean).join(', ') || words('roles/near', { area: area?.name ?? '' });
}

/** Day and time of an instant as the clocks of its place show it: `2026-11-24` and `18:00`. */
const local = (instant: string): [string, string] => [instant.slice(0, 10), instant.slice(11, 16)];

/** `Tuesday 24 November, 6pm to 9pm`. */
export function sessionText({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>, told: Told, whole = true): string {
  const [date, from] = local(startsAt);
  const [lastDay, until] = local(endsAt);
  return timingText(lastDay === date ? { kind: 'on', date, from, until } : { kind: 'on', date, from }, told, whole);
}

/** How many places are left, and how many wait. */
export function roomText({ placesLeft, status, waiting, waitingList }: Session, words: Words): string {
  if (status === 'cancelled') return words('session/off');
  if (isFull({ placesLeft, waiting })) return waitingList ? words('session/waits', { count: waiting }) : words('session/full');
  return placesLeft === undefined ? words('session/room') : words('session/left', { count: placesLeft });
}

/** Nobody passes those who wait. */
export const isFull = ({ placesLeft, waiting }: Pick<Session, 'placesLeft' | 'waiting'>): boolean => placesLeft === 0 || waiting > 0;

const listed = (locale: string, texts: readonly string[]): string => new Intl.ListFormat(locale, { type: 'unit' }).format(texts);

/** The check that a role asks for: `An enhanced DBS check for work with adults`. */
export function checkText({ kind, level = '', workforce = '', barredLists = [] }: Opportunity['requirement'], words: Words): string {
  if (kind !== 'dbs') return words.maybe(`needs/${kind}`) ?? words('needs/other');
  return [
    words.maybe(`needs/${level}`) ?? words('needs/other'),
    words.maybe(`needs-work/${workforce}`),
    ...barredLists.map((list) => words.maybe(`needs-list/${list}`)),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A Monday at noon. */
const monday = Date.UTC(2026, 0, 5, 12);
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** When in the week: `Tuesday evening, Saturday morning`. */
export function weekText(times: readonly string[], { locale, words }: Told): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return listed(
    locale,
    times.flatMap((time) => {
      const [, day = '', part = ''] = /^(\w+day)(\w+)$/.exec(time) ?? [];
      return words.maybe(`slot/${part}`, { day: format.format(monday + weekdays.indexOf(day) * 86_400_000) }) ?? [];
    }),
  );
}

/** Names, as the language lists them. */
export const namesText = listed;

type Locked = NonNullable<NonNullable<Opportunity['you']>['locked']>;

/** What of a volunteer the locks of an age depend on. */
export interface Age {
  readonly adult: boolean;
  readonly young?: { group: string } | undefined;
}

/** Which lacks end in the same next step. */
const steps: Readonly<Record<string, string>> = {
  original: 'show',
  identity: 'show',
  'new-certificate': 'show',
  details: 'show',
  references: 'show',
  training: 'show',
  decision: 'wait',
  review: 'wait',
  recheck: 'wait',
};

/** Why a role is locked for its reader, and what opens it. */
export function lockText({ reason }: Locked, { minimumAge = 0, supervised }: Opportunity, { adult, young }: Age, words: Words): string {
  if (reason === 'application') return words('role/applyFirst');
  if (reason !== 'age') return words.maybe(`lock/${steps[reason] ?? reason}`) ?? words('lock/other');
  if (!adult && !young) return words('lock/born');
  if (young?.group === '13-15' && !supervised && minimumAge < 16) return words('lock/alone');
  return words('lock/age', { age: Math.max(minimumAge, 13) });
}
