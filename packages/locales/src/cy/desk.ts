import type { Translation } from '../words.js';
import type { words as english } from '../en/desk.js';

/** Welsh: What the staff desk says. */
export const words: Translation<typeof english> = {
  'down/goodturn-staff-desk': 'Nid oes modd dangos y ddesg staff ar hyn o bryd',
};
