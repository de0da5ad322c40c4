import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Keys made of `GOODTURN_SECRET`, one for each use, so that what is made for one is worth nothing for another. */
export interface Secrets {
  /** HMAC-SHA-256 as base64url text. */
  hmac(use: SecretUse, text: string): string;
  /** The key of a use, 32 bytes. */
  key(use: SecretUse): Uint8Array;
}

export type SecretUse =
  | 'access-token'
  | 'refresh-token'
  | 'sign-in-code'
  | 'shared-code'
  | 'cursor'
  | 'address'
  | 'page-cookie'
  | 'page-form'
  | 'suggestion-link'
  | 'calendar'
  | 'recovery-code'
  | 'suspended-address';

export function secretsFrom(secret: string): Secrets {
  const keys = new Map<SecretUse, Uint8Array>();
  const key = (use: SecretUse) => {
    const known = keys.get(use) ?? new Uint8Array(hkdfSync('sha256', secret, 'goodturn', use, 32));
    keys.set(use, known);
    return known;
  };
  return { key, hmac: (use, text) => createHmac('sha256', key(use)).update(text).digest('base64url') };
}

/** SHA-256 as base64url text: how tokens are kept. */
export const hashed = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Compares in a time that tells nothing of where two texts differ. */
export function sameText(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
