import { readFile } from 'node:fs/promises';
import type { Config } from '../config.js';
import { migrate } from '../database/migrate.js';
import { ownerDatabase, scopedDatabase } from '../database/scope.js';
import { communityDirectory } from '../features/communities/directory.js';
import { importOpportunities, type ImportReport } from '../features/opportunities/linked-data/import.js';
import { createGeography } from '../geography/geography.js';
import { systemRandom } from '../random.js';
import { secretsFrom } from '../secrets.js';
import { StartError } from '../start-error.js';
import { openSource, sealingOf, secretOf } from './open.js';

const mostBytes = 20_000_000;
const mostMs = 30_000;

/** `goodturn opportunities import <slug> <file or address>`: what organisations offer, from elsewhere. */
export async function opportunitiesCommand(config: Config, words: readonly string[]): Promise<void> {
  const [first, slug, from, ...rest] = words;
  if (first !== 'import' || rest.length > 0)
    throw new StartError(`There is no command “${['opportunities', ...words].join(' ')}”: run “goodturn help”.`);
  if (slug === undefined) throw new StartError('The command lacks a slug: run “goodturn help”.');
  if (from === undefined) throw new StartError('The command lacks a file or an address: run “goodturn help”.');
  const document = await readDocumentFrom(from);
  const source = await openSource(config);
  try {
    const owner = ownerDatabase(source);
    await migrate(owner);
    const clock = { now: () => new Date() };
    const community = await communityDirectory(owner, clock).find(slug);
    if (!community) throw new StartError(`There is no community “${slug}”: run “goodturn community list”.`);
    const now = clock.now();
    const services = {
      random: systemRandom,
      config,
      secrets: secretsFrom(secretOf(config)),
      geography: createGeography(),
      sealing: sealingOf(config),
    };
    const report = await scopedDatabase(source).transact({ communityId: community.id, role: 'system', now }, (transaction) =>
      importOpportunities({ community, transaction, now, services }, document),
    );
    console.log(told(report));
  } finally {
    await source.close();
  }
}

/** What an import did, a line for each thing that was left out. */
export function told({ added, changed, unchanged, refused }: ImportReport): string {
  const summary = `Added ${added}, changed ${changed}, left ${unchanged} as they were. Left out: ${refused.length}.`;
  return [summary, ...refused.map(({ pointer, detail }) => `${pointer}  ${detail}`)].join('\n');
}

/** Reads JSON from a file or an address. @throws StartError with what a person can do */
export async function readDocumentFrom(from: string): Promise<unknown> {
  const text = /^https?:\/\//i.test(from) ? await fetched(from) : await readHere(from);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // What is not JSON is said in one sentence: the place of the fault is of no use in a file that a program wrote.
    throw new StartError(`“${from}” is not JSON: give a document of the UK volunteering data model.`);
  }
}

async function readHere(path: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    if (bytes.byteLength > mostBytes) throw new StartError(`“${path}” is larger than 20 MB: give it in parts.`);
    return bytes.toString('utf8');
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`“${path}” cannot be read: give a file or an address that begins with https://.`);
  }
}

async function fetched(address: string): Promise<string> {
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/ld+json, application/json' },
      signal: AbortSignal.timeout(mostMs),
    });
    if (!response.ok) throw new StartError(`“${address}” answered ${response.status}: nothing was imported.`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > mostBytes) throw new StartError(`“${address}” sends more than 20 MB: nothing was imported.`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`“${address}” does not answer: nothing was imported.`);
  }
}
