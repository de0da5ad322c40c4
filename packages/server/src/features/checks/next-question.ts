import type { Transaction } from 'kysely';
import type { StatusQuestion } from '../../adapters/update-service/update-service.js';
import type { CertificateRow } from './store.js';
import type { Database, StatusChecksTable } from '../../database/schema.js';
import type { Selectable } from 'kysely';
import type { JobWork } from '../../jobs/job.js';
import { SealingError } from '../../sealing.js';
import { sealedIn } from './sealed-fields.js';
import { newestConsent } from './store.js';

type QuestionRow = Selectable<StatusChecksTable>;

/** Minutes between tries while the service cannot confirm; after the last of them, every day until it can. */
const waits = [1, 5, 30, 120, 480, 1440] as const;

export interface Claimed {
  readonly id: string;
  readonly certificateId: string;
  readonly attempts: number;
  /** Absent when nothing may be asked: consent or number are gone, or the coordinator no longer stands for it. */
  readonly question: StatusQuestion | 'stop' | 'unreadable';
}

/** Takes the next question whose turn it is, and puts its next try off: whoever dies in the middle delays it and loses nothing. */
export async function nextQuestion(work: JobWork): Promise<Claimed | undefined> {
  const { transaction, community, now } = work;
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
  return { id: next.id, certificateId: next.certificate_id, attempts, question: await questionOf(work, next) };
}

async function questionOf(work: JobWork, asked: QuestionRow): Promise<Claimed['question']> {
  const { transaction, community } = work;
  const certificate = await transaction
    .selectFrom('certificates')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('id', '=', asked.certificate_id)
    .executeTakeFirstOrThrow();
  const consent = await newestConsent(transaction, community.id, certificate.person_id);
  if (!consent || consent.withdrawn_at !== null || certificate.replaced_at !== null) return 'stop';
  if (!(await standsForIt(work, asked))) return 'stop';
  const opened = openFields(work, certificate);
  if (typeof opened === 'string') return opened;
  return {
    ...opened,
    organisationName: await nameOfDuty(transaction, community, certificate.organisation_id),
    checker: { forename: asked.checker_forename, surname: asked.checker_surname },
  };
}

/** Whether the coordinator in whose name it is asked still has the duty, and has not ended their agreement since. */
async function standsForIt({ transaction, community }: JobWork, asked: QuestionRow): Promise<boolean> {
  const role = await transaction
    .selectFrom('staff_roles')
    .leftJoin('organisations', (join) =>
      join
        .onRef('organisations.community_id', '=', 'staff_roles.community_id')
        .onRef('organisations.id', '=', 'staff_roles.organisation_id'),
    )
    .select('staff_roles.id')
    .where('staff_roles.community_id', '=', community.id)
    .where('staff_roles.person_id', '=', asked.requested_by)
    .where('staff_roles.role', '=', 'coordinator')
    .where('staff_roles.ended_at', 'is', null)
    .where('staff_roles.organisation_id', asked.organisation_id === null ? 'is' : '=', asked.organisation_id)
    .where((where) => where.or([where('organisations.id', 'is', null), where('organisations.status', '!=', 'withdrawn')]))
    .executeTakeFirst();
  if (!role) return false;
  const agreements = await transaction
    .selectFrom('recheck_agreements')
    .select('ended_at')
    .where('community_id', '=', community.id)
    .where('person_id', '=', asked.requested_by)
    .execute();
  const agrees = agreements.some(({ ended_at }) => ended_at === null);
  return agrees || !agreements.some(({ ended_at }) => ended_at !== null && ended_at > asked.requested_at);
}

function openFields({ community, services }: JobWork, certificate: CertificateRow) {
  const { id, number_sealed, surname_sealed, date_of_birth_sealed } = certificate;
  if (number_sealed === null || surname_sealed === null || date_of_birth_sealed === null) return 'stop';
  const open = (column: string, sealed: string) => services.sealing.open(sealedIn(community.id, id, column), sealed);
  try {
    return {
      certificateNumber: open('number_sealed', number_sealed),
      surname: open('surname_sealed', surname_sealed),
      dateOfBirth: open('date_of_birth_sealed', date_of_birth_sealed),
    };
  } catch (error) {
    if (!(error instanceof SealingError)) throw error;
    // Its words name a key or a table, and nothing of the person.
    services.logger.error({ job: 'ask-update-service', certificate: id, error });
    return 'unreadable';
  }
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
