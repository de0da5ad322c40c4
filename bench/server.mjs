import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { addressesOf, mixOf } from './server/addresses.mjs';
import { load } from './server/load.mjs';
import { startPostgres } from './server/postgres.mjs';
import { runGoodturn, startBare, startGoodturn } from './server/processes.mjs';
import { record, withoutSecurity } from './server/record.mjs';
import { seed } from './server/seed.mjs';
import { startWiretap } from './server/wiretap.mjs';
import { median, medianRatio, percentile } from './statistics.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const community = 'tower-hamlets';
const sizes = { small: 10_000, middle: 100_000, large: 1_000_000 };
const rounds = 5;
const seconds = 4;

/** Requests a second and the slowest twentieth of the real server on PostgreSQL. @returns {Promise<import('./table.mjs').Figure[]>} */
export async function measureServer() {
  const cluster = await startPostgres();
  try {
    await fillDemo(cluster);
    await fill(cluster, 'small');
    await fill(cluster, 'middle');
    const addresses = await chooseAddresses(cluster.urlOf('small'));
    const shares = await measureShares(cluster.urlOf('middle'), addresses);
    await fill(cluster, 'large');
    return [...shares, ...(await measureGrowth(cluster, addresses))];
  } finally {
    await cluster.stop();
  }
}

async function fillDemo(cluster) {
  await createDatabase(cluster, 'create database demo');
  await runGoodturn(['demo', 'fill'], cluster.urlOf('demo'));
}

/** A copy of the demonstration's database, filled up to one of the sizes. @param {keyof typeof sizes} name */
async function fill(cluster, name) {
  const began = performance.now();
  await createDatabase(cluster, `create database ${name} template demo`);
  await seed(cluster.urlOf(name), sizes[name]);
  console.log(`  ${sizes[name].toLocaleString('en')} requests in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

async function createDatabase(cluster, statement) {
  const owner = new pg.Client(cluster.url);
  await owner.connect();
  await owner.query(statement);
  await owner.end();
}

/** Twenty words of the open requests' titles, from the most to the least frequent, and the postcodes of Tower Hamlets in the shipped table. */
async function chooseAddresses(url) {
  const client = new pg.Client(url);
  await client.connect();
  const words = await client.query(`
    select word from (
      select word, row_number() over (order by count(*) desc, word) - 1 as place, count(*) over () as words
      from requests, regexp_split_to_table(lower(title), '[^a-z]+') word
      where status = 'open' and length(word) >= 4 group by word) ranked
    where place % greatest(words / 20, 1) = 0 order by place limit 20`);
  await client.end();
  const table = readFileSync(join(here, '../packages/server/data/tower-hamlets/london_library_postcodes_sample.csv'), 'utf8');
  const postcodes = table
    .split('\n')
    .filter((line) => line.includes(',Tower Hamlets,'))
    .map((line) => line.split(',')[0]);
  return addressesOf(
    community,
    words.rows.map((row) => row.word),
    postcodes.slice(0, 20),
  );
}

async function measureShares(url, addresses) {
  const recording = await recordStatements(url, addresses);
  const servers = {
    real: await startGoodturn(url, 'goodturn'),
    bare: await startBare(url, written('bare', recording), 'bare'),
    plain: await startBare(url, written('plain', withoutSecurity(recording)), 'plain'),
  };
  try {
    const paths = mixOf(addresses);
    for (const [name, { origin }] of Object.entries(servers)) {
      await compareAnswers(name, origin, recording);
      await load(origin, paths, 2);
    }
    const results = [];
    for (let round = 0; round < rounds; round += 1) {
      const order = round % 2 ? ['plain', 'bare', 'real'] : ['real', 'bare', 'plain'];
      const result = {};
      for (const name of order) result[name] = (await load(servers[name].origin, paths, seconds)).perSecond;
      results.push(result);
    }
    const rate = (name) => `${median(results.map((result) => result[name])).toFixed(0)}/s`;
    const ofBare = medianRatio(results, 'real', 'bare');
    const ofPlain = medianRatio(results, 'real', 'plain');
    const mix = 'GET requests, 100,000 stored, mixed';
    return [
      {
        name: `${mix}: share of a bare handler with the same SQL`,
        value: ofBare,
        shown: `${ofBare.toFixed(2)} (${rate('real')} of ${rate('bare')})`,
        bound: { least: 0.7 },
      },
      {
        name: `${mix}: share of a handler with no security`,
        value: ofPlain,
        shown: `${ofPlain.toFixed(2)} (${rate('real')} of ${rate('plain')})`,
        bound: undefined,
      },
    ];
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}

async function recordStatements(url, addresses) {
  const wiretap = await startWiretap(new URL(url));
  const server = await startGoodturn(wiretap.url, 'goodturn-recorded');
  try {
    return await record(wiretap, server.origin, Object.values(addresses).flat());
  } finally {
    await server.stop();
    wiretap.stop();
  }
}

function written(name, recording) {
  const path = join(here, '.cache', `${name}.json`);
  writeFileSync(path, JSON.stringify(recording));
  return path;
}

/** A comparison counts only when all three send the same JSON. */
async function compareAnswers(name, origin, recording) {
  for (const [path, { json }] of Object.entries(recording)) {
    const answer = await (await fetch(origin + path)).json();
    if (!isDeepStrictEqual(answer, json)) throw new Error(`${name} answers ${path} with other JSON than the server.`);
  }
}

async function measureGrowth(cluster, addresses) {
  const servers = {
    small: await startGoodturn(cluster.urlOf('small'), 'goodturn-small'),
    large: await startGoodturn(cluster.urlOf('large'), 'goodturn-large'),
  };
  try {
    const figures = [];
    for (const [kind, paths] of Object.entries(addresses)) {
      for (const { origin } of Object.values(servers)) await load(origin, paths, 2);
      const results = [];
      for (let round = 0; round < rounds; round += 1) {
        const result = {};
        for (const name of round % 2 ? ['large', 'small'] : ['small', 'large']) {
          result[name] = percentile((await load(servers[name].origin, paths, seconds)).milliseconds, 0.95);
        }
        results.push(result);
      }
      const ratio = medianRatio(results, 'large', 'small');
      const time = (name) => `${median(results.map((result) => result[name])).toFixed(1)} ms`;
      figures.push({
        name: `GET requests, ${kind}: p95 with 1,000,000 against 10,000`,
        value: ratio,
        shown: `${ratio.toFixed(2)} (${time('large')} against ${time('small')})`,
        bound: { most: 2 },
      });
    }
    return figures;
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}
