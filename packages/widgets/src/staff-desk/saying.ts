import { words as common } from '@goodturn/locales/en/common';
import { words as own } from '@goodturn/locales/en/desk';
import { words as equality } from '@goodturn/locales/en/equality';
import { words as volunteer } from '@goodturn/locales/en/volunteer';
import { those } from '../foundation/those-words.js';
import { widgetWords } from '../foundation/widget-words.js';
import type { Saying } from '../foundation/speech.js';

/** Names of skills, causes and parts of the day, by which roles and volunteers are found, and of the equality questions and their answers. The build takes the same ones. */
const skills = those(volunteer, /^(skill|cause|part-of-day)\//);
const questions = those(equality, /^equality-answer\/|^equality\/(?!ask|why|apart|yes$|no$|or$|send|stop|thanks)/);

/** What the element says. */
export const saying: Saying = {
  english: { ...common, ...skills, ...questions, ...own, 'language/unreviewed': '' },
  others: widgetWords('common', 'volunteer', 'equality', 'desk'),
};
