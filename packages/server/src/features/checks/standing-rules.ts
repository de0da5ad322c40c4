import { dayAfter } from '../requests/days.js';
import type { OtherStanding } from './asked.js';

/** What is known of a volunteer besides certificates. Days are `YYYY-MM-DD`. */
export interface SeenFacts {
  /** Whether somebody of the staff saw who they are. */
  readonly identitySeen: boolean;
  /** Until when each training holds; `undefined`: it does not end. */
  readonly trainings: readonly { readonly until: string | undefined }[];
  readonly referees: readonly RefereeFacts[];
}
export interface RefereeFacts {
  readonly answered: boolean;
  readonly outcome: 'accepted' | 'not-accepted' | undefined;
  readonly reviewDue: string | undefined;
  /** The link in the e-mail is too old. */
  readonly expired: boolean;
}

/** How many people have to speak for a volunteer. */
export const refereesNeeded = 2;

/** Whether a referee counts towards the two whom a volunteer may name. */
export const counts = ({ answered, outcome, expired }: RefereeFacts): boolean => outcome !== 'not-accepted' && (answered || !expired);

/**
 * How the checks besides certificates stand. What holds until a day holds on that day.
 * @param today in the community's zone @param beginOf the instant at which a day begins there
 */
export function standingsFrom(facts: SeenFacts, today: string, beginOf: (day: string) => Date): OtherStanding[] {
  return [identityOf(facts), referencesOf(facts, today, beginOf), trainingOf(facts, today, beginOf)];
}

const identityOf = ({ identitySeen }: SeenFacts): OtherStanding =>
  identitySeen
    ? { kind: 'identity', state: 'cleared', lack: undefined, endsAt: undefined }
    : { kind: 'identity', state: 'pending', lack: 'identity', endsAt: undefined };

function referencesOf({ referees }: SeenFacts, today: string, beginOf: (day: string) => Date): OtherStanding {
  const kind = 'references';
  const accepted = referees.filter(({ outcome }) => outcome === 'accepted');
  const standing = accepted.filter(({ reviewDue }) => reviewDue === undefined || reviewDue > today);
  if (standing.length >= refereesNeeded) {
    // The standing ends when fewer than two are left: with the second from the last.
    const ends = standing.flatMap(({ reviewDue }) => reviewDue ?? []).sort();
    const last = ends[standing.length - refereesNeeded];
    return { kind, state: 'cleared', lack: undefined, endsAt: last === undefined ? undefined : beginOf(last) };
  }
  if (accepted.length >= refereesNeeded) return { kind, state: 'expired', lack: 'review', endsAt: undefined };
  const open = referees.filter(counts);
  const lack =
    open.length < refereesNeeded ? 'references' : open.every(({ answered }) => answered) ? 'references-decision' : 'references-waiting';
  return { kind, state: 'pending', lack, endsAt: undefined };
}

function trainingOf({ trainings }: SeenFacts, today: string, beginOf: (day: string) => Date): OtherStanding {
  const kind = 'training';
  const standing = trainings.filter(({ until }) => until === undefined || until >= today);
  if (standing.length > 0) {
    const last = standing.some(({ until }) => until === undefined)
      ? undefined
      : standing
          .flatMap(({ until }) => until ?? [])
          .sort()
          .at(-1);
    return { kind, state: 'cleared', lack: undefined, endsAt: last === undefined ? undefined : beginOf(dayAfter(last, 1)) };
  }
  return trainings.length > 0
    ? { kind, state: 'expired', lack: 'training-due', endsAt: undefined }
    : { kind, state: 'pending', lack: 'training', endsAt: undefined };
}
