import { words as own } from '@goodturn/locales/en/profile';
import { words as yours } from '@goodturn/locales/en/yours';
import type { Catalogue } from '@goodturn/locales';
import { those } from '../../../foundation/those-words.js';
import { widgetWords } from '../../../foundation/widget-words.js';
import type { Saying } from '../../../foundation/speech.js';

/** What the profile says: some of it is said elsewhere as well. The build takes the same sentences. */
const english: Catalogue = { ...those(yours, /^exit\//), ...own };
export const saying: Saying = { english, others: widgetWords('yours', 'profile') };
