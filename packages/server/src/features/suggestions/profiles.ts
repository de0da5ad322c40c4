import { sql, type Selectable, type SqlBool } from 'kysely';
import { pointText, type GridPoint, type MatchingProfilesTable } from '../../database/schema.js';
import { dayIn } from '../requests/days.js';
import type { Setting } from '../requests/tell.js';
import type { History, Reach, RequestToMatch, VolunteerToMatch } from './facts.js';
import type { Willing } from './hearing.js';
import { historiesOf } from './history.js';
import type { Hearing } from './when-to-tell.js';

export type Where = Pick<Setting, 'community' | 'transaction' | 'now'>;

/** A volunteer with all that matching knows of them. */
export interface Neighbour {
  readonly volunteer: VolunteerToMatch;
  readonly willing: Willing;
  readonly hearing: Hearing;
  /** Whole years, below 18; undefined for an adult. */
  readonly age: number | undefined;
}

/** What matching keeps of a volunteer's profile. */
export interface MatchingProfile {
  readonly personId: string;
  readonly spot: GridPoint;
  readonly areaId: string;
  readonly reach: Reach;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly free: number | undefined;
  readonly rhythm: MatchingProfilesTable['rhythm'];
  readonly quiet: { readonly from: string; readonly until: string } | undefined;
  readonly onlyOnDuty: boolean;
  readonly onDuty: boolean;
  readonly paused: boolean;
  /** `YYYY-MM-DD` on which they turn 18; undefined when they said that they are. */
  readonly adultOn: string | undefined;
}

/** Rows of the grid that one look reads, whatever the size of a community; those who do not come that far are passed over. */
const mostRead = 3000;
/** Of those, how many are looked at: more did not match more requests (see bench/matching). */
const mostLookedAt = 1000;

/** Keeps what matching knows of a volunteer, in the transaction that keeps their profile. */
export async function keepMatchingProfile({ community, transaction }: Where, profile: MatchingProfile): Promise<void> {
  const values = {
    spot: pointText(profile.spot),
    area_id: profile.areaId,
    reach: profile.reach.kind,
    reach_metres: profile.reach.kind === 'metres' ? profile.reach.metres : null,
    skills: [...profile.skills],
    languages: [...profile.languages],
    free: profile.free ?? null,
    rhythm: profile.rhythm,
    quiet_from: profile.quiet?.from ?? null,
    quiet_until: profile.quiet?.until ?? null,
    only_on_duty: profile.onlyOnDuty,
    on_duty: profile.onDuty,
    paused: profile.paused,
    adult_on: profile.adultOn ?? null,
  };
  await transaction
    .insertInto('matching_profiles')
    .values({ community_id: community.id, person_id: profile.personId, ...values })
    .onConflict((conflict) => conflict.columns(['community_id', 'person_id']).doUpdateSet(values))
    .execute();
}

/** Forgets what matching knew of somebody who no longer volunteers. */
export async function forgetMatchingProfile({ community, transaction }: Where, personId: string): Promise<void> {
  await transaction.deleteFrom('matching_profiles').where('community_id', '=', community.id).where('person_id', '=', personId).execute();
}

/** Stops suggestions by e-mail, in the profile as well, so that no later change of it begins them again; the list of one's own stays. */
export async function stopSuggestions({ community, transaction }: Where, personId: string): Promise<void> {
  for (const table of ['matching_profiles', 'volunteers'] as const)
    await transaction
      .updateTable(table)
      .set({ rhythm: 'never' })
      .where('community_id', '=', community.id)
      .where('person_id', '=', personId)
      .execute();
}

/** What matching knows of one person; `undefined` for who did not sign up to volunteer. */
export async function neighbourOf(where: Where, personId: string): Promise<Neighbour | undefined> {
  const row = await where.transaction
    .selectFrom('matching_profiles')
    .selectAll()
    .where('community_id', '=', where.community.id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row && (await withHistories(where, [row]))[0];
}

/**
 * Volunteers around a request who want to hear of requests, the nearest first: at most a thousand who are willing to come that far, of the
 * three thousand nearest. Help by phone or online begins with the neighbourhood of who asks.
 * @param circle metres around the request; without a place there is none
 */
export async function neighboursAround(
  where: Where,
  request: Pick<RequestToMatch, 'spot' | 'areaId'>,
  circle: number,
): Promise<Neighbour[]> {
  const centre = request.spot ?? (await areaSpot(where, request.areaId));
  return centre ? withHistories(where, await nearest(where, request, centre, circle).execute()) : [];
}

/** The query behind {@link neighboursAround}, whose plan a test looks at. */
export function nearest(
  { transaction, community }: Where,
  request: Pick<RequestToMatch, 'spot' | 'areaId'>,
  centre: GridPoint,
  circle: number,
) {
  const away = sql<number>`spot <-> ${pointText(centre)}::point`;
  // As text and not as parameters, so that the partial index is used; the limit keeps a lonely place from reading everybody.
  const read = transaction
    .selectFrom('matching_profiles')
    .selectAll()
    .select(away.as('away'))
    .where('community_id', '=', community.id)
    .where(sql<SqlBool>`rhythm <> 'never' and not paused and (on_duty or not only_on_duty)`)
    .orderBy(sql`${away}`)
    .limit(mostRead);
  const within = transaction.selectFrom(read.as('nearest')).selectAll().orderBy('away').orderBy('person_id').limit(mostLookedAt);
  if (!request.spot) return within;
  return within
    .where('away', '<=', circle)
    .where(sql<SqlBool>`((reach = 'metres' and away <= reach_metres) or (reach = 'area' and area_id = ${request.areaId}))`);
}

async function areaSpot({ transaction, community }: Where, areaId: string): Promise<GridPoint | undefined> {
  const row = await transaction
    .selectFrom('areas')
    .select('spot')
    .where('community_id', '=', community.id)
    .where('id', '=', areaId)
    .executeTakeFirst();
  return row?.spot;
}

type Row = Selectable<MatchingProfilesTable>;

async function withHistories(where: Where, rows: readonly Row[]): Promise<Neighbour[]> {
  const histories = await historiesOf(
    where,
    rows.map((row) => row.person_id),
  );
  const today = dayIn(where.now, where.community.settings.timeZone);
  return rows.map((row) => neighbour(row, histories.get(row.person_id), today));
}

const noHistory: History = { done: 0, left: 0, helping: 0, lately: 0, lastAt: undefined };

function neighbour(row: Row, history: History | undefined, today: string): Neighbour {
  return {
    volunteer: {
      personId: row.person_id,
      spot: row.spot,
      areaId: row.area_id,
      reach: row.reach === 'metres' ? { kind: 'metres', metres: row.reach_metres ?? 0 } : { kind: row.reach },
      skills: row.skills,
      languages: row.languages,
      free: row.free ?? undefined,
      history: history ?? noHistory,
    },
    willing: { paused: row.paused || row.rhythm === 'never', onDuty: row.on_duty, onlyOnDuty: row.only_on_duty },
    hearing: {
      rhythm: row.rhythm === 'never' ? 'weekly' : row.rhythm,
      quiet: row.quiet_from !== null && row.quiet_until !== null ? { from: row.quiet_from, until: row.quiet_until } : undefined,
    },
    age: ageOf(row.adult_on, today),
  };
}

/** Whole years of somebody who turns 18 on a day to come; undefined for an adult. */
export function ageOf(adultOn: string | null, today: string): number | undefined {
  if (adultOn === null || adultOn <= today) return undefined;
  const years = Number(adultOn.slice(0, 4)) - Number(today.slice(0, 4)) - (adultOn.slice(5) <= today.slice(5) ? 1 : 0);
  return 18 - years - 1;
}
