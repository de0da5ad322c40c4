import type { CallContext } from '../../http/handler.js';
import { birthdayOf, volunteerOf } from '../volunteers/store.js';
import { sealedOf } from '../volunteers/sealed-fields.js';
import { pointText } from '../../database/schema.js';

const sealedFields = ['legal_name_sealed', 'postcode_sealed', 'help_to_take_part_sealed', 'emergency_contact_sealed'] as const;

/**
 * Gives the account that stays the volunteer profile and the birthday of the other, where it has none: what was sealed for one account
 * opens in no other and so is sealed anew. Must act as the system.
 */
export async function moveProfile(call: CallContext, fromId: string, intoId: string): Promise<void> {
  const { transaction, community, services } = call;
  const born = await birthdayOf(call, fromId);
  if (born !== undefined && (await birthdayOf(call, intoId)) === undefined) {
    const sealed = services.sealing.seal(sealedOf(community.id, intoId, 'birthdays', 'date_of_birth_sealed'), born);
    await transaction
      .insertInto('birthdays')
      .values({ community_id: community.id, person_id: intoId, date_of_birth_sealed: sealed })
      .execute();
  }
  const profile = await volunteerOf(call, fromId);
  if (!profile || (await volunteerOf(call, intoId))) return;
  const anew = Object.fromEntries(
    sealedFields.map((column) => {
      const sealed = profile[column];
      if (sealed === null) return [column, null];
      const text = services.sealing.open(sealedOf(community.id, fromId, 'volunteers', column), sealed);
      return [column, services.sealing.seal(sealedOf(community.id, intoId, 'volunteers', column), text)];
    }),
  ) as Pick<typeof profile, (typeof sealedFields)[number]>;
  await transaction
    .insertInto('volunteers')
    .values({ ...profile, ...anew, person_id: intoId, spot: pointText(profile.spot) })
    .execute();
}
