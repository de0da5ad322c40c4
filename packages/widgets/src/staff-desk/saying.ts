import { words as common } from '@goodturn/locales/en/common';
import { words as own } from '@goodturn/locales/en/desk';
import { words as volunteer } from '@goodturn/locales/en/volunteer';
import { widgetWords } from '../foundation/widget-words.js';
import type { Saying } from '../foundation/speech.js';

/** Names of skills, which roles ask for. The build takes the same ones. */
const skills = Object.fromEntries(Object.entries(volunteer).filter(([key]) => key.startsWith('skill/')));

/** What the element says. */
export const saying: Saying = {
  english: { ...common, ...skills, ...own, 'language/unreviewed': '' },
  others: widgetWords('common', 'volunteer', 'desk'),
};
