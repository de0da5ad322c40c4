/**
 * Statements of the tenth migration: suspensions, reports of people and organisations, who of the staff decides what, visits that are
 * asked after, safeguarding cases, and people who deleted their data.
 */
const here = 'community_id = current_community()';
const system = `acting_as('system')`;
const lead = `acting_as('safeguarding-lead')`;
/** Staff of the whole community who look after people. */
const ofPeople = `(acting_as('coordinator') or ${lead} or acting_as('administrator'))`;
const anyStaff = `(acting_as('moderator') or ${ofPeople} or coalesce(current_setting('goodturn.organisations', true), '') <> '')`;

export const people: readonly string[] = [
  'alter table people add column suspended_at timestamptz',
  'alter table people add column erased_at timestamptz',
  'create index people_by_name on people (community_id, lower(display_name), id) where erased_at is null',
  `create table suspensions (
     community_id uuid not null references communities,
     id uuid not null,
     person_id uuid not null,
     reason text not null,
     suspended_at timestamptz not null,
     suspended_by uuid not null,
     lifted_at timestamptz,
     lifted_by uuid,
     primary key (community_id, id),
     check (person_id <> suspended_by),
     check ((lifted_at is null) = (lifted_by is null)),
     foreign key (community_id, person_id) references people,
     foreign key (community_id, suspended_by) references people,
     foreign key (community_id, lifted_by) references people
   )`,
  // Whatever two who decide at once believe, one suspension of a person stands.
  'create unique index standing_suspensions on suspensions (community_id, person_id) where lifted_at is null',
  'alter table suspensions enable row level security',
  `create policy reading on suspensions for select using (${here} and (${ofPeople} or ${system}))`,
  `create policy suspending on suspensions for insert with check (${here} and ((${ofPeople} and suspended_by = current_person()) or ${system}))`,
  `create policy lifting on suspensions for update using (${here} and (${ofPeople} or ${system})) with check (${here})`,
  `create policy forgetting on suspensions for delete using (${here} and ${system})`,
  'grant select, insert, update, delete on suspensions to goodturn_app',

  'alter table requests add column hidden_at timestamptz',
  `create or replace view public_requests as
     select request.community_id, request.id, request.title, request.details, request.category_id, request.area_id,
       (select area.name from areas area where area.community_id = request.community_id and area.id = request.area_id) as area_name,
       request.place_kind, request.latitude, request.longitude, request.metres, request.spot,
       request.timing_kind, request.timing_date, request.timing_from, request.timing_until, request.minutes,
       request.helpers_wanted, request.helpers_matched, request.status, request.posted_at,
       (select person.display_name from people person where person.community_id = request.community_id and person.id = request.person_id) as posted_by,
       request.search, request.language
     from requests request
     where request.community_id = current_community()
       and request.status in ('open', 'matched', 'done')
       and request.hidden_at is null
       and (current_person() is null or not exists (
         select from blocks block where block.community_id = current_community()
           and ((block.person_id = current_person() and block.blocked_id = request.person_id)
             or (block.blocked_id = current_person() and block.person_id = request.person_id))))`,

  'alter table reports drop constraint reports_kind_check',
  `alter table reports add constraint reports_kind_check check (kind in ('request', 'offer', 'message', 'person', 'organisation'))`,
  'alter table reports alter column request_id drop not null',
  'alter table reports alter column writer_id drop not null',
  `alter table reports add check ((request_id is null) = (kind in ('person', 'organisation')))`,
  `alter policy reading on reports using (${here} and (person_id = current_person() or acting_as('moderator') or ${lead} or ${system}))`,
  `alter policy closing on reports using (${here} and (acting_as('moderator') or ${lead} or ${system}))`,
  `create policy forgetting on reports for delete using (${here} and ${system})`,
  `alter policy reading on messages using (${here} and (
     exists (select from offers offer where offer.community_id = current_community() and offer.id = messages.offer_id
       and current_person() in (offer.person_id, offer.asker_id))
     or ((acting_as('moderator') or ${lead}) and (danger or exists (
       select from reports report where report.community_id = current_community() and report.kind = 'message' and report.subject_id = messages.id)))))`,

  `create table queue_leases (
     community_id uuid not null references communities,
     kind text not null,
     subject_id uuid not null,
     person_id uuid not null,
     taken_at timestamptz not null,
     until timestamptz not null,
     primary key (community_id, kind, subject_id),
     foreign key (community_id, person_id) references people
   )`,
  'alter table queue_leases enable row level security',
  `create policy staff on queue_leases using (${here} and (${anyStaff} or ${system})) with check (${here} and ((${anyStaff} and person_id = current_person()) or ${system}))`,
  'grant select, insert, update, delete on queue_leases to goodturn_app',

  `create table check_ins (
     community_id uuid not null references communities,
     offer_id uuid not null,
     person_id uuid not null,
     ends_at timestamptz not null,
     arrived_at timestamptz,
     left_at timestamptz,
     told_at timestamptz,
     primary key (community_id, offer_id),
     foreign key (community_id, offer_id) references offers,
     foreign key (community_id, person_id) references people
   )`,
  'create index check_ins_due on check_ins (community_id, ends_at) where left_at is null and told_at is null',
  'alter table check_ins enable row level security',
  `create policy own on check_ins using (${here} and (person_id = current_person() or ${system})) with check (${here} and (person_id = current_person() or ${system}))`,
  `create policy reading on check_ins for select using (${here} and (acting_as('coordinator') or ${lead}))`,
  'grant select, insert, update, delete on check_ins to goodturn_app',

  `create table safeguarding_cases (
     community_id uuid not null references communities,
     id uuid not null,
     person_id uuid not null,
     display_name text not null,
     email text not null,
     summary text not null,
     opened_at timestamptz not null,
     opened_by uuid not null,
     closed_at timestamptz,
     closed_by uuid,
     outcome text,
     primary key (community_id, id),
     check ((closed_at is null) = (closed_by is null)),
     foreign key (community_id, person_id) references people,
     foreign key (community_id, opened_by) references people,
     foreign key (community_id, closed_by) references people
   )`,
  'create index safeguarding_cases_newest on safeguarding_cases (community_id, opened_at desc, id desc)',
  'alter table safeguarding_cases enable row level security',
  // Not even the server itself reads an open case, and no lead one about themselves; the server deletes those whose time is over.
  `create policy leads on safeguarding_cases using (${here} and ${lead} and person_id <> current_person())
     with check (${here} and ${lead} and person_id <> current_person())`,
  `create policy forgetting on safeguarding_cases for delete using (${here} and ${system})`,
  `create policy ageing on safeguarding_cases for select using (${here} and ${system} and closed_at is not null)`,
  'grant select, insert, update, delete on safeguarding_cases to goodturn_app',

  // What not even the server may read it may still delete: these run as the owner, for the community that is set, when the server asks.
  `create function erase_words(whose uuid) returns void language plpgsql security definer set search_path = public as $$ begin
     if not acting_as('system') then raise exception 'Only the server erases.'; end if;
     delete from messages where community_id = current_community() and person_id = whose and not exists (
       select from reports report where report.community_id = messages.community_id and report.kind = 'message' and report.subject_id = messages.id);
     delete from request_places where community_id = current_community() and person_id = whose;
     delete from match_safe_words where community_id = current_community() and offer_id in (
       select id from offers where community_id = current_community() and whose in (person_id, asker_id));
     update requests set title = '…', details = '…', on_behalf_of = null, end_reason = null where community_id = current_community() and person_id = whose
       and not exists (select from reports report where report.community_id = requests.community_id and report.kind = 'request' and report.subject_id = requests.id);
     update offers set message = '…' where community_id = current_community() and person_id = whose
       and not exists (select from reports report where report.community_id = offers.community_id and report.kind = 'offer' and report.subject_id = offers.id);
     update bookings set message = null, reason = null where community_id = current_community() and person_id = whose;
   end $$`,
  `create function forget_places(ended_before timestamptz) returns void language plpgsql security definer set search_path = public as $$ begin
     if not acting_as('system') then raise exception 'Only the server forgets.'; end if;
     delete from request_places where community_id = current_community() and request_id in (
       select id from requests where community_id = current_community() and ended_at < ended_before);
     delete from match_safe_words where community_id = current_community() and offer_id in (
       select offer.id from offers offer join requests request on request.community_id = offer.community_id and request.id = offer.request_id
       where offer.community_id = current_community() and request.ended_at < ended_before);
   end $$`,
  `create function forget_messages(ended_before timestamptz) returns void language plpgsql security definer set search_path = public as $$ begin
     if not acting_as('system') then raise exception 'Only the server forgets.'; end if;
     delete from messages where community_id = current_community() and offer_id in (
       select offer.id from offers offer join requests request on request.community_id = offer.community_id and request.id = offer.request_id
       where offer.community_id = current_community() and request.ended_at < ended_before)
       and not exists (
         select from reports report where report.community_id = messages.community_id and report.kind = 'message' and report.subject_id = messages.id);
   end $$`,
  'revoke all on function erase_words(uuid), forget_places(timestamptz), forget_messages(timestamptz) from public',
  'grant execute on function erase_words(uuid), forget_places(timestamptz), forget_messages(timestamptz) to goodturn_app',
  // The rest that leaves with a person, or when its time is over.
  `create policy leaving on place_readings for delete using (${here} and ${system})`,
];
