import { callDoctor } from '../foundation/call-doctor.js';
import { GoodturnRequestBoard } from './request-board.js';

declare global {
  interface HTMLElementTagNameMap {
    'goodturn-request-board': GoodturnRequestBoard;
  }
}

const name = 'goodturn-request-board';
const defined = customElements.get(name) as { version?: string } | undefined;

// A second copy is silent; another version is named, because one of the two scripts is not used.
if (!defined) customElements.define(name, GoodturnRequestBoard);
else if (defined.version !== GoodturnRequestBoard.version) {
  console.warn(
    `Goodturn: this page has <${name}> in version ${defined.version} and ${GoodturnRequestBoard.version}. The first is used: remove the other script.`,
  );
}

callDoctor(GoodturnRequestBoard.version);
