import type { Operation } from './operation.js';
import { operations } from './operations.js';
import type { ProblemCode } from './problem.js';

/** What the reference says of an operation, and the server and the mock need: apart from the operations, so that no browser carries it. */
export interface OperationNote {
  /** One sentence. */
  readonly summary: string;
  /** Problems beyond those that any operation may answer (see `commonProblems`). */
  readonly problems: readonly ProblemCode[];
  /** What the answer is, where that is not `application/json`. */
  readonly mediaType?: 'application/geo+json';
}

type Operations = typeof operations;

export const operationNotes = {
  areas: {
    list: { summary: 'The community’s areas with their boundaries, as GeoJSON', problems: [], mediaType: 'application/geo+json' },
  },
  communities: {
    get: { summary: 'Name, languages, categories, policies and counts of a community', problems: [] },
  },
  me: {
    get: { summary: 'The person who is signed in', problems: [] },
    update: { summary: 'Change display name, language or which mails to get', problems: [] },
  },
  offers: {
    listForRequest: { summary: 'The asker: all offers on a request. Anybody else: their own', problems: [] },
    list: { summary: 'My offers (`mine=true`), each with a line about its request', problems: [] },
    create: {
      summary: 'Offer to help',
      problems: ['own-request', 'locked', 'already-offered', 'already-declined', 'wrong-state', 'full'],
    },
    translate: { summary: 'What an offer says in another language, for those who may read it', problems: ['translation-not-available'] },
    translateThanks: {
      summary: 'What the thanks for an offer say in another language, for those who may read them',
      problems: ['translation-not-available'],
    },
    accept: { summary: 'Accept an offer: the two are a match', problems: ['not-allowed', 'wrong-state', 'full'] },
    decline: { summary: 'Decline an offer, or end a match with this helper alone', problems: ['not-allowed', 'wrong-state'] },
    withdraw: { summary: 'Withdraw my offer', problems: ['not-allowed', 'wrong-state'] },
    complete: { summary: 'The helper says that it is done', problems: ['not-allowed', 'wrong-state'] },
    report: { summary: 'Tell the moderators about an offer', problems: ['already-reported'] },
    block: { summary: 'Block the other person of an offer, silently', problems: [] },
    listMessages: { summary: 'Messages of a match, oldest first', problems: [] },
    sendMessage: { summary: 'Write to the other person of a match', problems: ['wrong-state'] },
    translateMessage: {
      summary: 'What a message says in another language, for those who may read it',
      problems: ['translation-not-available'],
    },
    reportMessage: { summary: 'Tell the moderators about a message', problems: ['already-reported'] },
  },
  requests: {
    list: { summary: 'Requests for help: open ones, newest or nearest first', problems: [] },
    counts: { summary: 'How many requests the same filters find, by category', problems: [] },
    preview: { summary: 'Check a part of a request and see what everyone would see; nothing is stored', problems: [] },
    create: { summary: 'Ask for help', problems: [] },
    get: { summary: 'One request, with as much of it as the reader may see', problems: [] },
    translate: {
      summary: 'What a request says in another language, where the Goodturn has a translator',
      problems: ['translation-not-available'],
    },
    update: { summary: 'Change my request while it is pending or open', problems: ['not-allowed', 'wrong-state'] },
    cancel: { summary: 'Cancel my request', problems: ['not-allowed', 'wrong-state'] },
    complete: {
      summary: 'Confirm that the good turn is done, how long each helper gave, and say thanks',
      problems: ['not-allowed', 'wrong-state'],
    },
    reopen: { summary: 'Say within 14 days that it is not finished', problems: ['not-allowed', 'wrong-state'] },
    approve: { summary: 'Put a request that waits on the board', problems: ['wrong-state'] },
    decline: { summary: 'Decline a request that waits, with a reason that the asker reads', problems: ['wrong-state'] },
    report: { summary: 'Tell the moderators about a request', problems: ['already-reported'] },
    block: { summary: 'Block the person who asked, silently', problems: ['own-request'] },
  },
  safety: {
    listBlocks: { summary: 'The people whom I blocked', problems: [] },
    endBlock: { summary: 'End a block', problems: [] },
    listReports: { summary: 'What people reported', problems: [] },
    closeReport: { summary: 'Close a report', problems: ['wrong-state'] },
  },
  staff: {
    list: { summary: 'Who of the staff has which role, with those that ended', problems: [] },
    grant: { summary: 'Give somebody a role', problems: ['wrong-state'] },
    end: { summary: 'End a role; the last administrator stays', problems: ['wrong-state'] },
    listAudit: { summary: 'What staff saw and decided about people, newest first', problems: [] },
  },
  signIns: {
    sendCode: { summary: 'E-mail six numbers to sign in with', problems: [] },
    create: { summary: 'Sign in with the six numbers', problems: ['code-wrong', 'code-expired', 'code-used-up'] },
    refresh: { summary: 'Exchange a refresh token for fresh tokens', problems: ['sign-in-ended'] },
    end: { summary: 'Sign out on this device', problems: [] },
    endAll: { summary: 'Sign out everywhere', problems: [] },
  },
} as const satisfies { [Resource in keyof Operations]: { [Name in keyof Operations[Resource]]: OperationNote } };

const byOperation = new Map<object, OperationNote>(
  Object.entries(operations).flatMap(([resource, named]) =>
    Object.entries(named).map(([name, operation]): [object, OperationNote] => [
      operation,
      (operationNotes[resource as keyof Operations] as Readonly<Record<string, OperationNote>>)[name]!,
    ]),
  ),
);

/** The note of an operation of the contract. @throws Error for any other */
export function noteOf(operation: Operation<unknown, unknown, unknown>): OperationNote {
  const note = byOperation.get(operation);
  if (!note) throw new Error(`${operation.method} ${operation.path} is not in the contract.`);
  return note;
}

/** The `Content-Type` of an operation's answer: areas are GeoJSON (RFC 7946), refusals are problems (RFC 9457). */
export const mediaTypeOf = (operation: Operation<unknown, unknown, unknown>, status: number = operation.status): string =>
  status >= 400 ? 'application/problem+json' : (noteOf(operation).mediaType ?? 'application/json');
