import type { Translation } from '../words.js';
import type { words as english } from '../en/opportunities.js';

/** Portuguese: What the list of roles says. */
export const words: Translation<typeof english> = {
  'down/goodturn-opportunity-list': 'As funções não podem ser mostradas agora',
};
