import { randomBytes, randomInt } from 'node:crypto';

/** Where ids, codes and safe words come from. */
export interface Random {
  /** UUIDv7 (RFC 9562): sorts by time. */
  id(now: Date): string;
  /** A whole number from 0 to `below` - 1, each as likely. */
  whole(below: number): number;
  /** Bytes as base64url text. */
  text(bytes: number): string;
}

/** UUIDv7 of an instant and ten random bytes. */
export function uuid7(now: Date, bytes: Uint8Array): string {
  const hex = [
    now.getTime().toString(16).padStart(12, '0'),
    ...Array.from(bytes.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')),
  ].join('');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The operating system's randomness. */
export const systemRandom: Random = {
  id: (now) => uuid7(now, randomBytes(10)),
  whole: (below) => randomInt(below),
  text: (bytes) => randomBytes(bytes).toString('base64url'),
};
