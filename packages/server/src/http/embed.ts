import type { Context, Hono } from 'hono';
import { zipSync } from 'fflate';
import type { Logger } from 'pino';
import type { Embeds } from '../embeds/embeds.js';
import { filePattern, listName, mediaTypes, versionPattern, type Bytes, type Release, type ReleaseFile } from '../embeds/release.js';
import { StartError } from '../start-error.js';
import { ownOrigin } from './address.js';
import { alreadyHas, entityTag } from './answer-headers.js';
import { bestEncoding } from './compression.js';
import type { Environment } from './parts.js';

/** What never changes is asked for once; what may change is asked for again after five minutes, and shown meanwhile. */
const forever = 'public, max-age=31536000, immutable';
const evergreen = 'public, max-age=300, stale-while-revalidate=86400';

const mapName = 'import-map.json';

/** A part of the hash stands in the name: another content has another name. */
const hashedName = /\.\w{8,12}\.(?:js|json)$/;

/**
 * Serves the widgets' files to every origin: `/embed/v1/` with the newest, `/embed/{version}/` with what never changes, and
 * `/embed/{version}.zip` to host oneself.
 * @param trustedProxies how many proxies in front may say that they were called by HTTPS
 */
export function mountEmbed(
  app: Hono<Environment>,
  embeds: Embeds,
  { trustedProxies, logger }: { trustedProxies: number; logger: Logger },
): void {
  const zips = new WeakMap<Release, Bytes>();
  const zipOf = (release: Release): Bytes => {
    const zip = zips.get(release) ?? zipped(release);
    zips.set(release, zip);
    return zip;
  };

  app.get('/embed/*', (context) => {
    const [, head = '', name] = /^\/embed\/([^/]*)(?:\/(.*))?$/.exec(context.req.path) ?? [];
    try {
      if (head === 'v1') return answerEvergreen(context, name ?? '');
      const zipVersion = name === undefined && head.endsWith('.zip') ? head.slice(0, -'.zip'.length) : undefined;
      const version = zipVersion ?? head;
      if (!versionPattern.test(version)) return nothing(context, whereToLook(embeds));
      const release = embeds.find(version);
      if (!release) return nothing(context, noVersion(version, embeds));
      return zipVersion === undefined ? answerPinned(context, release, name ?? '') : answerZip(context, release);
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      logger.error({ requestId: context.get('requestId'), route: '/embed', error });
      return plain(
        context,
        500,
        'The files of this version were damaged on this server: whoever runs it can remove the version and add it again.',
      );
    }
  });

  function answerEvergreen(context: Context<Environment>, name: string): Response {
    context.set('route', '/embed/v1/{file}');
    if (name === listName && embeds.own) return answerFile(context, name, { plain: embeds.own.list, packed: {} }, evergreen);
    // A page that came before an upgrade may still ask for a part of the version that it began with.
    const file = embeds.own?.files.get(name) ?? (filePattern.test(name) ? embeds.part(name) : undefined);
    if (file) return answerFile(context, name, file, hashedName.test(name) ? forever : evergreen);
    return nothing(context, embeds.own ? noFile(embeds.own, name) : whereToLook(embeds));
  }

  function answerPinned(context: Context<Environment>, release: Release, name: string): Response {
    context.set('route', '/embed/{version}/{file}');
    if (name === listName) return answerFile(context, name, { plain: release.list, packed: {} }, forever);
    if (name === mapName) {
      const map = importMap(release, ownOrigin(context, trustedProxies));
      return answerFile(context, name, { plain: new TextEncoder().encode(map), packed: {} }, evergreen);
    }
    const file = release.files.get(name);
    return file ? answerFile(context, name, file, forever) : nothing(context, noFile(release, name));
  }

  function answerZip(context: Context<Environment>, release: Release): Response {
    context.set('route', '/embed/{version}.zip');
    const answer = answerFile(context, 'release.zip', { plain: zipOf(release), packed: {} }, forever);
    answer.headers.set('content-disposition', `attachment; filename="goodturn-${release.version}.zip"`);
    return answer;
  }
}

function answerFile(
  context: Context<Environment>,
  name: string,
  file: Pick<ReleaseFile, 'plain' | 'packed'>,
  cacheControl: string,
): Response {
  const tag = entityTag(file.plain);
  const headers = openHeaders({
    'content-type': mediaTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/zip',
    'cache-control': cacheControl,
    'timing-allow-origin': '*',
    vary: 'Accept-Encoding',
    etag: tag,
  });
  if (alreadyHas(context.req.header('if-none-match') ?? null, tag)) return new Response(null, { status: 304, headers });
  const encoding = bestEncoding(context.req.header('accept-encoding') ?? null);
  const packed = encoding && file.packed[encoding];
  if (packed) headers.set('content-encoding', encoding);
  return new Response(packed ?? file.plain, { headers });
}

const openHeaders = (more: Readonly<Record<string, string>>): Headers =>
  new Headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', ...more });

/** In a folder of its own, and the same bytes from every server: a fixed time, and no order but that of the names. */
function zipped({ version, files, list }: Release): Bytes {
  const folder = `goodturn-${version}/`;
  const content = [...files].map(([name, { plain }]): [string, Bytes] => [folder + name, plain]);
  const sorted = Object.fromEntries([...content, [folder + listName, list] as const].sort(([one], [other]) => (one < other ? -1 : 1)));
  return new Uint8Array(zipSync(sorted, { level: 9, mtime: '2000-01-01T12:00:00' }));
}

/** What a page pastes into `<script type="importmap">`: the browser then checks each script, however it comes to be loaded. */
function importMap({ version, files }: Release, origin: string): string {
  const base = `${origin}/embed/${version}/`;
  const scripts = [...files].filter(([name]) => name.endsWith('.js'));
  const integrity = Object.fromEntries(scripts.map(([name, file]) => [base + name, file.integrity]));
  return `${JSON.stringify({ imports: { '@goodturn/embed/': base }, integrity }, null, 2)}\n`;
}

const nothing = (context: Context<Environment>, sentence: string): Response => plain(context, 404, sentence);

function plain(context: Context<Environment>, status: 404 | 500, sentence: string): Response {
  if (context.get('route') === '') context.set('route', '/embed');
  return new Response(`${sentence}\n`, {
    status,
    headers: openHeaders({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }),
  });
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const whatThereIs = (embeds: Embeds): string => {
  const versions = embeds.versions();
  return versions.length === 0 ? 'This Goodturn has no version of the widgets yet' : `This Goodturn has ${listed(versions)}`;
};

const noVersion = (version: string, embeds: Embeds): string =>
  `There is no version ${version} of the widgets here. ${whatThereIs(embeds)}. Whoever runs it can add one more: goodturn embeds add ${version}`;

const whereToLook = (embeds: Embeds): string =>
  `There is nothing at this address. The newest widgets are below /embed/v1/, and one version that never changes is below its number. ${whatThereIs(embeds)}.`;

const noFile = ({ version, files }: Release, name: string): string =>
  `Version ${version} has no file ${filePattern.test(name) ? name : 'of that name'}. It has ${listed([...files.keys()])}.`;
