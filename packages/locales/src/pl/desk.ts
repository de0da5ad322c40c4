import type { Translation } from '../words.js';
import type { words as english } from '../en/desk.js';

/** Polish: What the staff desk says. */
export const words: Translation<typeof english> = {
  'down/goodturn-staff-desk': 'Pulpitu personelu nie można teraz pokazać',
};
