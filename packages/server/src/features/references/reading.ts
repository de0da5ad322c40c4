import type { OwnReferee, Referee, ReferenceAnswer } from '@goodturn/contract';
import type { Selectable } from 'kysely';
import type { RefereesTable } from '../../database/schema.js';
import { ProblemError, signedIn, type CallContext } from '../../http/handler.js';
import { personById } from '../me/store.js';
import { hasRole } from '../staff/rules.js';
import { refereeState } from './rules.js';

export type RefereeRow = Selectable<RefereesTable>;

/** Where a sealed field of a referee is: what is sealed for one place opens in no other. */
export const sealedOf = (communityId: string, refereeId: string, column: 'name_sealed' | 'email_sealed' | 'answer_sealed') => ({
  table: column === 'answer_sealed' ? 'reference_answers' : 'referees',
  column,
  communityId,
  rowId: refereeId,
});

/** A person's referees whom nobody took away, the newest first. */
export const refereesOf = (
  { transaction, community }: Pick<CallContext, 'transaction' | 'community'>,
  personId: string,
): Promise<RefereeRow[]> =>
  transaction
    .selectFrom('referees')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** A referee as the volunteer reads them: nothing of what they say. */
export function presentOwn({ community, services, now }: CallContext, row: RefereeRow): OwnReferee {
  return {
    id: row.id,
    name: services.sealing.open(sealedOf(community.id, row.id, 'name_sealed'), row.name_sealed),
    email: services.sealing.open(sealedOf(community.id, row.id, 'email_sealed'), row.email_sealed),
    language: row.language,
    state: refereeState({
      outcome: row.outcome ?? undefined,
      answered: row.answered_at !== null,
      expired: row.expires_at <= now,
    }),
    askedAt: row.asked_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  };
}

/** A referee as coordinators of the community read them, with what they say. */
export async function presentReferee(call: CallContext, row: RefereeRow): Promise<Referee> {
  const { transaction, community } = call;
  const decidedBy = row.decided_by === null ? undefined : await personById(transaction, community.id, row.decided_by);
  const answer = await answerOf(call, row.id);
  return {
    ...presentOwn(call, row),
    ...(answer && { answer }),
    ...(row.outcome !== null &&
      row.decided_at !== null && {
        decision: {
          outcome: row.outcome,
          decidedAt: row.decided_at.toISOString(),
          decidedBy: decidedBy?.displayName ?? '',
          ...(row.review_due !== null && { reviewDue: row.review_due }),
        },
      }),
  };
}

async function answerOf({ transaction, community, services }: CallContext, refereeId: string): Promise<ReferenceAnswer | undefined> {
  const row = await transaction
    .selectFrom('reference_answers')
    .select(['answer_sealed', 'answered_at'])
    .where('community_id', '=', community.id)
    .where('referee_id', '=', refereeId)
    .executeTakeFirst();
  if (!row) return undefined;
  const opened = services.sealing.open(sealedOf(community.id, refereeId, 'answer_sealed'), row.answer_sealed);
  return { ...(JSON.parse(opened) as Omit<ReferenceAnswer, 'answeredAt'>), answeredAt: row.answered_at.toISOString() };
}

/** Somebody's referees with what they say: nothing for coordinators of one organisation, since the duty is the community's. */
export async function readReferees(call: CallContext, personId: string): Promise<Referee[]> {
  if (!hasRole(signedIn(call), 'coordinator')) return [];
  const referees: Referee[] = [];
  for (const row of await refereesOf(call, personId)) referees.push(await presentReferee(call, row));
  return referees;
}

/** One referee, for a coordinator of the community. @throws ProblemError not-found */
export async function readReferee(call: CallContext, id: string): Promise<Referee> {
  const row = await refereeById(call, id);
  if (!row || !hasRole(signedIn(call), 'coordinator')) throw new ProblemError('not-found');
  return presentReferee(call, row);
}

/** One of one's own. @throws ProblemError not-found */
export async function readOwnReferee(call: CallContext, id: string): Promise<OwnReferee> {
  const row = await refereeById(call, id);
  if (!row || row.person_id !== signedIn(call).id || row.removed_at) throw new ProblemError('not-found');
  return presentOwn(call, row);
}

/** Held until the transaction ends: two who decide of one at once do so one after the other. */
export const refereeById = ({ transaction, community }: CallContext, id: string): Promise<RefereeRow | undefined> =>
  transaction
    .selectFrom('referees')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
