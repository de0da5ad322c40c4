import type { Typed } from '../form.js';
import type { Method } from '../calls.js';
import type { Visitor } from '../visitor.js';

/** One thing that a person can do under Yours: which call it is, and what is said afterwards. */
export interface Move {
  readonly method: Method;
  /** Below the community. */
  readonly path: string;
  readonly body: (typed: Typed) => unknown;
  /** Names of its fields, in their order. */
  readonly names: (typed: Typed) => string[];
  /** Key of the sentence that is said when it is done. */
  readonly told: string;
  /** Whether it ends this browser's sign-in. */
  readonly leaves?: boolean;
}

const nothing = () => undefined;
const noNames = () => [];

const simple = (path: string, told: string, method: Method = 'POST'): Move => ({ method, path, body: nothing, names: noNames, told });

const withText = (path: string, name: string, told: string): Move => ({
  method: 'POST',
  path,
  body: (typed) => ({ [name]: (typed[name] ?? '').trim() }),
  names: () => [name],
  told,
});

const reporting = (path: string): Move => ({
  method: 'POST',
  path,
  body: (typed) => ({ reason: typed['reason'] ?? '', ...(typed['text']?.trim() ? { text: typed['text'].trim() } : {}) }),
  names: () => ['reason', 'text'],
  told: 'told/reported',
});

/** Helpers of a form that confirms, by their place in it. */
const helpersIn = (typed: Typed): number[] => {
  const count = Object.keys(typed).filter((name) => /^helpers\/\d+\/offerId$/.test(name)).length;
  return Array.from({ length: count }, (_, index) => index);
};

const confirming = (path: string): Move => ({
  method: 'POST',
  path,
  body: (typed) => ({
    helpers: helpersIn(typed).map((index) => {
      const read = (name: string) => (typed[`helpers/${index}/${name}`] ?? '').trim();
      // What is no number is sent as none, which the server refuses at its field.
      const minutes = Number(read('minutes'));
      return {
        offerId: read('offerId'),
        minutes: Number.isFinite(minutes) ? minutes : 0,
        ...(read('thanks') ? { thanks: read('thanks') } : {}),
      };
    }),
  }),
  names: (typed) => helpersIn(typed).flatMap((index) => [`helpers/${index}/minutes`, `helpers/${index}/thanks`]),
  told: 'told/confirmed',
});

const account: Move = {
  method: 'PATCH',
  path: '/me',
  body: (typed) => ({
    displayName: typed['displayName'] ?? '',
    notifications: { messages: typed['messages'] === 'yes', reminders: typed['reminders'] === 'yes' },
  }),
  names: () => ['displayName'],
  told: 'told/saved',
};

const ofOffer: Readonly<Record<string, (at: string) => Move>> = {
  accept: (at) => simple(at, 'told/accepted'),
  decline: (at) => simple(at, 'told/declined'),
  withdraw: (at) => simple(at, 'told/withdrawn'),
  complete: (at) => simple(at, 'told/done'),
  messages: (at) => withText(at, 'text', 'told/sent'),
  report: reporting,
  block: (at) => simple(at, 'told/blocked'),
};
const ofRequest: Readonly<Record<string, (at: string) => Move>> = {
  cancel: (at) => simple(at, 'told/cancelled'),
  complete: confirming,
  reopen: (at) => simple(at, 'told/reopened'),
  report: reporting,
  block: (at) => simple(at, 'told/blocked'),
  approve: (at) => simple(at, 'told/approved'),
  decline: (at) => withText(at, 'reason', 'told/refused'),
};
const others: Readonly<Record<string, (at: string) => Move>> = {
  'organisations report': reporting,
  'organisations block': (at) => simple(at, 'told/blocked'),
  'messages report': reporting,
  'reports close': (at) => withText(at, 'note', 'told/closed'),
};

/** The move that an address names, or undefined. @param kind `offers`, `requests`, `blocks` … */
export function moveOf(kind: string, id: string, what: string): Move | undefined {
  const at = `/${kind}/${id}/${what}`;
  if (kind === 'me' && id === 'account') return account;
  if (kind === 'me' && id === 'out') return { ...simple('/sign-ins/current', 'told/out', 'DELETE'), leaves: true };
  if (kind === 'me' && id === 'out-everywhere') return { ...simple('/sign-ins', 'told/out', 'DELETE'), leaves: true };
  if (!/^[0-9a-f-]{36}$/i.test(id)) return undefined;
  if (kind === 'blocks' && what === 'end') return simple(`/me/blocks/${id}`, 'told/unblocked', 'DELETE');
  const table: Readonly<Record<string, (at: string) => Move>> = kind === 'offers' ? ofOffer : kind === 'requests' ? ofRequest : others;
  const name = kind === 'offers' || kind === 'requests' ? what : `${kind} ${what}`;
  return Object.hasOwn(table, name) ? table[name]?.(at) : undefined;
}

/** Does a move as the API does it; the same twice is once. @throws Refused */
export async function make(visitor: Visitor, move: Move, typed: Typed): Promise<void> {
  const body = move.body(typed);
  const key = typed['key'] || visitor.newKey();
  await visitor.api(move.method, move.path, { ...(body === undefined ? {} : { body }), ...(move.method === 'POST' ? { key } : {}) });
}
