import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configFrom } from '../config.js';
import { findDanger } from '../features/safety/danger.js';
import { maskText } from '../features/safety/masking.js';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { originAllowed } from '../http/origins.js';
import { sealingWith } from '../sealing.js';
import { StartError } from '../start-error.js';
import { isTerm } from '../taxonomy.js';
import { demoSlug, fillDemo, lacksDemo } from './fill.js';
import { stableId } from './ids.js';

const now = new Date('2026-11-22T12:00:00Z');
let database: TestDatabase;
const system = <Result>(work: Parameters<typeof database.scoped.transact<Result>>[1]) =>
  database.scoped.transact({ communityId: stableId('community'), role: 'system', now }, work);

beforeAll(async () => {
  database = await openTestDatabase();
  await fillDemo({
    owner: database.owner,
    database: database.scoped,
    services: { clock: { now: () => now }, config: configFrom({}), sealing: sealingWith([Buffer.alloc(32, 'd')]) },
  });
});
afterAll(() => database.close());

describe('the demonstration', () => {
  it('has sixty neighbours and somebody for each role of the staff, seventeen areas and fourteen kinds of help', async () => {
    const counts = await system(async (transaction) => ({
      people: (await transaction.selectFrom('people').select('email').execute()).map(({ email }) => email),
      staff: (
        await transaction.selectFrom('staff_roles').select('role').where('organisation_id', 'is', null).orderBy('role').execute()
      ).map(({ role }) => role),
      areas: (await transaction.selectFrom('areas').select('id').execute()).length,
      categories: await transaction.selectFrom('categories').select(['skills', 'asset_terms']).execute(),
    }));
    expect(counts.people).toHaveLength(64);
    expect(counts.people.every((email) => email.endsWith('@example.org'))).toBe(true);
    expect(counts.staff).toEqual(['administrator', 'coordinator', 'moderator', 'safeguarding-lead']);
    expect(counts.areas).toBe(17);
    expect(counts.categories).toHaveLength(14);
    for (const category of counts.categories) expect([category.skills.length > 0, category.asset_terms.length > 0]).toEqual([true, true]);
  });

  it('has volunteers who speak several languages, with certificates in each state', async () => {
    const found = await system(async (transaction) => ({
      volunteers: await transaction.selectFrom('volunteers').select(['languages', 'skills', 'interests']).execute(),
      matching: await transaction.selectFrom('matching_profiles').select('person_id').execute(),
      states: (await transaction.selectFrom('clearances').select(['state', 'lack']).execute()).map(({ state, lack }) => lack ?? state),
    }));
    expect(found.volunteers.length).toBeGreaterThanOrEqual(30);
    expect(found.matching).toHaveLength(found.volunteers.length);
    expect(new Set(found.volunteers.flatMap(({ languages }) => languages)).size).toBeGreaterThan(12);
    for (const { skills, interests } of found.volunteers) {
      for (const one of skills) expect([one, isTerm('skill', one)]).toEqual([one, true]);
      for (const one of interests) expect([one, isTerm('cause', one)]).toEqual([one, true]);
    }
    expect(new Set(found.states)).toEqual(new Set(['cleared', 'decision', 'new-certificate', 'details', 'review']));
  });

  it('has about 150 requests in every status, no two alike, and nothing to mask or to hold on the board', async () => {
    const requests = await system((transaction) =>
      transaction.selectFrom('requests').select(['title', 'details', 'status', 'place_kind', 'metres']).execute(),
    );
    expect(requests.length).toBeGreaterThanOrEqual(140);
    expect(new Set(requests.map((request) => request.status))).toEqual(
      new Set(['pending', 'open', 'matched', 'done', 'cancelled', 'expired', 'declined']),
    );
    expect(requests.filter((request) => request.status === 'open').length).toBeGreaterThanOrEqual(31);
    expect(new Set(requests.map((request) => request.title)).size).toBe(requests.length);
    expect(new Set(requests.map((request) => request.details)).size).toBe(requests.length);
    for (const { title, details, status } of requests) {
      expect(maskText(title).kinds).toEqual([]);
      expect(maskText(details).kinds).toEqual([]);
      expect([title, findDanger(title, details) !== undefined]).toEqual([title, status === 'pending']);
    }
  });

  it('has helpers where requests say so, and offers whose words need no masking', async () => {
    const { requests, offers } = await system(async (transaction) => ({
      requests: await transaction.selectFrom('requests').select(['id', 'status', 'helpers_matched', 'helpers_wanted']).execute(),
      offers: await transaction.selectFrom('offers').select(['request_id', 'status', 'message', 'thanks']).execute(),
    }));
    for (const request of requests) {
      const helpers = offers.filter(
        (offer) => offer.request_id === request.id && (offer.status === 'accepted' || offer.status === 'done'),
      ).length;
      expect(request.helpers_matched).toBe(helpers);
      if (request.status === 'open') expect(helpers).toBeLessThan(request.helpers_wanted);
      if (request.status === 'matched' || request.status === 'done') expect(helpers).toBe(request.helpers_wanted);
    }
    expect(new Set(offers.map((offer) => offer.message)).size).toBe(offers.length);
    for (const { message, thanks } of offers) expect(maskText(`${message} ${thanks ?? ''}`).kinds).toEqual([]);
  });

  it('has organisations with roles, one of them waiting for staff, and dates to come with places that add up', async () => {
    const { organisations, roles, open, sessions, bookings } = await system(async (transaction) => ({
      organisations: await transaction.selectFrom('organisations').selectAll().execute(),
      roles: await transaction.selectFrom('opportunities').select(['skills', 'needs', 'joining', 'area_id']).execute(),
      open: await transaction.selectFrom('public_opportunities').select('id').execute(),
      sessions: await transaction.selectFrom('sessions').selectAll().execute(),
      bookings: await transaction.selectFrom('bookings').select(['session_id', 'status']).execute(),
    }));
    expect(organisations.filter(({ status }) => status === 'pending')).toHaveLength(1);
    expect(open).toHaveLength(roles.length);
    expect(new Set(roles.map(({ joining }) => joining))).toEqual(new Set(['join', 'apply', 'link']));
    for (const { causes } of organisations) for (const cause of causes) expect([cause, isTerm('cause', cause)]).toEqual([cause, true]);
    for (const { skills, needs } of roles) {
      for (const skill of skills) expect([skill, isTerm('skill', skill)]).toEqual([skill, true]);
      for (const need of needs) expect([need, isTerm('requirement', need)]).toEqual([need, true]);
    }
    expect(sessions.length).toBeGreaterThan(20);
    for (const session of sessions) {
      const ofSession = (status: string) => bookings.filter((one) => one.session_id === session.id && one.status === status).length;
      expect(session.starts_at > now).toBe(true);
      expect([session.booked, session.waiting]).toEqual([ofSession('booked'), ofSession('waiting')]);
    }
    expect(bookings.some(({ status }) => status === 'waiting')).toBe(true);
  });

  it('spreads over the borough and never shows a home', async () => {
    const spots = await system((transaction) =>
      transaction.selectFrom('requests').select(['latitude', 'longitude', 'area_id']).where('status', '=', 'open').execute(),
    );
    expect(new Set(spots.map((spot) => spot.area_id)).size).toBeGreaterThanOrEqual(12);
  });

  it('fills an empty database once, stands beside communities made later, and does not join those made before', async () => {
    const owner = database.owner;
    expect(await lacksDemo(owner)).toBe(false);
    const leith = { id: stableId('leith'), slug: 'leith', name: 'Leith', settings: '{}' };
    await owner.insertInto('communities').values(leith).execute();
    expect(await lacksDemo(owner)).toBe(false);
    const other = await openTestDatabase();
    expect(await lacksDemo(other.owner)).toBe(true);
    await other.owner.insertInto('communities').values(leith).execute();
    await expect(lacksDemo(other.owner)).rejects.toThrow(
      new StartError(
        'The database has the community “leith” and not the demonstration, which only fills an empty one: run “goodturn serve” for what is there, or set GOODTURN_DATA or DATABASE_URL to another database.',
      ),
    );
    await other.close();
  });

  it.each(['http://localhost:3', 'https://localhost:3', 'http://127.0.0.1:5173', 'https://127.0.0.1:8443', 'https://localhost'])(
    'lets pages of %s in',
    async (origin) => {
      const { settings } = await database.owner
        .selectFrom('communities')
        .select('settings')
        .where('slug', '=', demoSlug)
        .executeTakeFirstOrThrow();
      expect(originAllowed(origin, settings.origins)).toBe(true);
    },
  );
});
