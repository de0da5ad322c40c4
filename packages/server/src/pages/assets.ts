import { hash } from 'node:crypto';
import type { Hono } from 'hono';
import { compressed } from '../http/compression.js';
import type { Environment } from '../http/parts.js';
import { drawings } from './look/drawings.js';
import { widgetStyles } from './look/styles.js';
import { pageStyles } from './look/page-styles.js';

/** Shows in the widget what the page's address names; it runs before the widget does, and only where modules run. */
const viewScript = `const { view, home } = document.querySelector('[data-home]')?.dataset ?? {};
if (home && !location.hash.startsWith('#goodturn') && (view || location.pathname !== new URL(home, location.href).pathname)) {
  history.replaceState(history.state, '', home + '#goodturn' + (view ? '/' + view : ''));
}
`;

/** Presses of Shift that leave, and milliseconds within which each has to follow the one before (GOV.UK's “Exit this page”). */
const exitScript = `const link = document.querySelector('[data-leaving]');
let presses = 0;
let last = 0;
const leave = (event) => {
  event.preventDefault();
  const cover = document.createElement('div');
  cover.className = 'leaving';
  cover.setAttribute('role', 'alert');
  cover.textContent = link.dataset.leaving;
  document.body.append(cover);
  document.title = link.dataset.leaving;
  location.replace(link.href);
};
link.addEventListener('click', leave);
addEventListener('keydown', (event) => {
  if (event.repeat) return;
  const soon = event.timeStamp - last < 5000;
  presses = event.key !== 'Shift' ? 0 : soon ? presses + 1 : 1;
  last = event.timeStamp;
  if (presses === 3) leave(event);
});
addEventListener('pageshow', () => document.querySelector('.leaving')?.remove());
`;

const heart = (drawings['heart'] ?? '').split('|')[0] ?? '';

const files: Readonly<Record<string, { type: string; text: string }>> = {
  'pages.css': { type: 'text/css; charset=utf-8', text: `${widgetStyles}\n${pageStyles}` },
  'view.js': { type: 'text/javascript; charset=utf-8', text: viewScript },
  'exit.js': { type: 'text/javascript; charset=utf-8', text: exitScript },
  'icon.svg': {
    type: 'image/svg+xml',
    text: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#f6b73c" stroke="#6d2150" stroke-width="2" stroke-linejoin="round" d="${heart}"/></svg>`,
  },
};

const named = (name: string, text: string): string => name.replace('.', `.${hash('sha256', text, 'hex').slice(0, 12)}.`);
const byPath = new Map(Object.entries(files).map(([name, file]) => [`/c/-/${named(name, file.text)}`, file]));

/** Where a file of the pages is: its name holds the hash of what is in it. */
export function assetPath(name: string): string {
  const file = files[name];
  if (!file) throw new Error(`The hosted pages have no file ${name}.`);
  return `/c/-/${named(name, file.text)}`;
}

/** Serves the files of the pages. No community is called “-”. */
export function mountAssets(app: Hono<Environment>): void {
  app.get('/c/-/:file', async (context) => {
    context.set('route', '/c/-/{file}');
    const file = byPath.get(context.req.path);
    if (!file) return context.notFound();
    const headers = new Headers({ 'content-type': file.type, 'cache-control': 'public, max-age=31536000, immutable' });
    return new Response(await compressed(file.text, headers, context.req.header('accept-encoding') ?? null), { headers });
  });
}
