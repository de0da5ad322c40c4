import { callDoctor } from '../foundation/call-doctor.js';
import { defineElement } from '../foundation/define-element.js';
import { GoodturnStaffDesk } from './staff-desk.js';

declare global {
  interface HTMLElementTagNameMap {
    'goodturn-staff-desk': GoodturnStaffDesk;
  }
}

defineElement('goodturn-staff-desk', GoodturnStaffDesk);
callDoctor(GoodturnStaffDesk.version);
