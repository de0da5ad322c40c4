import { words as board } from '@goodturn/locales/en/board';
import { words as common } from '@goodturn/locales/en/common';
import { words as own } from '@goodturn/locales/en/opportunities';
import { words as volunteer } from '@goodturn/locales/en/volunteer';
import { words as yours } from '@goodturn/locales/en/yours';
import { those } from '../foundation/those-words.js';
import { widgetWords } from '../foundation/widget-words.js';
import type { Saying } from '../foundation/speech.js';

/** What the element says: some of it is said by other elements as well. The build takes the same sentences. */
export const saying: Saying = {
  english: {
    ...common,
    ...those(board, /^(distance|sort)\/|^find\/(open|sort|allAreas|anyDay)$|^(label|error)\/(q|postcode|area|when)\b/),
    ...those(volunteer, /^(skill|cause)\//),
    ...those(yours, /^exit\/|^me\/(blocked|unblock)$|^told\/unblocked$/),
    ...own,
    'language/unreviewed': '',
  },
  others: widgetWords('common', 'board', 'volunteer', 'yours', 'opportunities'),
};
