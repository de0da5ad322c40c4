import { generate } from 'lean-qr';
import { Secret, TOTP } from 'otpauth';
import type { Random } from '../../random.js';
import { sameText } from '../../secrets.js';
import { digits, recoveryCodeCount, stepSeconds, stepsTaken } from './rules.js';

/** 160 bits, as RFC 4226 wants them, in Base32. */
export const newSecret = (random: Random): string => {
  const bytes = Uint8Array.from(Buffer.from(random.text(20), 'base64url'));
  return new Secret({ buffer: bytes.buffer }).base32;
};

const totp = (secret: string, issuer = '', label = '') =>
  new TOTP({ issuer, label, algorithm: 'SHA1', digits, period: stepSeconds, secret: Secret.fromBase32(secret) });

/** The password of a step. */
export const passwordAt = (secret: string, step: number): string => totp(secret).generate({ timestamp: step * stepSeconds * 1000 });

/** The step whose password was typed, if it is one that is taken now. */
export const stepOf = (secret: string, typed: string, now: Date, lastUsed: number): number | undefined =>
  stepsTaken(now, lastUsed).find((step) => sameText(passwordAt(secret, step), typed));

/** `otpauth://totp/Tower%20Hamlets:nadia%40example.org?…` */
export const addressOf = (secret: string, issuer: string, email: string): string => totp(secret, issuer, email).toString();

export const inGroups = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? '';

/** Modules around a QR code that stay light (ISO/IEC 18004). */
const quietZone = 4;

/** A QR code as one path: a run of dark modules of a row is one rectangle. */
export function qrOf(text: string): { size: number; path: string } {
  const code = generate(text);
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y)) continue;
      const from = x;
      while (x + 1 < code.size && code.get(x + 1, y)) x += 1;
      const width = x - from + 1;
      path += `M${from + quietZone} ${y + quietZone}h${width}v1h-${width}z`;
    }
  }
  return { size: code.size + 2 * quietZone, path };
}

/** No 0, 1, I or O, which look like others: 32 letters, so that ten of them are 50 bits. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const recoveryCodeLetters = 10;

export const newRecoveryCodes = (random: Random): string[] =>
  Array.from({ length: recoveryCodeCount }, () =>
    Array.from({ length: recoveryCodeLetters }, () => letters[random.whole(letters.length)] ?? '').join(''),
  );
