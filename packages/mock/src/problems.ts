import {
  noteOf,
  problems,
  problemsOf,
  type ContractEntry,
  type InputError,
  type InputErrorCode,
  type Problem,
  type ProblemCode,
} from '@goodturn/contract';
import { problem, type DescribedOperation } from '@goodturn/contract/examples';
import { HttpResponse } from 'msw';

/** A problem as an HTTP answer. */
export const refusal = (said: Problem): HttpResponse<string> =>
  new HttpResponse(JSON.stringify(said), { status: said.status, headers: { 'Content-Type': 'application/problem+json' } });

/** What a problem says where no example says more. */
export const sentenceOf = (code: ProblemCode): string => `${problems[code].title}.`;

/** Every problem that an operation may answer. */
export const problemsFor = ({ operation }: DescribedOperation): ProblemCode[] => problemsOf(operation, noteOf(operation).problems);

/** What a schema found, as far as it is told apart here. */
type Issue = { readonly code: string; readonly path: readonly PropertyKey[]; readonly keys?: readonly string[]; readonly format?: string };

const codes: Readonly<Record<string, InputErrorCode>> = {
  too_small: 'too-small',
  too_big: 'too-long',
  invalid_value: 'not-a-choice',
  invalid_union: 'not-a-choice',
  unrecognized_keys: 'unknown-field',
};

function errorOf({ code, path, keys, format }: Issue, body: unknown): InputError {
  const value = path.reduce<unknown>(
    (whole, part) => (typeof whole === 'object' && whole !== null ? Reflect.get(whole, part) : undefined),
    body,
  );
  const field = [...path, ...(keys ?? [])].map(String).join('/');
  const said = value === undefined ? 'missing' : value === '' ? 'blank' : format === 'date' ? 'not-a-date' : (codes[code] ?? 'wrong-type');
  return { pointer: `#/${field}`, code: keys ? 'unknown-field' : said, detail: `The contract takes no such ${field || 'body'}.` };
}

/** The body of a call as JSON; undefined when there is none, and its text when it is none. */
export async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    // The schema refuses it, as it does anything else that is no object.
    return text;
  }
}

/** What the contract has against a call: a body that its schema does not take, or a missing `Idempotency-Key`. */
export function against({ operation, body }: ContractEntry, sent: unknown, key: string | null): HttpResponse<string> | undefined {
  if (operation.key && !key) return refusal(problem('idempotency-key-missing', sentenceOf('idempotency-key-missing')));
  const parsed = body?.safeParse(sent);
  if (!parsed || parsed.success) return undefined;
  const errors = parsed.error.issues.map((issue) => errorOf(issue as Issue, sent));
  return refusal(problem('invalid-input', sentenceOf('invalid-input'), { errors }));
}
