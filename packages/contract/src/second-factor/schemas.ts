import * as z from 'zod/mini';

export * from './answers.js';

/**
 * Whether a sign-in of somebody with a role of the staff acts for staff. `enrol`: they have no authenticator yet. `needed`: they have
 * one, and this sign-in has not given its password. `given`: it has. Until then they are a neighbour like any other.
 */
export type SecondFactorState = 'enrol' | 'needed' | 'given' | (string & {});

/** The authenticator of the person who is signed in. */
export interface SecondFactor {
  state: SecondFactorState;
  /** When it was set up. */
  since?: string | undefined;
  /** Recovery codes that were not used yet. */
  recoveryCodesLeft: number;
}

/** What an authenticator is set up with (RFC 6238: SHA-1, six digits, 30 seconds). It is shown this once and never again. */
export interface SecondFactorSecret {
  /** Base32, in groups of four, to type into an app. */
  secret: string;
  /** `otpauth://totp/…`: opens an authenticator app on the same device. */
  address: string;
  /** The address as a QR code: draw `path` in black on white in an SVG whose `viewBox` is `0 0 size size`. The quiet zone is within. */
  qr: { size: number; path: string };
}

/** Each is good once in place of a password. They are shown this once and never again. */
export interface RecoveryCodes {
  recoveryCodes: string[];
}

export interface OneTimePassword {
  /** The six digits that the app shows; spaces between them are allowed. Where it is given later, a recovery code will do too. */
  password: string;
}

export const oneTimePassword = z.strictObject({
  password: z.string().check(z.maxLength(40), z.regex(/^\s*[\dA-Za-z](?:[\s-]*[\dA-Za-z]){5,19}\s*$/)),
});
