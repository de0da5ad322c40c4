import type { Translation } from '../words.js';
import type { words as english } from '../en/desk.js';

/** Portuguese: What the staff desk says. */
export const words: Translation<typeof english> = {
  'down/goodturn-staff-desk': 'A secretária da equipa não pode ser mostrada agora',
};
