import type { AvailabilityTime, VolunteerReach, VolunteerRhythm } from '@goodturn/contract';
import { availabilityTimes } from '@goodturn/contract';
import type { Transaction } from 'kysely';
import { pointText, type CommunitySettings, type Database } from '../database/schema.js';
import type { CommunityRecord } from '../http/handler.js';
import type { Services } from '../services.js';
import { consentVersion } from '../features/checks/reading.js';
import { standingOf } from '../features/checks/gate.js';
import { certificatesOf, factsOf, keepClearance, newestConsent } from '../features/checks/store.js';
import { sealedIn } from '../features/checks/sealed-fields.js';
import { dayIn } from '../features/requests/days.js';
import { daysLater } from '../features/requests/states.js';
import { sealedOf } from '../features/volunteers/sealed-fields.js';
import { tellMatching } from '../features/volunteers/store.js';
import type { Ward } from '../geography/wards.js';
import { stableId } from './ids.js';
import { neighbourNames } from './neighbours/people.js';
import { homesOf } from './rows.js';
import { volunteerTexts, type DemoCheck } from './volunteers.js';

interface Filling {
  readonly transaction: Transaction<Database>;
  readonly community: CommunityRecord;
  readonly settings: CommunitySettings;
  readonly wards: readonly Ward[];
  readonly now: Date;
  readonly services: Pick<Services, 'sealing'>;
}

const reaches: readonly VolunteerReach[] = ['area', '1km', '2km', '5km', '2km', 'home'];
const rhythms: readonly VolunteerRhythm[] = ['instant', 'daily', 'daily', 'weekly', 'never'];
/** Every so many parts of the week, so that everybody is free at other times. */
const timesOf = (index: number): AvailabilityTime[] => availabilityTimes.filter((_, part) => (part * 5 + index * 3) % 7 < 2);

/** The invented neighbours who volunteer, with certificates in each state that the Update Service's answers lead to. */
export async function fillVolunteers(filling: Filling): Promise<void> {
  const { transaction, community, settings, wards, now, services } = filling;
  const homes = homesOf(wards);
  const seal = (personId: string, table: 'volunteers' | 'birthdays', column: string, text: string) =>
    services.sealing.seal(sealedOf(community.id, personId, table, column), text);
  const people = volunteerTexts.map((text, index) => {
    const home = homes[neighbourNames.indexOf(text.name)];
    if (!home) throw new Error(`${text.name} is not among the neighbours.`);
    return { text, index, home, id: stableId(`person ${text.name}`), joined: daysLater(now, -(8 + index * 6)) };
  });
  await transaction
    .insertInto('birthdays')
    .values(
      people.map(({ id, text }) => ({
        community_id: community.id,
        person_id: id,
        date_of_birth_sealed: seal(id, 'birthdays', 'date_of_birth_sealed', text.born),
      })),
    )
    .execute();
  await transaction
    .insertInto('volunteers')
    .values(
      people.map(({ id, text, index, home, joined }) => ({
        community_id: community.id,
        person_id: id,
        legal_name_sealed: seal(id, 'volunteers', 'legal_name_sealed', `${text.name} ${text.surname}`),
        postcode_sealed: seal(id, 'volunteers', 'postcode_sealed', home.postcode),
        help_to_take_part_sealed: text.help === undefined ? null : seal(id, 'volunteers', 'help_to_take_part_sealed', text.help),
        emergency_contact_sealed: null,
        spot: pointText(home.lsoa.spot),
        area_id: home.ward.id,
        reach: reaches[index % reaches.length]!,
        skills: [...text.skills],
        interests: [...text.interests],
        availability: timesOf(index),
        languages: [...text.languages],
        code_version: settings.volunteering.codeOfConduct,
        code_accepted_at: joined,
        rhythm: rhythms[index % rhythms.length]!,
        only_on_duty: index % 9 === 4,
        on_duty: index % 6 !== 5,
        quiet_from: index % 4 === 1 ? '21:00' : null,
        quiet_until: index % 4 === 1 ? '08:00' : null,
        paused_until: null,
        joined_at: joined,
      })),
    )
    .execute();
  for (const { id, text, joined } of people) {
    await tellMatching({ transaction, community, now, services }, id);
    if (text.check) await fillCheck(filling, { id, surname: text.surname, born: text.born, joined }, text.check);
  }
}

interface Holder {
  readonly id: string;
  readonly surname: string;
  readonly born: string;
  readonly joined: Date;
}

/** Numbers begin with the digit by which the fake of the Update Service gives the same answer again. */
const checks: Readonly<
  Record<
    DemoCheck,
    {
      digit: number;
      status?: 'BLANK_NO_NEW_INFO' | 'NON_BLANK_NO_NEW_INFO' | 'NEW_INFO' | 'NO_MATCH_FOUND';
      approved?: boolean;
      due?: number;
    }
  >
> = {
  cleared: { digit: 2, status: 'BLANK_NO_NEW_INFO', approved: true },
  waits: { digit: 3, status: 'NON_BLANK_NO_NEW_INFO' },
  changed: { digit: 4, status: 'NEW_INFO', approved: true },
  unknown: { digit: 1, status: 'NO_MATCH_FOUND', approved: true },
  recorded: { digit: 2 },
  lapsed: { digit: 2, status: 'BLANK_NO_NEW_INFO', approved: true, due: -6 },
  due: { digit: 2, status: 'BLANK_NO_NEW_INFO', approved: true, due: 12 },
};

async function fillCheck({ transaction, community, settings, now, services }: Filling, holder: Holder, kind: DemoCheck): Promise<void> {
  const { digit, status, approved = false, due = 700 } = checks[kind];
  const communityId = community.id;
  const id = stableId(`certificate ${holder.id}`);
  const number = `${digit}${parseInt(holder.id.slice(-10), 16).toString().padStart(11, '0').slice(-11)}`;
  const seal = (column: string, text: string) => services.sealing.seal(sealedIn(communityId, id, column), text);
  const day = (date: Date) => dayIn(date, settings.timeZone);
  const seen = daysLater(holder.joined, 3);
  await transaction
    .insertInto('check_consents')
    .values({
      community_id: communityId,
      id: stableId(`consent ${holder.id}`),
      person_id: holder.id,
      text_version: consentVersion,
      given_at: holder.joined,
    })
    .execute();
  await transaction
    .insertInto('certificates')
    .values({
      community_id: communityId,
      id,
      person_id: holder.id,
      organisation_id: null,
      level: 'enhanced',
      workforce: 'adult',
      barred_lists: [],
      issued_on: day(daysLater(holder.joined, -40)),
      number_sealed: seal('number_sealed', number),
      number_end: number.slice(-4),
      surname_sealed: seal('surname_sealed', holder.surname),
      date_of_birth_sealed: seal('date_of_birth_sealed', holder.born),
      original_seen_on: day(seen),
      identity_seen_on: day(seen),
      recorded_at: seen,
      recorded_by: stableId('coordinator'),
      decision_outcome: approved ? 'approved' : null,
      decision_at: approved ? seen : null,
      decision_by: approved ? stableId('coordinator') : null,
      review_due: approved ? daysLater(now, due) : null,
      last_status: status ?? null,
      last_status_at: status === undefined ? null : daysLater(now, -1),
      replaced_at: null,
      number_dropped_at: null,
    })
    .execute();
  const consent = await newestConsent(transaction, communityId, holder.id);
  for (const row of await certificatesOf(transaction, communityId, holder.id))
    await keepClearance(transaction, row, standingOf(factsOf(row, consent), now, settings.checks));
}
