export { GoodturnRequestBoard } from './request-board/request-board.js';
export * from './request-board/events.js';
export { version } from './version.js';
