import './require-node.mjs';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { needChromium } from './chromium.mjs';
import { buildDocs } from './docs.mjs';
import { install } from './install.mjs';
import { needPhp } from './php.mjs';
import { run } from './run.mjs';
import { closingLine, failureLines, playwrightCounts, playwrightFailures, table, vitestCounts, vitestFailures } from './test-report.mjs';

const node = (path, ...args) => [process.execPath, [path, ...args]];
const vitest = (project, env = {}, paths = []) => ({ runner: 'vitest', args: ['run', '--project', project, ...paths], env });
const [wanted, ...more] = process.argv.slice(2);

/**
 * What the embedded database could do otherwise than PostgreSQL, whose code it is: opening, policies, transactions, races, jobs, and all
 * that a server starts with. Beside the whole on PostgreSQL that is enough; `npm run test:server` runs everything on it too.
 */
const ofEmbedded = [
  'commands',
  'database',
  'demo',
  'http',
  'jobs',
  ...['bookings', 'queue', 'requests', 'retention', 'sign-ins'].map((name) => `features/${name}`),
];

/**
 * Everything that `npm test` runs; `needs` says what must be there first. What has no lane runs before all else; then each lane runs its
 * steps in order, two at the same time: a browser's tests wait for pages much of the time, and the other lane works meanwhile.
 */
const steps = [
  {
    name: 'lint',
    title: 'Lint and format',
    commands: [
      node('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'),
      node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
    ],
  },
  {
    name: 'types',
    title: 'Types',
    commands: [node('node_modules/typescript/bin/tsc', '-b'), node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.check.json')],
  },
  { name: 'unit', lane: 'node', title: 'Unit', ...vitest('unit') },
  { name: 'contract', lane: 'node', title: 'Contract', ...vitest('contract') },
  {
    name: 'server',
    lane: 'node',
    title: 'Server on PGlite',
    ...vitest('server', { GOODTURN_TEST_DATABASE: 'pglite' }, wanted ? [] : ofEmbedded.map((room) => `packages/server/src/${room}/`)),
  },
  {
    name: 'server:postgres',
    lane: 'node',
    title: 'Server on PostgreSQL',
    ...vitest('server', { GOODTURN_TEST_DATABASE: 'postgres' }),
  },
  { name: 'widgets', lane: 'browser', title: 'Widgets in Chromium', needs: ['chromium'], ...vitest('*widgets') },
  {
    name: 'stories',
    lane: 'browser',
    title: 'Stories in Chromium',
    needs: ['chromium'],
    runner: 'vitest',
    args: ['run', '--config', 'packages/widgets/vitest.stories.config.ts'],
    env: {},
  },
  { name: 'php', lane: 'node', title: 'WordPress and Drupal examples', needs: ['php'], ...vitest('php') },
  {
    name: 'e2e',
    lane: 'browser',
    title: 'End-to-end',
    needs: ['chromium', 'build', 'php'],
    runner: 'playwright',
    args: ['test', '--config', 'e2e/playwright.config.ts'],
    env: {},
  },
  {
    name: 'promises',
    lane: 'browser',
    title: 'Promises of the elements',
    needs: ['chromium', 'build'],
    runner: 'playwright',
    args: ['test', '--config', 'e2e/promises.config.ts'],
    env: {},
  },
  {
    name: 'docs',
    lane: 'browser',
    title: 'Docs',
    needs: ['chromium', 'build', 'docs'],
    runner: 'playwright',
    args: ['test', '--config', 'e2e/docs.config.ts'],
    env: {},
  },
  {
    name: 'examples',
    lane: 'browser',
    title: 'Examples',
    needs: ['chromium', 'build'],
    runner: 'playwright',
    args: ['test', '--config', 'e2e/examples.config.ts'],
    env: {},
  },
  { name: 'packages', lane: 'node', title: 'Packages as published', needs: ['chromium', 'build'], ...vitest('packages') },
  { name: 'readme', lane: 'node', title: 'README blocks', needs: ['build', 'docs'], ...vitest('readme') },
];

const chosen = wanted ? steps.filter((step) => step.name === wanted) : steps;
if (chosen.length === 0) {
  console.error(`There are no tests called "${wanted}": choose one of ${steps.map((step) => step.name).join(', ')}, or none for all.`);
  process.exit(1);
}

await install();
const chromium = chosen.some((step) => step.needs?.includes('chromium')) ? await needChromium().catch(stop) : undefined;
const php = chosen.some((step) => step.needs?.includes('php')) ? await needPhp().catch(stop) : undefined;

/** Does a thing the first time it is asked for, and answers with what came of it from then on. */
function once(work) {
  let done;
  return () => (done ??= work());
}
// A link that leads nowhere ends their build, and their tests would look at yesterday's.
const docsAreBuilt = once(buildDocs);

const first = chosen.filter(({ lane }) => !lane);
const lanes = ['node', 'browser'].map((name) => chosen.filter(({ lane }) => lane === name)).filter((steps) => steps.length > 0);
const firstResults = await inOrder(first);
// Before the lanes: neither may see the other half a build.
if (chosen.some((step) => step.needs?.includes('build'))) await build();
const results = [...firstResults, ...(await Promise.all(lanes.map(inOrder))).flat()];
console.log(`\n${table(results)}\n`);
console.log(`${failureLines(results)}${closingLine(results)}`);
process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0;

/** Runs steps one after another. Where two lanes run, a step's lines are shown together once it has ended. */
async function inOrder(steps) {
  const done = [];
  for (const step of steps) {
    const lines = lanes.length > 1 && step.lane ? [] : undefined;
    const onLine = lines && ((line) => lines.push(line));
    console.log(lines ? `${step.title}: begun` : `\n── ${step.title}`);
    const started = performance.now();
    const there = !step.needs?.includes('docs') || (await docsAreBuilt());
    const counts = !there ? { passed: 0, failed: 1, skipped: 0 } : step.runner ? await runTests(step, onLine) : await runCommands(step);
    const result = { title: step.title, ...counts, seconds: (performance.now() - started) / 1000 };
    if (lines) console.log(`\n── ${step.title}\n${lines.join('\n')}`);
    done.push(result);
  }
  return done;
}

/** A check that has no tests of its own counts as one. Its commands hang on nothing of each other and use a core each. */
async function runCommands({ commands }) {
  const codes = await Promise.all(commands.map(([command, args]) => run(command, args)));
  const failed = codes.some((code) => code !== 0) ? 1 : 0;
  return { passed: 1 - failed, failed, skipped: 0 };
}

/** Runs one runner and counts from its own report, so that the closing line says what happened and not what was hoped. */
async function runTests({ runner, args, env }, onLine) {
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-test-'));
  const report = join(folder, 'report.json');
  try {
    const program = runner === 'vitest' ? 'node_modules/vitest/vitest.mjs' : 'node_modules/@playwright/test/cli.js';
    const reporters = runner === 'vitest' ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
    const code = await run(process.execPath, [program, ...args, ...reporters, ...more], {
      env: { ...env, ...(chromium && { CHROMIUM_PATH: chromium }), ...(php && { PHP_PATH: php }), GOODTURN_TEST_REPORT: report },
      ...(onLine && { onLine }),
    });
    const written = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
    return runner === 'vitest'
      ? { ...vitestCounts(written, code), failures: vitestFailures(written) }
      : { ...playwrightCounts(written, code), failures: playwrightFailures(written) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function stop(error) {
  console.error(error.message);
  process.exit(1);
}
