import type { Database } from '../../database/schema.js';

type Table = keyof Database;

/** What a table holds of a person, what of it they are given, and what becomes of it when they delete their data. */
export interface Holding {
  readonly table: Table;
  /** Column with the person's id. */
  readonly person: string;
  /** What they are given: under which name, and which columns. Absent with the reason in `secret`. */
  readonly given?: { readonly as: string; readonly columns: readonly string[]; readonly bySystem?: true };
  /** Why it is not in their export. */
  readonly secret?: string;
  /** `words`: what was written goes, by `erase_words`; `kept`: the row stays, and points at nobody any more. */
  readonly then: 'deleted' | 'ended' | 'words' | 'kept';
}

const ofSafety = 'whether somebody reported or blocked a person, or staff looked into it, is never shown to them';
const provesWho = 'a copy of what proves who somebody is would let others be them';
const working = 'nothing but a working of the server, which ends by itself';

/** Every column that names a person. A test fails when a table has one that is not here or in {@link namesStaff}. */
export const holdings: readonly Holding[] = [
  {
    table: 'people',
    person: 'id',
    given: { as: 'profile', columns: ['display_name', 'email', 'language', 'adult', 'notifications', 'created_at'] },
    then: 'kept',
  },
  {
    table: 'sign_ins',
    person: 'person_id',
    given: { as: 'signIns', columns: ['origin', 'keep', 'created_at', 'used_at', 'ended_at'] },
    then: 'deleted',
  },
  {
    table: 'requests',
    person: 'person_id',
    given: {
      as: 'requests',
      columns: [
        ...['reference', 'title', 'details', 'category_id', 'area_id', 'place_kind', 'latitude', 'longitude', 'timing_kind', 'timing_date'],
        ...[
          'timing_from',
          'timing_until',
          'minutes',
          'helpers_wanted',
          'on_behalf_of',
          'status',
          'end_reason',
          'language',
          'posted_at',
          'ended_at',
        ],
      ],
    },
    then: 'words',
  },
  {
    table: 'request_places',
    person: 'person_id',
    given: { as: 'places', columns: ['request_id', 'kind', 'postcode', 'address', 'area_id', 'description'] },
    then: 'words',
  },
  { table: 'place_readings', person: 'person_id', given: { as: 'placesRead', columns: ['request_id', 'read_at'] }, then: 'deleted' },
  {
    table: 'offers',
    person: 'person_id',
    given: {
      as: 'offers',
      columns: ['request_id', 'message', 'language', 'status', 'minutes', 'thanks', 'offered_at', 'accepted_at', 'done_at', 'ended_at'],
    },
    then: 'words',
  },
  {
    table: 'offers',
    person: 'asker_id',
    given: { as: 'thanksGiven', columns: ['request_id', 'thanks', 'minutes', 'done_at'] },
    then: 'kept',
  },
  {
    table: 'messages',
    person: 'person_id',
    given: { as: 'messages', columns: ['offer_id', 'text', 'language', 'sent_at'] },
    then: 'words',
  },
  { table: 'blocks', person: 'person_id', given: { as: 'blocks', columns: ['blocked_at'] }, then: 'deleted' },
  {
    table: 'organisation_blocks',
    person: 'person_id',
    given: { as: 'organisationsBlocked', columns: ['organisation_id', 'blocked_at'] },
    then: 'deleted',
  },
  { table: 'blocks', person: 'blocked_id', secret: ofSafety, then: 'deleted' },
  { table: 'reports', person: 'person_id', secret: ofSafety, then: 'kept' },
  { table: 'reports', person: 'writer_id', secret: ofSafety, then: 'kept' },
  { table: 'suspensions', person: 'person_id', secret: ofSafety, then: 'kept' },
  { table: 'safeguarding_cases', person: 'person_id', secret: ofSafety, then: 'kept' },
  { table: 'audit_entries', person: 'person_id', secret: ofSafety, then: 'kept' },
  { table: 'audit_entries', person: 'actor_id', secret: 'what staff did is the community’s to read', then: 'kept' },
  {
    table: 'staff_roles',
    person: 'person_id',
    given: { as: 'roles', columns: ['role', 'organisation_id', 'granted_at', 'ended_at'] },
    then: 'ended',
  },
  {
    table: 'organisations',
    person: 'created_by',
    given: { as: 'organisationsAdded', columns: ['name', 'description', 'status', 'created_at'] },
    then: 'kept',
  },
  {
    table: 'bookings',
    person: 'person_id',
    given: { as: 'bookings', columns: ['opportunity_id', 'session_id', 'status', 'message', 'reason', 'minutes', 'booked_at'] },
    then: 'words',
  },
  { table: 'calendar_keys', person: 'person_id', given: { as: 'calendars', columns: ['created_at'] }, then: 'deleted' },
  {
    table: 'certificates',
    person: 'person_id',
    // What a status said is for those with the duty (Police Act 1997, s.124); the holder asks them.
    given: {
      as: 'certificates',
      columns: ['level', 'workforce', 'barred_lists', 'issued_on', 'number_end', 'original_seen_on', 'identity_seen_on', 'recorded_at'],
      bySystem: true,
    },
    then: 'words',
  },
  {
    table: 'clearances',
    person: 'person_id',
    given: { as: 'clearances', columns: ['level', 'workforce', 'barred_lists', 'state', 'ends_at'] },
    then: 'deleted',
  },
  {
    table: 'check_consents',
    person: 'person_id',
    given: { as: 'consents', columns: ['text_version', 'given_at', 'withdrawn_at'] },
    then: 'ended',
  },
  {
    table: 'recheck_agreements',
    person: 'person_id',
    given: { as: 'recheckAgreements', columns: ['forename', 'surname', 'agreed_at', 'ended_at'] },
    then: 'ended',
  },
  {
    table: 'seen_checks',
    person: 'person_id',
    given: { as: 'seenChecks', columns: ['kind', 'name', 'organisation_id', 'seen_on', 'until', 'recorded_at', 'ended_at'] },
    then: 'deleted',
  },
  {
    table: 'referees',
    person: 'person_id',
    // What they say is in another table, and confidential (Data Protection Act 2018, Schedule 2, paragraph 24).
    given: { as: 'referees', columns: ['id', 'name_sealed', 'email_sealed', 'language', 'asked_at', 'answered_at', 'removed_at'] },
    then: 'deleted',
  },
  {
    table: 'check_standings',
    person: 'person_id',
    given: { as: 'checkStandings', columns: ['kind', 'state', 'ends_at'] },
    then: 'deleted',
  },
  {
    table: 'check_ins',
    person: 'person_id',
    given: { as: 'checkIns', columns: ['offer_id', 'ends_at', 'arrived_at', 'left_at'] },
    then: 'deleted',
  },
  {
    table: 'volunteers',
    person: 'person_id',
    given: {
      as: 'volunteerProfile',
      columns: [
        ...['legal_name_sealed', 'postcode_sealed', 'help_to_take_part_sealed', 'emergency_contact_sealed', 'area_id', 'reach', 'skills'],
        ...['interests', 'availability', 'languages', 'code_version', 'code_accepted_at', 'rhythm', 'only_on_duty', 'on_duty'],
        ...['quiet_from', 'quiet_until', 'paused_until', 'joined_at'],
      ],
    },
    then: 'deleted',
  },
  { table: 'birthdays', person: 'person_id', given: { as: 'birthday', columns: ['date_of_birth_sealed'] }, then: 'deleted' },
  {
    table: 'guardian_links',
    person: 'person_id',
    given: { as: 'guardians', columns: ['email', 'asked_at', 'used_at'] },
    then: 'deleted',
  },
  {
    table: 'matching_profiles',
    person: 'person_id',
    given: {
      as: 'volunteering',
      columns: [
        'area_id',
        'reach',
        'reach_metres',
        'skills',
        'languages',
        'rhythm',
        'quiet_from',
        'quiet_until',
        'only_on_duty',
        'on_duty',
        'paused',
      ],
    },
    then: 'deleted',
  },
  {
    table: 'suggestions',
    person: 'person_id',
    given: { as: 'suggestions', columns: ['request_id', 'reasons', 'told_at', 'answer', 'answered_at'] },
    then: 'deleted',
  },
  { table: 'second_factors', person: 'person_id', secret: provesWho, then: 'deleted' },
  { table: 'recovery_codes', person: 'person_id', secret: provesWho, then: 'deleted' },
  { table: 'token_roles', person: 'person_id', secret: working, then: 'deleted' },
  { table: 'queue_leases', person: 'person_id', secret: working, then: 'deleted' },
  { table: 'idempotency_records', person: 'person_id', secret: working, then: 'deleted' },
];

/** Columns that say which of the staff decided: a part of what was decided, which stays without their name. */
export const namesStaff: readonly `${Table}.${string}`[] = [
  'staff_roles.granted_by',
  'staff_roles.ended_by',
  'reports.closed_by',
  'suspensions.suspended_by',
  'suspensions.lifted_by',
  'safeguarding_cases.opened_by',
  'safeguarding_cases.closed_by',
  'check_ins.closed_by',
  'organisations.decided_by',
  'opportunities.created_by',
  'bookings.decided_by',
  'certificates.recorded_by',
  'certificates.decision_by',
  'status_checks.requested_by',
  'seen_checks.recorded_by',
  'seen_checks.ended_by',
  'referees.decided_by',
  // Points from an account that is nobody's any more to the one that it became a part of.
  'people.merged_into',
];
