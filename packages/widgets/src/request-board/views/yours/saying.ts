import { words as english } from '@goodturn/locales/en/yours';
import { widgetWords } from '../../../foundation/widget-words.js';
import type { Saying } from '../../../foundation/speech.js';

/** What Yours says. */
export const saying: Saying = { english, others: widgetWords('yours') };
