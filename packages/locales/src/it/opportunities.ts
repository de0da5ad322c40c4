import type { Translation } from '../words.js';
import type { words as english } from '../en/opportunities.js';

/** Italian: What the list of roles says. */
export const words: Translation<typeof english> = {
  'down/goodturn-opportunity-list': 'I ruoli non possono essere mostrati adesso',
};
