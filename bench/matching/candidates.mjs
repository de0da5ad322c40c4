import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import pg from 'pg';
import { startPostgres } from '../server/postgres.mjs';
import { median, medianRatio, percentile } from '../statistics.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const sizes = { small: 10_000, large: 1_000_000 };
const rounds = 5;
const callsARound = 60;
const communityId = '01900000-0000-7000-8000-000000000001';
const askerId = '01900000-0000-7000-8000-0000000000a1';
const now = new Date('2026-11-22T12:00:00Z');

/** The server's own code of the dispatch, which no package ships: compiled from its source each time. */
async function loadDispatch() {
  const outfile = join(here, '../.cache/candidates.mjs');
  mkdirSync(dirname(outfile), { recursive: true });
  const server = join(here, '../../packages/server/src');
  await build({
    stdin: {
      contents: `
        export { candidatesFor } from './features/suggestions/candidates.js';
        export { migrate } from './database/migrate.js';
        export { openPostgres } from './database/postgres.js';
        export { ownerDatabase, scopedDatabase } from './database/scope.js';
        export { addAreas } from './features/areas/store.js';
        export { addCategories } from './features/communities/store.js';
        export { usualCategories } from './features/communities/categories.js';
        export { usualSettings } from './features/communities/directory.js';
        export { towerHamletsWards } from './geography/wards.js';
        export { allLsoas } from './geography/geography.js';
        export { contains } from './geography/polygons.js';`,
      resolveDir: server,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Our own packages from their source as well, what comes from npm as it is.
    conditions: ['@goodturn/source'],
    external: ['kysely', 'pg', 'proj4', 'zod'],
    // Data is read beside the sources.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(server, 'geography/geography.ts')).href) },
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

/**
 * Who may be told of one request, from the question to the ranked answer, among few and among many volunteers of one borough.
 * @returns {Promise<import('../table.mjs').Figure[]>}
 */
export async function measureCandidates() {
  const server = await loadDispatch();
  const cluster = await startPostgres();
  const opened = [];
  try {
    const databases = {};
    for (const name of Object.keys(sizes)) {
      const began = performance.now();
      databases[name] = await fill(server, cluster, name, opened);
      console.log(`  ${sizes[name].toLocaleString('en')} volunteers in ${((performance.now() - began) / 1000).toFixed(0)} s`);
    }
    const results = [];
    let found = 0;
    for (let round = -1; round < rounds; round += 1) {
      const result = {};
      for (const name of round % 2 ? ['large', 'small'] : ['small', 'large']) {
        const { milliseconds, fewest } = await ask(server, databases[name]);
        result[name] = percentile(milliseconds, 0.95);
        found = name === 'large' ? fewest : found;
      }
      // The first round only fills the caches.
      if (round >= 0) results.push(result);
    }
    if (found < 50) throw new Error(`A request found only ${found} volunteers of a million.`);
    const ratio = medianRatio(results, 'large', 'small');
    const time = (name) => `${median(results.map((result) => result[name])).toFixed(0)} ms`;
    return [
      {
        name: 'Top 50 volunteers for one request: p95 among 1,000,000 against 10,000',
        value: ratio,
        shown: `${ratio.toFixed(2)} (${time('large')} against ${time('small')})`,
        bound: { most: 2 },
      },
    ];
  } finally {
    for (const source of opened) await source.close();
    await cluster.stop();
  }
}

/** A migrated database with one borough and so many volunteers at the real middles of its neighbourhoods. */
async function fill(server, cluster, name, opened) {
  const owner = new pg.Client(cluster.url);
  await owner.connect();
  await owner.query(`create database ${name}`);
  await owner.end();
  const source = server.openPostgres(cluster.urlOf(name), { poolSize: 2, onError: (error) => console.error(error) });
  opened.push(source);
  const database = server.ownerDatabase(source);
  await server.migrate(database);
  const settings = { ...server.usualSettings };
  await database
    .insertInto('communities')
    .values({ id: communityId, slug: 'borough', name: 'Borough', settings: JSON.stringify(settings) })
    .execute();
  const scoped = server.scopedDatabase(source);
  const wards = server.towerHamletsWards();
  await scoped.transact({ communityId, role: 'system', now }, async (transaction) => {
    await server.addAreas(transaction, communityId, wards);
    await server.addCategories(transaction, communityId, server.usualCategories);
  });
  const places = server.allLsoas().map(({ spot, latitude, longitude }) => {
    const ward = wards.find((one) => server.contains(one.geometry, { latitude, longitude })) ?? wards[0];
    return { x: spot.x, y: spot.y, area: ward.id };
  });
  const skills = [...new Set(server.usualCategories.flatMap((category) => category.skills))];
  const client = new pg.Client(cluster.urlOf(name));
  await client.connect();
  await client.query('set session_replication_role = replica');
  await client.query(people, [communityId, askerId, sizes[name]]);
  await client.query(profiles, [communityId, sizes[name], JSON.stringify(places), skills]);
  await client.query(history, [communityId, sizes[name], now]);
  await client.query('reset session_replication_role');
  await client.query('vacuum (analyze)');
  await client.query('checkpoint');
  await client.end();
  return { scoped, places, community: { id: communityId, slug: 'borough', name: 'Borough', settings } };
}

/** Asks for twenty places in turn, each with a language and a category of its own. */
async function ask(server, { scoped, places, community }) {
  const milliseconds = [];
  let fewest = Infinity;
  for (let call = 0; call < callsARound; call += 1) {
    const place = places[(call * 37) % 20];
    const category = server.usualCategories[call % server.usualCategories.length];
    const request = {
      id: `01900000-0000-7000-8000-${String(call).padStart(12, '0')}`,
      askerId,
      spot: { x: place.x, y: place.y },
      areaId: place.area,
      category: category.id,
      skills: category.skills,
      language: ['en', 'bn', 'so'][call % 3],
      timing: { kind: 'flexible' },
      minutes: 60,
      postedAt: now,
    };
    const began = performance.now();
    const found = await scoped.transact({ communityId, role: 'system', now }, (transaction) =>
      server.candidatesFor({ community, transaction, now }, request, { kind: 'none' }, 2000),
    );
    const top = found.slice(0, 50);
    milliseconds.push(performance.now() - began);
    fewest = Math.min(fewest, top.length);
  }
  return { milliseconds, fewest };
}

const people = `
  insert into people (community_id, id, email, display_name, language, notifications, adult, created_at)
  select $1::uuid, case when i = 0 then $2::uuid else md5('person ' || i)::uuid end, 'neighbour' || i || '@example.org', 'Ada', 'en',
    '{"messages":true,"reminders":true}', true, now()
  from generate_series(0, $3::int) i`;

/** One in ten paused or wants no e-mails; half go 2 km, the others less or only within their neighbourhood. */
const profiles = `
  insert into matching_profiles (community_id, person_id, spot, area_id, reach, reach_metres, skills, languages, free, rhythm,
    only_on_duty, on_duty, paused, adult_on)
  select $1::uuid, md5('person ' || i)::uuid, point((place->>'x')::float8, (place->>'y')::float8), place->>'area',
    case when i % 10 < 7 then 'metres' when i % 10 < 9 then 'area' else 'home' end,
    case when i % 10 < 5 then 2000 when i % 10 < 7 then 1000 end,
    array[($4::text[])[1 + i % cardinality($4::text[])], ($4::text[])[1 + (i / 7) % cardinality($4::text[])]],
    case when i % 5 = 0 then array['en', 'bn'] when i % 31 = 0 then array['en', 'so'] else array['en'] end,
    (hashint4(i) & 2097151), case when i % 20 = 0 then 'never' when i % 2 = 0 then 'instant' else 'daily' end,
    false, false, i % 20 = 1, null
  from generate_series(1, $2::int) i
  cross join lateral (select $3::jsonb -> ((hashint4(i + 1) & 2147483647) % jsonb_array_length($3::jsonb)) as place) put`;

/** One in three was told of something in the last weeks. */
const history = `
  insert into suggestions (community_id, id, request_id, person_id, wave, reasons, drawn_at, tell_at, told_at)
  select $1::uuid, md5('told ' || i)::uuid, md5('request ' || i / 10)::uuid, md5('person ' || i)::uuid, 0, '[]', at, at, at
  from generate_series(1, $2::int, 3) i
  cross join lateral (select $3::timestamptz - make_interval(hours => i % 300) as at) moment`;
