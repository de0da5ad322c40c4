import type { Translation } from '../words.js';
import type { words as english } from '../en/volunteer.js';

/** Chinese (simplified): What signing up to volunteer says. */
export const words: Translation<typeof english> = {
  'down/goodturn-volunteer-signup': '报名页面暂时无法显示',
};
