import { limits } from '@goodturn/contract';
import { unturned } from '../plain-text.js';
import { Refused } from './calls.js';
import { errorsOf, type Form, type Typed } from './form.js';
import type { Screen } from './layout.js';
import type { Visitor } from './visitor.js';

/** A form that must not be taken: it came from another site's page. */
export class Forged extends Error {
  override readonly name = 'Forged';
}

/** Ten times what the longest form may hold, when each sign takes nine characters (`%E0%A6%85`), and what goes along with it. */
const mostBytes = 10 * 9 * limits.helpersMost * limits.thanks + limits.bodyBytes;
/** What is read further, and dropped: a browser shows no answer before it has sent all. */
const mostDropped = 4 * mostBytes;

/**
 * What a form of ours sent, by name; of two values of a name the last. Of one that is too long it is the beginning.
 * @throws Forged when the browser says that another site's page sent it
 * @throws Refused too-large, when it has no end
 */
export async function readForm(visitor: Visitor): Promise<Typed> {
  const { context } = visitor;
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') throw new Forged();
  const from = context.req.header('origin');
  if (from !== undefined && hostOf(from) !== visitor.url.host) throw new Forged();
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(context.req.header('content-type') ?? '')) throw new Forged();
  const { text, cut } = await textOf(context.req.raw);
  visitor.cutShort = cut;
  return Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => [name, readable(value)]));
}

/** What the API would keep of it: a NUL is no text, and marks that turn round the words beside them are left out. */
export const readable = (value: string): string => unturned(value.replaceAll('\0', '').replaceAll('\r\n', '\n'));

/** Of an origin; a proxy in front may speak HTTPS for us, so that the scheme may differ. */
const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

async function textOf(request: Request): Promise<{ text: string; cut: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    if (size < mostBytes) chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).byteLength;
    if (size > mostDropped) throw new Refused({ type: '', title: '', status: 413, code: 'too-large', detail: '', requestId: '' });
  }
  const text = Buffer.concat(chunks).subarray(0, mostBytes).toString('utf8');
  const cut = size > mostBytes;
  return { text: cut ? text.replace(/%[\da-f]?$/i, '') : text, cut };
}

/** Whether a form was sent only to be shown again, in another language: nothing is done then. */
export const onlyShows = (typed: Typed): boolean => typed['again'] === 'yes';

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
  if (visitor.cutShort) return { done: false, errors: { '': visitor.words('pages/cut') }, status: 413, code: 'too-large' };
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
