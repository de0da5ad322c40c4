import type { Selectable, Updateable } from 'kysely';
import type { SecondFactorsTable } from '../../database/schema.js';
import type { CallContext, CommunityRecord } from '../../http/handler.js';
import type { SealedPlace } from '../../sealing.js';

type Row = Selectable<SecondFactorsTable>;

/** A call, or whatever else acts in a community. */
type Where = Pick<CallContext, 'transaction' | 'now'> & { readonly community: Pick<CommunityRecord, 'id'> };

/** Where the secret of somebody's authenticator is sealed for. */
export const sealedAt = (
  community: Pick<CommunityRecord, 'id'>,
  personId: string,
  column: 'secret_sealed' | 'next_sealed',
): SealedPlace => ({
  table: 'second_factors',
  column,
  communityId: community.id,
  rowId: personId,
});

/** Somebody's authenticator, kept to this transaction so that two tries at once count as two and no password is used twice. */
export const secondFactorOf = ({ transaction, community }: Where, personId: string): Promise<Row | undefined> =>
  transaction
    .selectFrom('second_factors')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();

export const changeSecondFactor = (
  { transaction, community }: Where,
  personId: string,
  changes: Updateable<SecondFactorsTable>,
): Promise<unknown> =>
  transaction
    .updateTable('second_factors')
    .set(changes)
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .execute();

export const recoveryCodeHmac = ({ community, services }: CallContext, personId: string, code: string): string =>
  services.secrets.hmac('recovery-code', `${community.id} ${personId} ${code}`);

export async function recoveryCodesLeft({ transaction, community }: Where, personId: string): Promise<number> {
  const { left } = await transaction
    .selectFrom('recovery_codes')
    .select((row) => row.fn.countAll<string>().as('left'))
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(left);
}

/** Puts new recovery codes in the place of those that there were. */
export async function keepRecoveryCodes(call: CallContext, personId: string, codes: readonly string[]): Promise<void> {
  await forgetRecoveryCodes(call, personId);
  await call.transaction
    .insertInto('recovery_codes')
    .values(
      codes.map((code) => ({ community_id: call.community.id, person_id: personId, code_hmac: recoveryCodeHmac(call, personId, code) })),
    )
    .execute();
}

export const forgetRecoveryCodes = ({ transaction, community }: Where, personId: string): Promise<unknown> =>
  transaction.deleteFrom('recovery_codes').where('community_id', '=', community.id).where('person_id', '=', personId).execute();

/** Uses a recovery code. @returns whether it was one that was not used yet */
export async function useRecoveryCode(call: CallContext, personId: string, code: string): Promise<boolean> {
  const used = await call.transaction
    .updateTable('recovery_codes')
    .set({ used_at: call.now })
    .where('community_id', '=', call.community.id)
    .where('person_id', '=', personId)
    .where('code_hmac', '=', recoveryCodeHmac(call, personId, code))
    .where('used_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst();
  return used !== undefined;
}

export const keepSince = ({ transaction, community }: Where, personId: string, since: Date | null): Promise<unknown> =>
  transaction
    .updateTable('people')
    .set({ second_factor_since: since })
    .where('community_id', '=', community.id)
    .where('id', '=', personId)
    .execute();

/** Marks one sign-in of somebody as one that gave the password, or those of them that did as ones that have to give it again. */
export async function markGiven({ transaction, community, now }: Where, personId: string, signInId: string, alone = false): Promise<void> {
  if (alone)
    await transaction
      .updateTable('sign_ins')
      .set({ second_factor_at: null })
      .where('community_id', '=', community.id)
      .where('person_id', '=', personId)
      .execute();
  await transaction
    .updateTable('sign_ins')
    .set({ second_factor_at: now })
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .where('id', '=', signInId)
    .execute();
}

/** Forgets somebody's authenticator: they set up another at their next sign-in. */
export async function forgetSecondFactor(where: Where, personId: string): Promise<void> {
  await forgetRecoveryCodes(where, personId);
  await where.transaction
    .deleteFrom('second_factors')
    .where('community_id', '=', where.community.id)
    .where('person_id', '=', personId)
    .execute();
  await keepSince(where, personId, null);
}
