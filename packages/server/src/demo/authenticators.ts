import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { Secret } from 'otpauth';
import type { Database } from '../database/schema.js';
import { stepsTaken } from '../features/second-factor/rules.js';
import { sealedAt } from '../features/second-factor/store.js';
import { passwordAt } from '../features/second-factor/totp.js';
import type { CommunityRecord } from '../http/handler.js';
import type { Services } from '../services.js';

/** Gives everybody of the invented staff an authenticator, whose passwords the demonstration shows. */
export async function fillAuthenticators(
  transaction: Transaction<Database>,
  communityId: string,
  { clock, sealing }: Pick<Services, 'clock' | 'sealing'>,
): Promise<void> {
  const staff = await transaction
    .selectFrom('staff_roles')
    .select('person_id')
    .distinct()
    .where('community_id', '=', communityId)
    .where('ended_at', 'is', null)
    .execute();
  for (const { person_id } of staff) {
    const bytes = Uint8Array.from(createHash('sha256').update(`goodturn demo authenticator ${person_id}`).digest().subarray(0, 20));
    const secret = new Secret({ buffer: bytes.buffer }).base32;
    await transaction
      .insertInto('second_factors')
      .values({
        community_id: communityId,
        person_id,
        secret_sealed: sealing.seal(sealedAt({ id: communityId }, person_id, 'secret_sealed'), secret),
      })
      .execute();
  }
  await transaction
    .updateTable('people')
    .set({ second_factor_since: clock.now() })
    .where('community_id', '=', communityId)
    .where(
      'id',
      'in',
      staff.map(({ person_id }) => person_id),
    )
    .execute();
}

/** The password of somebody of the invented staff. */
export interface DemoPassword {
  email: string;
  /** One that was not used and is taken now; absent when all that are were used: there is a new one every 30 seconds. */
  password?: string;
}

/** What the authenticators of the staff show now, and those that are being set up. Only an invented staff may be read like this. */
export async function passwordsNow(
  transaction: Transaction<Database>,
  community: Pick<CommunityRecord, 'id'>,
  { clock, sealing }: Pick<Services, 'clock' | 'sealing'>,
): Promise<DemoPassword[]> {
  const rows = await transaction
    .selectFrom('second_factors')
    .innerJoin('people', (join) =>
      join.onRef('people.community_id', '=', 'second_factors.community_id').onRef('people.id', '=', 'second_factors.person_id'),
    )
    .select(['email', 'person_id', 'secret_sealed', 'next_sealed', 'last_step'])
    .where('second_factors.community_id', '=', community.id)
    .orderBy('email')
    .execute();
  return rows.map(({ email, person_id, secret_sealed, next_sealed, last_step }) => {
    const column = next_sealed === null ? 'secret_sealed' : 'next_sealed';
    const [step] = stepsTaken(clock.now(), next_sealed === null ? last_step : 0);
    const secret = sealing.open(sealedAt(community, person_id, column), next_sealed ?? secret_sealed ?? '');
    return { email, ...(step !== undefined && { password: passwordAt(secret, step) }) };
  });
}
