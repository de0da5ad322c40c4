import { checkTags } from '../foundation/tag-checks.js';
import { GoodturnVolunteerSignup } from './volunteer-signup.js';

checkTags(GoodturnVolunteerSignup);
