import type { RefereeState } from '@goodturn/contract';
import type { RefereeFacts } from '../checks/standing-rules.js';

/** Days for which the link to a referee works. */
export const referenceLinkDays = 28;

/** How it stands with somebody who was asked to speak for a volunteer. */
export function refereeState({ outcome, answered, expired }: Omit<RefereeFacts, 'reviewDue'>): RefereeState {
  if (outcome) return outcome;
  if (answered) return 'answered';
  return expired ? 'expired' : 'asked';
}
