import { words as board } from '@goodturn/locales/en/board';
import { words as common } from '@goodturn/locales/en/common';
import { words as own } from '@goodturn/locales/en/opportunities';
import { words as volunteer } from '@goodturn/locales/en/volunteer';
import type { Catalogue } from '@goodturn/locales';
import { widgetWords } from '../foundation/widget-words.js';
import type { Saying } from '../foundation/speech.js';

/** Sentences of another element that are said here as well. The build takes the same ones. */
const those = (words: Catalogue, keys: RegExp): Catalogue => Object.fromEntries(Object.entries(words).filter(([key]) => keys.test(key)));

/** What the element says. */
export const saying: Saying = {
  english: {
    ...common,
    ...those(board, /^(distance|sort)\/|^find\/(open|sort|allAreas|anyDay)$|^(label|error)\/(q|postcode|area|when)\b/),
    ...those(volunteer, /^(skill|cause)\//),
    ...own,
    'language/unreviewed': '',
  },
  others: widgetWords('common', 'board', 'volunteer', 'opportunities'),
};
