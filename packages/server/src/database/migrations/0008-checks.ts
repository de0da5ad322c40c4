/**
 * Statements of the eighth migration: certificates that coordinators saw, what follows of them for everybody else, consents, questions
 * to the Update Service, and suspensions. What a certificate or a status says is open to those with the duty alone (Police Act 1997, s.124).
 */
const here = 'community_id = current_community()';
const duty = `(acting_as('system') or case when organisation_id is null then acting_as('coordinator') else organisation_id::text = any (string_to_array(coalesce(current_setting('goodturn.organisations', true), ''), ' ')) end)`;

/** A coordinator, of the community or of any organisation. */
const ofVolunteers = `(acting_as('coordinator') or coalesce(current_setting('goodturn.organisations', true), '') <> '')`;
/** A helper sees place and words while matched and for seven days after it is done, unless a check of theirs stopped standing. */
const stands = `(offer.closed_at is null and (offer.status = 'accepted' or (offer.status = 'done' and offer.done_at > current_moment() - interval '7 days')))`;

export const checks: readonly string[] = [
  `create table certificates (
     community_id uuid not null references communities,
     id uuid not null,
     person_id uuid not null,
     organisation_id uuid,
     level text not null check (level in ('basic', 'standard', 'enhanced')),
     workforce text not null check (workforce in ('child', 'adult', 'child-and-adult', 'other')),
     barred_lists text[] not null check (barred_lists <@ array['children', 'adults']),
     issued_on date not null,
     number_sealed text,
     number_end text,
     surname_sealed text,
     date_of_birth_sealed text,
     original_seen_on date not null,
     identity_seen_on date,
     recorded_at timestamptz not null,
     recorded_by uuid not null,
     decision_outcome text check (decision_outcome in ('approved', 'refused')),
     decision_at timestamptz,
     decision_by uuid,
     review_due timestamptz,
     last_status text check (last_status in ('BLANK_NO_NEW_INFO', 'NON_BLANK_NO_NEW_INFO', 'NEW_INFO', 'NO_MATCH_FOUND')),
     last_status_at timestamptz,
     replaced_at timestamptz,
     number_dropped_at timestamptz,
     primary key (community_id, id),
     check ((decision_outcome is null) = (decision_at is null) and (decision_outcome is null) = (decision_by is null) and (decision_outcome is null) = (review_due is null)),
     check ((last_status is null) = (last_status_at is null)),
     foreign key (community_id, person_id) references people,
     foreign key (community_id, recorded_by) references people,
     foreign key (community_id, decision_by) references people
   )`,
  `create index standing_certificates on certificates (community_id, person_id) where replaced_at is null`,
  // What follows of a certificate for everybody else: it holds no status, and changes by itself when its time is over.
  `create table clearances (
     community_id uuid not null references communities,
     certificate_id uuid not null,
     person_id uuid not null,
     level text not null,
     workforce text not null,
     barred_lists text[] not null,
     state text not null check (state in ('cleared', 'pending', 'not-cleared', 'expired')),
     lack text,
     ends_at timestamptz,
     ends_lack text,
     primary key (community_id, certificate_id),
     check ((state = 'cleared') = (lack is null)),
     check ((ends_at is null) = (ends_lack is null)),
     foreign key (community_id, certificate_id) references certificates,
     foreign key (community_id, person_id) references people
   )`,
  'create index clearances_by_person on clearances (community_id, person_id)',
  `create index clearances_by_end on clearances (community_id, ends_at) where state = 'cleared'`,
  `create table check_consents (
     community_id uuid not null references communities,
     id uuid not null,
     person_id uuid not null,
     text_version text not null,
     given_at timestamptz not null,
     withdrawn_at timestamptz,
     primary key (community_id, id),
     foreign key (community_id, person_id) references people
   )`,
  'create unique index standing_check_consents on check_consents (community_id, person_id) where withdrawn_at is null',
  `create table status_checks (
     community_id uuid not null references communities,
     id uuid not null,
     certificate_id uuid not null,
     organisation_id uuid,
     requested_by uuid not null,
     checker_forename text not null,
     checker_surname text not null,
     requested_at timestamptz not null,
     attempts integer not null default 0,
     next_at timestamptz not null,
     state text not null check (state in ('waiting', 'answered', 'stopped')),
     ended_at timestamptz,
     primary key (community_id, id),
     check ((state = 'waiting') = (ended_at is null)),
     foreign key (community_id, certificate_id) references certificates,
     foreign key (community_id, requested_by) references people
   )`,
  `create unique index waiting_status_checks on status_checks (community_id, certificate_id) where state = 'waiting'`,
  `create index status_checks_next on status_checks (community_id, next_at) where state = 'waiting'`,
  'create index status_checks_by_certificate on status_checks (community_id, certificate_id, requested_at desc)',
  `create table recheck_agreements (
     community_id uuid not null references communities,
     id uuid not null,
     person_id uuid not null,
     forename text not null,
     surname text not null,
     agreed_at timestamptz not null,
     ended_at timestamptz,
     primary key (community_id, id),
     foreign key (community_id, person_id) references people
   )`,
  'create unique index standing_recheck_agreements on recheck_agreements (community_id, person_id) where ended_at is null',

  ...['certificates', 'clearances', 'check_consents', 'status_checks', 'recheck_agreements'].map(
    (table) => `alter table ${table} enable row level security`,
  ),
  ...['certificates', 'status_checks'].map(
    (table) => `create policy duty on ${table} using (${here} and ${duty}) with check (${here} and ${duty})`,
  ),
  // The person, staff who look after volunteers, and whoever was offered the person's help: their call has to know whether it may be taken.
  `create policy reading on clearances for select using (${here} and (person_id = current_person() or acting_as('system') or ${ofVolunteers}
     or exists (select from offers offer where offer.community_id = current_community() and offer.person_id = clearances.person_id and offer.asker_id = current_person())))`,
  `create policy adding on clearances for insert with check (${here} and acting_as('system'))`,
  `create policy changing on clearances for update using (${here} and acting_as('system')) with check (${here})`,
  `create policy own on check_consents using (${here} and (person_id = current_person() or acting_as('system')))
     with check (${here} and (person_id = current_person() or acting_as('system')))`,
  `create policy reading on check_consents for select using (${here} and ${ofVolunteers})`,
  `create policy own on recheck_agreements using (${here} and (person_id = current_person() or acting_as('system')))
     with check (${here} and (person_id = current_person() or acting_as('system')))`,
  `create policy ending on clearances for delete using (${here} and acting_as('system'))`,
  'grant delete on clearances to goodturn_app',
  'grant select, insert, update on certificates, clearances, check_consents, status_checks, recheck_agreements to goodturn_app',
  // A helper whose task is taken from them loses place and words of what is done already at once.
  'alter table offers add column closed_at timestamptz',
  `alter policy reading on request_places using (${here} and (person_id = current_person() or exists (
     select from offers offer where offer.community_id = current_community() and offer.request_id = request_places.request_id
       and offer.person_id = current_person() and ${stands})))`,
  `alter policy reading on match_safe_words using (${here} and exists (
     select from offers offer where offer.community_id = current_community() and offer.id = match_safe_words.offer_id
       and (offer.asker_id = current_person() or (offer.person_id = current_person() and ${stands}))))`,
];
