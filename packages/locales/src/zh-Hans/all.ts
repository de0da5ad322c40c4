export { words as mails } from './mails.js';
export { words as pages } from './pages.js';
export { words as widgets } from './widgets.js';
