import { words as english } from '@goodturn/locales/en/equality';
import { widgetWords } from '../../../foundation/widget-words.js';
import type { Saying } from '../../../foundation/speech.js';

/** What the equality questions say. */
export const saying: Saying = { english, others: widgetWords('equality') };
