import type { DescribedOperation } from '@goodturn/contract/examples';

export type SomeExample = DescribedOperation['examples'][number];

/** Whether an example is of a community in which nothing has happened yet. */
export const ofEmpty = (example: SomeExample): boolean => 'scenario' in example && example.scenario === 'empty';

/** What a call asks for. */
export interface Asked {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** The values in a body with their places, `place/kind` before `address`. */
function leaves(value: unknown, at = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[at, value]];
  return Object.entries(value).flatMap(([name, part]) => leaves(part, `${at}/${name}`));
}

/** How many of the things that an example is about were asked for, or -1 when its path or query is about something else. */
function closeness(example: SomeExample, { params, query, body }: Asked): number {
  const wanted = [
    ...Object.entries(example.params ?? {}).map(([name, value]) => params[name] === value),
    ...Object.entries(example.query ?? {}).map(([name, value]) => query.get(name) === String(value)),
  ];
  if (!wanted.every(Boolean)) return -1;
  const sent = new Map(leaves(body));
  return wanted.length + leaves(example.body).filter(([at, value]) => value !== undefined && sent.get(at) === value).length;
}

/** The example that answers a call: the closest to what was asked, the first of equals, and the first of all when none is about it. */
export const choose = (examples: readonly SomeExample[], asked: Asked): SomeExample | undefined =>
  examples.reduce<SomeExample | undefined>(
    (best, example) => (best && closeness(best, asked) >= closeness(example, asked) ? best : example),
    undefined,
  );
