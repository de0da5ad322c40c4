import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Secrets } from '../secrets.js';

const nonceBytes = 12;
const tagBytes = 16;
/** More than any draft has, so that a small cookie cannot unpack into much. */
const mostBytes = 64 * 1024;

/**
 * What a browser keeps for us and may neither read nor change (AES-256-GCM).
 * @param name the cookie's: what was sealed under one name opens under no other
 */
export function seal(secrets: Secrets, name: string, value: unknown): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', secrets.key('page-cookie'), nonce).setAAD(Buffer.from(name));
  const text = Buffer.concat([cipher.update(deflateRawSync(JSON.stringify(value))), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
}

/** What was sealed under this name, or undefined for anything else. */
export function unseal(secrets: Secrets, name: string, sealed: string): unknown {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', secrets.key('page-cookie'), bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(name))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
    return JSON.parse(inflateRawSync(text, { maxOutputLength: mostBytes }).toString('utf8')) as unknown;
  } catch {
    // Somebody else's, an older secret's, or damaged: as if there were none.
    return undefined;
  }
}
