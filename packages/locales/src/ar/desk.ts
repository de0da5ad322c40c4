import type { Translation } from '../words.js';
import type { words as english } from '../en/desk.js';

/** Arabic: What the staff desk says. */
export const words: Translation<typeof english> = {
  'down/goodturn-staff-desk': 'لا يمكن عرض مكتب الموظفين الآن',
};
