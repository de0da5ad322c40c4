import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeBlocks, localLinks, npmScripts } from './markdown.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');
const readme = read('README.md');
const block = (language: string) => codeBlocks(readme).find((one) => one.language === language)?.code ?? '';

/** The address in the README's blocks: the default port may be taken where the tests run. */
const addressInReadme = 'http://localhost:8080';

const guides = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(resolve(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !/(?:^|[\\/])(?:dist|\.cache|node_modules)[\\/]/.test(name))
    .map((name) => join('docs', name)),
  ...readdirSync(resolve(root, 'packages')).map((name) => join('packages', name, 'README.md')),
];

describe('what the guides name', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));

  test.each(guides)('%s links to files that are there', (guide) => {
    // What begins with a slash is of the docs as they are built, such as the plugins to download.
    const from = (target: string) =>
      target.startsWith('/') ? resolve(root, 'docs/dist', `.${target}`) : resolve(root, dirname(guide), target);
    const missing = localLinks(read(guide)).filter((target) => !existsSync(from(target)));
    expect(missing).toEqual([]);
  });

  // The examples have commands of their own.
  test.each(guides.filter((guide) => guide !== join('docs', 'examples.md')))('%s names commands that are there', (guide) => {
    expect(npmScripts(read(guide)).filter((name) => !(name in scripts))).toEqual([]);
  });

  test('the README has its two commands, its snippet and its program', () => {
    expect(codeBlocks(readme).map(({ language }) => language)).toEqual(['bash', 'bash', 'html', 'js', 'bash']);
    expect(npmScripts(readme)).toEqual(expect.arrayContaining(['start', 'test']));
  });

  test('docs/configuration.md has every setting that the server reads, and no other', () => {
    const known = [...read('packages/server/src/config.ts').matchAll(/\b(?:read|whole|choice|address)\('([A-Z_]+)'/g)].map(
      ([, name]) => name,
    );
    const listed = [...read('docs/configuration.md').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
    expect(known.length).toBeGreaterThan(5);
    expect(listed.toSorted()).toEqual([...new Set(known)].toSorted());
  });

  test('the checks see a link, a command and a block, and know a missing one', () => {
    const text = 'See [this](docs/none.md#part), [that](https://example.org) and `npm run nothing`.\n\n```bash\nnpm start\n```\n';
    expect(localLinks(text)).toEqual(['docs/none.md']);
    expect(npmScripts(text)).toEqual(['start', 'nothing']);
    expect(codeBlocks(text)).toEqual([{ language: 'bash', code: 'npm start\n' }]);
  });
});

describe('the README, done', () => {
  let data: string;
  let server: ChildProcess;
  let address: string;
  let ended: Promise<number | null>;

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'goodturn-readme-'));
    const [command = '', ...args] = block('bash').trim().split(' ');
    const { DATABASE_URL: _, ...environment } = process.env;
    server = spawn(command, args, {
      cwd: root,
      env: { ...environment, NODE_ENV: '', PORT: '0', GOODTURN_DATA: data },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    ended = new Promise((done) => server.once('close', done));
    const lines: string[] = [];
    server.stderr?.setEncoding('utf8').on('data', (text: string) => lines.push(text));
    address = await new Promise<string>((ready, failed) => {
      createInterface({ input: server.stdout! }).on('line', (line) => {
        lines.push(line);
        const found = /^Goodturn is ready: (\S+)$/.exec(line)?.[1];
        if (found) ready(found);
      });
      void ended.then(() => failed(new Error(`The first command of the README ended before Goodturn was ready:\n${lines.join('\n')}`)));
    });
  });
  afterAll(async () => {
    if (server.exitCode === null && server.pid) process.kill(-server.pid, 'SIGKILL');
    await ended;
    rmSync(data, { recursive: true, force: true });
  });

  test('its first command serves a council page with exactly its snippet', async () => {
    const page = await (await fetch(address)).text();
    expect(page).toContain(block('html').trim().replaceAll(addressInReadme, address));
  });

  test('the example page that people copy has the same snippet', () => {
    expect(read('examples/council-page/index.html')).toContain(block('html').trim());
  });

  test('the addresses that it names answer', async () => {
    const named = [...readme.matchAll(/http:\/\/localhost:8080[\w/.-]*[\w]/g)].map(([url]) => url);
    expect(named).toContain(`${addressInReadme}/demo/outbox`);
    for (const url of new Set(named)) expect((await fetch(url.replace(addressInReadme, address))).status, url).toBe(200);
  });

  test('its program runs as it stands and prints the board’s requests', async () => {
    const program = block('js').replaceAll(addressInReadme, address);
    const output = await new Promise<string>((resolved, failed) => {
      const child = execFile(process.execPath, ['--input-type=module'], { cwd: root }, (error, stdout) =>
        error ? failed(error) : resolved(stdout),
      );
      child.stdin?.end(program);
    });
    const lines = output.trim().split('\n');
    expect(lines[0]).toMatch(/^Tower Hamlets.* has done \d+ good turns this year$/);
    expect(lines.slice(1)).toHaveLength(3);
    for (const line of lines.slice(1)) expect(line).toMatch(/^.+: .+, \d+ minutes$/);
  });

  // Last, because it ends the server: a terminal sends Ctrl-C to npm and to all that it started.
  test('Ctrl-C ends it with exit code 0', async () => {
    process.kill(-server.pid!, 'SIGINT');
    expect(await ended).toBe(0);
  });
});
