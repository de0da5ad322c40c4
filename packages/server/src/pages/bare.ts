import { languages } from '@goodturn/locales';
import { wordsIn } from '@goodturn/locales/all';
import type { Context } from 'hono';
import { bestLanguage } from '../http/answer-headers.js';
import type { Environment } from '../http/parts.js';
import { assetPath } from './assets.js';
import { pageHeaders } from './layout.js';
import { html, icon } from './markup.js';

/** Says that there is no such community. */
export const unknownCommunity = (context: Context<Environment>): Promise<Response> =>
  bare(context, 'pages/noCommunity', 'pages/noCommunityText', 404);

/** Says what stands below this address. Which communities there are is theirs to tell. */
export const boardsPage = (context: Context<Environment>): Promise<Response> => bare(context, 'pages/boards', 'pages/boardsText', 200);

/** A page of no community, whose name and colours it could have. */
async function bare(context: Context<Environment>, heading: string, text: string, status: 200 | 404): Promise<Response> {
  const ours = Object.keys(languages);
  const asked = ours.find((one) => one === context.req.query('language'));
  const words = wordsIn(asked ?? bestLanguage(context.req.header('accept-language') ?? null, ours), 'pages', 'widgets');
  const title = words(heading);
  const page = await html`<!doctype html>
    <html lang="${words.language}" dir="${languages[words.language].direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="robots" content="noindex" />
        <link rel="icon" href="${assetPath('icon.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${assetPath('pages.css')}" />
      </head>
      <body class="goodturn">
        <main id="main">
          <div class="blank">
            <span class="tile">${icon('door')}</span>
            <h1>${title}</h1>
            <p class="measure">${words(text)}</p>
          </div>
        </main>
      </body>
    </html> `;
  const headers = pageHeaders();
  headers.set('content-language', words.language);
  headers.set('x-robots-tag', 'noindex');
  headers.set('cache-control', 'no-store');
  return new Response(String(page), { status, headers });
}
