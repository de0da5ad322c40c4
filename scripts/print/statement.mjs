import axe from 'axe-core';
import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

/** What the suite that holds every element in every state is made of, counted from the suite itself. */
export function countTests() {
  const stage = read('packages/widgets/src/testing/stage.ts');
  const suite = read('packages/widgets/src/promises.test.ts');
  const states = [...read('packages/widgets/src/testing/states.ts').matchAll(/^ {2}state\('([^']+)'/gm)].map(([, name]) => name);
  const pages = [...suite.matchAll(/\{\s*name: '([^']+)',\s*width: \d+/g)].map(([, name]) => name);
  const tags = /runOnly: \[([^\]]+)\]/.exec(stage)?.[1].match(/(?<=')[\w-]+(?=')/g) ?? [];
  const off = stage.match(/\[('[\w-]+', )+\.\.\.besides\]/)?.[0].match(/(?<=')[\w-]+(?=')/g) ?? [];
  // What axe itself leaves out unless it is asked for by name.
  const rules = axe
    .getRules(tags)
    .filter(({ ruleId, tags: of }) => !off.includes(ruleId) && !of.includes('experimental') && !of.includes('deprecated')).length;
  for (const [name, count] of Object.entries({ states: states.length, pages: pages.length, rules }))
    if (count === 0) throw new Error(`The tests of every element have moved: scripts/print/statement.mjs finds no ${name}.`);
  return { states, pages, rules, axe: axe.version };
}

const listed = (words) => `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** The parts of docs/accessibility-statement.md that come from the tests. */
export function printStatement(version) {
  const { states, pages, rules, axe: axeVersion } = countTests();
  const checks = states.length * pages.length;
  return {
    tested: [
      `- Version ${version} of the request board is shown in ${states.length} states: ${listed(states)}.`,
      `- Each state stands on ${pages.length} pages: ${listed(pages)}.`,
      `- In each of these ${checks} cases axe ${axeVersion} applies ${rules} rules, for WCAG 2.2 A and AA and for good practice, and must find nothing; and nothing may run out of the screen.`,
      '- Each state is also looked at in forced colours, light and dark, and with reduced motion.',
    ].join('\n'),
    statement: `The request board on this page is Goodturn ${version}. It is tested against the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA by ${rules} automatic rules in ${checks} combinations of its states and of the pages around it, at widths from 280 pixels, with text of 200%, from right to left, in forced colours and with reduced motion. The tests run before each release, and a release waits until all of them pass.`,
  };
}
