import type { HelpRequest, OfferStatus, OnBehalfOf, Place, SafeWords, Timing } from '@goodturn/contract';
import type { Selectable } from 'kysely';
import type { PublicRequestsView, RequestPlacesTable } from '../../database/schema.js';

/** What everybody may read of a request, as a row of `public_requests` or of the table behind it. */
export type PublicRow = Pick<
  PublicRequestsView,
  | 'id'
  | 'title'
  | 'details'
  | 'category_id'
  | 'area_id'
  | 'area_name'
  | 'place_kind'
  | 'latitude'
  | 'longitude'
  | 'metres'
  | 'timing_kind'
  | 'timing_date'
  | 'timing_from'
  | 'timing_until'
  | 'minutes'
  | 'helpers_wanted'
  | 'helpers_matched'
  | 'status'
  | 'language'
  | 'posted_at'
  | 'posted_by'
>;

export function timingOf(row: Pick<PublicRow, 'timing_kind' | 'timing_date' | 'timing_from' | 'timing_until'>): Timing {
  if (row.timing_kind === 'flexible' || row.timing_date === null) return { kind: 'flexible' };
  if (row.timing_kind === 'by') return { kind: 'by', date: row.timing_date };
  return {
    kind: 'on',
    date: row.timing_date,
    ...(row.timing_from !== null && { from: row.timing_from }),
    ...(row.timing_until !== null && { until: row.timing_until }),
  };
}

export type PlaceRow = Pick<Selectable<RequestPlacesTable>, 'kind' | 'postcode' | 'address' | 'area_id' | 'description'>;

export function placeOf(row: PlaceRow): Place {
  if (row.kind === 'address') {
    return {
      kind: 'address',
      postcode: row.postcode ?? '',
      address: row.address ?? '',
      ...(row.area_id !== null && { area: row.area_id }),
    };
  }
  if (row.kind === 'meeting') return { kind: 'meeting', area: row.area_id ?? '', description: row.description ?? '' };
  return { kind: 'remote', area: row.area_id ?? '' };
}

/** What only some may read beside what everybody may. */
export interface PrivateParts {
  distance?: HelpRequest['distance'];
  reference?: string;
  expiresAt?: Date;
  place?: Place;
  safeWords?: SafeWords;
  onBehalfOf?: OnBehalfOf;
  reason?: string;
  you?: { asker: boolean; offer?: { id: string; status: OfferStatus }; offersWaiting?: number };
}

/** A request as it travels. */
export function presentRequest(row: PublicRow, { expiresAt, ...rest }: PrivateParts = {}): HelpRequest {
  return {
    id: row.id,
    title: row.title,
    details: row.details,
    category: row.category_id,
    area: { id: row.area_id, name: row.area_name },
    placeKind: row.place_kind,
    ...(row.latitude !== null &&
      row.longitude !== null &&
      row.metres !== null && {
        near: { latitude: row.latitude, longitude: row.longitude, metres: row.metres },
      }),
    timing: timingOf(row),
    minutes: row.minutes,
    helpersWanted: row.helpers_wanted,
    helpersMatched: row.helpers_matched,
    status: row.status,
    language: row.language,
    postedAt: row.posted_at.toISOString(),
    postedBy: { displayName: row.posted_by },
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    ...rest,
  };
}
