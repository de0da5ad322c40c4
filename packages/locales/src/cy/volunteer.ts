import type { Translation } from '../words.js';
import type { words as english } from '../en/volunteer.js';

/** Welsh: What signing up to volunteer says. */
export const words: Translation<typeof english> = {
  'down/goodturn-volunteer-signup': 'Nid oes modd dangos cofrestru ar hyn o bryd',
};
