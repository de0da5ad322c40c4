import type { Translation } from '../words.js';
import type { words as english } from '../en/opportunities.js';

/** Chinese (simplified): What the list of roles says. */
export const words: Translation<typeof english> = {
  'down/goodturn-opportunity-list': '志愿岗位暂时无法显示',
};
