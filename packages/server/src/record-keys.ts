import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** One key that signs records, with what the world may know of it. */
export interface RecordKey {
  readonly privateKey: KeyObject;
  /** SHA-256 thumbprint of its public half (RFC 7638). */
  readonly kid: string;
  readonly publicKey: { readonly kty: 'RSA'; readonly n: string; readonly e: string };
}

/** The first signs; all of them are published. */
export type RecordKeys = readonly [RecordKey, ...RecordKey[]];

/** Open Badges 3.0 asks every verifier for RS256, and nobody should sign with less (RFC 7518, section 3.3). */
const leastBits = 2048;

function recordKeyFrom(text: string): RecordKey | undefined {
  try {
    const privateKey = createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
    if (privateKey.asymmetricKeyType !== 'rsa' || (privateKey.asymmetricKeyDetails?.modulusLength ?? 0) < leastBits) return undefined;
    const { n = '', e = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
    const kid = createHash('sha256')
      .update(JSON.stringify({ e, kty: 'RSA', n }))
      .digest('base64url');
    return { privateKey, kid, publicKey: { kty: 'RSA', n, e } };
  } catch {
    // The error would repeat parts of a key.
    return undefined;
  }
}

/** Reads keys as the environment has them: PKCS #8 in base64, with commas between. @returns undefined for anything else */
export function recordKeysFrom(text: string): RecordKeys | undefined {
  const keys = text.split(',').map((one) => recordKeyFrom(one.trim()));
  const [first, ...others] = keys.filter((one) => one !== undefined);
  return first && others.length === keys.length - 1 ? [first, ...others] : undefined;
}

/** A new key, as {@link recordKeysFrom} reads it. */
export const newRecordKey = (): string =>
  generateKeyPairSync('rsa', { modulusLength: leastBits }).privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
