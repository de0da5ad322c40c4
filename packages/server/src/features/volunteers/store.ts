import type { Volunteer } from '@goodturn/contract';
import { sql, type Selectable } from 'kysely';
import type { VolunteersTable } from '../../database/schema.js';
import type { CommunityRecord } from '../../http/handler.js';
import type { Services } from '../../services.js';
import type { Where } from '../suggestions/profiles.js';
import { keepMatchingProfile } from '../suggestions/profiles.js';
import { dayIn } from '../requests/days.js';
import { adultOnForMatching, ageGroupOn, showsProfile, type AgeGroup } from './age.js';
import { matchingProfileOf } from './facts.js';
import { sealedOf } from './sealed-fields.js';

export type VolunteerRow = Selectable<VolunteersTable>;

/** A call or a job: whatever has the keys. */
export interface Keeping extends Where {
  readonly community: CommunityRecord;
  readonly services: Pick<Services, 'sealing'>;
}

export const volunteerOf = ({ transaction, community }: Where, personId: string): Promise<VolunteerRow | undefined> =>
  transaction
    .selectFrom('volunteers')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .executeTakeFirst();

/** When somebody was born, where they said so. */
export async function birthdayOf({ transaction, community, services }: Keeping, personId: string): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('birthdays')
    .select('date_of_birth_sealed')
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row && services.sealing.open(sealedOf(community.id, personId, 'birthdays', 'date_of_birth_sealed'), row.date_of_birth_sealed);
}

/** Keeps when somebody was born, and which rules hold for them from now on. */
export async function keepBirthday(where: Keeping, personId: string, dateOfBirth: string, group: AgeGroup): Promise<void> {
  const { transaction, community, services } = where;
  const sealed = services.sealing.seal(sealedOf(community.id, personId, 'birthdays', 'date_of_birth_sealed'), dateOfBirth);
  await transaction
    .insertInto('birthdays')
    .values({ community_id: community.id, person_id: personId, date_of_birth_sealed: sealed })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await keepAgeGroup(where, personId, group);
}

export async function keepAgeGroup({ transaction, community }: Where, personId: string, group: AgeGroup): Promise<void> {
  await transaction
    .updateTable('people')
    .set({
      adult: group === 'adult',
      age_group: group === '13-15' || group === '16-17' ? group : null,
      ...(!showsProfile(group) && { display_name: sql<string>`split_part(display_name, ' ', 1)` }),
    })
    .where('community_id', '=', community.id)
    .where('id', '=', personId)
    .execute();
}

/** Tells matching what a volunteer's profile now says. */
export async function tellMatching(where: Keeping, personId: string): Promise<void> {
  const row = await volunteerOf(where, personId);
  if (!row) return;
  const today = dayIn(where.now, where.community.settings.timeZone);
  const born = await birthdayOf(where, personId);
  const profile = matchingProfileOf(
    {
      personId,
      spot: row.spot,
      areaId: row.area_id,
      reach: row.reach,
      skills: row.skills,
      languages: row.languages,
      availability: row.availability,
      rhythm: row.rhythm,
      quiet: row.quiet_from !== null && row.quiet_until !== null ? { from: row.quiet_from, until: row.quiet_until } : undefined,
      onlyOnDuty: row.only_on_duty,
      onDuty: row.on_duty,
      pausedUntil: row.paused_until ?? undefined,
      adultOn: born === undefined ? undefined : adultOnForMatching(ageGroupOn(born, today), born, today),
    },
    today,
  );
  await keepMatchingProfile(where, profile);
}

/** What would help some people to take part, of those who wrote it. Must act as the system, for readers who may know it. */
export async function helpToTakePartOf(
  { transaction, community, services }: Keeping,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('volunteers')
    .select(['person_id', 'help_to_take_part_sealed'])
    .where('community_id', '=', community.id)
    .where('person_id', 'in', [...new Set(personIds)])
    .where('help_to_take_part_sealed', 'is not', null)
    .execute();
  return new Map(
    rows.flatMap(({ person_id, help_to_take_part_sealed: sealed }) =>
      sealed === null
        ? []
        : [
            [
              person_id,
              services.sealing.open(sealedOf(community.id, person_id, 'volunteers', 'help_to_take_part_sealed'), sealed),
            ] as const,
          ],
    ),
  );
}

/** A profile as only its owner may read it. */
export async function presentVolunteer(where: Keeping, row: VolunteerRow): Promise<Volunteer> {
  const { transaction, community, services } = where;
  const opened = (column: string, sealed: string) =>
    services.sealing.open(sealedOf(community.id, row.person_id, 'volunteers', column), sealed);
  const area = await transaction
    .selectFrom('areas')
    .select(['id', 'name'])
    .where('community_id', '=', community.id)
    .where('id', '=', row.area_id)
    .executeTakeFirstOrThrow();
  const person = await transaction
    .selectFrom('people')
    .select(['age_group', 'guardian_confirmed_at'])
    .where('community_id', '=', community.id)
    .where('id', '=', row.person_id)
    .executeTakeFirstOrThrow();
  const guardian = await newestGuardian(where, row.person_id);
  const { help_to_take_part_sealed: help, emergency_contact_sealed: contact } = row;
  return {
    legalName: opened('legal_name_sealed', row.legal_name_sealed),
    dateOfBirth: (await birthdayOf(where, row.person_id)) ?? '',
    home: { postcode: opened('postcode_sealed', row.postcode_sealed), area },
    reach: row.reach,
    skills: row.skills,
    interests: row.interests,
    availability: row.availability,
    languages: row.languages,
    ...(help !== null && { helpToTakePart: opened('help_to_take_part_sealed', help) }),
    ...(contact !== null && {
      emergencyContact: JSON.parse(opened('emergency_contact_sealed', contact)) as { name: string; phone: string },
    }),
    codeOfConduct: { version: row.code_version, acceptedAt: row.code_accepted_at.toISOString() },
    notifications: row.rhythm,
    onlyOnDuty: row.only_on_duty,
    onDuty: row.on_duty,
    ...(row.quiet_from !== null && row.quiet_until !== null && { quietHours: { from: row.quiet_from, until: row.quiet_until } }),
    ...(row.paused_until !== null && { pausedUntil: row.paused_until }),
    joinedAt: row.joined_at.toISOString(),
    ...(guardian &&
      person.age_group === '13-15' && {
        guardian: { email: guardian.email, state: person.guardian_confirmed_at === null ? 'waiting' : 'confirmed' },
      }),
  };
}

export const newestGuardian = ({ transaction, community }: Where, personId: string) =>
  transaction
    .selectFrom('guardian_links')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
