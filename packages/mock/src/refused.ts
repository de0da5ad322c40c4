import { problems, type commonProblems, type InputError, type operationNotes, type operations, type ProblemCode } from '@goodturn/contract';
import { problem } from '@goodturn/contract/examples';
import { operationOf, type At, type OperationName } from './operation-name.js';
import { problemsFor, refusal, sentenceOf } from './problems.js';
import type { Scenario } from './scenario.js';

type Operations = typeof operations;
type Notes = typeof operationNotes;
type ByMethod<Method> = Method extends 'POST' | 'PATCH' ? 'malformed-json' | 'unsupported-media-type' | 'too-large' : never;
type ByWho<Who> =
  | (Who extends 'anyone' ? never : 'signed-out')
  | (Who extends 'adult' ? 'adults-only' : never)
  | (Who extends 'anyone' | 'person' | 'adult' ? never : 'not-allowed');
type ByKey<Key> = Key extends true
  ? 'idempotency-key-missing' | 'idempotency-key-malformed' | 'idempotency-key-reused' | 'in-progress'
  : never;
type Part<Operation, Name extends string> = Operation extends { readonly [Key in Name]: infer Value } ? Value : never;

/** The codes of the problems that an operation may answer, as the contract says them. */
export type ProblemOf<Name extends OperationName> = Extract<
  | Part<At<Notes, Name>, 'problems'>[number & keyof Part<At<Notes, Name>, 'problems'>]
  | (typeof commonProblems)[number]
  | 'token-expired'
  | 'sign-in-ended'
  | ByMethod<Part<At<Operations, Name>, 'method'>>
  | ByWho<Part<At<Operations, Name>, 'who'>>
  | ByKey<Part<At<Operations, Name>, 'key'>>,
  ProblemCode
>;

/** What a problem says besides its code. */
export interface ProblemDetails {
  /** The sentence. Default: the contract's example of it. */
  readonly detail?: string;
  /** With `invalid-input`: which fields are wrong, such as `{ pointer: '#/title', code: 'blank', detail: 'Enter a title.' }`. */
  readonly errors?: readonly InputError[];
  /** With `locked`: what is lacking. */
  readonly reason?: string;
}

/**
 * One operation is refused: `refused('requests.create', 'too-many-requests')`. The problem is the contract's example of it
 * where there is one.
 * @param code one of the problems that the contract allows this operation
 * @throws Error for a problem that the operation never answers
 */
export function refused<Name extends OperationName>(name: Name, code: ProblemOf<Name>, details: ProblemDetails = {}): Scenario {
  const described = operationOf(name, 'refused');
  const allowed = problemsFor(described);
  if (!allowed.includes(code))
    throw new Error(`refused: ${name} never answers "${code}", but ${new Intl.ListFormat('en', { type: 'disjunction' }).format(allowed)}.`);
  const { status } = problems[code];
  const example = described.examples
    .map(({ answer }) => answer as Partial<ReturnType<typeof problem>> | undefined)
    .find((said) => said?.code === code && said.status === status);
  const { detail, errors, reason } = details;
  const said = {
    ...problem(code, example?.detail ?? sentenceOf(code), code === 'invalid-input' ? { errors: [] } : {}),
    ...example,
    ...(detail !== undefined && { detail }),
    ...(errors && { errors: [...errors] }),
    ...(reason !== undefined && { reason }),
  };
  return { answers: (call) => (call.name === name ? refusal(said) : undefined) };
}
