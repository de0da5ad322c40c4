import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { missingPackages } from '../install.mjs';
import { nodeProblem } from '../node-version.mjs';
import { closingLine, failureLines, playwrightCounts, playwrightFailures, table, vitestCounts, vitestFailures } from '../test-report.mjs';

describe('the version of Node', () => {
  test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s is new enough', (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });
  test.each(['20.18.3', '18.20.4', '8.0.0'])('%s gets a sentence that says what to do', (version) => {
    expect(nodeProblem(version)).toBe(
      `Goodturn needs Node 20.19 or newer and this is ${version}: install the current version from https://nodejs.org and run the command again.`,
    );
  });
});

describe('what runs before the packages are installed', () => {
  const scripts = new URL('../', import.meta.url);
  /** What a script and all that it brings along import, by name. */
  const importsOf = (name: string, seen = new Set<string>()): string[] => {
    if (seen.has(name)) return [];
    seen.add(name);
    const found = [...readFileSync(new URL(name, scripts), 'utf8').matchAll(/^(?:import|export) (?:[^'"]*? from )?'([^']+)';/gm)].map(
      ([, from = '']) => from,
    );
    return found.flatMap((from) => (from.startsWith('./') ? importsOf(from.slice(2), seen) : [from]));
  };
  test.each(['test.mjs', 'start.mjs'])('%s', (name) => {
    const imports = importsOf(name);
    expect(imports.length).toBeGreaterThan(3);
    expect(imports.filter((from) => !from.startsWith('node:'))).toEqual([]);
  });
});

describe('what is missing of the packages', () => {
  const lock = {
    packages: {
      '': {},
      'packages/sdk': { version: '0.1.0' },
      'node_modules/@goodturn/sdk': { link: true },
      'node_modules/lit': { version: '3.3.3' },
      'node_modules/lit/node_modules/@lit/task': { version: '1.0.3' },
      'node_modules/fsevents': { version: '2.3.3', optional: true },
    },
  };
  test('is nothing when each is there in its version, but for what other systems need', () => {
    const installed = {
      packages: {
        'node_modules/@goodturn/sdk': { link: true },
        'node_modules/lit': { version: '3.3.3' },
        'node_modules/lit/node_modules/@lit/task': { version: '1.0.3' },
      },
    };
    expect(missingPackages(lock, installed)).toEqual([]);
  });
  test('names the one that is old and the one that is not there', () => {
    expect(
      missingPackages(lock, { packages: { 'node_modules/@goodturn/sdk': { link: true }, 'node_modules/lit': { version: '3.3.2' } } }),
    ).toEqual(['lit', '@lit/task']);
  });
});

describe('the report of npm test', () => {
  test('names what failed', () => {
    const unit = {
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'failed', fullName: 'adds' },
            { status: 'passed', fullName: 'b' },
          ],
        },
        { name: 'b.test.ts', status: 'failed', assertionResults: [] },
      ],
    };
    const journeys = {
      suites: [
        {
          title: 'help.test.ts',
          suites: [{ title: 'a neighbour', specs: [{ title: 'offers', ok: false, tests: [{ projectName: 'postgres' }] }] }],
          specs: [{ title: 'reads', ok: true, tests: [{ projectName: 'postgres' }] }],
        },
      ],
    };
    const counts = { passed: 0, failed: 1, skipped: 0, seconds: 1 };
    expect(
      failureLines([
        { title: 'Unit', ...counts, failures: vitestFailures(unit) },
        { title: 'Journeys', ...counts, failures: playwrightFailures(journeys) },
      ]),
    ).toBe('Failed: Unit: adds\nFailed: Unit: b.test.ts did not load\nFailed: Journeys: a neighbour › offers (postgres)\n');
    expect(failureLines([{ title: 'Unit', ...counts, failures: vitestFailures(undefined) }])).toBe('');
  });
  const fine = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, testResults: [{ status: 'passed', assertionResults: [{}] }] };
  test('counts what the runner counted', () => {
    expect(vitestCounts(fine, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
    expect(playwrightCounts({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } }, 1)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 2,
    });
  });
  test('counts a file that did not load, a run that ended badly, and a run that left no report as failed', () => {
    const broken = { ...fine, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(vitestCounts(broken, 1).failed).toBe(1);
    expect(vitestCounts(fine, 1).failed).toBe(1);
    expect(vitestCounts(undefined, 0).failed).toBe(1);
    expect(playwrightCounts(undefined, 0).failed).toBe(1);
  });
  test('ends with one line that sums up', () => {
    const results = [
      { title: 'Unit', passed: 3, failed: 0, skipped: 1, seconds: 1.24 },
      { title: 'End-to-end', passed: 40, failed: 2, skipped: 0, seconds: 60 },
    ];
    expect(closingLine(results)).toBe('43 passed, 2 failed');
    expect(table(results).split('\n')).toEqual([
      '            passed  failed  skipped    time',
      'Unit             3       0        1   1.2 s',
      'End-to-end      40       2        0  60.0 s',
    ]);
  });
});
