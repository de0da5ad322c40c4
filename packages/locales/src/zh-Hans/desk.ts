import type { Translation } from '../words.js';
import type { words as english } from '../en/desk.js';

/** Chinese (simplified): What the staff desk says. */
export const words: Translation<typeof english> = {
  'down/goodturn-staff-desk': '工作人员工作台暂时无法显示',
};
