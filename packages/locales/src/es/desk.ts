import type { Translation } from '../words.js';
import type { words as english } from '../en/desk.js';

/** Spanish: What the staff desk says. */
export const words: Translation<typeof english> = {
  'down/goodturn-staff-desk': 'El escritorio del personal no se puede mostrar ahora',
};
