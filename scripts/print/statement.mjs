import { readFileSync } from 'node:fs';

/** What the suite that holds every element in every state answered when it ran: it fails where this file says otherwise. */
export const readTested = () => JSON.parse(readFileSync(new URL('../../docs/tested.json', import.meta.url), 'utf8'));

const listed = (words) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join('; ')}; and ${words.at(-1)}`);
const times = (count) => (count === 1 ? 'once' : `${count} times`);

/**
 * The parts of docs/accessibility-statement.md that come from the tests.
 * @param {string} version of the elements
 * @param {import('../../packages/widgets/src/testing/tested.ts').Tested} tested
 * @param {string} tag the element that the statement is about
 */
export function printStatement(version, { axe, elements }, tag = 'goodturn-request-board') {
  const { states, pages, alsoOn, runs, rules, judged, undecided, violations } = elements.find(({ element }) => element === tag);
  if (violations > 0) throw new Error(`axe found ${violations} faults: a statement cannot say otherwise.`);
  return {
    tested: [
      `- The request board, version ${version}, is shown in ${states.length} states: ${listed(states)}.`,
      `- Each state stands on ${pages.length} pages: ${listed(pages)}.`,
      `- axe ${axe} looked ${times(runs)}, with ${rules.length} rules for WCAG 2.2 A and AA and for good practice. ${judged.length} of them found something to judge. None found a fault. Outside forced colours, the tests also see that nothing runs out of the screen.`,
      ...(undecided.length > 0
        ? [`- In places axe could not tell, and left it to people: ${listed(undecided.map((rule) => `\`${rule}\``))}.`]
        : []),
      `- Each state also stands on ${listed(alsoOn)}: nothing may move there.`,
    ].join('\n'),
    statement: `The request board on this page is Goodturn ${version}. It is tested against the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA by ${rules.length} automatic rules (axe ${axe}) in ${runs} combinations of its states and of the pages around it, among them pages of 280 pixels, with text of 200%, from right to left, dark and in forced colours. No fault was found. The tests run again on every change to Goodturn.`,
  };
}
