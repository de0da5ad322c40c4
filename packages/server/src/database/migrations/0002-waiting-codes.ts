/** Statements of the second migration: who waits for a code is told from others who wait for one to the same e-mail address. */
export const waitingCodes: readonly string[] = ['alter table sign_in_codes add column asked_from text'];
