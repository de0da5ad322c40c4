import { words as ask } from '@goodturn/locales/en/ask';
import { words as board } from '@goodturn/locales/en/board';
import { words as common } from '@goodturn/locales/en/common';
import { widgetWords } from '../foundation/widget-words.js';
import type { Saying } from '../foundation/speech.js';

/** What the board says until Yours is opened. */
export const saying: Saying = {
  english: { ...common, ...board, ...ask, 'language/unreviewed': '' },
  others: widgetWords('common', 'board', 'ask'),
};
