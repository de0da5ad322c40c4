import type { NewReferenceAnswer, ReferenceLink } from '@goodturn/contract';
import { actAs } from '../../database/scope.js';
import { ProblemError, type CallContext } from '../../http/handler.js';
import { hashed } from '../../secrets.js';
import { refreshStandings } from '../checks/standings.js';
import { tellCoordinators } from '../checks/tell.js';
import { sealedOf } from './reading.js';

/** Whom a link stands for, whoever is signed in. Acts as the system from here on. @throws ProblemError not-found */
async function linkOf({ transaction, community, now }: CallContext, token: string) {
  await actAs(transaction, { roles: ['system'] });
  const row = await transaction
    .selectFrom('referees')
    .innerJoin('people', (join) =>
      join.onRef('people.community_id', '=', 'referees.community_id').onRef('people.id', '=', 'referees.person_id'),
    )
    .select([
      'referees.id',
      'referees.person_id',
      'referees.expires_at',
      'referees.answered_at',
      'referees.removed_at',
      'people.display_name',
    ])
    .where('referees.community_id', '=', community.id)
    .where('referees.token_hash', '=', hashed(token))
    .forUpdate('referees')
    .executeTakeFirst();
  if (!row) throw new ProblemError('not-found', { detail: 'This link does not work. Open the newest e-mail.' });
  const state = row.answered_at ? 'answered' : row.expires_at <= now || row.removed_at ? 'expired' : 'waiting';
  return { ...row, state } as const;
}

/** Whom a link is about, and whether it still waits. */
export async function readLink(call: CallContext, token: string): Promise<ReferenceLink> {
  const { display_name, state } = await linkOf(call, token);
  return { displayName: display_name, state };
}

/** Keeps what a referee says, sealed, and tells the coordinators of the community that it waits. */
export async function answerLink(call: CallContext, { token, relationship, known, words, trust }: NewReferenceAnswer): Promise<void> {
  const { transaction, community, services, now } = call;
  const { id, person_id, state } = await linkOf(call, token);
  if (state === 'answered')
    throw new ProblemError('wrong-state', { detail: 'You have answered already. Thank you: there is nothing more to do.' });
  if (state === 'expired')
    throw new ProblemError('wrong-state', {
      detail: 'This link is too old, or somebody else was named. There is nothing that you have to do.',
    });
  await transaction
    .insertInto('reference_answers')
    .values({
      community_id: community.id,
      referee_id: id,
      answer_sealed: services.sealing.seal(
        sealedOf(community.id, id, 'answer_sealed'),
        JSON.stringify({ relationship, known, words, trust }),
      ),
      answered_at: now,
    })
    .execute();
  await transaction
    .updateTable('referees')
    .set({ answered_at: now })
    .where('community_id', '=', community.id)
    .where('id', '=', id)
    .execute();
  await refreshStandings(call, person_id);
  await tellCoordinators(call, null);
}
