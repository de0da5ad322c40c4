import { describe, expect, test } from 'vitest';
import { readTyped, stepAt, stepsTaken, waitAfter } from './rules.js';
import { inGroups, newRecoveryCodes, newSecret, passwordAt, qrOf, stepOf } from './totp.js';
import { systemRandom } from '../../random.js';

/** `12345678901234567890`, the secret of the vectors of RFC 6238, appendix B. */
const vectorSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('the password at second %i is that of RFC 6238', (seconds, password) => {
  expect(passwordAt(vectorSecret, stepAt(new Date(seconds * 1000)))).toBe(password);
});

describe('a password', () => {
  const now = new Date('2026-11-22T12:00:10Z');
  const step = stepAt(now);
  test('is taken one step early or late, and not two', () => {
    const found = [-2, -1, 0, 1, 2].map((away) => stepOf(vectorSecret, passwordAt(vectorSecret, step + away), now, 0));
    expect(found).toEqual([undefined, step - 1, step, step + 1, undefined]);
  });
  test('is not taken once it was used, nor one that is older', () => {
    expect(stepsTaken(now, step)).toEqual([step + 1]);
    expect(stepsTaken(now, step + 1)).toEqual([]);
    expect(stepOf(vectorSecret, passwordAt(vectorSecret, step), now, step)).toBeUndefined();
  });
});

test('wrong tries wait longer and longer, up to an hour', () => {
  expect([0, 1, 4, 5, 6, 7, 10, 11, 12, 400].map(waitAfter)).toEqual([0, 0, 0, 60, 120, 240, 1920, 3600, 3600, 3600]);
});

test.each([
  ['402931', 'password', '402931'],
  [' 402 931 ', 'password', '402931'],
  ['7qk4-mz2p-xd', 'recovery-code', '7QK4MZ2PXD'],
  ['4029310', 'recovery-code', '4029310'],
] as const)('“%s” is read as a %s', (typed, kind, text) => expect(readTyped(typed)).toEqual({ kind, text }));

test('secrets have 160 bits, and recovery codes no letters that look alike', () => {
  const secret = newSecret(systemRandom);
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(inGroups(secret)).toMatch(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  const codes = newRecoveryCodes(systemRandom);
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/);
});

test('a QR code is drawn with its three corners and the light around it', () => {
  const { size, path } = qrOf('otpauth://totp/x');
  expect(size).toBeGreaterThanOrEqual(29);
  const corner = size - 4 - 7;
  for (const at of ['M4 4h7v1h-7z', `M${corner} 4h7v1h-7z`, `M4 ${corner}h7v1h-7z`]) expect(path).toContain(at);
  expect(path).not.toMatch(/M[0-3] |M\d+ [0-3]h/);
});
