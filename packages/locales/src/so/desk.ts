import type { Translation } from '../words.js';
import type { words as english } from '../en/desk.js';

/** Somali: What the staff desk says. */
export const words: Translation<typeof english> = {
  'down/goodturn-staff-desk': 'Miiska shaqaalaha hadda lama tusi karo',
};
