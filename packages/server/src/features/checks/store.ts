import { sql, type Selectable, type Transaction } from 'kysely';
import type { CertificatesTable, CheckConsentsTable, Database } from '../../database/schema.js';
import type { CertificateFacts, CertificateKind, Standing } from './gate.js';

export type CertificateRow = Selectable<CertificatesTable>;
export type ConsentRow = Selectable<CheckConsentsTable>;

/** A person's certificates that no newer one has replaced, the newest first. */
export const certificatesOf = (transaction: Transaction<Database>, communityId: string, personId: string): Promise<CertificateRow[]> =>
  transaction
    .selectFrom('certificates')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('replaced_at', 'is', null)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** A certificate, held until the transaction ends: two who decide of it at once do so one after the other. */
export const holdCertificate = (transaction: Transaction<Database>, communityId: string, id: string): Promise<CertificateRow | undefined> =>
  transaction
    .selectFrom('certificates')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** The newest consent of a person, whether or not it still stands. */
export const newestConsent = (transaction: Transaction<Database>, communityId: string, personId: string): Promise<ConsentRow | undefined> =>
  transaction
    .selectFrom('check_consents')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .orderBy(sql`withdrawn_at is null`, 'desc')
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

export const kindOf = (row: Pick<CertificateRow, 'level' | 'workforce' | 'barred_lists'>): CertificateKind => ({
  level: row.level,
  workforce: row.workforce,
  barredLists: row.barred_lists,
});

/** What the rules look at. A decision from after the consent was withdrawn does not rest on it. */
export function factsOf(row: CertificateRow, consent: ConsentRow | undefined): CertificateFacts {
  const { decision_outcome, decision_at, review_due, last_status, last_status_at } = row;
  const withdrawn = consent?.withdrawn_at ?? undefined;
  return {
    ...kindOf(row),
    originalSeen: true,
    identitySeen: row.identity_seen_on !== null,
    decision: decision_outcome !== null && review_due !== null ? { outcome: decision_outcome, reviewDue: review_due } : undefined,
    consent: !consent ? 'none' : !withdrawn ? 'given' : decision_at !== null && decision_at > withdrawn ? 'none' : 'withdrawn',
    lastStatus: last_status !== null && last_status_at !== null ? { status: last_status, at: last_status_at } : undefined,
  };
}

/** How a person's certificates stand, for everybody who may know no more. */
export async function clearancesOf(
  transaction: Transaction<Database>,
  communityId: string,
  personId: string,
): Promise<(CertificateKind & { readonly id: string; readonly standing: Standing })[]> {
  const rows = await transaction
    .selectFrom('clearances')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .orderBy('certificate_id')
    .execute();
  return rows.map((row) => ({
    id: row.certificate_id,
    ...kindOf(row),
    standing:
      row.state === 'cleared' || row.lack === null
        ? { state: 'cleared', ...(row.ends_at && row.ends_lack && { ends: { at: row.ends_at, lack: row.ends_lack } }) }
        : { state: row.state, lack: row.lack },
  }));
}

/** A certificate that a newer one replaced stands for nothing any more. */
export async function dropReplaced(transaction: Transaction<Database>, communityId: string, personId: string): Promise<void> {
  await transaction
    .deleteFrom('clearances')
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('certificate_id', 'in', (query) =>
      query
        .selectFrom('certificates')
        .select('id')
        .where('community_id', '=', communityId)
        .where('person_id', '=', personId)
        .where('replaced_at', 'is not', null),
    )
    .execute();
}

/** Writes how a certificate stands now. */
export async function keepClearance(transaction: Transaction<Database>, row: CertificateRow, standing: Standing): Promise<void> {
  const values = {
    state: standing.state,
    lack: standing.state === 'cleared' ? null : standing.lack,
    ends_at: standing.ends?.at ?? null,
    ends_lack: standing.ends?.lack ?? null,
  };
  await transaction
    .insertInto('clearances')
    .values({
      community_id: row.community_id,
      certificate_id: row.id,
      person_id: row.person_id,
      level: row.level,
      workforce: row.workforce,
      barred_lists: row.barred_lists,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'certificate_id']).doUpdateSet(values))
    .execute();
}
