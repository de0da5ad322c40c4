import type { Translation } from '../words.js';
import type { words as english } from '../en/opportunities.js';

/** French: What the list of roles says. */
export const words: Translation<typeof english> = {
  'down/goodturn-opportunity-list': 'Les missions ne peuvent pas être affichées pour l’instant',
};
