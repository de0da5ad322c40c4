import { examples, people } from '@goodturn/contract/examples';
import { ofEmpty } from './choose.js';
import type { Thing } from './memory.js';
import type { Scenario } from './scenario.js';

/** The people of the examples: Ruth asks for help, Samira helps, and the staff look after the community. */
export type PersonName = keyof typeof people;

/** Whose own the examples of a list of one's own are. */
const owners: Readonly<Record<string, PersonName>> = { 'requests.list': 'ruth', 'offers.list': 'samira' };

interface ListExample {
  readonly query?: object;
  readonly answer?: unknown;
}
const lists: readonly (readonly [name: string, examples: readonly ListExample[]])[] = [
  ['requests.list', examples.requests.list],
  ['offers.list', examples.offers.list],
];

/** What a person has on Goodturn in the examples. */
const thingsOf = (person: PersonName): readonly Thing[] =>
  lists
    .filter(([name]) => owners[name] === person)
    .flatMap(([, all]) => all.find(({ query }) => query && 'mine' in query)?.answer as { items: readonly Thing[] })
    .flatMap(({ items }) => items);

/**
 * The caller is somebody of the examples, whether or not a call carries a token: `signedInAs('ruth')`. Whoever signs in is
 * that person as well. A page that keeps its sign-in in the browser starts signed in after `keepSignIn`.
 */
export const signedInAs = (person: PersonName): Scenario => ({
  begins: (memory) => {
    memory.keep(people[person], people.ruth.id);
    for (const thing of thingsOf(person)) memory.keep(thing);
  },
  prefers: ({ name, query }, answers) => (query.has('mine') && name in owners && owners[name] !== person ? answers.filter(ofEmpty) : []),
});

/** Where a page keeps a sign-in: `sessionStorage`, `localStorage`, or what a client was given as its `storage`. */
export interface SignInPlace {
  readonly baseUrl: string;
  /** Slug of the community: `tower-hamlets`. */
  readonly community: string;
  /** Default: the tab's `sessionStorage`. */
  readonly storage?: Pick<Storage, 'setItem'>;
}

/**
 * Keeps a sign-in where widgets and clients look for it, so that what starts afterwards is signed in: the part of
 * `signedInAs` that is the page's own. It ends 12 hours from now.
 */
export function keepSignIn(person: PersonName, { baseUrl, community, storage = sessionStorage }: SignInPlace): void {
  const [example] = examples.signIns.create;
  const receivedAt = Date.now();
  const ends = new Date(receivedAt + 12 * 3_600_000).toISOString();
  const kept = {
    ...example.answer,
    accessTokenExpiresAt: ends,
    refreshTokenExpiresAt: ends,
    person: people[person],
    keep: false,
    family: `mock-${person}`,
    receivedAt,
  };
  storage.setItem(`goodturn.1 ${new URL(baseUrl).href.replace(/\/+$/, '')} ${community}`, JSON.stringify(kept));
}
