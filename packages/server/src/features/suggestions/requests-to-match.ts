import type { Selectable } from 'kysely';
import type { CategoriesTable, RequestsTable } from '../../database/schema.js';
import type { CommunityRecord } from '../../http/handler.js';
import { timingOf } from '../requests/present.js';
import type { Moment, RequestToMatch } from './facts.js';

/** Columns of a request, and of its category, that matching looks at. */
export const matchedColumns = [
  'requests.id',
  'requests.person_id',
  'requests.area_id',
  'requests.category_id',
  'requests.spot',
  'requests.place_kind',
  'requests.timing_kind',
  'requests.timing_date',
  'requests.timing_from',
  'requests.timing_until',
  'requests.minutes',
  'requests.language',
  'requests.posted_at',
  'requests.status',
  'requests.helpers_wanted',
  'requests.helpers_matched',
  'categories.skills',
  'categories.requirement',
] as const;

type Row = Pick<
  Selectable<RequestsTable>,
  | 'id'
  | 'person_id'
  | 'area_id'
  | 'category_id'
  | 'spot'
  | 'timing_kind'
  | 'timing_date'
  | 'timing_from'
  | 'timing_until'
  | 'minutes'
  | 'language'
  | 'posted_at'
> &
  Pick<Selectable<CategoriesTable>, 'skills'>;

export const requestToMatch = (row: Row): RequestToMatch => ({
  id: row.id,
  askerId: row.person_id,
  spot: row.spot ?? undefined,
  areaId: row.area_id,
  category: row.category_id,
  skills: row.skills,
  language: row.language,
  timing: timingOf(row),
  minutes: row.minutes,
  postedAt: row.posted_at,
});

export const momentOf = ({ settings }: CommunityRecord, now: Date): Moment => ({
  now,
  timeZone: settings.timeZone,
  usualLanguage: settings.languages[0] ?? 'en',
});
