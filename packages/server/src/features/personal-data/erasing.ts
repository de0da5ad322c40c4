import type { Erased, Erasure, ErasurePreview, Kept } from '@goodturn/contract';
import { wordsIn } from '@goodturn/locales/all';
import { sql } from 'kysely';
import { ProblemError, signedIn, type Answer, type CallContext, type PersonRecord, type Readers } from '../../http/handler.js';
import { writeMail } from '../../mail/good-turn-mails.js';
import { post } from '../../outbox.js';
import { personById } from '../me/store.js';
import { endWhatIsShared } from '../people/ending.js';
import { findPerson, rolesOf } from '../people/store.js';
import { keepSuspendedAddress } from '../people/suspended-addresses.js';
import { carryOut, holdRequest } from '../requests/moves.js';
import { decideRequest } from '../requests/rules.js';
import { useAttempt } from '../sign-ins/store.js';
import { proveCode } from '../sign-ins/proving.js';
import { asSystem } from '../staff/as-system.js';
import { recordAudit } from '../staff/audit.js';
import { holdings } from './holdings.js';

/** The same for everybody, so that nothing can be told from it. */
function keptOf({ language }: Pick<PersonRecord, 'language'>): Kept[] {
  const words = wordsIn(language, 'pages');
  return [
    { what: words('pages/keptGoodTurns'), why: words('pages/keptGoodTurnsWhy') },
    { what: words('pages/keptDecisions'), why: words('pages/keptDecisionsWhy') },
    { what: words('pages/keptSafety'), why: words('pages/keptSafetyWhy') },
  ];
}

export async function previewErasure(call: CallContext): Promise<ErasurePreview> {
  const id = signedIn(call).id;
  const here = sql`community_id = ${call.community.id} and person_id = ${id}`;
  const { rows } = await sql<ErasurePreview['ends']>`select
    (select count(*)::int from requests where ${here} and status in ('pending', 'open', 'matched')) as requests,
    (select count(*)::int from offers where ${here} and status in ('offered', 'accepted')) as offers,
    (select count(*)::int from bookings where ${here} and status in ('booked', 'waiting', 'applied')) as bookings`.execute(
    call.transaction,
  );
  return { ends: rows[0] ?? { requests: 0, offers: 0, bookings: 0 }, kept: keptOf(signedIn(call)) };
}

/** @throws ProblemError wrong-state for the only administrator, without whom nobody could give roles any more */
async function refuseLastAdministrator({ transaction, community }: CallContext, personId: string): Promise<void> {
  const rows = await transaction
    .selectFrom('staff_roles')
    .select('person_id')
    .where('community_id', '=', community.id)
    .where('role', '=', 'administrator')
    .where('ended_at', 'is', null)
    .execute();
  if (rows.length > 0 && rows.every((row) => row.person_id === personId))
    throw new ProblemError('wrong-state', { detail: 'Give somebody else the role of administrator first.' });
}

/** Ends requests that still run: done where a helper has said so, cancelled where nobody has helped yet. Must act as the system. */
async function endRequests(call: CallContext, personId: string): Promise<void> {
  const { transaction, community, now } = call;
  const rows = await transaction
    .selectFrom('requests')
    .select('id')
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .where('status', 'in', ['pending', 'open', 'matched'])
    .orderBy('id')
    .execute();
  for (const { id } of rows) {
    const held = await holdRequest(call, id);
    const context = { now, expiryDays: community.settings.policies.requestDays };
    const done = held.offers.some((offer) => offer.status === 'done');
    await carryOut(call, held, decideRequest(done ? 'complete' : 'cancel', 'asker', held.situation, context));
  }
}

/** Deletes or empties everything of a person that need not stay. Must act as the system. */
async function forget({ transaction, community, now }: CallContext, personId: string): Promise<void> {
  const mine = sql`community_id = ${community.id}`;
  await sql`update staff_roles set ended_at = ${now}, ended_by = ${personId} where ${mine} and person_id = ${personId} and ended_at is null`.execute(
    transaction,
  );
  await sql`update check_consents set withdrawn_at = ${now} where ${mine} and person_id = ${personId} and withdrawn_at is null`.execute(
    transaction,
  );
  await sql`update recheck_agreements set ended_at = coalesce(ended_at, ${now}), forename = '…', surname = '…' where ${mine} and person_id = ${personId}`.execute(
    transaction,
  );
  await sql`update status_checks set state = 'stopped', ended_at = ${now} where ${mine} and state = 'waiting'
    and certificate_id in (select id from certificates where ${mine} and person_id = ${personId})`.execute(transaction);
  await sql`update certificates set number_sealed = null, number_end = null, surname_sealed = null, date_of_birth_sealed = null,
    number_dropped_at = coalesce(number_dropped_at, ${now}) where ${mine} and person_id = ${personId}`.execute(transaction);
  await sql`select erase_words(${personId}::uuid)`.execute(transaction);
  for (const { table, person, then } of holdings) {
    if (then === 'deleted')
      await sql`delete from ${sql.table(table)} where ${mine} and ${sql.ref(person)} = ${personId}`.execute(transaction);
  }
}

/** Deletes a person's data, confirmed by a fresh code. Others are told of what ends as of any end. */
export async function eraseData(call: CallContext, { attempt: attemptId, code }: Erasure): Promise<Answer<Erased>> {
  const { community, transaction, now } = call;
  const person = signedIn(call);
  await refuseLastAdministrator(call, person.id);
  const attempt = await proveCode(call, { attempt: attemptId, email: person.email, code }, 0);
  await useAttempt(transaction, community.id, attempt.id, attempt.id, now);
  await eraseNow(call, person, 'me.erase');
  return { body: { erasedAt: now.toISOString(), kept: keptOf(person) }, resource: { kind: 'erasure', id: person.id } };
}

/** An administrator deletes somebody's data on their behalf. @throws ProblemError not-found, not-allowed, wrong-state */
export async function eraseForPerson(call: CallContext, id: string): Promise<void> {
  if (id === signedIn(call).id)
    throw new ProblemError('not-allowed', { detail: 'Delete your own data from your profile, or let another administrator do it.' });
  await findPerson(call, id);
  if ((await rolesOf(call, id)).length > 0) throw new ProblemError('wrong-state', { detail: 'End their roles first.' });
  const person = await personById(call.transaction, call.community.id, id);
  if (!person) throw new ProblemError('not-found');
  await eraseNow(call, person, 'people.erase');
}

/** @throws ProblemError sign-in-ended when another call was quicker */
async function eraseNow(call: CallContext, person: PersonRecord, action: 'me.erase' | 'people.erase'): Promise<void> {
  const { community, transaction, services } = call;
  const row = await transaction
    .selectFrom('people')
    .select('id')
    .where('community_id', '=', community.id)
    .where('id', '=', person.id)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new ProblemError(action === 'me.erase' ? 'sign-in-ended' : 'wrong-state', { detail: 'This data is deleted already.' });
  await asSystem(call, async () => {
    await endWhatIsShared(call, person.id);
    await endRequests(call, person.id);
    await keepSuspendedAddress(call, person);
    await forget(call, person.id);
  });
  await recordAudit(call, { action, subject: { kind: 'person', id: person.id }, personId: person.id });
  await post(call, writeMail(community, person, 'data-erased.person', { title: '', other: '' }, undefined, services.config.publicUrl));
  await asSystem(call, () => emptyPerson(call, person.id));
}

/** Leaves the row of somebody for what must stay, as nobody's. Must act as the system. */
export async function emptyPerson({ community, transaction, now }: CallContext, personId: string): Promise<void> {
  await transaction
    .updateTable('people')
    .set({
      // The column is unique; this is the address of nobody.
      email: `erased:${personId}`,
      display_name: wordsIn(community.settings.languages[0] ?? 'en', 'pages')('pages/formerNeighbour'),
      subject: null,
      second_factor_since: null,
      erased_at: now,
    })
    .where('community_id', '=', community.id)
    .where('id', '=', personId)
    .execute();
}

/** A replay finds nobody signed in any more; this is for one that arrives in the same moment. */
export const erasureReaders: Pick<Readers, 'erasure'> = {
  erasure: (call) => Promise.resolve({ erasedAt: call.now.toISOString(), kept: keptOf(signedIn(call)) }),
};
