import { createHash } from 'node:crypto';
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbeds, readRelease } from '../embeds/embeds.js';
import { keepOwn } from '../embeds/keep.js';
import { makeRelease } from '../testing/release.js';
import { startTestServer, type TestServer } from '../testing/server.js';
import { temporaryFolder } from '../testing/folders.js';

const embedsFolder = temporaryFolder();
const board = { now: 'export default "now";', then: 'export default "then";' };
const sha384 = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
const added = (version: string, files: Record<string, string>) =>
  cpSync(makeRelease(version, files), join(embedsFolder, version), { recursive: true });

let server: TestServer;
beforeAll(async () => {
  added('0.2.0', { 'request-board.js': board.then, 'map-1a2b.js': 'export const map = 1;', 'words/bn.json': '{}' });
  const embedFolder = makeRelease('0.10.0', { 'request-board.js': board.now, 'request-board.js.LEGAL.txt': 'MIT' });
  writeFileSync(join(embedFolder, 'secret.txt'), 'no');
  server = await startTestServer({ embedFolder, config: { embedsFolder, trustedProxies: 1 } });
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  server.inside.fetch(new Request(`http://goodturn.example/embed/${path}`, { headers }));

describe('the newest', () => {
  test('is open to every origin, and asked for again after five minutes', async () => {
    const answer = await get('v1/request-board.js', { origin: 'https://anywhere.example' });
    expect([answer.status, await answer.text()]).toEqual([200, board.now]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    const again = await get('v1/request-board.js', { 'if-none-match': answer.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('still has the parts of a version before, for a page that was loaded before the upgrade', async () => {
    expect(await (await get('v1/map-1a2b.js')).text()).toBe('export const map = 1;');
  });
});

describe('one version', () => {
  test.each([
    ['0.10.0', board.now],
    ['0.2.0', board.then],
  ])('%s never changes, and has the hash that is published', async (version, text) => {
    const answer = await get(`${version}/request-board.js`, { origin: 'https://anywhere.example' });
    expect([answer.status, await answer.text()]).toEqual([200, text]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    const list = await get(`${version}/integrity.json`);
    expect(list.headers.get('access-control-allow-origin')).toBe('*');
    expect(await list.json()).toMatchObject({ version, files: { 'request-board.js': sha384(text) } });
  });

  test('has an import map to paste, with the address that it was asked by', async () => {
    const answer = await get('0.2.0/import-map.json', { 'x-forwarded-proto': 'https' });
    expect(await answer.json()).toEqual({
      imports: { '@goodturn/embed/': 'https://goodturn.example/embed/0.2.0/' },
      integrity: {
        'https://goodturn.example/embed/0.2.0/request-board.js': sha384(board.then),
        'https://goodturn.example/embed/0.2.0/map-1a2b.js': sha384('export const map = 1;'),
      },
    });
  });

  test('has data in folders, and the licences', async () => {
    const words = await get('0.2.0/words/bn.json');
    expect([words.headers.get('content-type'), await words.text()]).toEqual(['application/json; charset=utf-8', '{}']);
    const licences = await get('0.10.0/request-board.js.LEGAL.txt');
    expect([licences.headers.get('content-type'), await licences.text()]).toEqual(['text/plain; charset=utf-8', 'MIT']);
  });

  test('comes as a zip, with one folder that can be put on a website', async () => {
    const answer = await get('0.2.0.zip');
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="goodturn-0.2.0.zip"');
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const folder = 'goodturn-0.2.0/';
    expect(Object.keys(files)).toEqual(['integrity.json', 'map-1a2b.js', 'request-board.js', 'words/bn.json'].map((name) => folder + name));
    expect(Buffer.from(files[`${folder}request-board.js`]!).toString()).toBe(board.then);
  });

  test('is there as soon as it was added, without a start', async () => {
    expect((await get('0.3.0/request-board.js')).status).toBe(404);
    added('0.3.0', { 'request-board.js': '3' });
    expect(await (await get('0.3.0/request-board.js')).text()).toBe('3');
  });
});

test.each([
  ['br, gzip', 'br'],
  ['gzip', 'gzip'],
  ['identity', null],
])('files were packed beforehand: %s', async (accept, encoding) => {
  for (const channel of ['v1', '0.10.0']) {
    const answer = await get(`${channel}/request-board.js`, { 'accept-encoding': accept });
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([encoding, 'Accept-Encoding']);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const text = encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes;
    expect(text.toString()).toBe(board.now);
  }
});

describe('what is not there is one sentence', () => {
  test.each([
    [
      '9.9.9/request-board.js',
      /^There is no version 9\.9\.9 of the widgets here\. This Goodturn has 0\.10\.0(, 0\.3\.0)? and 0\.2\.0\. .*goodturn embeds add 9\.9\.9$/,
    ],
    ['9.9.9.zip', /^There is no version 9\.9\.9 .* 0\.10\.0/],
    ['0.2.0/help-map.js', /^Version 0\.2\.0 has no file help-map\.js\. It has request-board\.js, map-1a2b\.js and words\/bn\.json\.$/],
    ['v1/help-map.js', /^Version 0\.10\.0 has no file help-map\.js\. It has request-board\.js and request-board\.js\.LEGAL\.txt\.$/],
    ['v2/request-board.js', /^There is nothing at this address\. The newest widgets are below \/embed\/v1\/.* has 0\.10\.0/],
    ['', /^There is nothing at this address\./],
  ])('%s', async (path, sentence) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('access-control-allow-origin')]).toEqual([
      404,
      'text/plain; charset=utf-8',
      '*',
    ]);
    expect((await answer.text()).trim()).toMatch(sentence);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test.each(['secret.txt', '..%2fsecret.txt', '%2e%2e%2fsecret.txt', '.js', 'request-board.js.br', 'integrity.json.br', '<b>'])(
    'and nothing else is served: %s',
    async (name) => {
      for (const channel of ['v1', '0.10.0', '0.2.0']) {
        const answer = await get(`${channel}/${name}`);
        expect(answer.status).toBe(404);
        expect(await answer.text()).not.toMatch(/no$|<b>/);
      }
    },
  );
});

test('a file that was damaged on the disk is not served, and the rest is', async () => {
  added('0.4.0', { 'request-board.js': '4' });
  writeFileSync(join(embedsFolder, '0.4.0', 'request-board.js'), 'something else');
  const answer = await get('0.4.0/request-board.js');
  expect([answer.status, (await answer.text()).trim()]).toEqual([
    500,
    'The files of this version were damaged on this server: whoever runs it can remove the version and add it again.',
  ]);
  expect((await get('v1/request-board.js')).status).toBe(200);
});

test('a server without widgets says so', async () => {
  const bare = await startTestServer({ config: { embedsFolder: join(embedsFolder, 'none') } });
  const answer = await bare.inside.fetch(new Request('http://goodturn.example/embed/v1/request-board.js'));
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('This Goodturn has no version of the widgets yet.')]);
  await bare.close();
});

describe('after an upgrade', () => {
  const data = temporaryFolder();
  const parts = { 'yours.0a1b2c3d4e5f.js': 'export const yours = 1;', 'board.bn.EuPdXy4TteOp.json': '{"board/title":"…"}' };
  const started = (version: string, files: Record<string, string>, folder = data) =>
    startTestServer({ embedFolder: makeRelease(version, files), config: { embedsFolder: folder } });
  const asked = async (one: TestServer, path: string, headers: Record<string, string> = {}) => {
    const answer = await one.inside.fetch(new Request(`http://goodturn.example/embed/${path}`, { headers }));
    return { status: answer.status, headers: Object.fromEntries(answer.headers), bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  test('pages that were opened before it still get their parts and words, and those that name a version get that', async () => {
    const before = await started('0.1.0', { 'request-board.js': '"first"', ...parts });
    await before.close();
    const after = await started('0.2.0', { 'request-board.js': '"second"', 'yours.999999999999.js': 'export const yours = 2;' });
    for (const [name, type] of [
      ['yours.0a1b2c3d4e5f.js', 'text/javascript; charset=utf-8'],
      ['board.bn.EuPdXy4TteOp.json', 'application/json; charset=utf-8'],
    ] as const) {
      const { status, headers, bytes } = await asked(after, `v1/${name}`, { origin: 'https://anywhere.example', 'accept-encoding': 'br' });
      expect([status, brotliDecompressSync(bytes).toString()]).toEqual([200, parts[name]]);
      expect(headers).toMatchObject({
        'content-type': type,
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'public, max-age=31536000, immutable',
      });
    }
    expect((await asked(after, 'v1/request-board.js')).bytes.toString()).toBe('"second"');
    expect((await asked(after, '0.1.0/request-board.js')).bytes.toString()).toBe('"first"');
    await after.close();
  });

  test('so do those of a build that had the same number, and only the last few of these are kept', async () => {
    for (const build of [3, 4, 5, 6, 7, 8, 9])
      keepOwn(data, readRelease(makeRelease('0.2.0', { 'request-board.js': `"${build}"`, [`yours.${build}00000000000.js`]: `${build}` })));
    const again = readRelease(makeRelease('0.2.0', { 'request-board.js': '"9"', 'yours.900000000000.js': '9' }));
    expect(keepOwn(data, again)).toBe(false);
    const embeds = openEmbeds(undefined, data);
    expect(embeds.versions()).toEqual(['0.2.0', '0.1.0']);
    expect(Buffer.from(embeds.find('0.2.0')!.files.get('request-board.js')!.plain).toString()).toBe('"second"');
    expect(embeds.part('yours.999999999999.js')).toBeDefined();
    const found = [3, 4, 5, 6, 7, 8, 9].filter((build) => embeds.part(`yours.${build}00000000000.js`));
    expect(found).toHaveLength(5);
    expect(readdirSync(data)).toHaveLength(2 + found.length);
  });

  test('a server that may write nothing starts all the same, and logs that it kept nothing', async () => {
    const bare = await started('0.3.0', { 'request-board.js': '"third"' }, '/proc/goodturn/embeds');
    expect((await asked(bare, 'v1/request-board.js')).status).toBe(200);
    expect(bare.log.map((line) => JSON.parse(line) as object)).toContainEqual(
      expect.objectContaining({ level: 'warn', job: 'keep-embeds', version: '0.3.0' }),
    );
    await bare.close();
  });
});
