import pg from 'pg';
import { startPostgres } from './server/postgres.mjs';
import { runGoodturn, startGoodturn } from './server/processes.mjs';
import { seed } from './server/seed.mjs';
import { median } from './statistics.mjs';

const community = 'tower-hamlets';
const calls = 1500;
const warmUp = 300;

/** The time of a validated list of 50 against `fetch` and `JSON.parse`, in turns. @returns {Promise<import('./table.mjs').Figure[]>} */
export async function measureSdk() {
  const { createClient } = await import('@goodturn/sdk');
  const cluster = await startPostgres();
  try {
    const owner = new pg.Client(cluster.url);
    await owner.connect();
    await owner.query('create database demo');
    await owner.end();
    await runGoodturn(['demo', 'fill'], cluster.urlOf('demo'));
    await seed(cluster.urlOf('demo'), 10_000);
    const server = await startGoodturn(cluster.urlOf('demo'), 'goodturn-sdk');
    try {
      const client = createClient({ baseUrl: server.origin, community, validate: 'error' });
      const address = `${server.origin}/v1/${community}/requests?limit=50`;
      return [
        await compare({
          sdk: async () => (await client.requests.list({ limit: 50 })).items.length,
          plain: async () => JSON.parse(await (await fetch(address)).text()).items.length,
        }),
      ];
    } finally {
      await server.stop();
    }
  } finally {
    await cluster.stop();
  }
}

async function compare(ways) {
  const times = { sdk: [], plain: [] };
  for (let call = -warmUp; call < calls; call += 1) {
    for (const name of call % 2 ? ['sdk', 'plain'] : ['plain', 'sdk']) {
      const began = performance.now();
      const items = await ways[name]();
      const time = performance.now() - began;
      if (items !== 50) throw new Error(`${name} brought ${items} requests instead of 50.`);
      if (call >= 0) times[name].push(time);
    }
  }
  const sdk = median(times.sdk);
  const plain = median(times.plain);
  const value = sdk / plain;
  return {
    name: 'SDK requests.list() of 50, validated, against fetch and JSON.parse',
    value,
    shown: `${value.toFixed(2)} (${sdk.toFixed(2)} ms against ${plain.toFixed(2)} ms)`,
    bound: { most: 1.3 },
  };
}
