import { callDoctor } from '../foundation/call-doctor.js';
import { defineElement } from '../foundation/define-element.js';
import { GoodturnVolunteerSignup } from './volunteer-signup.js';

declare global {
  interface HTMLElementTagNameMap {
    'goodturn-volunteer-signup': GoodturnVolunteerSignup;
  }
}

defineElement('goodturn-volunteer-signup', GoodturnVolunteerSignup);
callDoctor(GoodturnVolunteerSignup.version);
