import type { CallContext } from '../../http/handler.js';

type Where = Pick<CallContext, 'community' | 'transaction'>;

/** Bookings that the policies let the caller see, with what they are of. */
export const bookingsWithNames = ({ transaction, community }: Where) =>
  transaction
    .selectFrom('bookings')
    .innerJoin('opportunities', (join) =>
      join.onRef('opportunities.community_id', '=', 'bookings.community_id').onRef('opportunities.id', '=', 'bookings.opportunity_id'),
    )
    .innerJoin('organisations', (join) =>
      join.onRef('organisations.community_id', '=', 'bookings.community_id').onRef('organisations.id', '=', 'bookings.organisation_id'),
    )
    .innerJoin('people', (join) =>
      join.onRef('people.community_id', '=', 'bookings.community_id').onRef('people.id', '=', 'bookings.person_id'),
    )
    .leftJoin('sessions', (join) =>
      join.onRef('sessions.community_id', '=', 'bookings.community_id').onRef('sessions.id', '=', 'bookings.session_id'),
    )
    .leftJoin('areas', (join) =>
      join.onRef('areas.community_id', '=', 'opportunities.community_id').onRef('areas.id', '=', 'opportunities.area_id'),
    )
    .leftJoin('areas as session_areas', (join) =>
      join.onRef('session_areas.community_id', '=', 'sessions.community_id').onRef('session_areas.id', '=', 'sessions.area_id'),
    )
    .selectAll('bookings')
    .select([
      'opportunities.title',
      'opportunities.description',
      'opportunities.place',
      'opportunities.area_id',
      'opportunities.latitude',
      'opportunities.longitude',
      'opportunities.updated_at as opportunity_updated_at',
      'areas.name as area_name',
      'organisations.name as organisation_name',
      'people.display_name',
      'people.email',
      'sessions.starts_at as session_starts_at',
      'sessions.ends_at as session_ends_at',
      'sessions.status as session_status',
      'sessions.note as session_note',
      'sessions.sequence as session_sequence',
      'sessions.updated_at as session_updated_at',
      'sessions.place as session_place',
      'sessions.area_id as session_area_id',
      'sessions.latitude as session_latitude',
      'sessions.longitude as session_longitude',
      'session_areas.name as session_area_name',
    ])
    .where('bookings.community_id', '=', community.id);

export type NamedBooking = Awaited<ReturnType<ReturnType<typeof bookingsWithNames>['execute']>>[number];

/** Where a booking's session is, else its role. */
export const placeOf = (booking: NamedBooking) =>
  booking.session_place === null
    ? {
        place: booking.place,
        area_id: booking.area_id,
        area_name: booking.area_name,
        latitude: booking.latitude,
        longitude: booking.longitude,
      }
    : {
        place: booking.session_place,
        area_id: booking.session_area_id,
        area_name: booking.session_area_name,
        latitude: booking.session_latitude,
        longitude: booking.session_longitude,
      };
