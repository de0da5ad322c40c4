import { createClient, GoodturnError } from '@goodturn/sdk';
import { renderToString } from 'react-dom/server';
import { Page, type Facts } from './page';
import { Volunteering, type VolunteeringFacts } from './volunteering';

interface Rendered<Known> {
  readonly html: string;
  readonly facts: Known;
}

// One try and a second: a page must not wait for somebody else's server.
const clientOf = (api: string, community: string) => createClient({ baseUrl: api, community, timeoutMs: 1000, maxRetries: 0 });

/** What was read, or nothing when the API cannot be: the page then stands without a list. */
async function readOrNothing<Read>(reading: Promise<Read>): Promise<Read | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof GoodturnError)) throw error;
    console.error(error.message);
    return undefined;
  }
}

/** Reads the newest requests, and gives the page as HTML with the facts it was made of. */
export async function renderPage(api: string, community: string): Promise<Rendered<Facts>> {
  const page = await readOrNothing(Promise.resolve(clientOf(api, community).requests.list({ limit: 10 })));
  const requests = page?.items.map(({ id, title, area }) => ({ id, title, area: area.name }));
  const facts: Facts = { api, community, ...(requests && { requests }) };
  return { html: renderToString(<Page {...facts} />), facts };
}

/** The same of the roles of organisations. */
export async function renderVolunteering(api: string, community: string): Promise<Rendered<VolunteeringFacts>> {
  const page = await readOrNothing(Promise.resolve(clientOf(api, community).opportunities.list({ limit: 10 })));
  const roles = page?.items.map(({ id, title, organisation }) => ({ id, title, organisation: organisation.name }));
  const facts: VolunteeringFacts = { api, community, ...(roles && { roles }) };
  return { html: renderToString(<Volunteering {...facts} />), facts };
}
