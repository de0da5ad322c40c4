import type { Certificate, OwnChecks, PersonChecks } from '@goodturn/contract';
import { wordsIn } from '@goodturn/locales/all';
import { ProblemError, signedIn, type CallContext, type Readers } from '../../http/handler.js';
import { personById } from '../me/store.js';
import { dayIn } from '../requests/days.js';
import { readReferees } from '../references/reading.js';
import { asSystem } from '../staff/as-system.js';
import { coordinatedBy, hasRole } from '../staff/rules.js';
import { answerTo, type CertificateKind, type Standing } from './gate.js';
import { readLocked, readOthers, readSeenCheck, readSeenChecks } from './others.js';
import { certificatesOf, clearancesOf, newestConsent, type CertificateRow } from './store.js';

/** Version of the text that people consent to; a changed text gets another one, and consents to an older one stand as they were given. */
export const consentVersion = '2026-11';

const kindAnswer = ({ level, workforce, barredLists }: CertificateKind) => ({ level, workforce, barredLists: [...barredLists] });

/** How a certificate stands now and why, for its holder and those with the duty. */
function standingAnswer(
  held: CertificateKind & { id: string; standing: Standing },
  now: Date,
): Pick<Certificate, 'id' | 'level' | 'workforce' | 'barredLists' | 'state' | 'lack' | 'until'> {
  const found = answerTo(held, [held], now);
  const { ends } = held.standing;
  return {
    id: held.id,
    ...kindAnswer(held),
    state: found.state,
    ...(found.state === 'cleared' ? {} : { lack: found.lack }),
    ...(found.state === 'cleared' && ends && { until: ends.at.toISOString() }),
  };
}

/** The checks of whoever calls. */
export async function readOwnChecks(call: CallContext): Promise<OwnChecks> {
  const { transaction, community, now, language } = call;
  const person = signedIn(call);
  const consent = await newestConsent(transaction, community.id, person.id);
  const held = await clearancesOf(transaction, community.id, person.id);
  return {
    certificates: held.map((one) => standingAnswer(one, now)),
    ...(consent &&
      consent.withdrawn_at === null && { consent: { textVersion: consent.text_version, givenAt: consent.given_at.toISOString() } }),
    others: await readOthers(call, person.id),
    locked: await readLocked(call, person.id),
    consentText: { version: consentVersion, text: wordsIn(language, 'pages')('pages/consentToChecks', { community: community.name }) },
  };
}

/** Whether a coordinator may read what a certificate says: they have the duty of the community, or of the organisation that recorded it. */
export const hasDuty = (call: CallContext, row: Pick<CertificateRow, 'organisation_id'>): boolean =>
  row.organisation_id === null ? hasRole(signedIn(call), 'coordinator') : coordinatedBy(signedIn(call)).includes(row.organisation_id);

/** Somebody's checks, for a coordinator. @throws ProblemError not-found */
export async function readPersonChecks(call: CallContext, personId: string): Promise<PersonChecks> {
  const { transaction, community } = call;
  const person = await personById(transaction, community.id, personId);
  if (!person) throw new ProblemError('not-found');
  const ofCommunity = hasRole(signedIn(call), 'coordinator');
  if (!ofCommunity && !(await reachesAsOrganisation(call, personId))) throw new ProblemError('not-found');
  const consent = await newestConsent(transaction, community.id, personId);
  // That somebody has a certificate and how it stands is for every coordinator; which fields of it, is for the duty.
  const rows = await asSystem(call, () => certificatesOf(transaction, community.id, personId));
  const certificates: Certificate[] = [];
  for (const row of rows) certificates.push(await presentCertificate(call, row));
  // Why a check does not stand is for the duty, too: that a new certificate is needed says what a status said.
  const others = await readOthers(call, personId);
  return {
    person: { id: person.id, displayName: person.displayName },
    consented: consent !== undefined && consent.withdrawn_at === null,
    certificates,
    other: {
      others: ofCommunity ? others : others.map(({ kind, state }) => ({ kind, state })),
      seen: await readSeenChecks(call, personId),
      referees: await readReferees(call, personId),
    },
  };
}

/** Whether somebody has a place with an organisation of the caller's, or showed it a certificate or another check. */
async function reachesAsOrganisation({ transaction, community, person }: CallContext, personId: string): Promise<boolean> {
  const own = person ? coordinatedBy(person) : [];
  if (own.length === 0) return false;
  for (const table of ['bookings', 'certificates', 'seen_checks'] as const) {
    const row = await transaction
      .selectFrom(table)
      .select('person_id')
      .where('community_id', '=', community.id)
      .where('person_id', '=', personId)
      .where('organisation_id', 'in', own)
      .limit(1)
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
}

/** One certificate, for a coordinator. @throws ProblemError not-found for one of another's duty */
export async function readCertificate(call: CallContext, id: string): Promise<Certificate> {
  const row = await call.transaction
    .selectFrom('certificates')
    .selectAll()
    .where('community_id', '=', call.community.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || !hasDuty(call, row)) throw new ProblemError('not-found');
  return presentCertificate(call, row);
}

async function presentCertificate(call: CallContext, row: CertificateRow): Promise<Certificate> {
  const { transaction, community, now } = call;
  const held = (await clearancesOf(transaction, community.id, row.person_id)).find(({ id }) => id === row.id);
  if (!held) throw new Error('A certificate has no clearance.');
  const recordedBy = await personById(transaction, community.id, row.recorded_by);
  const duty = hasDuty(call, row);
  const { lack, until, ...plain } = standingAnswer(held, now);
  return {
    ...plain,
    ...(duty && lack !== undefined && { lack }),
    ...(duty && until !== undefined && { until }),
    personId: row.person_id,
    recordedBy: { id: row.recorded_by, displayName: recordedBy?.displayName ?? '' },
    ...(row.organisation_id !== null && { organisationId: row.organisation_id }),
    ...(duty && { details: await detailsOf(call, row) }),
  };
}

async function detailsOf(call: CallContext, row: CertificateRow): Promise<NonNullable<Certificate['details']>> {
  const { transaction, community } = call;
  const { decision_outcome, decision_at, decision_by, review_due, last_status, last_status_at } = row;
  const decidedBy = decision_by === null ? undefined : await personById(transaction, community.id, decision_by);
  const check = await transaction
    .selectFrom('status_checks')
    .select(['state', 'attempts', 'next_at'])
    .where('community_id', '=', community.id)
    .where('certificate_id', '=', row.id)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    issuedOn: row.issued_on,
    ...(row.number_end !== null && { numberEnd: row.number_end }),
    originalSeenOn: row.original_seen_on,
    ...(row.identity_seen_on !== null && { identitySeenOn: row.identity_seen_on }),
    ...(decision_outcome !== null &&
      decision_at !== null &&
      review_due !== null && {
        decision: {
          outcome: decision_outcome,
          decidedAt: decision_at.toISOString(),
          decidedBy: decidedBy?.displayName ?? '',
          reviewDue: dayIn(review_due, community.settings.timeZone),
        },
      }),
    ...(last_status !== null && last_status_at !== null && { status: { status: last_status, checkedAt: last_status_at.toISOString() } }),
    ...(check && {
      check: { state: check.state, attempts: check.attempts, ...(check.state === 'waiting' && { nextAt: check.next_at.toISOString() }) },
    }),
  };
}

export const checkReaders: Pick<Readers, 'certificate' | 'own-checks' | 'recheck-agreement' | 'seen-check'> = {
  'seen-check': readSeenCheck,
  certificate: readCertificate,
  'own-checks': (call) => readOwnChecks(call),
  'recheck-agreement': (call) => readAgreement(call),
};

/** Whether whoever calls has agreed that checks are made in their name. */
export async function readAgreement(call: CallContext): Promise<{ agreed: boolean; forename?: string; surname?: string }> {
  const row = await call.transaction
    .selectFrom('recheck_agreements')
    .select(['forename', 'surname'])
    .where('community_id', '=', call.community.id)
    .where('person_id', '=', signedIn(call).id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row ? { agreed: true, ...row } : { agreed: false };
}
