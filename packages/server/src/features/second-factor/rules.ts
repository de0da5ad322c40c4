/** Numbers of one-time passwords (RFC 6238) and of how often somebody may try. */
export const stepSeconds = 30;
export const digits = 6;
/** A clock may be wrong by one step either way (RFC 6238, 5.2). */
export const stepsAround = 1;
export const recoveryCodeCount = 10;
/** Minutes in which an authenticator that was begun has to be confirmed. */
export const setUpMinutes = 30;
export const triesAtOnce = 5;
const firstWaitSeconds = 60;
const longestWaitSeconds = 3600;

/** Which step of 30 seconds it is. */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / stepSeconds);

/** Steps whose passwords are taken now, the oldest first: none that was used, or is older than one that was. */
export const stepsTaken = (now: Date, lastUsed: number): number[] =>
  Array.from({ length: 2 * stepsAround + 1 }, (_, index) => stepAt(now) - stepsAround + index).filter((step) => step > lastUsed);

/** Seconds until the next try after so many wrong ones in a row: none up to the fourth, then a minute, doubled each time up to an hour. */
export const waitAfter = (wrongTries: number): number =>
  wrongTries < triesAtOnce ? 0 : Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** (wrongTries - triesAtOnce));

/** What somebody typed: the six digits of a password, or a recovery code without its hyphens. */
export function readTyped(typed: string): { kind: 'password' | 'recovery-code'; text: string } {
  const text = typed.replace(/[^\dA-Za-z]/g, '').toUpperCase();
  return { kind: /^\d{6}$/.test(text) ? 'password' : 'recovery-code', text };
}
