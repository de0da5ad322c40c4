import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../database/schema.js';

/** What happens to what of a table when its time is over. The whole table of them is here; one job applies it every day. */
export interface RetentionRule {
  readonly table: keyof Database;
  readonly what: string;
  /** How long it is kept, in days after what `since` names. */
  readonly days: number;
  readonly since: string;
  readonly then: 'deleted' | 'emptied';
  /** Where the time comes from. */
  readonly source: string;
  /** Does it, in the community and for all that ended before an instant. */
  readonly forget: (communityId: string, before: Date) => RawBuilder<unknown>;
}

const minimal = 'UK GDPR Art 5(1)(c) and (e): no longer than it is needed';
const deleteFrom =
  (table: keyof Database, condition: (before: Date) => RawBuilder<unknown>): RetentionRule['forget'] =>
  (communityId, before) =>
    sql`delete from ${sql.table(table)} where community_id = ${communityId} and ${condition(before)}`;

export const retentionRules: readonly RetentionRule[] = [
  {
    table: 'idempotency_records',
    what: 'that a call was made, so that it is not done twice',
    days: 1,
    since: 'it was made',
    then: 'deleted',
    source: minimal,
    forget: deleteFrom('idempotency_records', (before) => sql`created_at <= ${before}`),
  },
  {
    table: 'sign_in_codes',
    what: 'codes to sign in, with the address they went to',
    days: 1,
    since: 'they were asked for',
    then: 'deleted',
    source: minimal,
    forget: deleteFrom('sign_in_codes', (before) => sql`created_at < ${before}`),
  },
  {
    table: 'queue_leases',
    what: 'who of the staff was deciding what',
    days: 1,
    since: 'the ten minutes were over',
    then: 'deleted',
    source: minimal,
    forget: deleteFrom('queue_leases', (before) => sql`until < ${before}`),
  },
  {
    table: 'sign_ins',
    what: 'sign-ins',
    days: 7,
    since: 'they ended',
    then: 'deleted',
    source: minimal,
    forget: deleteFrom('sign_ins', (before) => sql`(ended_at < ${before} or expires_at < ${before})`),
  },
  {
    table: 'outbox',
    what: 'e-mails',
    days: 7,
    since: 'they were sent, or could not be',
    then: 'deleted',
    source: minimal,
    forget: deleteFrom('outbox', (before) => sql`(sent_at < ${before} or failed_at < ${before})`),
  },
  {
    table: 'request_places',
    what: 'addresses, meeting places and safe words',
    days: 30,
    since: 'the request ended',
    then: 'deleted',
    // Fourteen days in which somebody may say that it is not finished, and as many again for a question about it.
    source: minimal,
    forget: (_, before) => sql`select forget_places(${before}::timestamptz)`,
  },
  {
    table: 'check_ins',
    what: 'when helpers arrived and left',
    days: 90,
    since: 'the visit was to end',
    then: 'deleted',
    source: minimal,
    forget: deleteFrom('check_ins', (before) => sql`ends_at < ${before}`),
  },
  {
    table: 'suggestions',
    what: 'who was told of which request, once it is no longer open',
    days: 90,
    since: 'it was drawn',
    then: 'deleted',
    // “Not this time” stays as long as the request is open.
    source: minimal,
    forget: deleteFrom(
      'suggestions',
      (before) => sql`drawn_at < ${before} and not exists (select from requests where requests.community_id = suggestions.community_id
        and requests.id = suggestions.request_id and requests.status in ('open', 'matched'))`,
    ),
  },
  {
    table: 'certificates',
    what: 'numbers, names and birthdays of certificates, unless a consent to ask again needs them',
    days: 183,
    since: 'the decision, or the record where nobody decided',
    then: 'emptied',
    source: 'DBS code of practice: “generally up to six months”',
    forget: (communityId, before) => sql`update certificates set number_sealed = null, number_end = null, surname_sealed = null,
        date_of_birth_sealed = null, number_dropped_at = current_moment()
      where community_id = ${communityId} and number_sealed is not null and coalesce(decision_at, recorded_at) <= ${before}
        and (replaced_at is not null or not exists (select from check_consents consent where consent.community_id = certificates.community_id
          and consent.person_id = certificates.person_id and consent.withdrawn_at is null))`,
  },
  {
    table: 'reference_answers',
    what: 'what referees said of a volunteer',
    days: 184,
    since: 'the decision, or the answer where nobody decided',
    then: 'deleted',
    source: 'As of certificates: half a year in which a decision can be questioned',
    forget: deleteFrom(
      'reference_answers',
      (before) => sql`coalesce((select decided_at from referees where referees.community_id = reference_answers.community_id
        and referees.id = reference_answers.referee_id), answered_at) < ${before}`,
    ),
  },
  {
    table: 'referees',
    what: 'names and addresses of referees who did not answer, were taken away or not accepted',
    days: 92,
    since: 'the link ended, they were taken away, or the decision',
    then: 'deleted',
    source: minimal,
    forget: deleteFrom(
      'referees',
      (before) => sql`((answered_at is null and (expires_at < ${before} or removed_at < ${before}))
        or (outcome = 'not-accepted' and decided_at < ${before}))`,
    ),
  },
  {
    table: 'place_readings',
    what: 'who read which address',
    days: 365,
    since: 'it was read',
    then: 'deleted',
    source: 'UK GDPR Art 5(2): a year in which it can be shown who saw it',
    forget: deleteFrom('place_readings', (before) => sql`read_at < ${before}`),
  },
  {
    table: 'messages',
    what: 'messages, but for those that were reported',
    days: 365,
    since: 'the request ended',
    then: 'deleted',
    source: minimal,
    forget: (_, before) => sql`select forget_messages(${before}::timestamptz)`,
  },
  {
    table: 'reports',
    what: 'reports',
    days: 730,
    since: 'they were closed',
    then: 'deleted',
    source: 'Good practice of moderation: two years in which a pattern shows',
    forget: deleteFrom('reports', (before) => sql`closed_at < ${before}`),
  },
  {
    table: 'requests',
    what: 'words of people who deleted their data, which a report had kept',
    days: 731,
    since: 'they deleted it, once the report is gone',
    then: 'emptied',
    source: 'UK GDPR Art 17(3): until what it is needed for is over',
    forget: (communityId, before) => sql`select erase_words(id) from people where community_id = ${communityId} and erased_at < ${before}`,
  },
  {
    table: 'suspensions',
    what: 'why somebody was suspended',
    days: 730,
    since: 'it was lifted',
    then: 'deleted',
    source: 'Good practice of moderation: two years in which a pattern shows',
    forget: deleteFrom('suspensions', (before) => sql`lifted_at < ${before}`),
  },
  {
    table: 'suspended_addresses',
    what: 'addresses of people who deleted their data while they were suspended, as keyed hashes',
    days: 730,
    since: 'they deleted it; sooner when the suspension is lifted',
    then: 'deleted',
    source: 'UK GDPR Art 17(3): so that deleting does not undo what keeps others safe; as long as suspensions',
    forget: deleteFrom('suspended_addresses', (before) => sql`kept_at < ${before}`),
  },
  {
    table: 'token_roles',
    what: 'which roles a token of an organisation’s own sign-in carried',
    days: 1,
    since: 'the token ended',
    then: 'deleted',
    source: minimal,
    forget: deleteFrom('token_roles', (before) => sql`ends_at < ${before}`),
  },
  {
    table: 'safeguarding_cases',
    what: 'safeguarding cases with their names',
    days: 2557,
    since: 'they were closed',
    then: 'deleted',
    source: 'Usual in councils’ schedules for adults: seven years',
    forget: deleteFrom('safeguarding_cases', (before) => sql`closed_at < ${before}`),
  },
];
