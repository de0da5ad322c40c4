import { createClient, type Community, type GoodturnError } from '@goodturn/sdk/light';
import { takes, type Choices } from './choices.js';
import type { Published } from './snippets.js';

/** What the Goodturn that is chosen says about itself. */
export interface Found {
  readonly published?: Published;
  readonly community?: Community;
  readonly areas: readonly (readonly [id: string, name: string])[];
  /** Those whose roles everybody sees; asked for where the element can show the roles of one. */
  readonly organisations?: readonly (readonly [id: string, name: string])[];
  /** What cannot be: the field that it is about, and the key and values of its sentence. */
  readonly wrong?: { readonly field: keyof Choices; readonly key: string; readonly values: Readonly<Record<string, string>> };
}

/** Milliseconds after which a list of files is taken to be nowhere. */
const patience = 10_000;

async function readList(address: string): Promise<Published | undefined> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patience) });
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

/** Asks the Goodturn for its versions, its community, and what the element can be narrowed to. */
export async function lookUp(choices: Choices): Promise<Found> {
  const { api, community, channel, version } = choices;
  const newest = await readList(`${api}/embed/v1/integrity.json`);
  const evergreen = channel === 'evergreen';
  const chosen = version && !evergreen ? await readList(`${api}/embed/${version}/integrity.json`) : newest;
  const published = chosen ?? newest ?? unpublished;
  const client = createClient({ baseUrl: api, community });
  try {
    const found = await client.communities.get();
    const { features } = await client.areas.list();
    const organisations: [string, string][] = [];
    if (takes(choices, 'organisation'))
      for await (const { id, name } of client.organisations.list({ limit: 100 })) organisations.push([id, name]);
    const areas = features.map(({ id, properties }): [string, string] => [id, properties.name]);
    const all = { published, community: found, areas, organisations };
    if (chosen || evergreen) return all;
    const key = newest ? 'builder/wrong/no-version' : 'builder/wrong/no-files';
    return { ...all, wrong: { field: 'channel', key, values: { api, version, newest: published.version } } };
  } catch (error) {
    const { code = '' } = error as Partial<GoodturnError>;
    const fault = (field: keyof Choices, about: string): Found => ({
      ...(newest && { published }),
      areas: [],
      wrong: { field, key: `builder/wrong/${about}`, values: { api, community } },
    });
    if (code === 'community-not-found') return fault('community', 'not-found');
    // A browser does not say why a call failed; but where the files came from there is a Goodturn, which does not know this page.
    if (newest && ['no-connection', 'origin-not-allowed'].includes(code)) return fault('community', 'origin');
    // What has no files and no readable answer is another website.
    if (!newest && ['no-connection', 'deadline', 'unexpected-answer'].includes(code)) return fault('api', 'unreachable');
    return fault('api', 'broken');
  }
}
