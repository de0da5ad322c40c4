import pg from 'pg';
import { chromium } from 'playwright-core';
import { chromiumArguments, needChromium } from '../scripts/chromium.mjs';
import { buildPages, peers } from './page/build.mjs';
import { startHost } from './page/host.mjs';
import { visitTwice } from './page/visit.mjs';
import { startPostgres } from './server/postgres.mjs';
import { runGoodturn, startGoodturn } from './server/processes.mjs';
import { median, medianRatio } from './statistics.mjs';

const community = 'tower-hamlets';
const rounds = Number(process.env['BENCH_PAGE_ROUNDS'] ?? 11);
const names = ['Goodturn', ...Object.keys(peers)];

/** The request board on a slow telephone against peers that do the nearest job; see page/README.md. @returns {Promise<import('./table.mjs').Figure[]>} */
export async function measurePage() {
  const cluster = await startPostgres();
  try {
    const owner = new pg.Client(cluster.url);
    await owner.connect();
    await owner.query('create database page');
    await owner.end();
    await runGoodturn(['demo', 'fill'], cluster.urlOf('page'));
    const server = await startGoodturn(cluster.urlOf('page'), 'goodturn-page');
    const host = await startHost();
    const browser = await chromium.launch({
      executablePath: await needChromium(),
      args: chromiumArguments,
    });
    try {
      const { files, paths } = await buildPages(server.origin, community);
      host.serve(files);
      const [first] = (await (await fetch(`${server.origin}/v1/${community}/requests?limit=1`)).json()).items;
      return figuresOf(await visitInTurns(browser, host.origin, paths, first.title));
    } finally {
      await browser.close();
      await host.stop();
      await server.stop();
    }
  } finally {
    await cluster.stop();
  }
}

/** Rounds of `{ [name]: { cold, warm } }`, each round in another order; one before them is not counted. */
async function visitInTurns(browser, origin, paths, title) {
  const results = [];
  for (let round = -1; round < rounds; round += 1) {
    const order = names.map((_, index) => names[(index + round + names.length) % names.length]);
    const result = {};
    for (const name of order) result[name] = await visitTwice(browser, origin + paths[name], title);
    if (round >= 0) results.push(result);
    if (round === 0 && process.env['BENCH_PAGE_WATERFALL']) printWaterfalls(result);
  }
  return results;
}

function printWaterfalls(result) {
  for (const name of names)
    for (const kind of ['cold', 'warm'])
      console.log(`  ${name}, ${kind}:\n${result[name][kind].waterfall.map((line) => `    ${line}`).join('\n')}`);
}

const measures = {
  bytes: { label: 'bytes', show: (value) => `${(value / 1024).toFixed(1)} KB` },
  requests: { label: 'requests', show: (value) => String(value) },
  card: { label: 'first card', show: (value) => `${value.toFixed(0)} ms` },
  blocking: { label: 'blocking time', show: (value) => `${value.toFixed(0)} ms` },
  shift: { label: 'layout shift', show: (value) => value.toFixed(3) },
};
const bounds = { 'cold bytes': 0.9, 'cold card': 1, 'warm card': 1 };

/** For bytes and the first card the ratio to the best peer, which has a bound; for the rest all four, to be seen. */
function figuresOf(results) {
  return ['cold', 'warm'].flatMap((kind) =>
    Object.entries(measures).map(([measure, { label, show }]) => {
      const series = results.map((result) => Object.fromEntries(names.map((name) => [name, result[name][kind][measure]])));
      const middle = (name) => median(series.map((round) => round[name]));
      const each = names.map((name) => `${name} ${show(middle(name))}${spreadOf(series, name, show)}`).join(', ');
      const most = bounds[`${kind} ${measure}`];
      if (most === undefined)
        return { name: `the board’s page, ${kind}: ${label}`, value: middle('Goodturn'), shown: each, bound: undefined };
      const best = Object.keys(peers).reduce((one, other) => (middle(other) < middle(one) ? other : one));
      const value = medianRatio(series, 'Goodturn', best);
      return {
        name: `the board’s page, ${kind}: ${label} against the best peer`,
        value,
        shown: `${value.toFixed(2)} (${each})`,
        bound: { most },
      };
    }),
  );
}

/** The least and the most, where they differ from each other as they are shown. */
function spreadOf(series, name, show) {
  const values = series.map((round) => round[name]);
  const [least, most] = [show(Math.min(...values)), show(Math.max(...values))];
  return least === most ? '' : ` (${least} to ${most})`;
}
