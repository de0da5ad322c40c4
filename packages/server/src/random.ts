import { randomBytes, randomInt } from 'node:crypto';

/** Where ids, codes and safe words come from. */
export interface Random {
  /** UUIDv7 (RFC 9562): sorts by time, and those of one process and millisecond in the order in which they were made. */
  id(now: Date): string;
  /** A whole number from 0 to `below` - 1, each as likely. */
  whole(below: number): number;
  /** Bytes as base64url text. */
  text(bytes: number): string;
}

/** UUIDv7 of an instant, a count below 4096 and eight random bytes. */
export function uuid7(now: Date, count: number, bytes: Uint8Array): string {
  const time = now.getTime().toString(16).padStart(12, '0');
  const rest = Buffer.from(bytes.buffer, bytes.byteOffset, 8).toString('hex');
  const variant = ((Number.parseInt(rest.slice(0, 1), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}-${variant}${rest.slice(1, 4)}-${rest.slice(4)}`;
}

let lastMillisecond = -1;
let count = 0;

/** Random bytes fetched in advance: every call of the API takes an id, and asking for eight at a time costs five times as much. */
let store = Buffer.alloc(0);
function nextBytes(): Uint8Array {
  if (store.length < 8) store = randomBytes(4096);
  const bytes = store.subarray(0, 8);
  store = store.subarray(8);
  return bytes;
}

/** The operating system's randomness. */
export const systemRandom: Random = {
  id: (now) => {
    const millisecond = now.getTime();
    count = millisecond === lastMillisecond ? (count + 1) % 4096 : randomInt(1024);
    lastMillisecond = millisecond;
    return uuid7(now, count, nextBytes());
  },
  whole: (below) => randomInt(below),
  text: (bytes) => randomBytes(bytes).toString('base64url'),
};
