import type { StaffRoleName } from '@goodturn/contract';
import type { Kysely } from 'kysely';
import type { CommunitySettings, Database } from '../database/schema.js';
import type { ScopedDatabase } from '../database/scope.js';
import { addAreas } from '../features/areas/store.js';
import { usualCategories } from '../features/communities/categories.js';
import { usualSettings } from '../features/communities/directory.js';
import { addCategories } from '../features/communities/store.js';
import { usualNotifications } from '../features/me/store.js';
import { addStaffRole } from '../features/staff/store.js';
import { towerHamletsWards, wardsAttribution } from '../geography/wards.js';
import type { Services } from '../services.js';
import { StartError } from '../start-error.js';
import { fillAuthenticators } from './authenticators.js';
import { fillOrganisations } from './fill-organisations.js';
import { fillVolunteers } from './fill-volunteers.js';
import { stableId } from './ids.js';
import { neighbourRows } from './rows.js';

export interface DemoParts {
  owner: Kysely<Database>;
  database: ScopedDatabase;
  services: Pick<Services, 'clock' | 'config' | 'sealing'>;
}

export const demoSlug = 'tower-hamlets';
/** The staff of the demonstration. */
export const demoStaff: readonly { email: string; displayName: string; role: StaffRoleName }[] = [
  { email: 'moderator@example.org', displayName: 'Nadia of the neighbours team', role: 'moderator' },
  { email: 'coordinator@example.org', displayName: 'Tomasz of the volunteering team', role: 'coordinator' },
  { email: 'safeguarding@example.org', displayName: 'Grace of the safeguarding team', role: 'safeguarding-lead' },
  { email: 'administrator@example.org', displayName: 'Ola of the digital team', role: 'administrator' },
];

const settingsOf = (port: number): CommunitySettings => {
  const site = `http://localhost:${port}/`;
  return {
    ...usualSettings,
    origins: ['http', 'https'].flatMap((scheme) => ['localhost', '127.0.0.1'].map((host) => `${scheme}://${host}:*`)),
    contact: { name: 'Tower Hamlets neighbours team', phone: '020 7946 0000', email: 'neighbours@example.org' },
    privacyNotice: `${site}#privacy`,
    terms: `${site}#terms`,
    pages: { requestBoard: site },
    areasAttribution: wardsAttribution,
  };
};

/**
 * Whether the database waits for the demonstration.
 * @throws StartError when it has communities and the demonstration is not among them: invented neighbours do not belong beside
 * real ones, whose e-mails the demonstration would show
 */
export async function lacksDemo(owner: Kysely<Database>): Promise<boolean> {
  const communities = await owner.selectFrom('communities').select(['id', 'slug']).orderBy('slug').execute();
  if (communities.some(({ id }) => id === stableId('community'))) return false;
  const [first] = communities;
  if (!first) return true;
  throw new StartError(
    `The database has the community “${first.slug}” and not the demonstration, which only fills an empty one: run “goodturn serve” for what is there, or set GOODTURN_DATA or DATABASE_URL to another database.`,
  );
}

/**
 * Fills an empty database with the invented neighbours of Tower Hamlets: the same people, words and ids each time, with
 * days that follow the clock.
 */
export async function fillDemo({ owner, database, services }: DemoParts): Promise<void> {
  const now = services.clock.now();
  const communityId = stableId('community');
  await owner
    .insertInto('communities')
    .values({ id: communityId, slug: demoSlug, name: 'Tower Hamlets', settings: JSON.stringify(settingsOf(services.config.port)) })
    .execute();
  const wards = towerHamletsWards();
  const rows = neighbourRows(communityId, wards, now, usualSettings.timeZone);
  await database.transact({ communityId, role: 'system', now }, async (transaction) => {
    await addAreas(transaction, communityId, wards);
    await addCategories(transaction, communityId, usualCategories);
    await transaction
      .insertInto('people')
      .values([
        ...rows.people,
        ...demoStaff.map(({ email, displayName, role }) => ({
          community_id: communityId,
          id: stableId(role),
          email,
          display_name: displayName,
          language: 'en',
          notifications: JSON.stringify(usualNotifications),
          adult: true,
          created_at: now,
        })),
      ])
      .execute();
    for (const { role } of demoStaff)
      await addStaffRole(transaction, { communityId, id: stableId(`role ${role}`), personId: stableId(role), role, now });
    await transaction.insertInto('requests').values(rows.requests).execute();
    await transaction.insertInto('request_places').values(rows.places).execute();
    await transaction.insertInto('offers').values(rows.offers).execute();
    await transaction.insertInto('match_safe_words').values(rows.safeWords).execute();
    await transaction.insertInto('messages').values(rows.messages).execute();
    await transaction.insertInto('reports').values(rows.reports).execute();
    const personOf = (name: string) => stableId(`person ${name}`);
    await fillOrganisations({ transaction, communityId, wards, now, timeZone: usualSettings.timeZone, personOf });
    const settings = settingsOf(services.config.port);
    const community = { id: communityId, slug: demoSlug, name: 'Tower Hamlets', settings };
    await fillVolunteers({ transaction, community, settings, wards, now, services });
    await fillAuthenticators(transaction, communityId, services);
  });
}
