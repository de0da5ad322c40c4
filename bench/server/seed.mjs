import pg from 'pg';

/** Days that a request stays open. */
const daysOpen = 30;
/** The newest rows, of which every second one is open: the same number whatever the size of the table, because requests end. */
const newest = 10_000;

/**
 * Fills a database that holds the demonstration up to `count` requests, `newest / 2` of them open, written by one person in
 * five. Each takes title, details and place from three different requests of the demonstration, so that words are spread as there.
 * @param {string} url connection string of the owner
 * @param {number} count
 */
export async function seed(url, count) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    // Foreign keys hold by construction; checking them row by row would take most of the time.
    await client.query('set session_replication_role = replica');
    await client.query(pieces);
    await client.query(`update requests set status = 'expired', helpers_matched = 0 where status in ('open', 'matched', 'pending')`);
    const [{ has, first }] = (
      await client.query('select count(*)::int as has, (select min(community_id::text) from requests) as first from requests')
    ).rows;
    if (has === 0) throw new Error('The demonstration holds no requests to draw words from.');
    await client.query(people, [Math.ceil(count / 5), first]);
    await client.query(requests, [count - has, first, newest, daysOpen]);
    await client.query('reset session_replication_role');
    await client.query(plainView);
  } finally {
    await client.end();
  }
  const after = new pg.Client(url);
  await after.connect();
  await after.query('vacuum (analyze)');
  await after.query('checkpoint');
  await after.end();
}

const pieces = `
  create temporary table piece as
    select row_number() over (order by id) - 1 as n, count(*) over () as pieces, * from requests`;

const people = `
  insert into people (community_id, id, email, display_name, language, notifications, adult, created_at)
  select $2::uuid, md5('person ' || i)::uuid, 'neighbour' || i || '@example.org', name.display_name, 'en', name.notifications, true, now()
  from generate_series(1, $1::int) i
  join (
    select row_number() over (order by id) - 1 as n, count(*) over () as names, * from people
    where not exists (select from staff_roles where staff_roles.community_id = people.community_id and staff_roles.person_id = people.id)
  ) name on name.n = i % name.names`;

/** Ids are UUIDv7, made of the moment of posting as the server makes them. */
const requests = `
  insert into requests (community_id, id, person_id, reference, title, details, category_id, area_id, lsoa_code, place_kind, latitude, longitude,
    metres, spot, timing_kind, timing_date, timing_from, timing_until, minutes, helpers_wanted, status, language, posted_at, expires_at, ended_at, updated_at)
  select $2::uuid,
    (lpad(to_hex((extract(epoch from made.posted_at) * 1000)::bigint), 12, '0') || '7' || substr(md5(i::text), 1, 3) || '8' || substr(md5(i::text), 4, 15))::uuid,
    md5('person ' || (1 + i % greatest($1::int / 5, 1)))::uuid, 'GB-' || i, said.title, told.details, said.category_id,
    put.area_id, put.lsoa_code, put.place_kind, put.latitude, put.longitude, put.metres, put.spot,
    said.timing_kind, said.timing_date, said.timing_from, said.timing_until, said.minutes, said.helpers_wanted,
    case when made.open then 'open' when i % 10 < 6 then 'done' when i % 10 < 8 then 'expired' else 'cancelled' end,
    'en', made.posted_at, made.posted_at + make_interval(days => $4::int), case when made.open then null else made.posted_at + interval '10 days' end, made.posted_at
  from generate_series(1, $1::int) i
  cross join lateral (
    select now() - ($1::int - i) * (make_interval(days => $4::int) / $3::int) as posted_at, i > $1::int - $3::int and i % 2 = 0 as open
  ) made
  join piece said on said.n = (hashint4extended(i, 1) & 2147483647) % said.pieces
  join piece told on told.n = (hashint4extended(i, 2) & 2147483647) % told.pieces
  join piece put on put.n = (hashint4extended(i, 3) & 2147483647) % put.pieces`;

/** What the handler without any security reads: the public view without its conditions of community, status and blocks. */
const plainView = `
  create view plain_requests as
    select request.*,
      (select area.name from areas area where area.community_id = request.community_id and area.id = request.area_id) as area_name,
      (select person.display_name from people person where person.community_id = request.community_id and person.id = request.person_id) as posted_by
    from requests request`;
