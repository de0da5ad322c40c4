import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from './handler.js';

/** How many calls in a minute, and of codes in an hour. */
export interface RateLimits {
  writesOfPerson: number;
  callsOfPerson: number;
  /** Wide: sixty computers of a library share one address, and each person's own limit still holds. */
  callsOfAddress: number;
  codesOfAddress: number;
}

export const usualRateLimits: RateLimits = { writesOfPerson: 60, callsOfPerson: 600, callsOfAddress: 6000, codesOfAddress: 300 };

/** Counts calls in this process's memory: several processes allow each their share. */
export interface RateLimiter {
  /** @param address of the caller @throws ProblemError too-many-requests, with the seconds to wait */
  ofAddress(address: string): Promise<void>;
  ofPerson(personId: string, writes: boolean): Promise<void>;
  codesOfAddress(address: string): Promise<void>;
}

export function rateLimiter(limits: RateLimits = usualRateLimits): RateLimiter {
  const counter = (points: number, duration: number) => new RateLimiterMemory({ points, duration });
  const calls = counter(limits.callsOfAddress, 60);
  const codes = counter(limits.codesOfAddress, 3600);
  const reading = counter(limits.callsOfPerson, 60);
  const writing = counter(limits.writesOfPerson, 60);
  return {
    ofAddress: (address) => take(calls, address, 'This computer or network is calling too often.'),
    codesOfAddress: (address) => take(codes, address, 'This computer or network is asking for too many codes.'),
    ofPerson: (personId, writes) => take(writes ? writing : reading, personId, 'You are doing that too often.'),
  };
}

/** Counts one call. @throws ProblemError too-many-requests, with the seconds to wait */
export async function take(limiter: RateLimiterMemory, key: string, what: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw new ProblemError('too-many-requests', { detail: `${what} Try again in ${waitText(seconds)}.`, retryAfter: seconds });
  }
}

/** "40 seconds", "12 minutes": a wait in words. */
export const waitText = (seconds: number): string => {
  if (seconds < 90) return seconds === 1 ? 'a second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
};
