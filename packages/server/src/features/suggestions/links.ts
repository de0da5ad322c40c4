import type { Secrets } from '../../secrets.js';
import { sameText } from '../../secrets.js';

/** What a link in an e-mail does for whoever has it, without a sign-in. */
export type LinkPurpose = 'not-this-time' | 'stop';

export interface SuggestionLink {
  readonly purpose: LinkPurpose;
  readonly personId: string;
  /** With `not-this-time`. */
  readonly requestId?: string | undefined;
}

const letters: Record<LinkPurpose, string> = { 'not-this-time': 'n', stop: 's' };
/** 128 bits as base64url. */
const sealLength = 22;
const idLength = 22;

const packed = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
const unpacked = (text: string): string =>
  Buffer.from(text, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const sealOf = (secrets: Secrets, communityId: string, body: string): string =>
  secrets.hmac('suggestion-link', `${communityId}\n${body}`).slice(0, sealLength);

/** Writes what a link carries: opaque, good for one person, one purpose and one community, and made by nobody else. */
export function writeLink(secrets: Secrets, communityId: string, { purpose, personId, requestId }: SuggestionLink): string {
  const body = letters[purpose] + packed(personId) + (requestId === undefined ? '' : packed(requestId));
  return body + sealOf(secrets, communityId, body);
}

/** Reads what {@link writeLink} wrote; `undefined` for anything else. */
export function readLink(secrets: Secrets, communityId: string, token: string): SuggestionLink | undefined {
  const body = token.slice(0, -sealLength);
  if (!sameText(token.slice(-sealLength), sealOf(secrets, communityId, body))) return undefined;
  const personId = unpacked(body.slice(1, 1 + idLength));
  if (body.startsWith(letters.stop)) return { purpose: 'stop', personId };
  return { purpose: 'not-this-time', personId, requestId: unpacked(body.slice(1 + idLength)) };
}
