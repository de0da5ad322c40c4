import type { DescribedOperation } from '@goodturn/contract/examples';

/** How the API plays: as usual, with nothing in it, slowly, refusing, or not at all. */
export type Scenario = 'usual' | 'empty' | 'slow' | 'refused' | 'down';

export interface Asked {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: URLSearchParams;
}

type SomeExample = DescribedOperation['examples'][number];

/** How many of the things that an example is about were asked for, or -1 when it is about something else. */
function closeness(example: SomeExample, { params, query }: Asked): number {
  const wanted = [
    ...Object.entries(example.params ?? {}).map(([name, value]) => params[name] === value),
    ...Object.entries(example.query ?? {}).map(([name, value]) => query.get(name) === String(value)),
  ];
  return wanted.every(Boolean) ? wanted.length : -1;
}

/**
 * The example that answers a call: the closest to what was asked, the first of equals, and the operation's first when
 * none is about it. `refused` takes refusals, the other scenarios answers, and `empty` the empty ones where there are any.
 */
export function choose({ examples }: DescribedOperation, scenario: Scenario, asked: Asked): SomeExample | undefined {
  const pool = examples.filter(({ status }) => status >= 400 === (scenario === 'refused'));
  const empty = pool.filter((example) => 'scenario' in example && example.scenario === 'empty');
  const full = pool.filter((example) => !empty.includes(example));
  const candidates = scenario === 'empty' && empty.length > 0 ? empty : full;
  return candidates.reduce(
    (best, example) => (best && closeness(best, asked) >= closeness(example, asked) ? best : example),
    candidates[0],
  );
}
