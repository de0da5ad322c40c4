import { limits } from '@goodturn/contract';
import { Refused } from './calls.js';
import { errorsOf, type Form, type Typed } from './form.js';
import type { Screen } from './layout.js';
import type { Visitor } from './visitor.js';

/** A form that must not be taken: it came from another site's page. */
export class Forged extends Error {
  override readonly name = 'Forged';
}

/** Several times what the longest answers need when each sign takes nine characters. */
const mostBytes = limits.bodyBytes;

/**
 * What a form of ours sent, by name; of two values of a name the last.
 * @throws Forged when the browser says that another site's page sent it
 * @throws Refused too-large, when no form of ours is as long
 */
export async function readForm(visitor: Visitor): Promise<Typed> {
  const { context } = visitor;
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') throw new Forged();
  const from = context.req.header('origin');
  if (from !== undefined && hostOf(from) !== visitor.url.host) throw new Forged();
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(context.req.header('content-type') ?? '')) throw new Forged();
  const text = await textOf(context.req.raw);
  return Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]));
}

/** Of an origin; a proxy in front may speak HTTPS for us, so that the scheme may differ. */
const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

async function textOf(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += (chunk as Uint8Array).byteLength;
    if (size > mostBytes) throw new Refused({ type: '', title: '', status: 413, code: 'too-large', detail: '', requestId: '' });
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What came of a form that was sent. */
export type Sending = { done: true } | { done: false; errors: Form['errors']; status: NonNullable<Screen['status']>; code: string };

/**
 * Does what a form asks for, if it is one that this browser was given. What goes wrong comes back as sentences, so that the form can be
 * shown again with all that was typed.
 * @param names of the fields, in their order
 */
export async function attempt(
  visitor: Visitor,
  typed: Typed,
  names: readonly string[],
  work: () => Promise<void>,
  values: Readonly<Record<string, string>> = {},
): Promise<Sending> {
  if (!visitor.proves(typed)) return { done: false, errors: { '': visitor.words('pages/stale') }, status: 403, code: 'stale' };
  try {
    await work();
    return { done: true };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { problem } = error;
    return { done: false, errors: errorsOf(problem, names, visitor.words, values), status: statusOf(problem.status), code: problem.code };
  }
}

const statuses = [403, 404, 409, 413, 422, 429, 500, 503] as const;
/** A browser would ask for a password of its own at 401. */
export const statusOf = (status: number): NonNullable<Screen['status']> =>
  statuses.find((one) => one === status) ?? (status < 500 ? 403 : 500);
