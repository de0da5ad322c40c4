import { checkTags } from '../foundation/tag-checks.js';
import { GoodturnRequestBoard } from './request-board.js';

checkTags(GoodturnRequestBoard);
