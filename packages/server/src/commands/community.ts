import { sql, type Kysely } from 'kysely';
import type { Config } from '../config.js';
import { migrate } from '../database/migrate.js';
import type { CommunitySettings, Database } from '../database/schema.js';
import { ownerDatabase, scopedDatabase, type ScopedDatabase } from '../database/scope.js';
import { usualCategories } from '../features/communities/categories.js';
import { usualSettings, withUsual } from '../features/communities/directory.js';
import { addCategories } from '../features/communities/store.js';
import { usualNotifications } from '../features/me/store.js';
import { systemRandom } from '../random.js';
import { StartError } from '../start-error.js';
import { openSource } from './open.js';

interface Tools {
  owner: Kysely<Database>;
  database: ScopedDatabase;
}

/** `goodturn community …`: what staff set until there is a desk for them. */
export async function communityCommand(config: Config, words: readonly string[]): Promise<void> {
  const source = await openSource(config);
  try {
    const owner = ownerDatabase(source);
    await migrate(owner);
    console.log(await run({ owner, database: scopedDatabase(source) }, words));
  } finally {
    await source.close();
  }
}

/** Does one command. @returns what to tell @throws StartError when it makes no sense */
export async function run(tools: Tools, words: readonly string[]): Promise<string> {
  const [first, second, ...rest] = words;
  if (first === 'list') return list(tools);
  if (first === 'create') return create(tools, needed(second, 'a slug'), needed(rest.join(' '), 'a name'));
  if (first === 'staff' && second === 'add') return addStaff(tools, needed(rest[0], 'a slug'), needed(rest[1], 'an e-mail address'));
  if (first === 'origin' && second === 'add') return addOrigin(tools, needed(rest[0], 'a slug'), needed(rest[1], 'an origin'));
  if (first === 'page') return setPage(tools, needed(second, 'a slug'), needed(rest[0], 'the address of the page'));
  if (first === 'set')
    return set(tools, needed(second, 'a slug'), needed(rest[0], 'a setting'), needed(rest.slice(1).join(' '), 'a value'));
  throw new StartError(`There is no command “community ${words.join(' ')}”: run “goodturn help”.`);
}

function needed(word: string | undefined, what: string): string {
  if (!word) throw new StartError(`The command lacks ${what}: run “goodturn help”.`);
  return word;
}

async function list({ owner }: Tools): Promise<string> {
  const rows = await owner.selectFrom('communities').select(['slug', 'name']).orderBy('slug').execute();
  return rows.length === 0 ? 'There is no community yet.' : rows.map((row) => `${row.slug}  ${row.name}`).join('\n');
}

async function create({ owner, database }: Tools, slug: string, name: string): Promise<string> {
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(slug))
    throw new StartError(`A slug has small letters, digits and hyphens, as in tower-hamlets, and “${slug}” has others.`);
  if (await owner.selectFrom('communities').select('id').where('slug', '=', slug).executeTakeFirst())
    throw new StartError(`There is a community “${slug}” already.`);
  const now = new Date();
  const id = systemRandom.id(now);
  await owner
    .insertInto('communities')
    .values({ id, slug, name, settings: JSON.stringify({ ...usualSettings, contact: { name } }) })
    .execute();
  await database.transact({ communityId: id, role: 'system', now }, (transaction) => addCategories(transaction, id, usualCategories));
  return `Made the community ${slug}. Next: goodturn community page ${slug} <address>, and goodturn community origin add ${slug} <origin>.`;
}

async function communityOf({ owner }: Tools, slug: string): Promise<{ id: string; settings: CommunitySettings }> {
  const row = await owner.selectFrom('communities').select(['id', 'settings']).where('slug', '=', slug).executeTakeFirst();
  if (!row) throw new StartError(`There is no community “${slug}”: run “goodturn community list”.`);
  return { id: row.id, settings: withUsual(row.settings) };
}

const keep = ({ owner }: Tools, id: string, settings: CommunitySettings) =>
  owner
    .updateTable('communities')
    .set({ settings: JSON.stringify(settings) })
    .where('id', '=', id)
    .execute();

async function addStaff(tools: Tools, slug: string, email: string): Promise<string> {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new StartError(`“${email}” is not an e-mail address.`);
  const { id, settings } = await communityOf(tools, slug);
  const now = new Date();
  await tools.database.transact({ communityId: id, role: 'system', now }, async (transaction) => {
    const known = await transaction
      .updateTable('people')
      .set({ role: 'moderator' })
      .where('community_id', '=', id)
      .where(sql<string>`lower(email)`, '=', email.toLowerCase())
      .executeTakeFirst();
    if (known.numUpdatedRows > 0n) return;
    await transaction
      .insertInto('people')
      .values({
        community_id: id,
        id: systemRandom.id(now),
        email,
        display_name: '',
        language: settings.languages[0] ?? 'en',
        notifications: JSON.stringify(usualNotifications),
        adult: true,
        role: 'moderator',
        created_at: now,
      })
      .execute();
  });
  return `${email} is a moderator of ${slug}. They sign in on the board like everybody else.`;
}

async function addOrigin(tools: Tools, slug: string, origin: string): Promise<string> {
  const { id, settings } = await communityOf(tools, slug);
  const plain = origin.toLowerCase().replace(/\/$/, '');
  const anyPort = plain.endsWith(':*') ? plain.slice(0, -2) : plain;
  if (!URL.canParse(anyPort) || new URL(anyPort).origin !== anyPort)
    throw new StartError(`An origin is a scheme and a host, as in https://www.council.example, and “${origin}” is not.`);
  await keep(tools, id, { ...settings, origins: [...new Set([...settings.origins, plain])] });
  return `Pages of ${plain} may use ${slug}.`;
}

async function setPage(tools: Tools, slug: string, address: string): Promise<string> {
  const { id, settings } = await communityOf(tools, slug);
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol) || address.includes('#')) {
    throw new StartError(`A page’s address begins with https:// and has no #, and “${address}” is not one.`);
  }
  await keep(tools, id, { ...settings, pages: { ...settings.pages, requestBoard: address } });
  return `Mails of ${slug} link to ${address}.`;
}

/** Settings that are one value. */
const settable: Readonly<Record<string, (settings: CommunitySettings, value: string) => CommunitySettings>> = {
  approvalFirst: (settings, value) => ({ ...settings, policies: { ...settings.policies, approvalFirst: yesOrNo(value) } }),
  requestDays: (settings, value) => ({ ...settings, policies: { ...settings.policies, requestDays: days(value) } }),
  privacyNotice: (settings, value) => ({ ...settings, privacyNotice: value }),
  terms: (settings, value) => ({ ...settings, terms: value }),
  contactName: (settings, value) => ({ ...settings, contact: { ...settings.contact, name: value } }),
  contactPhone: (settings, value) => ({ ...settings, contact: { ...settings.contact, phone: value } }),
  contactEmail: (settings, value) => ({ ...settings, contact: { ...settings.contact, email: value } }),
  languages: (settings, value) => ({ ...settings, languages: value.split(',').map((one) => one.trim()) }),
  timeZone: (settings, value) => ({ ...settings, timeZone: zone(value) }),
  openIdConnect: (settings, value) => ({ ...settings, openIdConnect: issuerAndAudience(value) }),
};

async function set(tools: Tools, slug: string, name: string, value: string): Promise<string> {
  const change = settable[name];
  if (!change) throw new StartError(`There is no setting “${name}”: it is one of ${Object.keys(settable).join(', ')}.`);
  const { id, settings } = await communityOf(tools, slug);
  await keep(tools, id, change(settings, value));
  return `Set ${name} of ${slug}.`;
}

function yesOrNo(value: string): boolean {
  if (value !== 'yes' && value !== 'no') throw new StartError(`The value must be yes or no, and it is “${value}”.`);
  return value === 'yes';
}

function days(value: string): number {
  if (!/^\d{1,3}$/.test(value) || Number(value) < 1)
    throw new StartError(`The value must be a number of days from 1 to 999, and it is “${value}”.`);
  return Number(value);
}

function zone(value: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch (cause) {
    throw new StartError(`The value must be a time zone such as Europe/London, and it is “${value}”.`, { cause });
  }
}

function issuerAndAudience(value: string): { issuer: string; audience: string } {
  const [issuer, audience, ...more] = value.split(/\s+/);
  if (!issuer || !audience || more.length > 0 || !URL.canParse(issuer))
    throw new StartError('The value must be the issuer’s address and the audience, with a space between.');
  return { issuer, audience };
}
