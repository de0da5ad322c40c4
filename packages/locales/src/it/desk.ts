import type { Translation } from '../words.js';
import type { words as english } from '../en/desk.js';

/** Italian: What the staff desk says. */
export const words: Translation<typeof english> = {
  'down/goodturn-staff-desk': 'La scrivania del personale non può essere mostrata adesso',
};
