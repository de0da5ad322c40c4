/** Numbers of sign-in: see SECURITY.md. */
export const codeMinutes = 10;
export const triesOfAttempt = 5;
export const codesAnHour = 5;
export const wrongTriesADay = 20;
/** After too many wrong tries in a day, one e-mail with a code in this many minutes. */
export const slowMinutes = 60;
export const graceSeconds = 30;
/** A client whose answer was lost may send the same right code again for this long. */
export const repeatSeconds = 120;
export const tabHours = 12;
export const keepDays = 60;

/** What is known of an attempt to sign in with an e-mail address in the last 24 hours. */
export interface RecentAttempt {
  createdAt: Date;
  /** When its code left or leaves: later than it was asked for when it had to wait. */
  sendsAt: Date;
  wrongTries: number;
}

const minute = 60_000;

/**
 * When the code of a new attempt leaves: at once, up to 5 e-mails an hour, and after 20 wrong tries in a day up to one an
 * hour. Past that it waits for the hour to have room, which is never longer than an hour; all attempts that wait for
 * the same address leave in one e-mail. So nobody can lock another person out by asking or guessing in their name, or
 * fill their inbox: whoever asks is given an attempt, codes that were sent stay good, and each attempt has its own tries.
 */
export function whenToSend(attempts: readonly RecentAttempt[], now: Date): Date {
  const next = attempts.find((attempt) => attempt.sendsAt > now);
  if (next) return next.sendsAt;
  const waited = attempts.filter((attempt) => attempt.sendsAt > attempt.createdAt);
  const mails = [
    ...attempts.filter((attempt) => !waited.includes(attempt)).map((attempt) => attempt.sendsAt.getTime()),
    ...new Set(waited.map((attempt) => attempt.sendsAt.getTime())),
  ].sort((a, b) => b - a);
  const wrong = attempts.reduce((sum, attempt) => sum + attempt.wrongTries, 0);
  const hourly = (mails[codesAnHour - 1] ?? -Infinity) + 60 * minute;
  const slowed = wrong >= wrongTriesADay ? (mails[0] ?? -Infinity) + slowMinutes * minute : -Infinity;
  return new Date(Math.max(now.getTime(), hourly, slowed));
}

/** When the code of an attempt left or leaves. */
export const leavesAt = (expiresAt: Date): Date => new Date(expiresAt.getTime() - codeMinutes * minute);

/** When a sign-in ends by itself. */
export const signInExpiry = (keep: boolean, now: Date): Date => new Date(now.getTime() + (keep ? keepDays * 24 : tabHours) * 60 * minute);

/** What is kept of a family of refresh tokens, as hashes. */
export interface Family {
  generation: number;
  current: string;
  previous: string | undefined;
  older: string | undefined;
  olderUntil: Date | undefined;
}

/**
 * What a refresh token is to its family. `advance`: it is the newest, so it is used now and its successor is issued.
 * `repeat`: its successor was issued and may have been lost on the way, so it is given again. `reuse`: somebody holds a
 * token that they should no longer have, so the family ends. `unknown`: it was never ours.
 */
export function judge(family: Family, token: { generation: number; hash: string }, now: Date): 'advance' | 'repeat' | 'reuse' | 'unknown' {
  if (token.hash === family.current) return 'advance';
  if (token.hash === family.previous) return 'repeat';
  if (token.hash === family.older && family.olderUntil && now <= family.olderUntil) return 'repeat';
  return token.generation < family.generation ? 'reuse' : 'unknown';
}
