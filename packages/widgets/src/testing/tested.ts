import type { AxeResults, Result } from 'axe-core';
import type { State } from './states.js';

/** What the suite did with one element, as `docs/tested.json` keeps it. */
export interface TestedElement {
  readonly element: string;
  readonly states: readonly string[];
  /** Pages on which axe looked at every state. */
  readonly pages: readonly string[];
  /** Pages on which every state was looked at otherwise. */
  readonly alsoOn: readonly string[];
  /** How often axe looked. */
  readonly runs: number;
  /** Rules that axe ran. */
  readonly rules: readonly string[];
  /** Those of them that found something to judge. */
  readonly judged: readonly string[];
  /** Those that left something to people, because axe could not tell. */
  readonly undecided: readonly string[];
  readonly violations: number;
}

/** What the suite really did: axe's version, and what it answered. */
export interface Tested {
  readonly axe: string;
  readonly elements: readonly TestedElement[];
}

interface Look {
  readonly state: State;
  readonly page: string;
  readonly answer: AxeResults | undefined;
}
const looks: Look[] = [];

/** Notes that a state stood on a page, and what axe answered there, if it looked. */
export function note(state: State, page: string, answer?: AxeResults): void {
  looks.push({ state, page, answer });
}

const distinct = (all: readonly string[]): string[] => [...new Set(all)];

/** Pages that every one of the states stood on, in the order of the first. */
function pagesOfAll(own: readonly Look[], states: readonly string[]): string[] {
  const pages = distinct(own.map(({ page }) => page));
  return pages.filter((page) => states.every((name) => own.some((look) => look.state.name === name && look.page === page)));
}

/** All that was noted so far. */
export function whatWasTested(): Tested {
  const tags = distinct(looks.map(({ state }) => state.element));
  return {
    axe: looks.find(({ answer }) => answer)?.answer?.testEngine.version ?? '',
    elements: tags.map((element) => {
      const own = looks.filter(({ state }) => state.element === element);
      const seen = own.filter(({ answer }) => answer);
      const ids = (...kinds: readonly ('passes' | 'violations' | 'incomplete' | 'inapplicable')[]): string[] =>
        distinct(seen.flatMap(({ answer }) => kinds.flatMap((kind) => answer?.[kind].map(({ id }: Result) => id) ?? []))).toSorted();
      const states = distinct(own.map(({ state }) => state.name));
      return {
        element,
        states,
        pages: pagesOfAll(seen, states),
        alsoOn: pagesOfAll(
          own.filter(({ answer }) => !answer),
          states,
        ),
        runs: seen.length,
        rules: ids('passes', 'violations', 'incomplete', 'inapplicable'),
        judged: ids('passes', 'violations', 'incomplete'),
        undecided: ids('incomplete'),
        violations: seen.reduce((sum, { answer }) => sum + (answer?.violations.length ?? 0), 0),
      };
    }),
  };
}
