import { callDoctor } from '../foundation/call-doctor.js';
import { defineElement } from '../foundation/define-element.js';
import { GoodturnRequestBoard } from './request-board.js';

declare global {
  interface HTMLElementTagNameMap {
    'goodturn-request-board': GoodturnRequestBoard;
  }
}

defineElement('goodturn-request-board', GoodturnRequestBoard);
callDoctor(GoodturnRequestBoard.version);
