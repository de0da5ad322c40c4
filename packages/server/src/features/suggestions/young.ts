import { sql } from 'kysely';
import type { YoungRules } from './hearing.js';
import type { Neighbour, Where } from './profiles.js';
import type { RequestToMatch } from './facts.js';

/** Of these requests, those whose asker is cleared to be alone with somebody of 16 or 17: an enhanced check of the child workforce that stands. Must act as the system. */
export async function askedByCleared({ transaction, community, now }: Where, requestIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await transaction
    .selectFrom('requests')
    .innerJoin('clearances', (join) =>
      join.onRef('clearances.community_id', '=', 'requests.community_id').onRef('clearances.person_id', '=', 'requests.person_id'),
    )
    .select('requests.id')
    .where('requests.community_id', '=', community.id)
    .where('requests.id', '=', sql<string>`any(${[...requestIds]}::uuid[])`)
    .where('clearances.state', '=', 'cleared')
    .where('clearances.level', '=', 'enhanced')
    .where('clearances.workforce', 'in', ['child', 'child-and-adult'])
    .where((row) => row.or([row('clearances.ends_at', 'is', null), row('clearances.ends_at', '>', now)]))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Whether anybody among these has an age at which a cleared adult could make a difference: for adults nobody need be asked. */
export const mattersToYoung = ({ community }: Pick<Where, 'community'>, neighbours: readonly Pick<Neighbour, 'age'>[]): boolean =>
  community.settings.volunteering.oneToOneFrom16 && neighbours.some(({ age }) => age !== undefined);

/** What age forbids between a volunteer and a request. */
export const youngRules = (
  { community }: Pick<Where, 'community'>,
  { age }: Pick<Neighbour, 'age'>,
  { id, spot }: Pick<RequestToMatch, 'id' | 'spot'>,
  requirement: { kind: string },
  byCleared: ReadonlySet<string>,
): YoungRules => ({
  age,
  oneToOneAllowed: community.settings.volunteering.oneToOneFrom16,
  askerCleared: byCleared.has(id),
  gated: requirement.kind !== 'none',
  atHome: spot !== undefined,
});
