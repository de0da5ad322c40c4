import { words as common } from '@goodturn/locales/en/common';
import { words as own } from '@goodturn/locales/en/desk';
import { widgetWords } from '../foundation/widget-words.js';
import type { Saying } from '../foundation/speech.js';

/** What the element says. */
export const saying: Saying = { english: { ...common, ...own, 'language/unreviewed': '' }, others: widgetWords('common', 'desk') };
