import type { Translation } from '../words.js';
import type { words as english } from '../en/volunteer.js';

/** Spanish: What signing up to volunteer says. */
export const words: Translation<typeof english> = {
  'down/goodturn-volunteer-signup': 'La inscripción no se puede mostrar ahora',
};
