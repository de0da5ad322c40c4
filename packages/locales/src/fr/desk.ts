import type { Translation } from '../words.js';
import type { words as english } from '../en/desk.js';

/** French: What the staff desk says. */
export const words: Translation<typeof english> = {
  'down/goodturn-staff-desk': 'Le bureau de l’équipe ne peut pas être affiché pour l’instant',
};
