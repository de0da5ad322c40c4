import type { Transaction } from 'kysely';
import { sql, type SqlBool } from 'kysely';
import { NotConfirmedError, type StatusAnswer, type StatusQuestion } from '../../adapters/update-service/update-service.js';
import type { Database } from '../../database/schema.js';
import type { ApartWork, Job, JobApart, JobWork } from '../../jobs/job.js';
import { dayIn } from '../requests/days.js';
import { daysLater } from '../requests/states.js';
import { recordAudit } from '../staff/audit.js';
import { instantAt } from '../../local-time.js';
import { refreshClearances } from './clearing.js';
import { afterStatus } from './gate.js';
import { monthsLater } from './rules.js';
import { sealedIn } from './sealed-fields.js';
import { refreshStandings } from './standings.js';
import { factsOf, holdCertificate, newestConsent } from './store.js';
import { tellCoordinators, tellHolder } from './tell.js';

type Where = Pick<JobWork, 'transaction' | 'community' | 'now'>;

/** Minutes between tries while the service cannot confirm; after the last of them, every day until it can. */
const waits = [1, 5, 30, 120, 480, 1440] as const;

/** Certificates whose holders consented to being checked again and again, and that were not since the community's interval. */
export const dueForRecheck = ({ transaction, community, now }: Where) =>
  transaction
    .selectFrom('certificates')
    .innerJoin('check_consents', (join) =>
      join
        .onRef('check_consents.community_id', '=', 'certificates.community_id')
        .onRef('check_consents.person_id', '=', 'certificates.person_id')
        .on('check_consents.withdrawn_at', 'is', null),
    )
    .select(['certificates.id', 'certificates.organisation_id'])
    .where('certificates.community_id', '=', community.id)
    .where('certificates.replaced_at', 'is', null)
    .where('certificates.number_sealed', 'is not', null)
    // What a certificate already says stays said until there is a newer one.
    .where(sql<SqlBool>`certificates.last_status is distinct from 'NEW_INFO' and certificates.decision_outcome is distinct from 'refused'`)
    .where((where) =>
      where.or([
        where('certificates.last_status_at', 'is', null),
        where('certificates.last_status_at', '<=', daysLater(now, -community.settings.checks.intervalDays)),
      ]),
    )
    .where(
      sql<SqlBool>`not exists (select from status_checks waiting where waiting.community_id = certificates.community_id
        and waiting.certificate_id = certificates.id and waiting.state = 'waiting')`,
    )
    .orderBy('certificates.id');

/** Coordinators in whose name may be asked, the one who agreed first at the head, by whose duty they have. */
export const agreementsFor = ({ transaction, community }: Where) =>
  transaction
    .selectFrom('recheck_agreements')
    .innerJoin('staff_roles', (join) =>
      join
        .onRef('staff_roles.community_id', '=', 'recheck_agreements.community_id')
        .onRef('staff_roles.person_id', '=', 'recheck_agreements.person_id')
        .on('staff_roles.role', '=', 'coordinator')
        .on('staff_roles.ended_at', 'is', null),
    )
    .select(['staff_roles.organisation_id', 'recheck_agreements.person_id', 'recheck_agreements.forename', 'recheck_agreements.surname'])
    .where('recheck_agreements.community_id', '=', community.id)
    .where('recheck_agreements.ended_at', 'is', null)
    // Nobody is asked in the name of an organisation whose approval was withdrawn.
    .where(
      sql<SqlBool>`not exists (select from organisations where organisations.community_id = staff_roles.community_id
        and organisations.id = staff_roles.organisation_id and organisations.status = 'withdrawn')`,
    )
    .orderBy('recheck_agreements.agreed_at')
    .orderBy('recheck_agreements.id')
    .execute();

/** Puts what is due in the queue, in the name of a coordinator who agreed; where none has, it stays due and the desk says so. */
async function enqueue(work: JobWork): Promise<void> {
  const { transaction, community, now, services } = work;
  const due = await dueForRecheck(work).execute();
  if (due.length === 0) return;
  const agreements = await agreementsFor(work);
  for (const { id, organisation_id } of due) {
    const agreement = agreements.find((one) => one.organisation_id === organisation_id);
    if (!agreement) continue;
    await transaction
      .insertInto('status_checks')
      .values({
        community_id: community.id,
        id: services.random.id(now),
        certificate_id: id,
        organisation_id,
        requested_by: agreement.person_id,
        checker_forename: agreement.forename,
        checker_surname: agreement.surname,
        requested_at: now,
        next_at: now,
        state: 'waiting',
      })
      .execute();
  }
}

interface Claimed {
  readonly id: string;
  readonly certificateId: string;
  readonly attempts: number;
  /** Absent: consent or number are gone, and nothing may be asked. */
  readonly question: StatusQuestion | undefined;
}

/** Takes the next question whose turn it is, and puts its next try off: whoever dies in the middle delays it and loses nothing. */
async function claim({ transaction, community, now, services }: JobWork): Promise<Claimed | undefined> {
  const next = await transaction
    .selectFrom('status_checks')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('state', '=', 'waiting')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!next) return undefined;
  const minutes = waits[Math.min(next.attempts, waits.length - 1)] ?? 1440;
  const attempts = next.attempts + 1;
  await transaction
    .updateTable('status_checks')
    .set({ attempts, next_at: new Date(now.getTime() + minutes * 60_000) })
    .where('community_id', '=', community.id)
    .where('id', '=', next.id)
    .execute();
  const certificate = await transaction
    .selectFrom('certificates')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('id', '=', next.certificate_id)
    .executeTakeFirstOrThrow();
  const consent = await newestConsent(transaction, community.id, certificate.person_id);
  const claimed = { id: next.id, certificateId: next.certificate_id, attempts };
  const { number_sealed, surname_sealed, date_of_birth_sealed } = certificate;
  if (!consent || consent.withdrawn_at !== null || certificate.replaced_at !== null) return { ...claimed, question: undefined };
  if (number_sealed === null || surname_sealed === null || date_of_birth_sealed === null) return { ...claimed, question: undefined };
  const open = (column: string, sealed: string) => services.sealing.open(sealedIn(community.id, certificate.id, column), sealed);
  return {
    ...claimed,
    question: {
      certificateNumber: open('number_sealed', number_sealed),
      surname: open('surname_sealed', surname_sealed),
      dateOfBirth: open('date_of_birth_sealed', date_of_birth_sealed),
      organisationName: await nameOfDuty(transaction, community, certificate.organisation_id),
      checker: { forename: next.checker_forename, surname: next.checker_surname },
    },
  };
}

async function nameOfDuty(
  transaction: Transaction<Database>,
  community: JobWork['community'],
  organisationId: string | null,
): Promise<string> {
  if (organisationId === null) return community.name;
  const row = await transaction
    .selectFrom('organisations')
    .select('name')
    .where('community_id', '=', community.id)
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return row.name;
}

async function end({ transaction, community, now }: Where, id: string, state: 'answered' | 'stopped'): Promise<void> {
  await transaction
    .updateTable('status_checks')
    .set({ state, ended_at: now })
    .where('community_id', '=', community.id)
    .where('id', '=', id)
    .execute();
}

/** Writes what the service said, unless the consent was withdrawn or the certificate replaced while it was asked: then nothing was said. */
async function keepAnswer(work: JobWork, { id, certificateId }: Claimed, { status }: StatusAnswer): Promise<void> {
  const { transaction, community, now } = work;
  const row = await holdCertificate(transaction, community.id, certificateId);
  const consent = row && (await newestConsent(transaction, community.id, row.person_id));
  if (!row || row.replaced_at !== null || !consent || consent.withdrawn_at !== null) return end(work, id, 'stopped');
  const check = await transaction
    .selectFrom('status_checks')
    .select('requested_by')
    .where('community_id', '=', community.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const then = afterStatus(factsOf(row, consent), status);
  const { timeZone, checks } = community.settings;
  const reviewDay = monthsLater(dayIn(now, timeZone), checks.reviewMonths);
  await transaction
    .updateTable('certificates')
    .set({
      last_status: status,
      last_status_at: now,
      ...(then === 'approve' && {
        decision_outcome: 'approved' as const,
        decision_at: now,
        decision_by: check.requested_by,
        review_due: instantAt(reviewDay, '00:00', timeZone) ?? new Date(`${reviewDay}T00:00:00Z`),
      }),
      ...(then === 'wait' && { decision_outcome: null, decision_at: null, decision_by: null, review_due: null }),
    })
    .where('community_id', '=', community.id)
    .where('id', '=', certificateId)
    .execute();
  await end(work, id, 'answered');
  await recordAudit(work, {
    action: 'checks.answered',
    subject: { kind: 'certificate', id: certificateId },
    personId: row.person_id,
    organisationId: row.organisation_id ?? undefined,
  });
  await refreshClearances(work, row.person_id);
  const needsStaff = then === 'wait' || status === 'NEW_INFO' || status === 'NO_MATCH_FOUND';
  if (needsStaff && row.last_status !== status) {
    await tellCoordinators(work, row.organisation_id);
    await tellHolder(work, row.person_id);
  }
}

/** Asks the Update Service what waits, one certificate after another, each outside any transaction. */
const askUpdateService: JobApart = {
  name: 'ask-update-service',
  cron: '* * * * *',
  runApart: async (apart: ApartWork) => {
    await apart.transact(enqueue);
    for (;;) {
      const claimed = await apart.transact(claim);
      if (!claimed) return;
      const { question } = claimed;
      if (!question) {
        await apart.transact((work) => end(work, claimed.id, 'stopped'));
        continue;
      }
      try {
        const answer = await apart.services.updateService.check(question);
        await apart.transact((work) => keepAnswer(work, claimed, answer));
      } catch (error) {
        if (!(error instanceof NotConfirmedError)) throw error;
        apart.services.logger.warn({ job: 'ask-update-service', check: claimed.id, attempts: claimed.attempts, reason: error.reason });
      }
    }
  },
};

/** Ends what lapsed by itself: a decision that is due again, an answer that is too old. */
const reviewClearances: Job = {
  name: 'review-clearances',
  cron: '*/5 * * * *',
  run: async (work) => {
    const { transaction, community, now } = work;
    const rows = await transaction
      .selectFrom('clearances')
      .select('person_id')
      .distinct()
      .where('community_id', '=', community.id)
      .where('state', '=', 'cleared')
      .where('ends_at', '<=', now)
      .execute();
    for (const { person_id } of rows) {
      if (!(await refreshClearances(work, person_id))) continue;
      await tellHolder(work, person_id);
      await tellCoordinators(work, null);
    }
    const others = await transaction
      .selectFrom('check_standings')
      .select('person_id')
      .distinct()
      .where('community_id', '=', community.id)
      .where('state', '=', 'cleared')
      .where('ends_at', '<=', now)
      .execute();
    for (const { person_id } of others) {
      if ((await refreshStandings(work, person_id)).length === 0) continue;
      await tellHolder(work, person_id);
      await tellCoordinators(work, null);
    }
  },
};

export const checkJobs: readonly (Job | JobApart)[] = [askUpdateService, reviewClearances];
