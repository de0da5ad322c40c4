/**
 * Statements of the eleventh migration: volunteers, birthdays of people whose age decides what they may do, links by which guardians say
 * yes, and counts of answers to equality questions.
 */
const here = 'community_id = current_community()';
const own = `(person_id = (select current_person()) or (select acting_as('system')))`;

export const volunteers: readonly string[] = [
  `alter table people add column age_group text check (age_group in ('13-15', '16-17'))`,
  'alter table people add column guardian_confirmed_at timestamptz',
  'alter table people add check (age_group is null or not adult)',
  'create index young_people on people (community_id, id) where age_group is not null',
  `create table birthdays (
     community_id uuid not null references communities,
     person_id uuid not null,
     date_of_birth_sealed text not null,
     primary key (community_id, person_id),
     foreign key (community_id, person_id) references people
   )`,
  `create table volunteers (
     community_id uuid not null references communities,
     person_id uuid not null,
     legal_name_sealed text not null,
     postcode_sealed text not null,
     help_to_take_part_sealed text,
     emergency_contact_sealed text,
     spot point not null,
     area_id text not null,
     reach text not null check (reach in ('area', '1km', '2km', '5km', 'home')),
     skills text[] not null,
     interests text[] not null,
     availability text[] not null,
     languages text[] not null,
     code_version text not null,
     code_accepted_at timestamptz not null,
     rhythm text not null check (rhythm in ('instant', 'daily', 'weekly', 'never')),
     only_on_duty boolean not null,
     on_duty boolean not null,
     quiet_from text,
     quiet_until text,
     paused_until date,
     joined_at timestamptz not null,
     primary key (community_id, person_id),
     check ((quiet_from is null) = (quiet_until is null)),
     foreign key (community_id, person_id) references people,
     foreign key (community_id, area_id) references areas
   )`,
  'create index volunteers_paused on volunteers (community_id, paused_until) where paused_until is not null',
  `create table guardian_links (
     community_id uuid not null references communities,
     id uuid not null,
     person_id uuid not null,
     email text not null,
     token_hash text not null,
     asked_at timestamptz not null,
     expires_at timestamptz not null,
     used_at timestamptz,
     primary key (community_id, id),
     foreign key (community_id, person_id) references people
   )`,
  'create unique index guardian_links_by_token on guardian_links (community_id, token_hash)',
  'create index guardian_links_by_person on guardian_links (community_id, person_id, asked_at desc)',
  // No row is of one person: what was answered is added to a number, and nothing says by whom, in which order, or on which day.
  `create table equality_counts (
     community_id uuid not null references communities,
     month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
     version text not null,
     question text not null,
     answer text not null,
     given integer not null check (given > 0),
     primary key (community_id, month, version, question, answer)
   )`,
  ...['birthdays', 'volunteers', 'guardian_links', 'equality_counts'].map((table) => `alter table ${table} enable row level security`),
  ...['birthdays', 'volunteers', 'guardian_links'].map(
    (table) => `create policy own on ${table} using (${here} and ${own}) with check (${here} and ${own})`,
  ),
  `create policy reading on volunteers for select using (${here} and (select acting_as('coordinator')))`,
  `create policy counting on equality_counts using (${here} and acting_as('system')) with check (${here} and acting_as('system'))`,
  `create policy reading on equality_counts for select using (${here} and (acting_as('coordinator') or acting_as('administrator')))`,
  'grant select, insert, update, delete on birthdays, volunteers, guardian_links, equality_counts to goodturn_app',
];
