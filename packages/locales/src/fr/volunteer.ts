import type { Translation } from '../words.js';
import type { words as english } from '../en/volunteer.js';

/** French: What signing up to volunteer says. */
export const words: Translation<typeof english> = {
  'down/goodturn-volunteer-signup': 'L’inscription ne peut pas être affichée pour l’instant',
};
