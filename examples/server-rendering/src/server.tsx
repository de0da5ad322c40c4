import { createClient, GoodturnError } from '@goodturn/sdk';
import { renderToString } from 'react-dom/server';
import { Page, type Facts } from './page';

/** Reads the newest requests, and gives the page as HTML with the facts it was made of. Without the API it is the page without a list. */
export async function renderPage(api: string, community: string): Promise<{ html: string; facts: Facts }> {
  // One try and a second: a page must not wait for somebody else's server.
  const goodturn = createClient({ baseUrl: api, community, timeoutMs: 1000, maxRetries: 0 });
  let facts: Facts = { api, community };
  try {
    const { items } = await goodturn.requests.list({ limit: 10 });
    facts = { ...facts, requests: items.map(({ id, title, area }) => ({ id, title, area: area.name })) };
  } catch (error) {
    if (!(error instanceof GoodturnError)) throw error;
    console.error(error.message);
  }
  return { html: renderToString(<Page {...facts} />), facts };
}
