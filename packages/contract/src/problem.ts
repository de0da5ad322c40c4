import { isForStaff, isRefusedToSuspended, type Operation } from './operation.js';

/**
 * Every `code` that a problem (RFC 9457) may carry. The code is the truth: clients word it from their own catalogue
 * and show `detail` only for codes that they do not know.
 */
export const problems = {
  'malformed-json': { status: 400, title: 'The body is not JSON' },
  'idempotency-key-missing': { status: 400, title: 'An Idempotency-Key header is needed' },
  'idempotency-key-malformed': { status: 400, title: 'The Idempotency-Key header cannot be read' },
  'signed-out': { status: 401, title: 'Sign in first' },
  'token-expired': { status: 401, title: 'The access token is too old' },
  'sign-in-ended': { status: 401, title: 'This sign-in has ended' },
  'origin-not-allowed': { status: 403, title: 'This page may not use the API' },
  'not-allowed': { status: 403, title: 'You may not do this' },
  'second-factor-needed': { status: 403, title: 'Enter the password from your app first' },
  suspended: { status: 403, title: 'You may only read for now' },
  'adults-only': { status: 403, title: 'Only people of 18 or over may do this for now' },
  'own-request': { status: 403, title: 'This is your own request' },
  locked: { status: 403, title: 'This needs a check that you do not have' },
  'not-found': { status: 404, title: 'There is nothing here that you may see' },
  'community-not-found': { status: 404, title: 'There is no such community' },
  'translation-not-available': { status: 404, title: 'Nothing is translated here' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'in-progress': { status: 409, title: 'The same call is still running' },
  'wrong-state': { status: 409, title: 'Things have moved on' },
  'too-young': { status: 403, title: 'Goodturn is for people of 13 or over' },
  'guardian-needed': { status: 403, title: 'A parent or guardian has to say yes first' },
  taken: { status: 409, title: 'Somebody else is deciding this' },
  'already-offered': { status: 409, title: 'You have already offered' },
  'already-booked': { status: 409, title: 'You have a place already' },
  'already-declined': { status: 409, title: 'Your offer to this request was declined' },
  'already-reported': { status: 409, title: 'You have already reported this' },
  full: { status: 409, title: 'Someone was accepted before you' },
  'too-large': { status: 413, title: 'That is too much at once' },
  'unsupported-media-type': { status: 415, title: 'Send JSON' },
  'invalid-input': { status: 422, title: 'There is a problem with what was sent' },
  'idempotency-key-reused': { status: 422, title: 'This Idempotency-Key belongs to another call' },
  'code-wrong': { status: 422, title: 'That code is not right' },
  'code-expired': { status: 422, title: 'That code is too old' },
  'code-used-up': { status: 422, title: 'Too many wrong tries' },
  'too-many-requests': { status: 429, title: 'Too many calls' },
  'server-error': { status: 500, title: 'The fault is ours' },
  unavailable: { status: 503, title: 'Not ready just now' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

/** Any operation may answer these, so that none lists them. */
export const commonProblems = [
  'community-not-found',
  'not-found',
  'method-not-allowed',
  'invalid-input',
  'too-many-requests',
  'origin-not-allowed',
  'server-error',
  'unavailable',
] as const satisfies readonly ProblemCode[];

/** Every problem that an operation may answer: its own (see `noteOf`), those of all operations, and those that follow from who may call it and how. */
export function problemsOf(
  operation: Pick<Operation<unknown, unknown, unknown>, 'method' | 'who' | 'key' | 'whileSuspended' | 'beforeGuardian'>,
  own: readonly ProblemCode[],
): ProblemCode[] {
  const codes = new Set<ProblemCode>([...own, ...commonProblems, 'token-expired', 'sign-in-ended']);
  if (operation.who !== 'anyone') codes.add('signed-out');
  if (isRefusedToSuspended(operation)) codes.add('suspended');
  if (isRefusedToSuspended(operation) && operation.beforeGuardian !== true) codes.add('guardian-needed');
  if (operation.who === 'adult') codes.add('adults-only');
  if (isForStaff(operation.who)) for (const code of ['not-allowed', 'second-factor-needed'] as const) codes.add(code);
  if (isForStaff(operation.who) && operation.method === 'POST') codes.add('taken');
  if (operation.method === 'POST' || operation.method === 'PATCH')
    for (const code of ['malformed-json', 'unsupported-media-type', 'too-large'] as const) codes.add(code);
  if (operation.key)
    for (const code of ['idempotency-key-missing', 'idempotency-key-malformed', 'idempotency-key-reused', 'in-progress'] as const)
      codes.add(code);
  return (Object.keys(problems) as ProblemCode[]).filter((code) => codes.has(code));
}

/** What is wrong with one part of the input. */
export interface InputError {
  /** JSON Pointer (RFC 6901) as a URI fragment: `#/place/postcode`; for a query parameter `?postcode`, for a header its name. */
  pointer: string;
  /** See `inputErrors`; open, so that a new one does not break an old client. */
  code: InputErrorCode | (string & {});
  /** A sentence that a form can show beside the field. */
  detail: string;
}

/** A problem as it travels (RFC 9457): `application/problem+json`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode | (string & {});
  requestId: string;
  errors?: InputError[];
  /** With `locked`: what is lacking. */
  reason?: string;
}

/** Codes of `errors[]`. What the limit was is in `detail`, and the limits are in `limits.ts`. */
export type InputErrorCode =
  | 'missing'
  | 'blank'
  | 'too-short'
  | 'too-long'
  | 'too-many'
  | 'too-small'
  | 'too-large'
  | 'wrong-type'
  | 'not-a-choice'
  | 'unknown-field'
  | 'not-a-date'
  | 'not-a-time'
  | 'in-the-past'
  | 'too-far-ahead'
  | 'until-before-from'
  | 'email-format'
  | 'postcode-format'
  | 'postcode-incomplete'
  | 'postcode-unknown'
  | 'postcode-choose-area'
  | 'postcode-outside'
  | 'area-unknown'
  | 'category-unknown'
  | 'agreement-missing'
  | 'adult-missing'
  | 'certificate-number'
  | 'code-format'
  | 'display-name-missing'
  | 'address-format'
  | 'phone-format'
  | 'registration-format'
  | 'text-only'
  | 'cursor'
  | 'not-whole'
  | 'needs-postcode';
