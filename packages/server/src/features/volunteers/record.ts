import type { RoleRecord, TimeGiven, VolunteerRecord } from '@goodturn/contract';
import { signedIn, type CallContext } from '../../http/handler.js';
import { dayIn } from '../requests/days.js';
import { signedRecord } from './credential.js';
import { sealedOf } from './sealed-fields.js';
import { volunteerOf } from './store.js';

/** One time that was confirmed. */
interface Confirmed {
  readonly minutes: number;
  readonly day: string;
}

/** All together, over the days from the first to the last. */
const spanOf = (times: readonly Confirmed[]): TimeGiven => {
  const days = times.map(({ day }) => day).sort();
  return { minutes: times.reduce((sum, { minutes }) => sum + minutes, 0), from: days[0] ?? '', until: days.at(-1) ?? '' };
};

/** What the person who calls has given, as those who were helped or the organisations confirmed it. */
export async function readRecord(call: CallContext): Promise<VolunteerRecord> {
  const { now } = call;
  const bookings = await attended(call);
  const turns = await goodTurns(call);
  const firsts = new Map(bookings.map((booking) => [booking.opportunity.id, booking]));
  const roles = [...firsts.values()].map(({ opportunity, organisation }) => {
    const times = bookings.filter((booking) => booking.opportunity.id === opportunity.id);
    return { opportunity, organisation, occasions: times.length, ...spanOf(times) };
  });
  const record: VolunteerRecord = {
    name: await nameOf(call),
    madeAt: now.toISOString(),
    minutes: spanOf([...bookings, ...turns]).minutes,
    roles: roles.sort((one, other) => other.until.localeCompare(one.until)),
    ...(turns.length > 0 && { goodTurns: { count: turns.length, ...spanOf(turns) } }),
  };
  const credential = record.minutes > 0 ? await signedRecord(call, record) : undefined;
  return { ...record, ...(credential !== undefined && { credential }) };
}

/** Each time that the person came to a role. */
async function attended(call: CallContext): Promise<(Confirmed & Pick<RoleRecord, 'opportunity' | 'organisation'>)[]> {
  const { transaction, community } = call;
  const rows = await transaction
    .selectFrom('bookings')
    .innerJoin('opportunities', (join) =>
      join.onRef('opportunities.community_id', '=', 'bookings.community_id').onRef('opportunities.id', '=', 'bookings.opportunity_id'),
    )
    .innerJoin('organisations', (join) =>
      join.onRef('organisations.community_id', '=', 'bookings.community_id').onRef('organisations.id', '=', 'bookings.organisation_id'),
    )
    .leftJoin('sessions', (join) =>
      join.onRef('sessions.community_id', '=', 'bookings.community_id').onRef('sessions.id', '=', 'bookings.session_id'),
    )
    .select(['bookings.minutes', 'bookings.booked_at', 'opportunities.id', 'opportunities.title', 'sessions.starts_at'])
    .select(['organisations.id as organisation_id', 'organisations.name as organisation_name'])
    .where('bookings.community_id', '=', community.id)
    .where('bookings.person_id', '=', signedIn(call).id)
    // A place in a role without dates is never over: it counts by the time that was written down for it.
    .where((where) =>
      where.or([
        where('bookings.status', '=', 'attended'),
        where.and([where('bookings.session_id', 'is', null), where('bookings.minutes', '>', 0)]),
      ]),
    )
    .execute();
  return rows.map((row) => ({
    opportunity: { id: row.id, title: row.title },
    organisation: { id: row.organisation_id, name: row.organisation_name },
    minutes: row.minutes ?? 0,
    day: dayIn(row.starts_at ?? row.booked_at, community.settings.timeZone),
  }));
}

async function goodTurns(call: CallContext): Promise<Confirmed[]> {
  const { transaction, community } = call;
  const rows = await transaction
    .selectFrom('offers')
    .select(['minutes', 'done_at'])
    .where('community_id', '=', community.id)
    .where('person_id', '=', signedIn(call).id)
    .where('status', '=', 'done')
    .where('minutes', 'is not', null)
    .execute();
  return rows.flatMap(({ minutes, done_at: at }) =>
    minutes !== null && at !== null ? [{ minutes, day: dayIn(at, community.settings.timeZone) }] : [],
  );
}

/** As on papers, where they told us. */
async function nameOf(call: CallContext): Promise<string> {
  const { community, services } = call;
  const person = signedIn(call);
  const row = await volunteerOf(call, person.id);
  if (!row) return person.displayName;
  return services.sealing.open(sealedOf(community.id, person.id, 'volunteers', 'legal_name_sealed'), row.legal_name_sealed);
}
