import { words as ask } from './ask.js';
import { words as board } from './board.js';
import { words as common } from './common.js';
import { words as yours } from './yours.js';

/** Chinese, simplified: all that the request board says. */
export const words = { ...common, ...board, ...ask, ...yours };
