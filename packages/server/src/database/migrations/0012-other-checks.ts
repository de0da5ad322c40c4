/**
 * Further statements of the twelfth migration: identity and training that somebody saw, referees and what they say, and what follows of
 * these checks for everybody else. A referee speaks in confidence (Data Protection Act 2018, Schedule 2, paragraph 24).
 */
const here = 'community_id = current_community()';
const system = `(select acting_as('system'))`;
const coordinator = `(select acting_as('coordinator'))`;
const ofVolunteers = `((select acting_as('coordinator')) or coalesce(current_setting('goodturn.organisations', true), '') <> '')`;
const duty = `case when organisation_id is null then acting_as('coordinator') else organisation_id::text = any (string_to_array(coalesce(current_setting('goodturn.organisations', true), ''), ' ')) end`;

export const otherChecks: readonly string[] = [
  `create table seen_checks (
     community_id uuid not null references communities,
     id uuid not null,
     person_id uuid not null,
     kind text not null check (kind in ('identity', 'training')),
     name text,
     organisation_id uuid,
     seen_on date not null,
     until date,
     recorded_at timestamptz not null,
     recorded_by uuid not null,
     ended_at timestamptz,
     ended_by uuid,
     primary key (community_id, id),
     check ((kind = 'training') = (name is not null)),
     check ((ended_at is null) = (ended_by is null)),
     foreign key (community_id, person_id) references people,
     foreign key (community_id, recorded_by) references people,
     foreign key (community_id, ended_by) references people
   )`,
  'create index seen_checks_by_person on seen_checks (community_id, person_id)',
  `create table referees (
     community_id uuid not null references communities,
     id uuid not null,
     person_id uuid not null,
     name_sealed text not null,
     email_sealed text not null,
     language text not null,
     token_hash text not null,
     asked_at timestamptz not null,
     expires_at timestamptz not null,
     answered_at timestamptz,
     outcome text check (outcome in ('accepted', 'not-accepted')),
     decided_at timestamptz,
     decided_by uuid,
     review_due date,
     removed_at timestamptz,
     primary key (community_id, id),
     check ((outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null)),
     check (outcome is null or answered_at is not null),
     foreign key (community_id, person_id) references people,
     foreign key (community_id, decided_by) references people
   )`,
  'create unique index referees_by_token on referees (community_id, token_hash)',
  'create index referees_by_person on referees (community_id, person_id, asked_at)',
  `create index referees_to_decide on referees (community_id, person_id) where answered_at is not null and outcome is null and removed_at is null`,
  // Apart from the referees, because whom they speak of may read who they are and never what they say.
  `create table reference_answers (
     community_id uuid not null references communities,
     referee_id uuid not null,
     answer_sealed text not null,
     answered_at timestamptz not null,
     primary key (community_id, referee_id),
     foreign key (community_id, referee_id) references referees on delete cascade
   )`,
  `create table check_standings (
     community_id uuid not null references communities,
     person_id uuid not null,
     kind text not null check (kind in ('identity', 'references', 'training')),
     state text not null check (state in ('cleared', 'pending', 'expired')),
     lack text,
     ends_at timestamptz,
     primary key (community_id, person_id, kind),
     check ((state = 'cleared') = (lack is null)),
     foreign key (community_id, person_id) references people
   )`,
  `create index check_standings_by_end on check_standings (community_id, ends_at) where state = 'cleared'`,

  ...['seen_checks', 'referees', 'reference_answers', 'check_standings'].map((table) => `alter table ${table} enable row level security`),
  `create policy reading on seen_checks for select using (${here} and (person_id = (select current_person()) or ${system} or ${ofVolunteers}))`,
  `create policy adding on seen_checks for insert with check (${here} and (${system} or ${duty}))`,
  `create policy changing on seen_checks for update using (${here} and (${system} or ${duty})) with check (${here})`,
  `create policy removing on seen_checks for delete using (${here} and ${system})`,
  `create policy own on referees using (${here} and (person_id = (select current_person()) or ${system} or ${coordinator}))
     with check (${here} and (person_id = (select current_person()) or ${system} or ${coordinator}))`,
  `create policy duty on reference_answers using (${here} and (${system} or ${coordinator})) with check (${here} and ${system})`,
  // As of certificates: the person, staff who look after volunteers, and whoever was offered the person's help.
  `create policy reading on check_standings for select using (${here} and (person_id = (select current_person()) or ${system} or ${ofVolunteers}
     or exists (select from offers offer where offer.community_id = current_community() and offer.person_id = check_standings.person_id and offer.asker_id = current_person())))`,
  `create policy adding on check_standings for insert with check (${here} and ${system})`,
  `create policy changing on check_standings for update using (${here} and ${system}) with check (${here})`,
  `create policy ending on check_standings for delete using (${here} and ${system})`,
  'grant select, insert, update, delete on seen_checks, referees, reference_answers, check_standings to goodturn_app',
];
