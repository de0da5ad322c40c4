import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { board } from '../../packages/contract/src/requests/neighbours.js';
import { codeBlocks } from './markdown.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(root, 'node_modules', '.mock-readme-'));
const programs = codeBlocks(readFileSync(join(root, 'packages/mock/README.md'), 'utf8')).filter(({ language }) => language === 'js');

beforeAll(async () => {
  for (const [number, { code }] of programs.entries())
    await build({
      stdin: { contents: code, resolveDir: join(root, 'packages/mock') },
      bundle: true,
      format: 'esm',
      platform: 'node',
      external: ['msw', 'msw/node'],
      conditions: ['@goodturn/source'],
      outfile: join(folder, `${number}.mjs`),
    });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the programs in the README of the mock run as they stand, without a server', async () => {
  const outputs = await Promise.all(programs.map((_, number) => promisify(execFile)(process.execPath, [join(folder, `${number}.mjs`)])));
  expect(outputs.map(({ stdout, stderr }) => stdout.trim() + stderr)).toEqual([
    board.map(({ title }) => title).join('\n'),
    'invalid-input Enter a title.\nWalk my dog',
    '7 weavers',
    'Nadia of the neighbours team',
  ]);
}, 30_000);
