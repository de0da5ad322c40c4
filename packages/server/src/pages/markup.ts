import { html as markup } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { drawings } from './look/drawings.js';

/** Markup in which every text from outside is escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
export const html = markup;
export const none: Html = markup``;

/** One pictogram, hidden from readers: the word beside it is its name. */
export function icon(name: string, className = ''): Html {
  const drawing = drawings[name] ?? drawings['other'] ?? '';
  const [strokes = '', spot = ''] = drawing
    .replace(/o([\d.]+)/g, 'a1 1 0 1 1 0 $1 1 1 0 0 1 0-$1z')
    .split('|')
    .reverse();
  // Where no style sheet comes, it is a line drawing of a line's height all the same.
  return html`<svg class="${className}" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" aria-hidden="true">
    <path class="spot" d="${spot}" />
    <path d="${strokes.replace('*', spot)}" />
  </svg>`;
}
