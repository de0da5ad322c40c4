import type { Translation } from '../words.js';
import type { words as english } from '../en/opportunities.js';

/** Welsh: What the list of roles says. */
export const words: Translation<typeof english> = {
  'down/goodturn-opportunity-list': 'Nid oes modd dangos rolau ar hyn o bryd',
};
