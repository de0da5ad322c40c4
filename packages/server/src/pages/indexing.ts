import type { HelpRequest, Opportunity, Page } from '@goodturn/contract';
import type { Context, Hono } from 'hono';
import { ownOrigin } from '../http/address.js';
import { compressed } from '../http/compression.js';
import type { AppParts, Environment } from '../http/parts.js';
import { call } from './calls.js';
import type { Visitor } from './visitor.js';

/** Requests, and roles, that a sitemap names, newest first: each page of the API's list has a hundred, and a request ends after some weeks. */
const mostRequests = 1000;

/** What search engines may read of a community: its board and its open requests, and the roles of its organisations. Their pages name their other languages themselves. */
export async function sitemapPage(visitor: Visitor): Promise<Response> {
  const { community, context, parts } = visitor;
  const paths = [''];
  for (const list of ['requests', 'opportunities']) {
    let cursor: string | undefined;
    let count = 0;
    if (list === 'opportunities') paths.push('/opportunities');
    do {
      // Read as anybody would, whoever is signed in here: the answer is everybody's.
      const page: Page<HelpRequest | Opportunity> = await call<Page<HelpRequest | Opportunity>>(parts.dispatch, context, {
        method: 'GET',
        path: `${community.slug}/${list}`,
        sent: { query: { limit: '100', cursor } },
        token: undefined,
        language: 'en',
      });
      paths.push(...page.items.map(({ id }) => `/${list}/${id}`));
      count += page.items.length;
      cursor = page.nextCursor;
    } while (cursor !== undefined && count < mostRequests);
  }
  // Neither a slug nor an id has a sign that XML knows; an origin is a URL's.
  const lines = paths.map((path) => `<url><loc>${visitor.origin}/c/${community.slug}${path}</loc></url>`);
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`;
  return sentAs('application/xml; charset=utf-8', text, context);
}

/** Tells search engines where the sitemaps are. What they may not keep says so itself, which they can only read if they may read it. */
export function mountRobots(app: Hono<Environment>, { directory, services }: Pick<AppParts, 'directory' | 'services'>): void {
  app.get('/robots.txt', async (context) => {
    context.set('route', '/robots.txt');
    const origin = ownOrigin(context, services.config.trustedProxies);
    const sitemaps = (await directory.all()).map(({ slug }) => `Sitemap: ${origin}/c/${slug}/sitemap.xml\n`);
    return sentAs('text/plain; charset=utf-8', `User-agent: *\nDisallow:\n\n${sitemaps.join('')}`, context);
  });
}

async function sentAs(type: string, text: string, context: Context<Environment>): Promise<Response> {
  const headers = new Headers({ 'content-type': type, 'cache-control': 'public, max-age=300' });
  return new Response(await compressed(text, headers, context.req.header('accept-encoding') ?? null), { headers });
}
