import type { Translation } from '../words.js';
import type { words as english } from '../en/opportunities.js';

/** Bengali: What the list of roles says. */
export const words: Translation<typeof english> = {
  'down/goodturn-opportunity-list': 'এই মুহূর্তে কাজের তালিকা দেখানো যাচ্ছে না',
};
