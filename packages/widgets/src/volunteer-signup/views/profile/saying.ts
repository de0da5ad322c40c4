import { words as english } from '@goodturn/locales/en/profile';
import { widgetWords } from '../../../foundation/widget-words.js';
import type { Saying } from '../../../foundation/speech.js';

/** What the profile says. */
export const saying: Saying = { english, others: widgetWords('profile') };
