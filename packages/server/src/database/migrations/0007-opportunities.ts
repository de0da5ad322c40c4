/**
 * Statements of the seventh migration: organisations, their opportunities, the dated sessions of these, and who has a place in them.
 */
const here = 'community_id = current_community()';
const system = `acting_as('system')`;

const searched = (title: string, rest: string) => `search tsvector not null generated always as (
       setweight(to_tsvector('pg_catalog.english'::regconfig, public.plain_words(${title})), 'A') ||
       setweight(to_tsvector('pg_catalog.english'::regconfig, public.plain_words(${rest})), 'B')
     ) stored`;
const placed = `area_id text,
     latitude double precision,
     longitude double precision,
     spot point`;

const tables: readonly string[] = [
  `create table organisations (
     community_id uuid not null references communities,
     id uuid not null,
     name text not null,
     description text not null,
     website text,
     email text,
     phone text,
     causes jsonb not null,
     register text,
     registration_number text,
     status text not null check (status in ('pending', 'approved', 'declined')),
     decline_reason text,
     created_by uuid,
     created_at timestamptz not null,
     decided_by uuid,
     decided_at timestamptz,
     updated_at timestamptz not null,
     source_id text,
     ${searched('name', 'description')},
     primary key (community_id, id),
     check ((register is null) = (registration_number is null)),
     foreign key (community_id, created_by) references people,
     foreign key (community_id, decided_by) references people
   )`,
  'create unique index organisations_by_source on organisations (community_id, source_id) where source_id is not null',
  'create index organisations_by_name on organisations (community_id, status, lower(name), id)',
  'create index organisations_by_person on organisations (community_id, created_by) where created_by is not null',
  'alter table staff_roles add foreign key (community_id, organisation_id) references organisations',

  `create table opportunities (
     community_id uuid not null references communities,
     id uuid not null,
     organisation_id uuid not null,
     title text not null,
     description text not null,
     language text not null,
     place jsonb not null,
     remote boolean not null,
     ${placed},
     skills jsonb not null,
     needs jsonb not null,
     rewards jsonb not null,
     times jsonb not null,
     commitment text,
     minimum_age integer,
     supervised boolean not null,
     requirement jsonb not null,
     joining text not null check (joining in ('join', 'apply', 'link')),
     apply_link text,
     publish_from date,
     publish_until date,
     status text not null check (status in ('draft', 'open', 'closed')),
     created_by uuid,
     created_at timestamptz not null,
     updated_at timestamptz not null,
     source_id text,
     ${searched('title', 'description')},
     primary key (community_id, id),
     check ((joining = 'link') = (apply_link is not null)),
     foreign key (community_id, organisation_id) references organisations,
     foreign key (community_id, area_id) references areas,
     foreign key (community_id, created_by) references people
   )`,
  'create unique index opportunities_by_source on opportunities (community_id, source_id) where source_id is not null',
  'create index opportunities_by_organisation on opportunities (community_id, organisation_id, created_at desc, id desc)',
  `create index open_opportunities_newest on opportunities (community_id, created_at desc, id desc) where status = 'open'`,
  `create index open_opportunities_search on opportunities using gin (search) where status = 'open'`,
  `create index open_opportunities_nearest on opportunities using gist (community_id, spot) where status = 'open'`,

  `create table sessions (
     community_id uuid not null references communities,
     id uuid not null,
     opportunity_id uuid not null,
     organisation_id uuid not null,
     series_id uuid not null,
     starts_at timestamptz not null,
     ends_at timestamptz not null,
     place jsonb,
     ${placed},
     note text,
     capacity integer check (capacity > 0),
     booked integer not null default 0 check (booked >= 0),
     waiting integer not null default 0 check (waiting >= 0),
     waiting_list boolean not null,
     status text not null default 'planned' check (status in ('planned', 'cancelled')),
     cancel_reason text,
     sequence integer not null default 0,
     created_at timestamptz not null,
     updated_at timestamptz not null,
     source_id text,
     primary key (community_id, id),
     check (ends_at > starts_at),
     check (capacity is null or booked <= capacity),
     foreign key (community_id, opportunity_id) references opportunities,
     foreign key (community_id, organisation_id) references organisations,
     foreign key (community_id, area_id) references areas
   )`,
  'create unique index sessions_by_source on sessions (community_id, source_id) where source_id is not null',
  'create index sessions_by_opportunity on sessions (community_id, opportunity_id, starts_at, id)',
  'create index sessions_by_series on sessions (community_id, series_id, starts_at)',
  'create index sessions_by_start on sessions (community_id, starts_at)',

  `create table bookings (
     community_id uuid not null references communities,
     id uuid not null,
     opportunity_id uuid not null,
     organisation_id uuid not null,
     session_id uuid,
     person_id uuid not null,
     status text not null check (status in ('booked', 'waiting', 'cancelled', 'attended', 'missed', 'applied', 'declined')),
     message text,
     reason text,
     minutes integer check (minutes >= 0),
     sequence integer not null default 0,
     booked_at timestamptz not null,
     decided_by uuid,
     decided_at timestamptz,
     reminded_at timestamptz,
     updated_at timestamptz not null,
     primary key (community_id, id),
     check (session_id is null or status not in ('applied', 'declined')),
     foreign key (community_id, opportunity_id) references opportunities,
     foreign key (community_id, organisation_id) references organisations,
     foreign key (community_id, session_id) references sessions,
     foreign key (community_id, person_id) references people,
     foreign key (community_id, decided_by) references people
   )`,
  // A person has at most one standing place, whatever two calls at once believe.
  `create unique index standing_bookings on bookings (community_id, session_id, person_id)
     where session_id is not null and status in ('booked', 'waiting', 'attended', 'missed')`,
  `create unique index standing_places_in_roles on bookings (community_id, opportunity_id, person_id)
     where session_id is null and status in ('booked', 'applied')`,
  'create index bookings_by_session on bookings (community_id, session_id, booked_at, id)',
  'create index bookings_by_opportunity on bookings (community_id, opportunity_id, booked_at, id)',
  'create index bookings_by_organisation on bookings (community_id, organisation_id, booked_at desc, id desc)',
  'create index bookings_by_person on bookings (community_id, person_id, booked_at desc, id desc)',

  `create table calendar_keys (
     community_id uuid not null references communities,
     person_id uuid not null,
     key_hash text not null,
     created_at timestamptz not null,
     primary key (community_id, person_id),
     foreign key (community_id, person_id) references people
   )`,
  'create unique index calendar_keys_by_hash on calendar_keys (community_id, key_hash)',
  // What goes with an e-mail as an iCalendar file.
  'alter table outbox add column calendar text',
  'alter table demo_outbox add column calendar text',
];

const policies: readonly string[] = [
  `create function manages(organisation uuid) returns boolean language sql stable parallel safe
     as $$ select public.coordinates(organisation) or public.acting_as('administrator') $$`,
  // Days are those of the community's clocks.
  `create function current_day() returns date language sql stable parallel safe
     as $$ select (public.current_moment() at time zone coalesce(
       (select settings->>'timeZone' from public.communities where id = public.current_community()), 'Europe/London'))::date $$`,

  ...['organisations', 'opportunities', 'sessions', 'bookings', 'calendar_keys'].map(
    (table) => `alter table ${table} enable row level security`,
  ),

  `create policy reading on organisations for select using (${here}
     and (status = 'approved' or created_by = current_person() or manages(id) or acting_as('moderator') or ${system}))`,
  `create policy adding on organisations for insert with check (${here} and (created_by = current_person() or ${system}))`,
  `create policy changing on organisations for update
     using (${here} and (created_by = current_person() or manages(id) or acting_as('moderator') or ${system})) with check (${here})`,

  // Who has a place goes on reading what it is in, and when.
  `create policy reading on opportunities for select using (${here} and (status = 'open' or manages(organisation_id) or ${system}
     or exists (select from bookings booking where booking.community_id = current_community() and booking.opportunity_id = opportunities.id
       and booking.person_id = current_person())))`,
  `create policy adding on opportunities for insert with check (${here} and (manages(organisation_id) or ${system}))`,
  `create policy changing on opportunities for update using (${here} and (manages(organisation_id) or ${system})) with check (${here})`,

  `create policy reading on sessions for select using (${here} and (manages(organisation_id) or ${system} or exists (
     select from opportunities opportunity where opportunity.community_id = current_community() and opportunity.id = sessions.opportunity_id)))`,
  `create policy adding on sessions for insert with check (${here} and (manages(organisation_id) or ${system}))`,
  `create policy changing on sessions for update using (${here} and (manages(organisation_id) or ${system})) with check (${here})`,

  `create policy reading on bookings for select using (${here} and (person_id = current_person() or manages(organisation_id) or ${system}))`,
  `create policy adding on bookings for insert with check (${here} and ${system})`,
  `create policy changing on bookings for update using (${here} and (manages(organisation_id) or ${system})) with check (${here})`,

  `create policy own on calendar_keys using (${here} and (person_id = current_person() or ${system}))
     with check (${here} and (person_id = current_person() or ${system}))`,

  // As with requests: policies make full text and nearest skip their indexes, so that public search reads a view of the owner's.
  `create view public_opportunities as
     select opportunity.community_id, opportunity.id, opportunity.organisation_id, organisation.name as organisation_name, organisation.causes,
       opportunity.title, opportunity.description, opportunity.language, opportunity.place, opportunity.remote, opportunity.area_id,
       (select area.name from areas area where area.community_id = opportunity.community_id and area.id = opportunity.area_id) as area_name,
       opportunity.latitude, opportunity.longitude, opportunity.spot, opportunity.skills, opportunity.needs, opportunity.rewards,
       opportunity.times, opportunity.commitment, opportunity.minimum_age, opportunity.supervised, opportunity.requirement,
       opportunity.joining, opportunity.apply_link, opportunity.publish_from, opportunity.publish_until, opportunity.status,
       opportunity.created_at, opportunity.updated_at, opportunity.source_id, opportunity.search
     from opportunities opportunity
       join organisations organisation on organisation.community_id = opportunity.community_id and organisation.id = opportunity.organisation_id
     where opportunity.community_id = current_community()
       and opportunity.status = 'open'
       and organisation.status = 'approved'
       and (opportunity.publish_from is null or opportunity.publish_from <= (select current_day()))
       and (opportunity.publish_until is null or opportunity.publish_until >= (select current_day()))`,

  'grant select on public_opportunities to goodturn_app',
  'grant select, insert, update on organisations, opportunities, sessions, bookings to goodturn_app',
  'grant select, insert, update, delete on calendar_keys to goodturn_app',
];

export const opportunities: readonly string[] = [...tables, ...policies];
