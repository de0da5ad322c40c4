import { checkTags } from '../foundation/tag-checks.js';
import { GoodturnOpportunityList } from './opportunity-list.js';

checkTags(GoodturnOpportunityList);
