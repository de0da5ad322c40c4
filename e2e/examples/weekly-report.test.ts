import type { HelpRequest } from '@goodturn/sdk';
import { expect, test } from '../fixtures.js';
import { runNode } from './built.js';

const report = (args: readonly string[], environment: Record<string, string>) =>
  runNode(['weekly-report.mjs', ...args], 'examples/sdk-node', environment);

test('reports every good turn of the year, page after page', async ({ demo }) => {
  const answer = await fetch(`${demo.url}/v1/tower-hamlets/requests?status=done&limit=100`);
  const { items } = (await answer.json()) as { items: HelpRequest[] };
  const start = Date.now() - 366 * 24 * 60 * 60 * 1000;
  const done = items.filter(({ postedAt }) => Date.parse(postedAt) > start);
  expect(done.length, 'more than one page of fifty').toBeGreaterThan(50);

  const { code, out, problems } = await report(['--days', '366'], { GOODTURN_URL: demo.url });
  expect({ code, problems }).toEqual({ code: 0, problems: '' });
  expect(out).toMatch(/^# Good turns in Tower Hamlets\n/);
  expect(out).toMatch(new RegExp(`^- Asked since .* and done by .*: ${done.length}$`, 'm'));
  const shopping = done.filter(({ category }) => category === 'shopping').length;
  expect(out).toContain(`| Shopping and errands | ${shopping} |`);
  const bowEast = done.filter(({ area }) => area.id === 'bow-east').length;
  expect(out).toContain(`| Bow East | ${bowEast} |`);
});

test('prints one week for a spreadsheet', async ({ demo }) => {
  const { code, out } = await report(['--format', 'csv'], { GOODTURN_URL: demo.url });
  expect(code).toBe(0);
  const lines = out.trim().split('\n');
  expect(lines[0]).toBe('what,name,count');
  expect(lines[1]).toMatch(/^done,"Tower Hamlets, asked since \d+ \w+ \d{4} and done by \d+ \w+ \d{4}",1$/);
  expect(lines).toContain('done by kind of help,Tech help,1');
});

for (const [what, args, environment, sentence] of [
  ['the community is unknown', [], { GOODTURN_COMMUNITY: 'nowhere' }, /^There is no community “nowhere” at http:/],
  ['the API cannot be reached', [], { GOODTURN_URL: 'http://127.0.0.1:9' }, /^Goodturn could not be reached\./],
  ['a number is none', ['--days', 'seven'], {}, /^--days is a number from 1 to 366\.$/m],
  ['the format is unknown', ['--format', 'pdf'], {}, /^--format is markdown or csv\.$/m],
  ['an option is unknown', ['--weeks', '2'], {}, /--weeks/],
] as const) {
  test(`says so and ends with 1 when ${what}`, async ({ demo }) => {
    const { code, out, problems } = await report(args, { GOODTURN_URL: demo.url, ...environment });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(problems).toMatch(sentence);
    expect(problems).not.toContain('    at ');
  });
}
