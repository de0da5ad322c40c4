/**
 * Statements of the fifth migration: staff have roles, several each, for the whole community or for one organisation in it; and
 * everything that they see or decide about a person leaves an entry that nobody can change.
 */
export const staff: readonly string[] = [
  `create table staff_roles (
     community_id uuid not null references communities,
     id uuid not null,
     person_id uuid not null,
     role text not null check (role in ('moderator', 'coordinator', 'safeguarding-lead', 'administrator')),
     organisation_id uuid,
     granted_at timestamptz not null,
     granted_by uuid,
     ended_at timestamptz,
     ended_by uuid,
     primary key (community_id, id),
     check (organisation_id is null or role = 'coordinator'),
     foreign key (community_id, person_id) references people,
     foreign key (community_id, granted_by) references people,
     foreign key (community_id, ended_by) references people
   )`,
  `create unique index standing_staff_roles on staff_roles
     (community_id, person_id, role, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000')) where ended_at is null`,
  `create table audit_entries (
     community_id uuid not null references communities,
     id uuid not null,
     at timestamptz not null,
     actor_id uuid,
     organisation_id uuid,
     action text not null,
     subject_kind text not null,
     subject_id uuid not null,
     person_id uuid,
     details jsonb not null,
     primary key (community_id, id),
     foreign key (community_id, actor_id) references people,
     foreign key (community_id, person_id) references people
   )`,
  'create index audit_entries_newest on audit_entries (community_id, at desc, id desc)',
  'create index audit_entries_by_person on audit_entries (community_id, person_id, at desc, id desc)',
  // Not even the owner of the tables rewrites what happened.
  `create function refuse_change() returns trigger language plpgsql as $$ begin
     raise exception 'What is in % stays as it is.', tg_table_name; end $$`,
  'create trigger append_only before update or delete on audit_entries for each row execute function refuse_change()',
  'create trigger append_only_whole before truncate on audit_entries for each statement execute function refuse_change()',

  `insert into staff_roles (community_id, id, person_id, role, granted_at)
     select community_id, gen_random_uuid(), id, role, created_at from people where role = 'moderator'`,
  'alter table people drop column role',

  // Who acts may have several roles, and those of a coordinator may end at an organisation.
  `create or replace function acting_as(asked text) returns boolean language sql stable parallel safe
     as $$ select asked = any (string_to_array(coalesce(current_setting('goodturn.role', true), ''), ' ')) $$`,
  `create function coordinates(organisation uuid) returns boolean language sql stable parallel safe
     as $$ select public.acting_as('coordinator')
       or coalesce(organisation::text = any (string_to_array(coalesce(current_setting('goodturn.organisations', true), ''), ' ')), false) $$`,

  'alter table staff_roles enable row level security',
  'alter table audit_entries enable row level security',
  // Everybody's call may have to tell the staff of something.
  'create policy reading on staff_roles for select using (community_id = current_community())',
  `create policy granting on staff_roles for insert with check (community_id = current_community()
     and (acting_as('system') or (acting_as('administrator') and granted_by = current_person())))`,
  `create policy ending on staff_roles for update using (community_id = current_community() and (acting_as('system') or acting_as('administrator')))
     with check (community_id = current_community())`,
  `create policy reading on audit_entries for select using (community_id = current_community()
     and (acting_as('administrator') or acting_as('system')))`,
  `create policy writing on audit_entries for insert with check (community_id = current_community()
     and (acting_as('system') or actor_id = current_person()))`,
  'grant select, insert, update on staff_roles to goodturn_app',
  'grant select, insert on audit_entries to goodturn_app',
];
