import * as z from 'zod/mini';
import { limits } from '../limits.js';
import type { Me } from '../me/schemas.js';
import { day, id, opaque, text } from '../wire.js';

export * from './answers.js';

export interface SignInCodeRequest {
  email: string;
}

/** The same answer whether or not the address is known. */
export interface SignInAttempt {
  attempt: string;
  /** When the code leaves, if that is later than now: too many were asked for, and it works only from then on. */
  sendsAt?: string;
  /** Ten minutes after the code leaves. */
  expiresAt: string;
}

export interface SignInRequest {
  attempt: string;
  email: string;
  /** The six digits from the e-mail; spaces between them are allowed. */
  code: string;
  /** Needed at the first sign-in. */
  displayName?: string | undefined;
  /** The person says that they are 18 or over. Without it they may read only. */
  adult?: boolean | undefined;
  /** Of somebody who is not: `YYYY-MM-DD`. Below 13 there is no account, and nothing is kept. */
  dateOfBirth?: string | undefined;
  /** Stay signed in on this device for 60 days instead of 12 hours. */
  keep?: boolean | undefined;
}

export interface RefreshRequest {
  refreshToken: string;
}

/** A sign-in. Keep both tokens where only this person's device can read them. */
export interface SignIn {
  accessToken: string;
  accessTokenExpiresAt: string;
  refreshToken: string;
  refreshTokenExpiresAt: string;
  person: Me;
}

/** Enough of an address to be sent mail: one @, a dot in the domain, no spaces. */
export const email = z
  .string()
  .check(
    z.trim(),
    z.minLength(1),
    z.maxLength(limits.email),
    z.regex(/^[^\s\p{Cc}@<>"(),:;[\]\\]+@[^\s\p{Cc}@<>"(),:;[\]\\]+\.[^\s\p{Cc}@.<>"(),:;[\]\\]{2,}$/u),
  );

export const signInCodeRequest = z.strictObject({ email });
export const signInRequest = z.strictObject({
  attempt: id,
  email,
  code: z.string().check(z.maxLength(20), z.regex(/^\s*(?:\d[\s-]*){6}$/)),
  displayName: z.optional(text(limits.displayName)),
  adult: z.optional(z.boolean()),
  dateOfBirth: z.optional(day),
  keep: z.optional(z.boolean()),
});
export const refreshRequest = z.strictObject({ refreshToken: opaque });
