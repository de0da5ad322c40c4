import {
  checkWaits,
  type CheckedPerson,
  type CheckListQuery,
  type CheckWait,
  type ClearanceState,
  type InputError,
  type Page,
} from '@goodturn/contract';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { inputProblem, signedIn, type CallContext } from '../../http/handler.js';
import { unknownTerms } from '../organisations/rules.js';
import { namedLike } from '../people/store.js';
import { readCursor, writeCursor } from '../requests/cursor.js';
import { dayIn } from '../requests/days.js';
import { areaExists } from '../requests/place.js';
import { daysLater } from '../requests/states.js';
import { asSystem } from '../staff/as-system.js';
import { coordinatedBy, hasRole } from '../staff/rules.js';
import { answerTo } from './gate.js';
import { agreementsFor, dueForRecheck } from './rechecks.js';
import { clearancesOf } from './store.js';

const usualLimit = 50;

/** A page of volunteers and whoever has a certificate, by name, for a coordinator: of one organisation, those with a place there or a certificate of its. */
export async function listChecks(call: CallContext, query: CheckListQuery): Promise<Page<CheckedPerson>> {
  const { q, waits, cursor, limit = usualLimit } = query;
  const { transaction, community } = call;
  const { area, interest, language, onDuty, skill, state, time } = query;
  const list = `checks ${JSON.stringify([waits, q, area, interest, language, onDuty, skill, state, time])}`;
  await refuseUnknown(call, query);
  const position = readCursor(call, list, cursor);
  const found = await conditions(call);
  const names = sql.join(
    checkWaits.map((one) => sql`${sql.lit(one)}, ${ofPerson(sql`and ${found[one]}`)}`),
    sql`, `,
  );
  let rows = transaction
    .selectFrom('people')
    .select([
      'id',
      'display_name',
      sql<string>`lower(display_name)`.as('key'),
      isVolunteer.as('volunteer'),
      sql<Record<CheckWait, boolean>>`jsonb_build_object(${names})`.as('waits'),
    ])
    .where('community_id', '=', community.id)
    .where('erased_at', 'is', null)
    .where(reached(call));
  if (q) rows = rows.where(namedLike(q));
  if (waits) rows = rows.where(ofPerson(sql`and ${found[waits]}`));
  rows = rows.where(sql<SqlBool>`${sql.join([sql`true`, ...asVolunteer(call, query)], sql` and `)}`);
  if (position) rows = rows.where(sql<SqlBool>`(lower(display_name), id) > (${position[0]}, ${position[1]}::uuid)`);
  const page = await rows
    .orderBy(sql`lower(display_name)`)
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const last = page[limit - 1];
  const items: CheckedPerson[] = [];
  for (const row of page.slice(0, limit)) {
    const held = await clearancesOf(transaction, community.id, row.id);
    items.push({
      id: row.id,
      displayName: row.display_name,
      volunteer: row.volunteer,
      clearances: held.map((one) => ({
        level: one.level,
        workforce: one.workforce,
        barredLists: [...one.barredLists],
        state: answerTo(one, [one], call.now).state,
      })),
      waits: checkWaits.filter((one) => row.waits[one]),
    });
  }
  return { items, ...(page.length > limit && last && { nextCursor: writeCursor(call, list, [last.key, last.id]) }) };
}

const isVolunteerWith = (holds: RawBuilder<unknown>) =>
  sql<boolean>`exists (select from volunteers where volunteers.community_id = people.community_id and volunteers.person_id = people.id ${holds})`;
const isVolunteer = isVolunteerWith(sql``);

/** @throws ProblemError invalid-input for an area or a term that there is not: "nobody found" would be a lie */
async function refuseUnknown(call: CallContext, { area, interest, skill }: CheckListQuery): Promise<void> {
  const errors: InputError[] = [
    ...unknownTerms('skill', '?skill', skill === undefined ? [] : [skill]),
    ...unknownTerms('cause', '?interest', interest === undefined ? [] : [interest]),
  ].map((error) => ({ ...error, pointer: error.pointer.replace(/\/0$/, '') }));
  if (area !== undefined && !(await areaExists(call, area)))
    errors.push({ pointer: '?area', code: 'area-unknown', detail: 'Choose a neighbourhood from the list.' });
  if (errors.length > 0) throw inputProblem(...errors);
}

/** What is demanded of what somebody said when they signed up. Policies let coordinators of the community alone read that. */
function asVolunteer({ community, now }: CallContext, query: CheckListQuery): RawBuilder<SqlBool>[] {
  const { area, interest, language, onDuty, skill, state, time } = query;
  const today = dayIn(now, community.settings.timeZone);
  const asked = [
    ...(area === undefined ? [] : [sql`volunteers.area_id = ${area}`]),
    ...(skill === undefined ? [] : [sql`${skill} = any (volunteers.skills)`]),
    ...(interest === undefined ? [] : [sql`${interest} = any (volunteers.interests)`]),
    ...(language === undefined ? [] : [sql`${language} = any (volunteers.languages)`]),
    ...(time === undefined ? [] : [sql`${time} = any (volunteers.availability)`]),
    ...(onDuty === undefined
      ? []
      : [sql`(volunteers.on_duty and (volunteers.paused_until is null or volunteers.paused_until <= ${today}::date)) = ${onDuty}`]),
  ];
  const all = asked.length === 0 ? [] : [sql<SqlBool>`${isVolunteerWith(sql`and ${sql.join(asked, sql` and `)}`)}`];
  return state === undefined ? all : [...all, standsSo(state, now)];
}

/** A certificate that stands so now, also where what ends it by itself has not been written down yet. */
function standsSo(state: ClearanceState, now: Date): RawBuilder<SqlBool> {
  const ended = sql`(clearances.state = 'cleared' and clearances.ends_at is not null and clearances.ends_at <= ${now})`;
  const stands = {
    cleared: sql`clearances.state = 'cleared' and not ${ended}`,
    expired: sql`clearances.state = 'expired' or (${ended} and clearances.ends_lack = 'review')`,
    pending: sql`clearances.state = 'pending' or (${ended} and clearances.ends_lack = 'recheck')`,
    'not-cleared': sql`clearances.state = 'not-cleared'`,
  }[state];
  return sql<SqlBool>`exists (select from clearances where clearances.community_id = people.community_id
    and clearances.person_id = people.id and (${stands}))`;
}

/** A certificate of the person of which something holds. Policies keep certificates to those of the caller's duty. */
const ofPerson = (holds: RawBuilder<unknown>) =>
  sql<SqlBool>`exists (select from certificates join clearances on clearances.community_id = certificates.community_id
    and clearances.certificate_id = certificates.id
    where certificates.community_id = people.community_id and certificates.person_id = people.id and certificates.replaced_at is null ${holds})`;

function reached(call: CallContext): RawBuilder<SqlBool> {
  if (hasRole(signedIn(call), 'coordinator')) return sql<SqlBool>`(${isVolunteer} or ${ofPerson(sql``)})`;
  return sql<SqlBool>`(exists (select from bookings where bookings.community_id = people.community_id and bookings.person_id = people.id
    and bookings.organisation_id = any (${coordinatedBy(signedIn(call))}::uuid[])) or ${ofPerson(sql``)})`;
}

/** When each thing waits, of a certificate and its clearance. */
async function conditions(call: CallContext): Promise<Record<CheckWait, RawBuilder<SqlBool>>> {
  const { now } = call;
  const due = await dueForRecheck(call).execute();
  // Others of the same duty may have agreed: each reads their own agreement alone.
  const agreements = due.length === 0 ? [] : await asSystem(call, () => agreementsFor(call));
  const unnamed = due
    .filter((one) => !agreements.some(({ organisation_id }) => organisation_id === one.organisation_id))
    .map(({ id }) => id);
  const lack = (name: string) => sql<SqlBool>`clearances.lack = ${name}`;
  return {
    decision: lack('decision'),
    due: sql<SqlBool>`(certificates.review_due <= ${daysLater(now, 30)} and certificates.decision_outcome = 'approved')`,
    stopped: sql<SqlBool>`certificates.id = any (${unnamed}::uuid[])`,
    'new-certificate': lack('new-certificate'),
    details: lack('details'),
    lapsed: sql<SqlBool>`(clearances.state = 'expired' or clearances.ends_at <= ${now})`,
  };
}
