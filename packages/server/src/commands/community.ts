import { staffRoleNames } from '@goodturn/contract';
import type { Kysely } from 'kysely';
import type { Config } from '../config.js';
import { migrate } from '../database/migrate.js';
import type { CommunitySettings, Database } from '../database/schema.js';
import { ownerDatabase, scopedDatabase, type ScopedDatabase } from '../database/scope.js';
import { usualCategories } from '../features/communities/categories.js';
import { usualSettings, withUsual } from '../features/communities/directory.js';
import { addCategories } from '../features/communities/store.js';
import { readRoleMapping } from '../features/sign-ins/role-mapping.js';
import { readMatching } from '../features/suggestions/weights.js';
import { personByEmail } from '../features/me/store.js';
import { forgetSecondFactor } from '../features/second-factor/store.js';
import { endSignInsOf } from '../features/sign-ins/store.js';
import { addStaffRole, personForStaff } from '../features/staff/store.js';
import { systemRandom } from '../random.js';
import { StartError } from '../start-error.js';
import { openSource } from './open.js';
import {
  address,
  color,
  days,
  email,
  issuerAndAudience,
  languages,
  line,
  origin,
  phone,
  timeZone,
  version,
  yesOrNo,
  type Reader,
} from '../features/communities/values.js';

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
  if (first === 'staff' && second === 'add')
    return addStaff(tools, needed(rest[0], 'a slug'), needed(rest[1], 'an e-mail address'), rest[2]);
  if (first === 'staff' && second === 'reset') return resetStaff(tools, needed(rest[0], 'a slug'), needed(rest[1], 'an e-mail address'));
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

async function create({ owner, database }: Tools, slug: string, typedName: string): Promise<string> {
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(slug))
    throw new StartError(`A slug has small letters, digits and hyphens, as in tower-hamlets, and “${slug}” has others.`);
  if (await owner.selectFrom('communities').select('id').where('slug', '=', slug).executeTakeFirst())
    throw new StartError(`There is a community “${slug}” already.`);
  const name = line(typedName);
  if (name === undefined) throw new StartError(`A community’s name has letters, at most 100 characters, and “${typedName}” is not one.`);
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

async function addStaff(tools: Tools, slug: string, typed: string, typedRole = 'moderator'): Promise<string> {
  const role = staffRoleNames.find((one) => one === typedRole);
  if (!role) throw new StartError(`A role is one of ${staffRoleNames.join(', ')}, and “${typedRole}” is not.`);
  const at = email(typed);
  if (at === undefined) throw new StartError(`“${typed}” is not an e-mail address.`);
  const { id, settings } = await communityOf(tools, slug);
  const now = new Date();
  await tools.database.transact({ communityId: id, role: 'system', now }, async (transaction) => {
    const personId = await personForStaff(transaction, {
      communityId: id,
      id: systemRandom.id(now),
      email: at,
      language: settings.languages[0] ?? 'en',
      now,
    });
    await addStaffRole(transaction, { communityId: id, id: systemRandom.id(now), personId, role, now });
  });
  return `${at} is ${role === 'administrator' ? 'an' : 'a'} ${role} of ${slug}. They sign in like everybody else, and set up an app for one-time passwords on the staff desk.`;
}

/** Forgets the authenticator of somebody who lost it, for whom no other administrator can do it. */
async function resetStaff(tools: Tools, slug: string, typed: string): Promise<string> {
  const { id } = await communityOf(tools, slug);
  const now = new Date();
  const found = await tools.database.transact({ communityId: id, role: 'system', now }, async (transaction) => {
    const person = await personByEmail(transaction, id, typed);
    if (!person || person.secondFactor !== 'needed') return undefined;
    await forgetSecondFactor({ transaction, community: { id }, now }, person.id);
    await endSignInsOf(transaction, id, person.id, now);
    await transaction
      .insertInto('audit_entries')
      .values({
        community_id: id,
        id: systemRandom.id(now),
        at: now,
        action: 'second-factor.reset',
        subject_kind: 'person',
        subject_id: person.id,
        person_id: person.id,
        details: '{}',
      })
      .execute();
    return person;
  });
  if (!found) throw new StartError(`Nobody of the staff of ${slug} has an authenticator and the address “${typed}”.`);
  return `${found.email} sets up another authenticator at their next sign-in.`;
}

async function addOrigin(tools: Tools, slug: string, typed: string): Promise<string> {
  const { id, settings } = await communityOf(tools, slug);
  const allowed = origin(typed);
  if (allowed === undefined)
    throw new StartError(`An origin is https:// or http:// and one whole host, as in https://www.council.example, and “${typed}” is not.`);
  await keep(tools, id, { ...settings, origins: [...new Set([...settings.origins, allowed])] });
  return `Pages of ${allowed} may use ${slug}.`;
}

async function setPage(tools: Tools, slug: string, typed: string): Promise<string> {
  const { id, settings } = await communityOf(tools, slug);
  const page = address(typed);
  if (page === undefined || page.includes('#')) {
    throw new StartError(`A page’s address begins with https:// and has no #, and “${typed}” is not one.`);
  }
  await keep(tools, id, { ...settings, pages: { ...settings.pages, requestBoard: page } });
  return `Mails of ${slug} link to ${page}.`;
}

type Change = (settings: CommunitySettings, value: string) => CommunitySettings | undefined;

/** A setting that is one value: what is expected of it, and the settings with it, or undefined when it is something else. */
function setting<Value>(
  expected: string,
  read: Reader<Value>,
  change: (settings: CommunitySettings, value: Value) => Partial<CommunitySettings>,
): { expected: string; change: Change } {
  return {
    expected,
    change: (settings, typed) => {
      const value = read(typed);
      return value === undefined ? undefined : { ...settings, ...change(settings, value) };
    },
  };
}

/** A page that carries a widget: what follows # is the widget’s own. */
const page: Reader<string> = (typed) => (typed.includes('#') ? undefined : address(typed));

/** Roles of the staff by what the tokens of a website's own sign-in say; `none` takes them away. */
const roleMapping: { expected: string; change: Change } = {
  expected:
    'none, or a claim and what its values give, such as groups Goodturn-Admins=administrator Goodturn-Desk=moderator,coordinator amr=mfa, once openIdConnect is set',
  change: (settings, typed) => {
    const { openIdConnect } = settings;
    if (!openIdConnect) return undefined;
    const { staff: _, ...host } = openIdConnect;
    if (typed.trim() === 'none') return { ...settings, openIdConnect: host };
    const staff = readRoleMapping(typed);
    return staff && { ...settings, openIdConnect: { ...host, staff } };
  },
};

const anAddress = 'an address that begins with https:// or http://';
const settable: Readonly<Record<string, { expected: string; change: Change }>> = {
  approvalFirst: setting('yes or no', yesOrNo, ({ policies }, approvalFirst) => ({ policies: { ...policies, approvalFirst } })),
  requestDays: setting('a number of days from 1 to 999', days, ({ policies }, requestDays) => ({ policies: { ...policies, requestDays } })),
  emergencyContact: setting('yes or no', yesOrNo, ({ volunteering }, emergencyContact) => ({
    volunteering: { ...volunteering, emergencyContact },
  })),
  codeOfConduct: setting('a version such as 2026-11', version, ({ volunteering }, codeOfConduct) => ({
    volunteering: { ...volunteering, codeOfConduct },
  })),
  oneToOneFrom16: setting('yes or no', yesOrNo, ({ volunteering }, oneToOneFrom16) => ({
    volunteering: { ...volunteering, oneToOneFrom16 },
  })),
  privacyNotice: setting(anAddress, address, (_, privacyNotice) => ({ privacyNotice })),
  terms: setting(anAddress, address, (_, terms) => ({ terms })),
  contactName: setting('a name of at most 100 characters', line, ({ contact }, name) => ({ contact: { ...contact, name } })),
  contactPhone: setting('a telephone number such as 020 7946 0000', phone, ({ contact }, number) => ({
    contact: { ...contact, phone: number },
  })),
  contactEmail: setting('an e-mail address such as help@council.example', email, ({ contact }, at) => ({
    contact: { ...contact, email: at },
  })),
  accent: setting('a colour such as #6d2150', color, ({ theme }, accent) => ({ theme: { ...theme, accent } })),
  languages: setting('codes of languages with commas between, such as en,bn', languages, (_, codes) => ({ languages: codes })),
  opportunitiesPage: setting('an address that begins with https:// and has no #', page, ({ pages }, opportunities) => ({
    pages: { ...pages, opportunities },
  })),
  timeZone: setting('a time zone such as Europe/London', timeZone, (_, zone) => ({ timeZone: zone })),
  matching: {
    expected: 'names and numbers such as distance=4 suggestionsAWeek=2, each within its bounds',
    change: (settings, typed) => {
      const matching = readMatching(typed, settings.matching);
      return matching && { ...settings, matching };
    },
  },
  openIdConnectRoles: roleMapping,
  openIdConnect: setting('the issuer’s address and the audience, with a space between', issuerAndAudience, (_, openIdConnect) => ({
    openIdConnect,
  })),
};

/** Writes into the trail that the command line changed who is staff. */
async function recordMapping({ database }: Tools, communityId: string, settings: CommunitySettings): Promise<void> {
  const now = new Date();
  const roles = Object.entries(settings.openIdConnect?.staff?.roles ?? {}).map(([value, given]) => `${value}=${given.join(',')}`);
  await database.transact({ communityId, role: 'system', now }, (transaction) =>
    transaction
      .insertInto('audit_entries')
      .values({
        community_id: communityId,
        id: systemRandom.id(now),
        at: now,
        action: 'staff.map-roles',
        subject_kind: 'community',
        subject_id: communityId,
        details: JSON.stringify({ issuer: settings.openIdConnect?.issuer ?? '', roles: roles.join(' ') }),
      })
      .execute(),
  );
}

async function set(tools: Tools, slug: string, name: string, value: string): Promise<string> {
  const found = Object.hasOwn(settable, name) ? settable[name] : undefined;
  if (!found) throw new StartError(`There is no setting “${name}”: it is one of ${Object.keys(settable).join(', ')}.`);
  const { id, settings } = await communityOf(tools, slug);
  const changed = found.change(settings, value);
  if (!changed) throw new StartError(`The value of ${name} must be ${found.expected}, and it is “${value}”.`);
  await keep(tools, id, changed);
  if (name.startsWith('openIdConnect')) await recordMapping(tools, id, changed);
  return `Set ${name} of ${slug}.`;
}
