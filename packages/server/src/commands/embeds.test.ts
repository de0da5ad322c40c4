import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeRelease } from '../testing/release.js';
import { run } from './embeds.js';
import { temporaryFolder } from '../testing/folders.js';

const scripts = { 'request-board.js': 'export default 1;', 'words/bn.json': '{"board":"বোর্ড"}' };
const release = makeRelease('1.2.3', scripts);
const plainFiles = (folder = release) =>
  ['integrity.json', ...Object.keys(scripts)].map((name): [string, Buffer] => [name, readFileSync(join(folder, name))]);

let embedsFolder: string;
let ownFolder: string | undefined;
beforeEach(() => {
  embedsFolder = join(temporaryFolder(), 'embeds');
  ownFolder = undefined;
});
const command = (words: string[], environment: Record<string, string | undefined> = process.env) =>
  run({ config: { embedsFolder }, ownFolder, environment }, words);

const kept = (content: Uint8Array, ending: string): string => {
  const path = join(temporaryFolder(), `release${ending}`);
  writeFileSync(path, content);
  return path;
};
const zip = (files: [string, Uint8Array][]) => kept(zipSync(Object.fromEntries(files)), '.zip');
const tarball = async (files: [string, Uint8Array][]) =>
  gzipSync(await packTar(files.map(([name, body]) => ({ header: { name, size: body.length }, body }))));
const below = (folder: string) => plainFiles().map(([name, content]): [string, Buffer] => [folder + name, content]);

describe('goodturn embeds add', () => {
  test.each([
    ['a folder', () => release],
    ['the zip to host oneself', () => zip(below('goodturn-1.2.3/'))],
    ['a zip without a folder', () => zip(plainFiles())],
    ['an npm package', async () => kept(await tarball(below('package/dist/')), '.tgz')],
    ['a tarball without gzip', async () => kept(gunzipSync(await tarball(below('1.2.3/'))), '.tar')],
  ])('takes %s and keeps it whole, packed beforehand', async (_, make) => {
    expect(await command(['add', '1.2.3', await make()])).toMatch(/^Added 1\.2\.3: \/embed\/1\.2\.3\/ has its files\./);
    for (const [name, text] of Object.entries(scripts)) {
      const path = join(embedsFolder, '1.2.3', name);
      expect(readFileSync(path, 'utf8')).toBe(text);
      expect(brotliDecompressSync(readFileSync(`${path}.br`)).toString()).toBe(text);
      expect(gunzipSync(readFileSync(`${path}.gz`)).toString()).toBe(text);
    }
    expect(readdirSync(embedsFolder)).toEqual(['1.2.3']);
    expect(await command(['list'])).toBe('1.2.3  kept');
  });

  const changed = (name: string, content: string): [string, Buffer][] =>
    plainFiles().map(([one, before]) => [one, one === name ? Buffer.from(content) : before]);
  test.each<[string, string, () => string | Promise<string>, string | RegExp]>([
    ['another version', '1.2.4', () => release, 'This is the release 1.2.3 and not 1.2.4: nothing was added.'],
    ['no version', 'latest', () => release, '“latest” is not a version: give one such as 1.2.3.'],
    ['a way out as a version', '../1.2.3', () => release, '“../1.2.3” is not a version: give one such as 1.2.3.'],
    [
      'a damaged file',
      '1.2.3',
      () => zip(changed('request-board.js', 'export default 2;')),
      'In the release 1.2.3 request-board.js is damaged: its SHA-384 is not the one in integrity.json. Get the release again.',
    ],
    [
      'a missing file',
      '1.2.3',
      () => zip(plainFiles().filter(([name]) => name !== 'words/bn.json')),
      'The release 1.2.3 lacks words/bn.json, which its integrity.json names: get the release again.',
    ],
    [
      'a damaged list',
      '1.2.3',
      () => zip(changed('integrity.json', '{"version":')),
      'The release’s integrity.json is damaged: get the release again.',
    ],
    [
      'a list with a way out',
      '1.2.3',
      () => zip(changed('integrity.json', `{"version":"1.2.3","files":{"../../evil.js":"sha384-${'A'.repeat(64)}"}}`)),
      'The release’s integrity.json is damaged: get the release again.',
    ],
    ['a zip of something else', '1.2.3', () => zip([['photo.txt', Buffer.from('x')]]), 'There is no release: integrity.json is missing.'],
    [
      'a zip with a way out',
      '1.2.3',
      () => zip([...plainFiles(), ['../../evil.js', Buffer.from('x')]]),
      /holds a file that would land outside its folder \("\.\.\/\.\.\/evil\.js"\): it is not used\.$/,
    ],
    ['a zip from the root', '1.2.3', () => zip([...plainFiles(), ['/etc/evil.js', Buffer.from('x')]]), /outside its folder/],
    ['a zip with backslashes', '1.2.3', () => zip([...plainFiles(), ['..\\evil.js', Buffer.from('x')]]), /outside its folder/],
    [
      'a tarball with a way out',
      '1.2.3',
      async () => kept(await tarball([...plainFiles(), ['a/../../evil.js', Buffer.from('x')]]), '.tgz'),
      /outside its folder/,
    ],
    [
      'a tarball with a link',
      '1.2.3',
      async () =>
        kept(await packTar([{ header: { name: 'request-board.js', type: 'symlink', linkname: '/etc/passwd', size: 0 } }]), '.tar'),
      /holds request-board\.js, which is a link: it is not used\.$/,
    ],
    [
      'half a zip',
      '1.2.3',
      () => kept(readFileSync(zip(plainFiles())).subarray(0, 200), '.zip'),
      /cannot be read: it is no zip and no tarball, or it is damaged\.$/,
    ],
    ['a picture', '1.2.3', () => kept(Buffer.alloc(2000, 'x'), '.png'), /cannot be read: it is no zip and no tarball, or it is damaged\.$/],
    ['nothing', '1.2.3', () => '/nowhere/at/all.zip', 'There is nothing at /nowhere/at/all.zip: give a folder, a zip or a tarball.'],
  ])('refuses %s, and adds nothing', async (_, version, make, sentence) => {
    await expect(command(['add', version, await make()])).rejects.toThrow(sentence);
    expect(await command(['list'])).toBe('There is no release yet.');
    expect(existsSync(join(embedsFolder, '..', '..', 'evil.js'))).toBe(false);
  });

  test('refuses what is there already, and leaves it as it is', async () => {
    await command(['add', '1.2.3', release]);
    const other = makeRelease('1.2.3', { 'request-board.js': 'export default 2;' });
    await expect(command(['add', '1.2.3', other])).rejects.toThrow('Version 1.2.3 is there already: nothing was changed.');
    expect(readFileSync(join(embedsFolder, '1.2.3', 'request-board.js'), 'utf8')).toBe(scripts['request-board.js']);
  });

  test('keeps what this server brings along for the time after an upgrade, and nothing else by its number', async () => {
    ownFolder = release;
    const other = makeRelease('1.2.3', { 'request-board.js': 'export default 2;' });
    await expect(command(['add', '1.2.3', other])).rejects.toThrow('This is not the 1.2.3 that came with this server: nothing was added.');
    await command(['add', '1.2.3']);
    expect(await command(['list'])).toBe('1.2.3  came with this server, kept');
    ownFolder = makeRelease('1.10.0', scripts);
    expect(await command(['list'])).toBe('1.10.0  came with this server\n1.2.3  kept');
  });

  test.each([
    ['a file', () => kept(Buffer.from('a file'), '.txt')],
    ['below a file', () => join(kept(Buffer.from('a file'), '.txt'), 'embeds')],
    ['where nobody can make a folder', () => '/proc/goodturn/embeds'],
  ])('says that it cannot write to a folder that is %s', async (_, at) => {
    embedsFolder = at();
    await expect(command(['add', '1.2.3', release])).rejects.toThrow(
      `The folder ${embedsFolder} cannot be written to: set GOODTURN_EMBEDS to one that can.`,
    );
  });

  test.each([
    [['add'], 'The command lacks a version: run “goodturn help”.'],
    [['dance'], 'There is no command “embeds dance”: run “goodturn help”.'],
  ])('%o says what is wrong', async (words, sentence) => {
    await expect(command(words)).rejects.toThrow(sentence);
  });
});

describe('a release that came with the server', () => {
  beforeEach(() => {
    ownFolder = makeRelease('1.2.3', scripts);
  });
  test.each([
    ['is damaged', '', 'something else', /request-board\.js is damaged/],
    [
      'is packed from another build',
      '.br',
      brotliCompressSync('export default 0;'),
      /request-board\.js\.br is not what request-board\.js is/,
    ],
    ['is packed in half', '.gz', gzipSync('export default 1;').subarray(0, 20), /request-board\.js\.gz is not what request-board\.js is/],
  ])('is not used when it %s', async (_, ending, content, sentence) => {
    writeFileSync(join(ownFolder!, `request-board.js${ending}`), content);
    const said: unknown = await command(['list']).catch((error: unknown) => error);
    expect(said).toMatchObject({
      name: 'StartError',
      message: expect.stringMatching(/^The widgets of this server cannot be used: install it again, or run npm run build in a clone\./),
    });
    expect(said).toMatchObject({ message: expect.stringMatching(sentence) });
  });
});

describe('from the package registry of the machine', () => {
  let registry: Server;
  let address: string;
  let published: Buffer;
  let sent: Buffer;
  const cache = temporaryFolder();
  beforeAll(async () => {
    const description = Buffer.from('{"name":"@goodturn/embed","version":"1.2.3"}');
    published = await tarball([['package/package.json', description], ...below('package/dist/')]);
    registry = createServer((request, answer) => {
      if (request.url?.endsWith('.tgz')) return void answer.end(sent);
      if (decodeURIComponent(request.url ?? '') !== '/@goodturn/embed') return void answer.writeHead(404).end('{}');
      const integrity = `sha512-${createHash('sha512').update(published).digest('base64')}`;
      const dist = { tarball: `${address}/@goodturn/embed/-/embed-1.2.3.tgz`, integrity };
      const versions = { '1.2.3': { name: '@goodturn/embed', version: '1.2.3', dist } };
      answer.setHeader('content-type', 'application/json');
      answer.end(JSON.stringify({ name: '@goodturn/embed', 'dist-tags': { latest: '1.2.3' }, versions }));
    });
    await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    sent = published;
    rmSync(cache, { recursive: true, force: true });
  });
  afterAll(() => registry.close());
  const environment = (at: string) => ({
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
    npm_config_registry: at,
    npm_config_cache: cache,
    npm_config_fetch_retries: '0',
    npm_config_update_notifier: 'false',
  });

  test('a published version is added', async () => {
    await command(['add', '1.2.3'], environment(address));
    expect(readFileSync(join(embedsFolder, '1.2.3', 'request-board.js'), 'utf8')).toBe(scripts['request-board.js']);
  });

  test('one that is not what was published is refused', async () => {
    sent = await tarball(plainFiles());
    await expect(command(['add', '1.2.3'], environment(address))).rejects.toThrow(
      '@goodturn/embed@1.2.3 did not arrive as it was published: nothing was added.',
    );
    expect(await command(['list'])).toBe('There is no release yet.');
  });

  test('a version that nobody published', async () => {
    await expect(command(['add', '9.9.9'], environment(address))).rejects.toThrow(
      'The package registry of this machine has no @goodturn/embed@9.9.9.',
    );
  });

  test('a registry that does not answer', async () => {
    await expect(command(['add', '1.2.3'], environment('http://127.0.0.1:9'))).rejects.toThrow(
      /^The package registry of this machine did not give @goodturn\/embed@1\.2\.3 \(ECONNREFUSED\): give the release’s zip or tarball instead\.$/,
    );
  });

  test('no npm at all', async () => {
    await expect(command(['add', '1.2.3'], { PATH: '/nowhere' })).rejects.toThrow(/^npm cannot be run here/);
  });
});
