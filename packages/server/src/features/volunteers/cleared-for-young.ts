import type { MoveSetting } from '../requests/moves.js';

/** Whether an adult is cleared to be alone with somebody of 16 or 17: an enhanced check of the child workforce that stands. Must act as the system. */
export async function holdsClearanceForYoung(
  { transaction, community, now }: Pick<MoveSetting, 'transaction' | 'community' | 'now'>,
  adultId: string,
): Promise<boolean> {
  const rows = await transaction
    .selectFrom('clearances')
    .select('ends_at')
    .where('community_id', '=', community.id)
    .where('person_id', '=', adultId)
    .where('state', '=', 'cleared')
    .where('level', '=', 'enhanced')
    .where('workforce', 'in', ['child', 'child-and-adult'])
    .execute();
  return rows.some(({ ends_at }) => ends_at === null || ends_at > now);
}
