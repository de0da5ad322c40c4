import type { Booking, Me, Opportunity, Session } from '@goodturn/contract';
import type { Words } from '@goodturn/locales';
import { listText, timingText } from '../times.js';
import type { Visitor } from '../visitor.js';
import { termName } from '../volunteer/names.js';

/** What the pages of roles say of them, as the widget says it. */

/** Address of a page of roles below the community. */
export const addressOf = (path = ''): string => `/opportunities${path && `/${path}`}`;

/** With a comma between them: some names are of several words. */
const namesText = (visitor: Visitor, names: readonly string[]): string =>
  new Intl.ListFormat(visitor.language, { type: 'unit', style: 'short' }).format(names);

export const skillNames = (visitor: Visitor, ids: readonly string[]): string =>
  namesText(
    visitor,
    ids.map((id) => termName(visitor.words, 'skill', id)),
  );
export const needNames = (visitor: Visitor, ids: readonly string[]): string =>
  namesText(
    visitor,
    ids.map((id) => visitor.words.maybe(`need/${id}`) ?? termName(visitor.words, 'skill', id)),
  );

/** Where, in one line: a venue is public and told in full. */
export function placeText({ kind, name, address, postcode, area }: Opportunity['place'], words: Words, whole = false): string {
  if (kind === 'remote') return words('roles/home');
  if (name && !whole) return area ? `${name}, ${area.name}` : name;
  return [name, address, postcode].filter(Boolean).join(', ') || words('roles/near', { area: area?.name ?? '' });
}

/** `Tuesday 24 November, 6pm to 9pm`, as the clocks of its place show it. */
export function sessionText({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>, visitor: Visitor, whole = true): string {
  const [date, from] = [startsAt.slice(0, 10), startsAt.slice(11, 16)];
  const until = endsAt.startsWith(date) ? endsAt.slice(11, 16) : undefined;
  return timingText({ kind: 'on', date, from, ...(until === undefined ? {} : { until }) }, visitor, whole);
}

/** Nobody passes those who wait. */
export const isFull = ({ placesLeft, waiting }: Pick<Session, 'placesLeft' | 'waiting'>): boolean => placesLeft === 0 || waiting > 0;

export function roomText(session: Session, words: Words): string {
  const { placesLeft, status, waiting, waitingList } = session;
  if (status === 'cancelled') return words('session/off');
  if (isFull(session)) return waitingList ? words('session/waits', { count: waiting }) : words('session/full');
  return placesLeft === undefined ? words('session/room') : words('session/left', { count: placesLeft });
}

/** The check that a role asks for: `An enhanced DBS check for work with adults`. */
export function checkText({ kind, level = '', workforce = '', barredLists = [] }: Opportunity['requirement'], words: Words): string {
  if (kind !== 'dbs') return words.maybe(`needs/${kind}`) ?? words('needs/other');
  const parts = [
    words.maybe(`needs/${level}`) ?? words('needs/other'),
    words.maybe(`needs-work/${workforce}`),
    ...barredLists.map((list) => words.maybe(`needs-list/${list}`)),
  ];
  return parts.filter(Boolean).join(' ');
}

/** A Monday at noon. */
const monday = Date.UTC(2026, 0, 5, 12);
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** When in the week: `Tuesday evening, Saturday morning`. */
export function weekText(times: readonly string[], visitor: Visitor): string {
  const format = new Intl.DateTimeFormat(visitor.language, { weekday: 'long', timeZone: 'UTC' });
  const texts = times.flatMap((time) => {
    const [, day = '', part = ''] = /^(\w+day)(\w+)$/.exec(time) ?? [];
    return visitor.words.maybe(`slot/${part}`, { day: format.format(monday + weekdays.indexOf(day) * 86_400_000) }) ?? [];
  });
  return listText(texts, visitor, 'unit');
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
export function lockText(
  reason: string,
  { minimumAge = 0, supervised }: Opportunity,
  { adult, young }: Pick<Me, 'adult' | 'young'>,
  words: Words,
): string {
  if (reason === 'application') return words('role/applyFirst');
  if (reason !== 'age') return words.maybe(`lock/${steps[reason] ?? reason}`) ?? words('lock/other');
  if (!adult && !young) return words('lock/born');
  if (young?.group === '13-15' && !supervised && minimumAge < 16) return words('lock/alone');
  return words('lock/age', { age: Math.max(minimumAge, 13) });
}

/** How a place stands: `You are number 2 on the waiting list`. */
export const standing = ({ position = 0, status }: Booking, words: Words): string =>
  words.maybe(`booking-is/${status}`, { position }) ?? status;

/** What came of taking part. */
export function toldOf({ opportunity, position = 0, session, status }: Booking, visitor: Visitor): string {
  const kind = session || status === 'applied' ? status : 'joined';
  const values = { position, organisation: opportunity.organisation.name, when: session ? sessionText(session, visitor) : '' };
  return visitor.words(`told-booking/${kind}`, values);
}
