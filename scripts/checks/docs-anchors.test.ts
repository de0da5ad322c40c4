import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { deadAnchors } from '../docs-anchors.mjs';

const folder = mkdtempSync(join(tmpdir(), 'goodturn-anchors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a link to a heading that is gone is named, and those that lead somewhere are not', () => {
  mkdirSync(join(folder, 'api'));
  writeFileSync(
    join(folder, 'problems.html'),
    '<h2 id="not-found">not-found</h2><a href="#not-found">here</a><a href="https://example.org/#x">out</a>',
  );
  writeFileSync(
    join(folder, 'api', 'index.html'),
    '<a class="one" href="../problems#not-found">a</a><a href="/docs/problems#gone">b</a><a href="./areas#get">c</a><a href="./">d</a>',
  );
  expect(deadAnchors(folder).sort()).toEqual([
    'api/index.html links to ./areas#get, where nothing has that name',
    'api/index.html links to /docs/problems#gone, where nothing has that name',
  ]);
});
