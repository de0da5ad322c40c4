import { limits, type ContractEntry, type InputError } from '@goodturn/contract';
import * as z from 'zod/mini';
import { inputProblem, ProblemError } from './handler.js';
import { unturned } from '../plain-text.js';
import { inputErrors, type Issue } from './input-sentences.js';

/** JSON Pointer (RFC 6901) as a URI fragment. */
const bodyPointer = (path: readonly PropertyKey[]): string =>
  `#${path.map((part) => `/${encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')}`;
const queryPointer = (path: readonly PropertyKey[]): string => `?${path.map(String).join('.')}`;

/** The query as the contract's schema reads it. Operations without one ignore what is there. */
export function readQuery(entry: ContractEntry, parameters: URLSearchParams): unknown {
  if (!entry.query) return undefined;
  const names = [...parameters.keys()];
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  if (twice.length > 0) {
    throw inputProblem(
      ...twice.map((name): InputError => ({ pointer: queryPointer([name]), code: 'too-many', detail: `Give “${name}” once.` })),
    );
  }
  const raw = Object.fromEntries(parameters);
  return checked(entry.query, raw, queryPointer);
}

/** The text of a body, at most 64 KB of UTF-8. */
export async function readText(request: Request): Promise<string> {
  const tooLarge = () => new ProblemError('too-large', { detail: `A body may have ${limits.bodyBytes / 1024} KB at most.` });
  if (Number(request.headers.get('content-length') ?? 0) > limits.bodyBytes) throw tooLarge();
  if (!request.body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > limits.bodyBytes) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (cause) {
    throw new ProblemError('malformed-json', { detail: 'The body is not UTF-8 text.', cause });
  }
}

/** The body as the contract's schema reads it. @param text see {@link readText} */
export function readBody(entry: ContractEntry, contentType: string | null, text: string): unknown {
  if (!entry.body) return undefined;
  if (text.trim() === '') return checked(entry.body, undefined, bodyPointer);
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType ?? '')) {
    throw new ProblemError('unsupported-media-type', { detail: 'Send the body as JSON, with the header Content-Type: application/json.' });
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    throw new ProblemError('malformed-json', { cause });
  }
  return checked(entry.body, raw, bodyPointer);
}

function checked(schema: z.ZodMiniType, sent: unknown, pointerOf: (path: readonly PropertyKey[]) => string): unknown {
  const raw = withoutOverrides(sent);
  const unreadable = unreadableTexts(raw);
  if (unreadable.length > 0) {
    throw inputProblem(
      ...unreadable.map((path): InputError => ({
        pointer: pointerOf(path),
        code: 'text-only',
        detail: 'Take out the characters that are not text.',
      })),
    );
  }
  const parsed = z.safeParse(schema, raw);
  if (parsed.success) {
    refuseYearZero(parsed.data, pointerOf);
    return parsed.data;
  }
  throw inputProblem(...inputErrors(parsed.error.issues as readonly Issue[], raw, pointerOf));
}

/** What was sent without marks in its texts that turn round the words beside them: no language needs them in plain text. */
function withoutOverrides(sent: unknown, depth = 0): unknown {
  if (typeof sent === 'string') return unturned(sent);
  if (typeof sent !== 'object' || sent === null || depth === deepest) return sent;
  if (Array.isArray(sent)) return sent.map((inner) => withoutOverrides(inner, depth + 1));
  return Object.fromEntries(Object.entries(sent).map(([name, inner]) => [name, withoutOverrides(inner, depth + 1)]));
}

/** Paths of texts that no database takes, with a NUL or half of a surrogate pair. Walked without recursion: a body may nest deeply. */
function unreadableTexts(raw: unknown): PropertyKey[][] {
  const found: PropertyKey[][] = [];
  const waiting: { value: unknown; path: PropertyKey[] }[] = [{ value: raw, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') {
      if (value.includes('\0') || !isWellFormed(value)) found.push(path);
    } else if (typeof value === 'object' && value !== null && path.length < deepest) {
      for (const [key, inner] of Object.entries(value))
        waiting.push({ value: inner, path: [...path, Array.isArray(value) ? Number(key) : key] });
    }
  }
  return found;
}

/** No schema of the contract nests so deeply, so what lies below is refused as an unknown field. */
const deepest = 10;

/** What `String.prototype.isWellFormed` of newer JavaScript says. */
function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}

/** A schema takes 0000-01-01 for a day; a calendar and the database do not. */
function refuseYearZero(data: unknown, pointerOf: (path: readonly PropertyKey[]) => string): void {
  if (typeof data !== 'object' || data === null) return;
  for (const path of [['when'], ['timing', 'date']]) {
    const value = path.reduce<unknown>(
      (inner, part) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, part) : undefined),
      data,
    );
    if (typeof value === 'string' && value.startsWith('0')) {
      throw inputProblem({ pointer: pointerOf(path), code: 'not-a-date', detail: 'The day must be a real day such as 2026-11-28.' });
    }
  }
}
