import { words as ask } from './ask.js';
import { words as board } from './board.js';
import { words as common } from './common.js';
import { words as desk } from './desk.js';
import { words as equality } from './equality.js';
import { words as opportunities } from './opportunities.js';
import { words as profile } from './profile.js';
import { words as volunteer } from './volunteer.js';
import { words as yours } from './yours.js';

/** Arabic: all that the widgets say. */
export const words = { ...common, ...board, ...ask, ...yours, ...volunteer, ...profile, ...equality, ...opportunities, ...desk };
