import { hash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Encoding } from '../http/compression.js';
import { StartError } from '../start-error.js';

export type Bytes = Uint8Array<ArrayBuffer>;

/** One file that pages load. */
export interface ReleaseFile {
  readonly plain: Bytes;
  /** The same, compressed beforehand. */
  readonly packed: Readonly<Partial<Record<Encoding, Bytes>>>;
  /** As an `integrity` attribute takes it: `sha384-…`. */
  readonly integrity: string;
}

/** The built files of one version, each checked against the hash that was published for it. */
export interface Release {
  /** Such as `1.2.3`. */
  readonly version: string;
  /** By name, a folder of the release before it: `request-board.js`. */
  readonly files: ReadonlyMap<string, ReleaseFile>;
  /** `integrity.json` as it was published. */
  readonly list: Bytes;
}

/** Says which files a release has, with their hashes. */
export const listName = 'integrity.json';

/** What a version looks like (Semantic Versioning 2.0, without build metadata). */
export const versionPattern = /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[0-9a-z]+(?:[.-][0-9a-z]+)*)?$/i;

/** Media types of all that a release may hold, by the end of the name. */
export const mediaTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
};

/** No part of a name begins with a dot, so that none leads out of the release. */
export const filePattern = new RegExp(`^(?:\\w[\\w.-]{0,99}/){0,3}\\w[\\w.-]{0,99}\\.(?:${Object.keys(mediaTypes).join('|')})$`);

const listSchema = z.object({
  version: z.string().check(z.regex(versionPattern)),
  files: z.record(z.string().check(z.regex(filePattern)), z.string().check(z.regex(/^sha384-[A-Za-z0-9+/]{64}$/))),
});

export const integrityOf = (content: Bytes): string => `sha384-${hash('sha384', content, 'base64')}`;

/**
 * Checks the files of a release against its own list.
 * @param read a file's content by its name, undefined where there is none
 * @returns the version and the files that the list names, and no others
 * @throws StartError for what is missing, damaged or not a release
 */
export function checkRelease(read: (name: string) => Bytes | undefined): {
  version: string;
  list: Bytes;
  files: Map<string, { plain: Bytes; integrity: string }>;
} {
  const list = read(listName);
  if (!list) throw new StartError(`There is no release: ${listName} is missing.`);
  const parsed = listSchema.safeParse(parseJson(list));
  if (!parsed.success) throw new StartError(`The release’s ${listName} is damaged: get the release again.`);
  const { version, files } = parsed.data;
  const checked = new Map<string, { plain: Bytes; integrity: string }>();
  for (const [name, integrity] of Object.entries(files)) {
    const plain = read(name);
    if (!plain) throw new StartError(`The release ${version} lacks ${name}, which its ${listName} names: get the release again.`);
    if (integrityOf(plain) !== integrity) {
      throw new StartError(
        `In the release ${version} ${name} is damaged: its SHA-384 is not the one in ${listName}. Get the release again.`,
      );
    }
    checked.set(name, { plain, integrity });
  }
  if (![...checked.keys()].some((name) => name.endsWith('.js')))
    throw new StartError(`The release ${version} has no scripts: get it again.`);
  return { version, list, files: checked };
}

function parseJson(content: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Orders versions, the newest first; a pre-release is older than what it leads to. */
export function newestFirst(one: string, other: string): number {
  const [[oneCore = '', onePre], [otherCore = '', otherPre]] = [one, other].map((version) => version.split(/-(.*)/s)) as [
    string[],
    string[],
  ];
  const natural = (a: string, b: string) => b.localeCompare(a, 'en', { numeric: true });
  return (
    natural(oneCore, otherCore) || Number(onePre !== undefined) - Number(otherPre !== undefined) || natural(onePre ?? '', otherPre ?? '')
  );
}
