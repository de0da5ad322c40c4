import { createClient, type Community, type GoodturnError } from '@goodturn/sdk/light';
import type { Choices } from './choices.js';
import type { Published } from './snippets.js';

/** What the Goodturn that is chosen says about itself. */
export interface Found {
  readonly published?: Published;
  readonly community?: Community;
  readonly areas: readonly (readonly [id: string, name: string])[];
  /** What cannot be: the field that it is about, and the key and values of its sentence. */
  readonly wrong?: { readonly field: keyof Choices; readonly key: string; readonly values: Readonly<Record<string, string>> };
}

async function readList(address: string): Promise<Published | undefined> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return undefined;
    const { version, files } = (await answer.json()) as Partial<Published>;
    return typeof version === 'string' && files ? { version, files } : undefined;
  } catch {
    // Without an answer there is no Goodturn, which is said at the address.
    return undefined;
  }
}

/** Where nobody publishes files, the newest ones still have an address. */
const unpublished: Published = { version: '', files: {} };

/** Asks the Goodturn for its versions, its community and its areas. */
export async function lookUp({ api, community, channel, version }: Choices): Promise<Found> {
  const newest = await readList(`${api}/embed/v1/integrity.json`);
  const evergreen = channel === 'evergreen';
  const chosen = version && !evergreen ? await readList(`${api}/embed/${version}/integrity.json`) : newest;
  const published = chosen ?? newest ?? unpublished;
  const client = createClient({ baseUrl: api, community });
  try {
    const found = await client.communities.get();
    const { features } = await client.areas.list();
    const all = { published, community: found, areas: features.map(({ id, properties }): [string, string] => [id, properties.name]) };
    if (chosen || evergreen) return all;
    const key = newest ? 'builder/wrong/no-version' : 'builder/wrong/no-files';
    return { ...all, wrong: { field: 'channel', key, values: { api, version, newest: published.version } } };
  } catch (error) {
    const { code = '' } = error as Partial<GoodturnError>;
    const values = { api, community };
    if (code === 'community-not-found')
      return { published, areas: [], wrong: { field: 'community', key: 'builder/wrong/not-found', values } };
    // What answered about its files is there: then it is this page that may not ask.
    if (newest) return { published, areas: [], wrong: { field: 'community', key: 'builder/wrong/origin', values } };
    return { areas: [], wrong: { field: 'api', key: 'builder/wrong/unreachable', values } };
  }
}
