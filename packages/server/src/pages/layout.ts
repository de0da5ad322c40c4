import { languages } from '@goodturn/locales';
import { compressed } from '../http/compression.js';
import { assetPath } from './assets.js';
import { exit } from './exit.js';
import { html, icon, none, type Html } from './markup.js';
import type { Visitor } from './visitor.js';

/** One page, ready to be framed and sent. */
export interface Screen {
  /** What the page is called, without the community. */
  title: string;
  body: Html;
  status?: 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;
  /** True when a form on it has errors. */
  failed?: boolean;
  /** For search engines and previews of links: public words only, without anybody's name. Absent: neither may keep the page. */
  shared?: { path: string; title: string; text: string };
  /** The view that the widget shows in its place, where JavaScript runs: `requests/…`; empty is the board. */
  view?: string;
  /** Which widget that is, without `goodturn-`; absent: the board. */
  element?: 'request-board' | 'volunteer-signup' | 'opportunity-list' | 'staff-desk';
  /** True for a widget that is there in any case: it has its own sign-in, and there is no page that stands for it. */
  always?: true;
  /** The page that stands for the widget, below the community; absent: the board. */
  home?: string;
  /** What the widget's list is first filtered by, as its attribute has it. */
  filters?: string;
  /** The form whose text goes along when the language is changed: its id, and where it is sent to, below the community. */
  carried?: { form: string; path: string; query?: Readonly<Record<string, string | undefined>> };
  /** Seconds after which it may be asked for again. */
  retryAfter?: string | null;
}

/** Everything from this server, and of script only what it serves. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

export const pageHeaders = (): Headers =>
  new Headers({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    // With no referrer at all a browser would not say either where a form comes from.
    'referrer-policy': 'same-origin',
  });

/** Sends a page. */
export async function answer(visitor: Visitor, screen: Screen): Promise<Response> {
  const { community, context, words } = visitor;
  const status = screen.status ?? 200;
  const reads = context.req.method !== 'POST';
  const plain = reads && status === 200 && !screen.failed && visitor.url.searchParams.size === (visitor.chosen === undefined ? 0 : 1);
  const shared = plain && !visitor.personal ? screen.shared : undefined;
  const { element = 'request-board' } = screen;
  const view =
    reads && status === 200 && visitor.parts.widgets.has(element) && (screen.always === true || !visitor.signedIn)
      ? screen.view
      : undefined;
  const unreviewed = languages[words.language].reviewed
    ? none
    : html`<p class="note small unreviewed">${icon('language')}<span>${words('language/unreviewed')}</span></p>`;
  // The widget says it itself.
  const fold = html`${await screen.body}${unreviewed}`;
  const body =
    view === undefined
      ? fold
      : html`<goodturn-${element}
          community="${community.slug}"
          heading-level="1"
          data-home="${visitor.link(screen.home)}"
          filters="${screen.filters ?? ''}"
          data-view="${view}"
          >${fold}</goodturn-${element}
        >`;
  const title = `${screen.failed ? `${words('error')}: ` : ''}${screen.title} – ${community.name}`;
  const text = html`<!doctype html>
    <html lang="${words.language}" dir="${visitor.direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${shared ? head(visitor, shared) : html`<meta name="robots" content="noindex" />`}
        <link rel="icon" href="${assetPath('icon.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${assetPath('pages.css')}" />
        ${community.settings.theme?.accent ? html`<link rel="stylesheet" href="/c/${community.slug}/theme.css?${community.settings.theme.accent.slice(1)}" />` : none}
        <script type="module" src="${assetPath('exit.js')}"></script>
        ${
          view === undefined
            ? none
            : html`<script type="module" src="${assetPath('view.js')}"></script>
                <script type="module" src="/embed/v1/${element}.js"></script>`
        }
      </head>
      <body class="goodturn">
        <a class="skip" href="#main">${words('pages/skip')}</a>
        ${exit(visitor)}
        <header class="banner">
          <p><a href="${visitor.link()}">${community.name}</a></p>
        </header>
        <main id="main" tabindex="-1">${body}</main>
        ${footer(visitor, screen.carried)}
      </body>
    </html> `;
  const headers = pageHeaders();
  headers.set('content-language', words.language);
  headers.set('vary', 'Accept-Language, Cookie');
  headers.set('cache-control', shared ? 'public, max-age=30' : 'private, no-store');
  if (!shared) headers.set('x-robots-tag', 'noindex');
  if (screen.retryAfter) headers.set('retry-after', screen.retryAfter);
  for (const cookie of visitor.cookies) headers.append('set-cookie', cookie);
  const sent = await compressed(String(await text), headers, context.req.header('accept-encoding') ?? null);
  return new Response(sent, { status, headers });
}

function head(visitor: Visitor, { path, title, text }: NonNullable<Screen['shared']>): Html {
  const address = (language?: string): string => visitor.origin + visitor.linkIn(language, path);
  return html`<link rel="canonical" href="${address(visitor.chosen)}" />
    <link rel="alternate" hreflang="x-default" href="${address()}" />
    ${Object.keys(languages).map((tag) => html`<link rel="alternate" hreflang="${tag}" href="${address(tag)}" />`)}
    <meta name="description" content="${text}" />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="${visitor.community.name}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${text}" />
    <meta property="og:url" content="${address(visitor.chosen)}" />`;
}

/** Whom to call, what happens to one's data, and the other languages. */
function footer(visitor: Visitor, carried: Screen['carried']): Html {
  const { contact, privacyNotice, terms } = visitor.community.settings;
  const { language, words } = visitor;
  const others = Object.entries(languages).filter(([tag]) => tag !== language);
  // The address of every form can be opened as well, and shows what was typed as far as it is kept.
  const here = visitor.url;
  const inLanguage = (tag: string): string => {
    const query = new URLSearchParams(here.search);
    query.set('language', tag);
    return `${here.pathname}?${query.toString()}`;
  };
  const way = (tag: string, name: string): Html =>
    carried
      ? html`<button
          class="link"
          lang="${tag}"
          form="${carried.form}"
          formaction="${visitor.linkIn(tag, carried.path, carried.query)}"
          name="again"
          value="yes"
        >
          ${name}
        </button>`
      : html`<a class="link" lang="${tag}" hreflang="${tag}" href="${inLanguage(tag)}">${name}</a>`;
  return html`<footer class="ending">
    ${
      others.length > 0
        ? html`<nav aria-label="${words('pages/languages')}">
            <ul class="acts">
              ${others.map(([tag, { name }]) => html`<li>${way(tag, name)}</li>`)}
            </ul>
          </nav>`
        : none
    }

    <p>
      <bdi>${contact.name}</bdi
      >${contact.phone ? html` <a class="link" href="tel:${contact.phone.replaceAll(' ', '')}"><bdi>${contact.phone}</bdi></a>` : none}${contact.email ? html` <a class="link" href="mailto:${contact.email}"><bdi>${contact.email}</bdi></a>` : none}
    </p>
    <ul class="acts">
      <li><a class="link" href="${visitor.link('/volunteer')}">${words('signup/title')}</a></li>
      <li><a class="link" href="${visitor.link('/opportunities')}">${words('roles/title')}</a></li>
    </ul>
    <ul class="acts">
      ${privacyNotice ? html`<li><a class="link" href="${privacyNotice}">${words('link/privacy')}</a></li>` : none}${terms ? html`<li><a class="link" href="${terms}">${words('link/terms')}</a></li>` : none}
    </ul>
  </footer>`;
}

/** Goes on to another page after a form (POST, redirect, GET). */
export function goOn(visitor: Visitor, address: string): Response {
  const headers = new Headers({ location: address, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
  for (const cookie of visitor.cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}
