/**
 * Statements of the ninth migration: who is told of which request and what they said to it, how far the dispatch of a request has come,
 * and by which address a mail's list is left in one click.
 */
const here = 'community_id = current_community()';
// Looked up once a statement, not for each row, and so that the planner does not take nearly all rows to be hidden: the indexes stay in use.
const own = `(person_id = (select current_person()) or (select acting_as('system')))`;

export const suggestions: readonly string[] = [
  `create table suggestions (
     community_id uuid not null references communities,
     id uuid not null,
     request_id uuid not null,
     person_id uuid not null,
     wave integer check (wave >= 0),
     reasons jsonb not null,
     drawn_at timestamptz not null,
     tell_at timestamptz not null,
     told_at timestamptz,
     dropped_at timestamptz,
     answer text check (answer in ('offered', 'not-this-time')),
     answered_at timestamptz,
     primary key (community_id, id),
     check ((answer is null) = (answered_at is null)),
     check (told_at is null or dropped_at is null),
     foreign key (community_id, request_id) references requests,
     foreign key (community_id, person_id) references people
   )`,
  // Whatever two dispatches at once believe, nobody is told twice of one request.
  'create unique index suggestions_once on suggestions (community_id, request_id, person_id)',
  'create index suggestions_by_person on suggestions (community_id, person_id, drawn_at desc)',
  'create index suggestions_due on suggestions (community_id, tell_at) where told_at is null and dropped_at is null and answer is null',
  'create index suggestions_unanswered on suggestions (community_id, request_id) where answer is null',
  'create index suggestions_by_age on suggestions (community_id, drawn_at)',
  `create table suggestion_waves (
     community_id uuid not null references communities,
     request_id uuid not null,
     waves integer not null check (waves >= 0),
     last_at timestamptz not null,
     primary key (community_id, request_id),
     foreign key (community_id, request_id) references requests
   )`,
  `create table matching_profiles (
     community_id uuid not null references communities,
     person_id uuid not null,
     spot point not null,
     area_id text not null,
     reach text not null check (reach in ('area', 'metres', 'home')),
     reach_metres integer check (reach_metres > 0),
     skills text[] not null,
     languages text[] not null,
     free integer check (free between 0 and 2097151),
     rhythm text not null check (rhythm in ('instant', 'daily', 'weekly', 'never')),
     quiet_from text,
     quiet_until text,
     only_on_duty boolean not null,
     on_duty boolean not null,
     paused boolean not null,
     adult_on date,
     primary key (community_id, person_id),
     check ((reach = 'metres') = (reach_metres is not null)),
     check ((quiet_from is null) = (quiet_until is null)),
     foreign key (community_id, person_id) references people,
     foreign key (community_id, area_id) references areas
   )`,
  // Those who are to hear of requests, nearest first: the dispatch reads a bounded number of them whatever the size of a community.
  `create index matching_nearest on matching_profiles using gist (community_id, spot)
     where rhythm <> 'never' and not paused and (on_duty or not only_on_duty)`,
  'alter table matching_profiles enable row level security',
  `create policy own on matching_profiles using (${here} and ${own}) with check (${here} and ${own})`,
  'grant select, insert, update, delete on matching_profiles to goodturn_app',

  'alter table suggestions enable row level security',
  'alter table suggestion_waves enable row level security',
  // Who was told of a request is nobody's business but theirs: neither the asker nor staff see whom a “not this time” came from.
  `create policy own on suggestions using (${here} and ${own}) with check (${here} and ${own})`,
  `create policy system on suggestion_waves using (${here} and acting_as('system')) with check (${here} and acting_as('system'))`,
  'grant select, insert, update, delete on suggestions, suggestion_waves to goodturn_app',

  // RFC 8058: what stands in List-Unsubscribe. Null for mails that a good turn cannot do without.
  'alter table outbox add column unsubscribe_url text',
  'alter table demo_outbox add column unsubscribe_url text',
];
