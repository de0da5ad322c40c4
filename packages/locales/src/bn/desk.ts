import type { Translation } from '../words.js';
import type { words as english } from '../en/desk.js';

/** Bengali: What the staff desk says. */
export const words: Translation<typeof english> = {
  'down/goodturn-staff-desk': 'এই মুহূর্তে কর্মীদের ডেস্ক দেখানো যাচ্ছে না',
};
