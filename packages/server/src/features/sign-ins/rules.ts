/** Numbers of sign-in: see SECURITY.md. */
export const codeMinutes = 10;
export const triesOfAttempt = 5;
export const codesAnHour = 5;
export const wrongTriesADay = 20;
/** After too many wrong tries in a day, one new code in this many minutes. */
export const slowMinutes = 60;
export const graceSeconds = 30;
/** A client whose answer was lost may send the same right code again for this long. */
export const repeatSeconds = 120;
export const tabHours = 12;
export const keepDays = 60;

/** What is known of the codes that were asked for with one address in the last 24 hours. */
export interface RecentAttempt {
  createdAt: Date;
  wrongTries: number;
}

const minute = 60_000;

/**
 * How long somebody waits before another code is sent to an address: 5 codes an hour, and after 20 wrong tries in a day
 * one an hour. Codes that were already sent are not touched, so nobody can lock another person out of one.
 * @returns seconds, 0 for no wait
 */
export function secondsToWait(attempts: readonly RecentAttempt[], now: Date): number {
  const times = attempts.map((attempt) => attempt.createdAt.getTime()).sort((a, b) => b - a);
  const fifth = times[codesAnHour - 1];
  const hourly = fifth === undefined ? 0 : fifth + 60 * minute - now.getTime();
  const wrong = attempts
    .filter((attempt) => attempt.createdAt.getTime() > now.getTime() - 24 * 60 * minute)
    .reduce((sum, attempt) => sum + attempt.wrongTries, 0);
  const slowed = wrong >= wrongTriesADay && times[0] !== undefined ? times[0] + slowMinutes * minute - now.getTime() : 0;
  return Math.max(0, Math.ceil(Math.max(hourly, slowed) / 1000));
}

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
