import * as z from 'zod/mini';
import { instant } from '../answered.js';
import { me } from '../me/answers.js';

export const signInAttempt = z.object({ attempt: z.string(), sendsAt: z.optional(instant), expiresAt: instant });
export const signIn = z.object({
  accessToken: z.string(),
  accessTokenExpiresAt: instant,
  refreshToken: z.string(),
  refreshTokenExpiresAt: instant,
  person: me,
});
