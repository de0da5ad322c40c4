import { sql, type SqlBool } from 'kysely';
import type { JobWork } from '../../jobs/job.js';
import { candidatesFor, reasonsOf } from './candidates.js';
import { matchedColumns, momentOf, requestToMatch } from './requests-to-match.js';
import { prepare } from './scoring.js';
import { urgencyOf } from './urgency.js';
import { drawWave, dueWave } from './waves.js';
import { matchingOf } from './weights.js';
import { reasonOnWire } from './words.js';

/** No wave follows another sooner than this, whatever is set: requests whose last was later need no look. */
const shortestWaitMs = 3_600_000;

const openRequests = ({ transaction, community }: JobWork) =>
  transaction
    .selectFrom('requests')
    .innerJoin('categories', (join) =>
      join.onRef('categories.community_id', '=', 'requests.community_id').onRef('categories.id', '=', 'requests.category_id'),
    )
    .where('requests.community_id', '=', community.id)
    .where('requests.status', '=', sql<'open'>`'open'`)
    .where('requests.hidden_at', 'is', null);

/** Open requests of which a wave may be due, the oldest first. */
export async function requestsToLookAt(work: JobWork): Promise<string[]> {
  const rows = await openRequests(work)
    .leftJoin('suggestion_waves as waves', (join) =>
      join.onRef('waves.community_id', '=', 'requests.community_id').onRef('waves.request_id', '=', 'requests.id'),
    )
    .select('requests.id')
    .where('requests.expires_at', '>', work.now)
    .where((where) =>
      where.or([where('waves.last_at', 'is', null), where('waves.last_at', '<=', new Date(work.now.getTime() - shortestWaitMs))]),
    )
    .orderBy('requests.posted_at')
    .orderBy('requests.id')
    .execute();
  return rows.map((row) => row.id);
}

/**
 * Draws the wave of a request that is due, if one is. Two dispatches at once do it once: the second waits for the first and then finds
 * that it is not due.
 * @returns how many people were drawn
 */
export async function drawNextWave(work: JobWork, requestId: string): Promise<number> {
  const { transaction, community, now, services } = work;
  const row = await openRequests(work).select(matchedColumns).where('requests.id', '=', requestId).executeTakeFirst();
  if (!row) return 0;
  const { waves, last_at } = await holdWaves(work, requestId);
  const [told, waiting] = [await countTold(work, requestId), await countWaiting(work, requestId)];
  const settings = matchingOf(community.settings.matching);
  const request = requestToMatch(row);
  const moment = momentOf(community, now);
  const wave = dueWave(
    {
      urgency: urgencyOf(request, moment),
      waves,
      lastWaveAt: waves === 0 ? undefined : last_at,
      told,
      missing: row.helpers_wanted - row.helpers_matched,
      waiting,
    },
    settings,
    now,
  );
  if (!wave) return 0;
  const candidates = await candidatesFor(work, request, row.requirement, wave.circle);
  const drawn = drawWave(candidates, wave, settings.spread, `${requestId} ${wave.number}`);
  const prepared = prepare(request, moment);
  if (drawn.length > 0) {
    await transaction
      .insertInto('suggestions')
      .values(
        drawn.map((candidate) => ({
          community_id: community.id,
          id: services.random.id(now),
          request_id: requestId,
          person_id: candidate.personId,
          wave: wave.number,
          reasons: JSON.stringify(reasonsOf(candidate, prepared).map(reasonOnWire)),
          drawn_at: now,
          tell_at: candidate.tellAt,
        })),
      )
      // Somebody whose suggestion was dropped, because another came first, is asked anew when the place is free again.
      .onConflict((conflict) =>
        conflict
          .columns(['community_id', 'request_id', 'person_id'])
          .doUpdateSet((row) => ({
            wave: row.ref('excluded.wave'),
            reasons: row.ref('excluded.reasons'),
            drawn_at: row.ref('excluded.drawn_at'),
            tell_at: row.ref('excluded.tell_at'),
            dropped_at: null,
          }))
          .where('suggestions.dropped_at', 'is not', null)
          .where('suggestions.answer', 'is', null),
      )
      .execute();
  }
  await transaction
    .updateTable('suggestion_waves')
    .set({ waves: waves + 1, last_at: now })
    .where('community_id', '=', community.id)
    .where('request_id', '=', requestId)
    .execute();
  return drawn.length;
}

/** Keeps a request's dispatch to this transaction, without keeping the request itself from those who offer. */
async function holdWaves({ transaction, community, now }: JobWork, requestId: string): Promise<{ waves: number; last_at: Date }> {
  await transaction
    .insertInto('suggestion_waves')
    .values({ community_id: community.id, request_id: requestId, waves: 0, last_at: now })
    .onConflict((conflict) => conflict.columns(['community_id', 'request_id']).doNothing())
    .execute();
  return transaction
    .selectFrom('suggestion_waves')
    .select(['waves', 'last_at'])
    .where('community_id', '=', community.id)
    .where('request_id', '=', requestId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

async function countTold({ transaction, community }: JobWork, requestId: string): Promise<number> {
  const { count } = await transaction
    .selectFrom('suggestions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('community_id', '=', community.id)
    .where('request_id', '=', requestId)
    .where('wave', 'is not', null)
    .where('dropped_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function countWaiting({ transaction, community }: JobWork, requestId: string): Promise<number> {
  const { count } = await transaction
    .selectFrom('offers')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('community_id', '=', community.id)
    .where('request_id', '=', requestId)
    .where('status', '=', 'offered')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Writes down who offered after they were told, and drops what no longer needs to be told. */
export async function noteAnswers({ transaction, community, now }: JobWork): Promise<void> {
  await sql`
    update suggestions set answer = 'offered', answered_at = offers.offered_at
    from offers
    where suggestions.community_id = ${community.id} and suggestions.answer is null
      and offers.community_id = suggestions.community_id and offers.request_id = suggestions.request_id
      and offers.person_id = suggestions.person_id`.execute(transaction);
  await transaction
    .updateTable('suggestions')
    .set({ dropped_at: now })
    .where('community_id', '=', community.id)
    .where('told_at', 'is', null)
    .where('dropped_at', 'is', null)
    .where('answer', 'is', null)
    .where(
      sql<SqlBool>`not exists (select from requests where requests.community_id = suggestions.community_id
        and requests.id = suggestions.request_id and requests.status = 'open' and requests.hidden_at is null and requests.expires_at > ${now})`,
    )
    .execute();
}
