import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { findPhp } from '../php.mjs';
import { openEditor } from './php/editor.js';
import { readYaml, writeYamlForPhp } from './php/yaml.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const php = findPhp() ?? 'php';
const filesBelow = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name))
    .sort();

const examples = ['examples/wordpress', 'examples/localgov-drupal'];
const sources = [...examples, 'scripts/checks/php'].flatMap((folder) => filesBelow(folder, /\.(php|module)$/));
const data = examples.flatMap((folder) => filesBelow(folder, /\.(json|yml)$/));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const parsed = (path: string): unknown => (path.endsWith('.yml') ? readYaml(path) : JSON.parse(read(path)));

const folder = mkdtempSync(join(tmpdir(), 'goodturn-php-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const yaml = join(folder, 'yaml.json');
writeYamlForPhp(yaml);

const run = (...args: string[]) =>
  spawnSync(php, ['-d', 'display_errors=stderr', '-d', 'zend.assertions=1', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GOODTURN_YAML: yaml },
  });

interface Outcome {
  name: string;
  problem: string | null;
}

/** Runs a file of tests: what each came to, and whether the file came to its end. */
function outcomesOf(path: string): { outcomes: Outcome[]; ending: unknown } {
  const { status, stdout, stderr } = run(path);
  const lines = stdout
    .split('\n')
    .filter(Boolean)
    .map((line): Outcome | { tests: number } => JSON.parse(line));
  const outcomes = lines.filter((line) => 'name' in line);
  const ended = lines.find((line) => 'tests' in line);
  return { outcomes, ending: { status, stderr, tests: ended?.tests } };
}

describe('the PHP that runs these tests', () => {
  afterEach(() => vi.unstubAllEnvs());
  it('is the named one, which has to be a PHP', () => {
    vi.stubEnv('PHP_PATH', join(folder, 'nowhere'));
    expect(() => findPhp()).toThrow(
      `PHP_PATH is "${join(folder, 'nowhere')}", which is not there: set it to a PHP 8.2 or newer, or leave it out.`,
    );
    vi.stubEnv('PHP_PATH', process.execPath);
    expect(() => findPhp()).toThrow('which does not run: set it to a PHP 8.2 or newer');
  });
  it('is looked for on the path without a name', () => {
    vi.stubEnv('PHP_PATH', '');
    vi.stubEnv('PATH', folder);
    expect(findPhp()).toBeUndefined();
  });
});

describe('PHP reads', () => {
  it.each(sources)('%s', (path) => {
    const { status, stderr, stdout } = run('-l', path);
    expect({ status, said: stdout.trim() || stderr }).toEqual({ status: 0, said: `No syntax errors detected in ${path}` });
  });
});

describe.each(examples.flatMap((example) => filesBelow(`${example}/tests`, /\.test\.php$/)))('%s', (path) => {
  const { outcomes, ending } = outcomesOf(path);
  it.each(outcomes)('$name', ({ problem }) => {
    expect(problem).toBeNull();
  });
  it('comes to its end', () => {
    expect(outcomes.length).toBeGreaterThan(0);
    expect(ending).toEqual({ status: 0, stderr: '', tests: outcomes.length });
  });
});

describe('the harness of these tests', () => {
  const written = (body: string): string => {
    const path = join(folder, `${Math.random().toString(36).slice(2)}.php`);
    const testing = join(root, 'scripts/checks/php/testing.php');
    writeFileSync(path, `<?php use function Goodturn\\Testing\\{finished, same, test}; require '${testing}'; ${body}`);
    return path;
  };
  it('reports what differs, what PHP warns of and what is printed', () => {
    const { outcomes } = outcomesOf(
      written(
        `test('a', fn() => same(1, 2)); test('b', fn() => $missing); test('c', function () { echo 'x'; }); test('d', fn() => same(1, 1)); finished();`,
      ),
    );
    expect(outcomes.map(({ problem }) => problem?.split(' at ')[0]?.split('\n')[0])).toEqual([
      'Goodturn\\Testing\\Failed: It is 2 and not 1',
      'ErrorException: Undefined variable $missing',
      'It printed what nobody asked for: x',
      undefined,
    ]);
  });
  it('sees a file that stops half-way', () => {
    const { ending } = outcomesOf(written(`test('a', fn() => same(1, 1)); exit(0); finished();`));
    expect(ending).toMatchObject({ status: 0, tests: undefined });
  });
});

describe('data files', () => {
  it.each(data)('%s can be read', (path) => {
    expect(parsed(path)).toBeTypeOf('object');
  });
});

describe('the WordPress plugin', () => {
  const plugin = 'examples/wordpress/goodturn';
  const header = (path: string, name: string): string | undefined =>
    new RegExp(`^[ *]*${name}:\\s*(.+)$`, 'm').exec(read(`${plugin}/${path}`))?.[1];
  const block = parsed(`${plugin}/blocks/request-board/block.json`) as Record<string, unknown> & { attributes: Record<string, unknown> };

  it('says the same of itself everywhere', () => {
    const version = header('goodturn.php', 'Version');
    expect([header('readme.txt', 'Stable tag'), block['version']]).toEqual([version, version]);
    for (const name of ['Requires at least', 'Requires PHP', 'License']) {
      expect(header('readme.txt', name)).toBe(header('goodturn.php', name));
    }
    expect(header('goodturn.php', 'License')).toBe('GPL-2.0-or-later');
    expect(block['textdomain']).toBe(header('goodturn.php', 'Text Domain'));
  });

  it('keeps every file from being opened by its address', () => {
    const open = filesBelow(plugin, /\.php$/).filter(
      (path) => !/editor\.asset\.php$/.test(path) && !/if \( ! defined\( '\w+' \) \)/.test(read(path)),
    );
    expect(open).toEqual([]);
  });

  describe('in the editor', () => {
    const editor = (attributes: Record<string, string>, facts: object) =>
      openEditor(join(root, plugin, 'blocks/request-board/editor.js'), attributes, facts);
    const empty = Object.fromEntries(Object.keys(block.attributes).map((name) => [name, '']));

    it('is the block that block.json describes, and saves nothing of its own', () => {
      const { name, saved } = editor(empty, {});
      expect({ name, saved }).toEqual({ name: block['name'], saved: null });
    });

    it('has a field for each attribute, which sets it without the blanks around it', () => {
      const { fields, set } = editor(empty, { ready: true, community: 'tower-hamlets' });
      expect(fields.map(({ label }) => label)).toEqual([
        'Community',
        'Area',
        'Kind of help',
        'First search',
        'Language',
        'Begin with',
        'Level of the heading',
      ]);
      for (const field of fields) field.onChange(' 3 ');
      expect(set.map((change) => Object.keys(change)[0])).toEqual(Object.keys(block.attributes));
      expect(set[0]).toEqual({ community: '3' });
    });

    it('says whose requests visitors will see', () => {
      expect(editor(empty, { ready: true, community: 'tower-hamlets' }).text).toContain('Visitors see the requests of tower-hamlets here.');
      expect(editor({ ...empty, community: 'bow' }, { ready: true, community: 'tower-hamlets' }).text).toContain(
        'the requests of bow here.',
      );
    });

    it('says what is missing, and leads those there who may change it', () => {
      const administrator = editor(empty, { ready: false, community: '', settingsUrl: 'https://charity.example/wp-admin/' });
      expect(administrator.text).toContain('Goodturn does not know its address yet.');
      expect(administrator.links).toEqual(['https://charity.example/wp-admin/']);
      const author = editor(empty, { ready: true, community: '', settingsUrl: '' });
      expect(author.text).toContain('Name a community here or in the settings.');
      expect(author.links).toEqual([]);
    });
  });
});

describe('the guides', () => {
  it.each(examples)('%s/README.md explains every setting', (example) => {
    const guide = read(`${example}/README.md`);
    const form = filesBelow(example, /(settings-form|SettingsForm)\.php$/)
      .map(read)
      .join('');
    const labels = [...form.matchAll(/^\s+'(?:label|#title)'\s*=> (?:__|\$this->t)\(\s*'([^']+)'/gm)].map(([, label]) => label!);
    expect(labels.length).toBeGreaterThanOrEqual(9);
    expect(labels.filter((label) => !guide.includes(`| ${label} `))).toEqual([]);
  });

  it.each(examples)('%s has the lines for the content security policy', (example) => {
    expect(read(`${example}/README.md`)).toContain('script-src https://goodturn.example;\nconnect-src https://goodturn.example;');
  });
});
