import { callDoctor } from '../foundation/call-doctor.js';
import { defineElement } from '../foundation/define-element.js';
import { GoodturnOpportunityList } from './opportunity-list.js';

declare global {
  interface HTMLElementTagNameMap {
    'goodturn-opportunity-list': GoodturnOpportunityList;
  }
}

defineElement('goodturn-opportunity-list', GoodturnOpportunityList);
callDoctor(GoodturnOpportunityList.version);
