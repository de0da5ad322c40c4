import type { Translation } from '../words.js';
import type { words as english } from '../en/volunteer.js';

/** Somali: What signing up to volunteer says. */
export const words: Translation<typeof english> = {
  'down/goodturn-volunteer-signup': 'Isdiiwaangelinta hadda lama tusi karo',
};
