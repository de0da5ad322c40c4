import type { OtherCheckKind } from '@goodturn/contract';
import type { Transaction } from 'kysely';
import type { Database } from '../../database/schema.js';
import { instantAt } from '../../local-time.js';
import { dayIn } from '../requests/days.js';
import type { MoveSetting } from '../requests/moves.js';
import type { HeldChecks, OtherStanding } from './asked.js';
import { endGatedHelp } from './clearing.js';
import { standingsFrom, type SeenFacts } from './standing-rules.js';
import { clearancesOf } from './store.js';

/** How a person's checks besides certificates stand, for everybody who may know no more. */
export async function standingsOf(transaction: Transaction<Database>, communityId: string, personId: string): Promise<OtherStanding[]> {
  const rows = await transaction
    .selectFrom('check_standings')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .execute();
  return rows.map(({ kind, state, lack, ends_at }) => ({ kind, state, lack: lack ?? undefined, endsAt: ends_at ?? undefined }));
}

/** Everything that somebody has to show. */
export const heldChecks = async (transaction: Transaction<Database>, communityId: string, personId: string): Promise<HeldChecks> => ({
  certificates: await clearancesOf(transaction, communityId, personId),
  others: await standingsOf(transaction, communityId, personId),
});

/** What is known of somebody besides certificates. Must act as the system, or as a coordinator. */
export async function seenFactsOf(
  { transaction, community, now }: Pick<MoveSetting, 'transaction' | 'community' | 'now'>,
  personId: string,
): Promise<SeenFacts> {
  const seen = await transaction
    .selectFrom('seen_checks')
    .select(['kind', 'until'])
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
  const referees = await transaction
    .selectFrom('referees')
    .select(['answered_at', 'outcome', 'review_due', 'expires_at'])
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .execute();
  return {
    identitySeen: seen.some(({ kind }) => kind === 'identity'),
    trainings: seen.filter(({ kind }) => kind === 'training').map(({ until }) => ({ until: until ?? undefined })),
    referees: referees.map((one) => ({
      answered: one.answered_at !== null,
      outcome: one.outcome ?? undefined,
      reviewDue: one.review_due ?? undefined,
      expired: one.expires_at <= now,
    })),
  };
}

/**
 * Works out anew how somebody's checks besides certificates stand, and takes from them at once what they may no longer do. Runs as the system.
 * @returns kinds that were cleared before and are no longer
 */
export async function refreshStandings(setting: MoveSetting, personId: string): Promise<OtherCheckKind[]> {
  const { transaction, community, now } = setting;
  const { timeZone } = community.settings;
  const before = await standingsOf(transaction, community.id, personId);
  const beginOf = (day: string) => instantAt(day, '00:00', timeZone) ?? new Date(`${day}T00:00:00Z`);
  const after = standingsFrom(await seenFactsOf(setting, personId), dayIn(now, timeZone), beginOf);
  for (const { kind, state, lack, endsAt } of after) {
    const columns = { state, lack: lack ?? null, ends_at: endsAt ?? null };
    await transaction
      .insertInto('check_standings')
      .values({ community_id: community.id, person_id: personId, kind, ...columns })
      .onConflict((conflict) => conflict.columns(['community_id', 'person_id', 'kind']).doUpdateSet(columns))
      .execute();
  }
  const lost = after.filter(({ kind, state }) => state !== 'cleared' && before.some((one) => one.kind === kind && one.state === 'cleared'));
  if (lost.length > 0) await endGatedHelp(setting, personId, await heldChecks(transaction, community.id, personId));
  return lost.map(({ kind }) => kind);
}
