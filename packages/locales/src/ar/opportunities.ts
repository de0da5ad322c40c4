import type { Translation } from '../words.js';
import type { words as english } from '../en/opportunities.js';

/** Arabic: What the list of roles says. */
export const words: Translation<typeof english> = {
  'down/goodturn-opportunity-list': 'لا يمكن عرض الأدوار الآن',
};
