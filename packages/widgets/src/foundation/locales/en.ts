import type { Catalogue } from '../words.js';
import { ask, problems, signIn, times } from './en-ask.js';
import { board } from './en-board.js';
import { yours } from './en-yours.js';

/** All English words. */
export const en: Catalogue = { ...problems, ...times, ...signIn, ...ask, ...yours, ...board };
