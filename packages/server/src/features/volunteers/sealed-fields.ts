import type { SealedPlace } from '../../sealing.js';

/** Where a sealed field of a person is: what is sealed for one place opens in no other. */
export const sealedOf = (communityId: string, personId: string, table: 'volunteers' | 'birthdays', column: string): SealedPlace => ({
  table,
  column,
  communityId,
  rowId: personId,
});
