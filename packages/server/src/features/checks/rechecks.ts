import { sql, type SqlBool } from 'kysely';
import { NotConfirmedError, type StatusAnswer } from '../../adapters/update-service/update-service.js';
import type { ApartWork, Job, JobApart, JobWork } from '../../jobs/job.js';
import { dayIn } from '../requests/days.js';
import { daysLater } from '../requests/states.js';
import { recordAudit } from '../staff/audit.js';
import { instantAt } from '../../local-time.js';
import { releaseLease, takeLease } from '../../jobs/lease.js';
import { refreshClearances } from './clearing.js';
import { afterStatus } from './gate.js';
import { nextQuestion, type Claimed } from './next-question.js';
import { monthsLater } from './rules.js';
import { refreshStandings } from './standings.js';
import { factsOf, holdCertificate, newestConsent } from './store.js';
import { tellCoordinators, tellHolder, tellOfEndedHelp } from './tell.js';

type Where = Pick<JobWork, 'transaction' | 'community' | 'now'>;

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
  // As any other decision, and nothing where there is none: whether a person had to decide would tell what the status was (s.124).
  if (then === 'approve')
    await recordAudit(
      { ...work, person: { id: check.requested_by } },
      {
        action: 'checks.decide',
        subject: { kind: 'certificate', id: certificateId },
        personId: row.person_id,
        organisationId: row.organisation_id ?? undefined,
        details: { outcome: 'approved', reviewDue: reviewDay },
      },
    );
  await refreshClearances(work, row.person_id);
  const needsStaff = then === 'wait' || status === 'NEW_INFO' || status === 'NO_MATCH_FOUND';
  if (needsStaff && row.last_status !== status) {
    await tellCoordinators(work, row.organisation_id);
    await tellHolder(work, row.person_id);
  }
}

/** Minutes that one run asks: what is left waits for the next, well before the scheduler gives the run up. */
const runMinutes = 10;

/** Asks the Update Service what waits, one certificate after another whichever process runs, each outside any transaction. */
const askUpdateService: JobApart = {
  name: 'ask-update-service',
  cron: '* * * * *',
  runApart: async (apart: ApartWork) => {
    const { clock, random, updateService, logger } = apart.services;
    const begun = clock.now();
    const lease = { job: askUpdateService.name, holder: random.id(begun) };
    const turn = async (work: JobWork) => ((await takeLease(work, lease)) ? nextQuestion(work) : undefined);
    await apart.transact(async (work) => ((await takeLease(work, lease)) ? enqueue(work) : undefined));
    try {
      while (clock.now().getTime() < begun.getTime() + runMinutes * 60_000) {
        const claimed = await apart.transact(turn);
        if (!claimed) break;
        const { id, question, attempts } = claimed;
        if (question === 'stop') await apart.transact((work) => end(work, id, 'stopped'));
        if (typeof question === 'string') continue;
        try {
          const answer = await updateService.check(question);
          await apart.transact((work) => keepAnswer(work, claimed, answer));
        } catch (error) {
          if (!(error instanceof NotConfirmedError)) throw error;
          logger.warn({ job: lease.job, check: id, attempts, reason: error.reason });
        }
      }
    } finally {
      await apart.transact((work) => releaseLease(work, lease));
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
      const duties = await refreshClearances(work, person_id);
      if (duties.length === 0) continue;
      await tellHolder(work, person_id);
      await tellOfEndedHelp(work, duties);
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
      await tellOfEndedHelp(work, [null]);
    }
  },
};

export const checkJobs: readonly (Job | JobApart)[] = [askUpdateService, reviewClearances];
