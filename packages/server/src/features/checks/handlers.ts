import type { Decision, NewCertificate } from '@goodturn/contract';
import { inputProblem, ProblemError, signedIn, type CallContext, type HandlersOf } from '../../http/handler.js';
import { instantAt } from '../../local-time.js';
import { personById } from '../me/store.js';
import { dayAfter, dayIn } from '../requests/days.js';
import { decideAlone } from '../queue/holding.js';
import { asSystem } from '../staff/as-system.js';
import { recordAudit } from '../staff/audit.js';
import { coordinatedBy, hasRole } from '../staff/rules.js';
import { refreshClearances } from './clearing.js';
import { countChecks } from './counts.js';
import { listChecks } from './list.js';
import { consentVersion, hasDuty, readAgreement, readCertificate, readOwnChecks, readPersonChecks } from './reading.js';
import { recordIdentity, recordTraining, takeBack } from './others.js';
import { mistakeIn, reviewDueOf } from './rules.js';
import { sealedIn } from './sealed-fields.js';
import { tellOfEndedHelp } from './tell.js';
import { holdCertificate, newestConsent, type CertificateRow } from './store.js';

async function heldWithDuty(call: CallContext, id: string): Promise<CertificateRow> {
  const row = await holdCertificate(call.transaction, call.community.id, id);
  if (!row || !hasDuty(call, row)) throw new ProblemError('not-found');
  if (row.replaced_at) throw new ProblemError('wrong-state', { detail: 'A newer certificate took the place of this one.' });
  return row;
}

const answered = async (call: CallContext, id: string) => ({
  body: await readCertificate(call, id),
  resource: { kind: 'certificate' as const, id },
});
const answeredOwn = async (call: CallContext) => ({
  body: await readOwnChecks(call),
  resource: { kind: 'own-checks' as const, id: signedIn(call).id },
});
const answeredAgreement = async (call: CallContext) => ({
  body: await readAgreement(call),
  resource: { kind: 'recheck-agreement' as const, id: signedIn(call).id },
});

/** Nobody decides of themselves. */
function notOfOneself(call: CallContext, personId: string): void {
  if (personId === signedIn(call).id)
    throw new ProblemError('not-allowed', { detail: 'These are your own checks: another coordinator has to do this.' });
}

async function record(call: CallContext, personId: string, body: NewCertificate) {
  const { transaction, community, now, services } = call;
  const coordinator = signedIn(call);
  notOfOneself(call, personId);
  if (!(await personById(transaction, community.id, personId))) throw new ProblemError('not-found');
  if (body.organisationId === undefined ? !hasRole(coordinator, 'coordinator') : !coordinatedBy(coordinator).includes(body.organisationId))
    throw inputProblem({
      pointer: '#/organisationId',
      code: 'not-a-choice',
      detail: 'Choose an organisation that you coordinate: the duty to keep this private is theirs.',
    });
  const mistake = mistakeIn(body, dayIn(now, community.settings.timeZone));
  if (mistake) throw inputProblem(mistake);
  const id = services.random.id(now);
  // A newer certificate of the same duty takes the place of the one before.
  await transaction
    .updateTable('certificates')
    .set({ replaced_at: now })
    .where('community_id', '=', community.id)
    .where('person_id', '=', personId)
    .where('replaced_at', 'is', null)
    .where('organisation_id', body.organisationId === undefined ? 'is' : '=', body.organisationId ?? null)
    .where('level', '=', body.level)
    .where('workforce', '=', body.workforce)
    .execute();
  await transaction
    .insertInto('certificates')
    .values({
      community_id: community.id,
      id,
      person_id: personId,
      organisation_id: body.organisationId ?? null,
      level: body.level,
      workforce: body.workforce,
      barred_lists: [...new Set(body.barredLists)],
      issued_on: body.issuedOn,
      number_sealed: services.sealing.seal(sealedIn(community.id, id, 'number_sealed'), body.certificateNumber),
      number_end: body.certificateNumber.slice(-4),
      surname_sealed: services.sealing.seal(sealedIn(community.id, id, 'surname_sealed'), body.surname),
      date_of_birth_sealed: services.sealing.seal(sealedIn(community.id, id, 'date_of_birth_sealed'), body.dateOfBirth),
      original_seen_on: body.originalSeenOn,
      identity_seen_on: body.identitySeenOn ?? null,
      recorded_at: now,
      recorded_by: coordinator.id,
    })
    .execute();
  await asSystem(call, () => refreshClearances(call, personId));
  await recordAudit(call, {
    action: 'checks.record',
    subject: { kind: 'certificate', id },
    personId,
    organisationId: body.organisationId,
    details: { level: body.level, workforce: body.workforce, barredLists: [...body.barredLists].sort().join(' ') },
  });
  return answered(call, id);
}

async function decide(call: CallContext, id: string, { outcome, reviewDue }: Decision) {
  const { transaction, community, now } = call;
  const row = await heldWithDuty(call, id);
  notOfOneself(call, row.person_id);
  await decideAlone(call, 'check', id);
  if (outcome === 'approved' && row.identity_seen_on === null)
    throw new ProblemError('wrong-state', { detail: 'Record first that you saw the original and who its holder is.' });
  if (outcome === 'approved' && row.last_status === 'NEW_INFO')
    throw new ProblemError('wrong-state', { detail: 'This certificate no longer stands. Ask for a new one and record that.' });
  const today = dayIn(now, community.settings.timeZone);
  const day = reviewDueOf(reviewDue, today, community.settings.checks.reviewMonths);
  if (day === undefined)
    throw inputProblem({
      pointer: '#/reviewDue',
      code: 'out-of-range',
      detail: `Enter a day from ${dayAfter(today, 1)} to ${dayAfter(today, 5 * 365)}.`,
    });
  await transaction
    .updateTable('certificates')
    .set({
      decision_outcome: outcome,
      decision_at: now,
      decision_by: signedIn(call).id,
      review_due: instantAt(day, '00:00', community.settings.timeZone) ?? new Date(`${day}T00:00:00Z`),
    })
    .where('community_id', '=', community.id)
    .where('id', '=', id)
    .execute();
  await asSystem(call, () => refreshClearances(call, row.person_id));
  await recordAudit(call, {
    action: 'checks.decide',
    subject: { kind: 'certificate', id },
    personId: row.person_id,
    organisationId: row.organisation_id ?? undefined,
    details: { outcome, reviewDue: day },
  });
  return answered(call, id);
}

export const checksHandlers: HandlersOf<'checks'> = {
  listOwn: async (call) => ({ body: await readOwnChecks(call) }),

  consent: async (call) => {
    const { transaction, community, now, services, body } = call;
    const person = signedIn(call);
    if (body.textVersion !== consentVersion)
      throw new ProblemError('wrong-state', { detail: 'The text has changed since: read it again.' });
    await transaction
      .insertInto('check_consents')
      .values({
        community_id: community.id,
        id: services.random.id(now),
        person_id: person.id,
        text_version: body.textVersion,
        given_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await asSystem(call, () => refreshClearances(call, person.id));
    return answeredOwn(call);
  },

  withdrawConsent: async (call) => {
    const { transaction, community, now } = call;
    const person = signedIn(call);
    const { numUpdatedRows } = await transaction
      .updateTable('check_consents')
      .set({ withdrawn_at: now })
      .where('community_id', '=', community.id)
      .where('person_id', '=', person.id)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n)
      throw new ProblemError('wrong-state', { detail: 'You have not consented, so there is nothing to take back.' });
    await asSystem(call, async () => tellOfEndedHelp(call, await refreshClearances(call, person.id)));
    return answeredOwn(call);
  },

  list: async (call) => ({ body: await listChecks(call, call.query) }),

  listForPerson: async (call) => {
    const id = call.params['id']!;
    const body = await readPersonChecks(call, id);
    await recordAudit(call, { action: 'checks.see', subject: { kind: 'person', id }, personId: id });
    return { body };
  },

  record: (call) => record(call, call.params['id']!, call.body),

  checkStatus: async (call) => {
    const { transaction, community, now, services, body } = call;
    const id = call.params['id']!;
    const row = await heldWithDuty(call, id);
    notOfOneself(call, row.person_id);
    const consent = await newestConsent(transaction, community.id, row.person_id);
    if (!consent || consent.withdrawn_at !== null)
      throw new ProblemError('wrong-state', { detail: 'This person has not consented to being checked with the Update Service.' });
    // A later answer about the same certificate must not open by itself what this one closed.
    if (row.last_status === 'NEW_INFO')
      throw new ProblemError('wrong-state', { detail: 'This certificate no longer stands. Ask for a new one and record that.' });
    if (row.number_sealed === null)
      throw new ProblemError('wrong-state', { detail: 'The number of this certificate is no longer kept: record it again.' });
    // A question that waits already is asked now, and once.
    await transaction
      .insertInto('status_checks')
      .values({
        community_id: community.id,
        id: services.random.id(now),
        certificate_id: id,
        organisation_id: row.organisation_id,
        requested_by: signedIn(call).id,
        checker_forename: body.forename,
        checker_surname: body.surname,
        requested_at: now,
        next_at: now,
        state: 'waiting',
      })
      .onConflict((conflict) =>
        conflict
          .columns(['community_id', 'certificate_id'])
          .where('state', '=', 'waiting')
          .doUpdateSet({ next_at: now, requested_by: signedIn(call).id, checker_forename: body.forename, checker_surname: body.surname }),
      )
      .execute();
    await recordAudit(call, {
      action: 'checks.ask',
      subject: { kind: 'certificate', id },
      personId: row.person_id,
      organisationId: row.organisation_id ?? undefined,
    });
    return answered(call, id);
  },

  decide: (call) => decide(call, call.params['id']!, call.body),
  recordIdentity: (call) => recordIdentity(call, call.params['id']!, call.body),
  recordTraining: (call) => recordTraining(call, call.params['id']!, call.body),
  takeBack: (call) => takeBack(call, call.params['id']!),
  counts: async (call) => ({ body: await countChecks(call) }),

  getAgreement: async (call) => ({ body: await readAgreement(call) }),
  agree: async (call) => {
    const { transaction, community, now, services, body } = call;
    await endAgreement(call);
    await transaction
      .insertInto('recheck_agreements')
      .values({ community_id: community.id, id: services.random.id(now), person_id: signedIn(call).id, ...body, agreed_at: now })
      .execute();
    return answeredAgreement(call);
  },
  endAgreement: async (call) => {
    await endAgreement(call);
    return answeredAgreement(call);
  },
};

const endAgreement = ({ transaction, community, now, person }: CallContext) =>
  transaction
    .updateTable('recheck_agreements')
    .set({ ended_at: now })
    .where('community_id', '=', community.id)
    .where('person_id', '=', person?.id ?? '')
    .where('ended_at', 'is', null)
    .execute();
