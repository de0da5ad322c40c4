import { checkTags } from '../foundation/tag-checks.js';
import { GoodturnStaffDesk } from './staff-desk.js';

checkTags(GoodturnStaffDesk);
