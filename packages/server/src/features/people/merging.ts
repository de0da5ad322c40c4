import type { MergePreview } from '@goodturn/contract';
import { sql } from 'kysely';
import { ProblemError, signedIn, type CallContext } from '../../http/handler.js';
import { refreshStandings } from '../checks/standings.js';
import { emptyPerson } from '../personal-data/erasing.js';
import { asSystem } from '../staff/as-system.js';
import { recordAudit } from '../staff/audit.js';
import { birthdayOf, tellMatching, volunteerOf } from '../volunteers/store.js';
import { hindrancesTo, notesOn, type MergeFacts } from './merge-rules.js';
import { moveProfile } from './merge-profile.js';
import { findPerson, presentInList, rolesOf } from './store.js';

/** What lies between two accounts, and what each has. Must act as the system. */
async function betweenOf(call: CallContext, from: string, into: string): Promise<MergeFacts['between'] & { moves: MergePreview['moves'] }> {
  const { transaction, community } = call;
  const c = sql`community_id = ${community.id}`;
  const both = sql`${from}::uuid in (person_id, asker_id) and ${into}::uuid in (person_id, asker_id)`;
  const { rows } = await sql<MergeFacts['between'] & MergePreview['moves']>`select
    exists (select from offers where ${c} and ${both} and status in ('offered', 'accepted')) as standing,
    exists (select from offers where ${c} and ${both}) as "ever",
    exists (select from blocks where ${c} and person_id in (${from}, ${into}) and blocked_id in (${from}, ${into})) as blocked,
    exists (select from offers one join offers other on other.community_id = one.community_id and other.request_id = one.request_id
      where one.community_id = ${community.id} and one.person_id = ${from} and other.person_id = ${into}
        and one.status in ('offered', 'accepted') and other.status in ('offered', 'accepted'))
      or exists (select from bookings one join bookings other on other.community_id = one.community_id and other.opportunity_id = one.opportunity_id
        and other.session_id is not distinct from one.session_id
      where one.community_id = ${community.id} and one.person_id = ${from} and other.person_id = ${into}
        and one.status not in ('cancelled', 'declined') and other.status not in ('cancelled', 'declined')) as "samePlace",
    (select count(*)::int from requests where ${c} and person_id = ${from}) as requests,
    (select count(*)::int from offers where ${c} and person_id = ${from} and asker_id <> ${into}) as offers,
    (select count(*)::int from bookings where ${c} and person_id = ${from}) as bookings,
    (select count(*)::int from certificates where ${c} and person_id = ${from}) as certificates,
    (select count(*)::int from reports where ${c} and (person_id = ${from} or writer_id = ${from})) as reports,
    (select count(*)::int from blocks where ${c} and ${from} in (person_id, blocked_id)) as blocks`.execute(transaction);
  const row = rows[0];
  if (!row) throw new Error('A row of counts is missing.');
  const { standing, ever, blocked, samePlace, ...moves } = row;
  return { standing, ever, blocked, samePlace, moves };
}

/** What a merge would do, and what stands against it. @throws ProblemError not-found */
export async function previewMerge(call: CallContext, fromId: string, intoId: string): Promise<MergePreview> {
  const [from, into] = [await findPerson(call, fromId), await findPerson(call, intoId)];
  const roles = { from: await rolesOf(call, fromId), into: await rolesOf(call, intoId) };
  const { own, moves, ...between } = await asSystem(call, async () => ({
    ...(await betweenOf(call, fromId, intoId)),
    own: {
      profiles: [await volunteerOf(call, fromId), await volunteerOf(call, intoId)].filter(Boolean).length,
      birthdays: [await birthdayOf(call, fromId), await birthdayOf(call, intoId)],
    },
  }));
  const facts: MergeFacts = {
    same: fromId === intoId,
    yourself: [fromId, intoId].includes(signedIn(call).id),
    staff: roles.from.length > 0,
    suspended: [from.suspended_at !== null, into.suspended_at !== null],
    adult: [from.adult, into.adult],
    birthdays: own.birthdays,
    profiles: own.profiles,
    between,
    keptAddress: into.email,
  };
  return { from: presentInList(from), into: presentInList(into), moves, hindrances: hindrancesTo(facts), notes: notesOn(facts) };
}

/** Organisations that either of the two blocked are blocked for who stays. */
async function moveOrganisationBlocks({ transaction, community }: CallContext, fromId: string, intoId: string): Promise<void> {
  const blocks = (personId: string) => sql`community_id = ${community.id} and person_id = ${personId}`;
  await sql`delete from organisation_blocks where ${blocks(fromId)} and organisation_id in (
    select organisation_id from organisation_blocks where ${blocks(intoId)})`.execute(transaction);
  await sql`update organisation_blocks set person_id = ${intoId} where ${blocks(fromId)}`.execute(transaction);
}

/** Merges one account into another of the same person, for good. @throws ProblemError not-found, wrong-state with what stands against it */
export async function mergePeople(call: CallContext, fromId: string, intoId: string): Promise<void> {
  const { transaction, community, now } = call;
  // Held in one order, so that two administrators who merge both ways at once do it once.
  await transaction
    .selectFrom('people')
    .select('id')
    .where('community_id', '=', community.id)
    .where('id', 'in', [fromId, intoId])
    .orderBy('id')
    .forUpdate()
    .execute();
  const { hindrances } = await previewMerge(call, fromId, intoId);
  const [first] = hindrances;
  if (first) throw new ProblemError('wrong-state', { detail: first.detail });
  const decider = signedIn(call).id;
  await asSystem(call, async () => {
    await moveProfile(call, fromId, intoId);
    await moveOrganisationBlocks(call, fromId, intoId);
    await sql`select merge_people(${fromId}::uuid, ${intoId}::uuid, ${now}::timestamptz, ${decider}::uuid)`.execute(transaction);
    await emptyPerson(call, fromId);
    await refreshStandings(call, intoId);
    await tellMatching(call, intoId);
  });
  for (const personId of [fromId, intoId])
    await recordAudit(call, {
      action: 'people.merge',
      subject: { kind: 'person', id: intoId },
      personId,
      details: { from: fromId, into: intoId },
    });
}
