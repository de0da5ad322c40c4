import type { Translation } from '../words.js';
import type { words as english } from '../en/volunteer.js';

/** Bengali: What signing up to volunteer says. */
export const words: Translation<typeof english> = {
  'down/goodturn-volunteer-signup': 'এই মুহূর্তে নাম লেখানোর পাতা দেখানো যাচ্ছে না',
};
