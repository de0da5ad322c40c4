import type { AuditEntry, CategoryChange, Community, CommunitySettings, Page } from '@goodturn/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let ola: Neighbour;
let ruth: Neighbour;
beforeAll(async () => {
  server = await startTestServer();
  ola = await neighbour(server, 'ola@example.org', { displayName: 'Ola' });
  ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
  await server.giveRole(ola.signIn.person.id, 'administrator');
});
afterAll(() => server.close());

const settings = async () => (await ola.read('/settings')).body as CommunitySettings;
const community = async () => (await server.call('')).body as Community;
const change = (body: unknown) => ola.change('/settings', body);
/** What is sent back of what was read. */
const sent = ({ categories }: CommunitySettings): CategoryChange[] =>
  categories.map(({ inUse: _, ...one }) => ({ ...one, requirement: { kind: 'none' } }));
const bathing: CategoryChange = {
  id: 'bathing',
  names: { en: 'Washing and dressing', pl: 'Mycie i ubieranie' },
  pictogram: 'company',
  requirement: {
    kind: 'dbs',
    level: 'enhanced',
    workforce: 'adult',
    barredLists: ['adults'],
    eligibilityReason: 'Regulated activity: washing and dressing',
  },
  skills: [],
  assetTerms: [],
};
const requiring = (changes: object) => ({ categories: [{ ...bathing, requirement: { ...bathing.requirement, ...changes } }] });

describe('settings of a community', () => {
  it('are read and changed by an administrator alone', async () => {
    expect(await settings()).toMatchObject({
      slug: 'tower-hamlets',
      origins: expect.arrayContaining(['http://localhost:*']) as string[],
      policies: { approvalFirst: false, checkIns: false },
      matching: { weights: { fairness: 4 }, suggestionsAWeek: 3 },
    });
    expectProblem(await ruth.read('/settings'), 403, 'not-allowed');
    expectProblem(await ruth.change('/settings', { name: 'Mine' }), 403, 'not-allowed');
  });

  it('stay as they are where nothing is said of them, and show at once', async () => {
    const answer = await change({
      name: 'Tower Hamlets neighbours',
      languages: ['en', 'bn'],
      origins: ['https://www.council.example', 'https://www.council.example/', 'http://localhost:*'],
      policies: { requestDays: 14 },
      checks: { intervalDays: 7 },
      volunteering: { emergencyContact: true, codeOfConduct: '2027-01', codeOfConductText: { en: 'Be kind.', bn: 'সদয় হোন।' } },
      matching: { weights: { distance: 5 }, waveSize: 6 },
      contact: { email: 'team@council.example', phone: '' },
      terms: 'https://www.council.example/new-terms',
      theme: { accent: '#6D2150' },
    });
    expect(answer.status, answer.text).toBe(200);
    expect(await settings()).toMatchObject({
      origins: ['https://www.council.example', 'http://localhost:*'],
      policies: { approvalFirst: false, requestDays: 14 },
      checks: { intervalDays: 7, graceDays: 14 },
      matching: { weights: { distance: 5, fairness: 4 }, waveSize: 6, suggestionsAWeek: 3 },
    });
    const shown = await community();
    expect(shown).toMatchObject({
      name: 'Tower Hamlets neighbours',
      languages: ['en', 'bn'],
      policies: { requestDays: 14 },
      contact: { name: 'Neighbours team', email: 'team@council.example' },
      volunteering: { emergencyContact: true, codeOfConduct: '2027-01', codeOfConductText: { bn: 'সদয় হোন।' } },
    });
    expect(shown.contact).not.toHaveProperty('phone');
    expect(JSON.stringify(shown)).not.toMatch(/localhost|oneToOneFrom16|waveSize|intervalDays/);
    expect((await change({ volunteering: { codeOfConductText: null } })).status).toBe(200);
    expect((await community()).volunteering).not.toHaveProperty('codeOfConductText');
  });

  it('hold kinds of help with who approved what they ask for, and keep the approval while it is the same', async () => {
    const before = sent(await settings());
    const { categories } = (await change({ categories: [bathing, ...before] })).body as CommunitySettings;
    expect(categories.map(({ id }) => id)).toEqual(['bathing', ...before.map(({ id }) => id)]);
    expect(categories[0]).toMatchObject({
      requirement: { kind: 'dbs', approvedBy: 'Ola', eligibilityReason: 'Regulated activity: washing and dressing' },
    });
    const shown = (await community()).categories[0]!;
    expect(shown).toMatchObject({ id: 'bathing', names: { pl: 'Mycie i ubieranie' }, requirement: { level: 'enhanced' } });
    expect(JSON.stringify(shown)).not.toMatch(/Regulated|Ola/);

    await server.giveRole(ruth.signIn.person.id, 'administrator');
    await ruth.change('/settings', { categories: [{ ...bathing, names: { en: 'Personal care' } }, ...before] });
    expect((await settings()).categories[0]).toMatchObject({ names: { en: 'Personal care' }, requirement: { approvedBy: 'Ola' } });
    await ruth.change('/settings', { categories: [{ ...requiring({ barredLists: [] }).categories[0]! }, ...before] });
    expect((await settings()).categories[0]).toMatchObject({ requirement: { approvedBy: 'Ruth', barredLists: [] } });
    const trail = ((await ola.read('/audit-entries')).body as Page<AuditEntry>).items;
    expect(
      trail.filter(({ action }) => action === 'communities.require').map(({ actor, details }) => [actor?.displayName, details]),
    ).toEqual([
      ['Ruth', { category: 'bathing', kind: 'dbs', level: 'enhanced', workforce: 'adult', barredLists: '' }],
      ['Ola', { category: 'bathing', kind: 'dbs', level: 'enhanced', workforce: 'adult', barredLists: 'adults' }],
    ]);
    expect(trail[0]).toMatchObject({ action: 'settings.update', subject: { kind: 'community' }, details: { parts: 'categories' } });
  });

  it('let a kind of help go only while nobody has asked for it', async () => {
    await ola.ask({ category: 'diy' });
    const all = sent(await settings());
    const without = (id: string) => change({ categories: all.filter((one) => one.id !== id) });
    expectProblem(await without('diy'), 422, 'invalid-input', '#/categories', 'in-use');
    expect((await without('bathing')).status).toBe(200);
    expect((await community()).categories.map(({ id }) => id)).not.toContain('bathing');
  });

  it.each([
    [{ name: '…' }, '#/name'],
    [{ languages: ['en', 'qqq'] }, '#/languages/1'],
    [{ languages: [] }, '#/languages'],
    [{ timeZone: 'Mars/Base' }, '#/timeZone'],
    [{ origins: ['https://council.example/neighbours'] }, '#/origins/0'],
    [{ origins: ['council.example'] }, '#/origins/0'],
    [{ origins: ['https://*.example'] }, '#/origins/0'],
    [{ policies: { requestDays: 0 } }, '#/policies/requestDays'],
    [{ policies: { minimumAge: 12 } }, '#/policies/minimumAge'],
    [{ checks: { intervalDays: 400 } }, '#/checks/intervalDays'],
    [{ matching: { weights: { distance: 11 } } }, '#/matching/weights/distance'],
    [{ matching: { circleMetres: 900, circleMost: 500 } }, '#/matching/circleMost'],
    [{ contact: { name: '' } }, '#/contact/name'],
    [{ contact: { email: 'us' } }, '#/contact/email'],
    [{ contact: { phone: 'ring' } }, '#/contact/phone'],
    [{ privacyNotice: 'javascript:alert(1)' }, '#/privacyNotice'],
    [{ terms: 'terms' }, '#/terms'],
    [{ pages: { requestBoard: 'https://council.example/#board' } }, '#/pages/requestBoard'],
    [{ pages: { exit: 'javascript:alert(1)' } }, '#/pages/exit'],
    [{ pages: { exit: 'weather' } }, '#/pages/exit'],
    [{ theme: { accent: 'red' } }, '#/theme/accent'],
    [{ volunteering: { codeOfConduct: 'the new one' } }, '#/volunteering/codeOfConduct'],
    [{ volunteering: { codeOfConductText: { bn: 'সদয়' } } }, '#/volunteering/codeOfConductText/en'],
    [{ categories: [] }, '#/categories'],
    [{ categories: [bathing, bathing] }, '#/categories/1/id'],
    [{ categories: [{ ...bathing, id: 'Über' }] }, '#/categories/0/id'],
    [{ categories: [{ ...bathing, skills: ['Juggling'] }] }, '#/categories/0/skills/0'],
    [requiring({ workforce: undefined }), '#/categories/0/requirement/workforce'],
    [requiring({ eligibilityReason: '' }), '#/categories/0/requirement/eligibilityReason'],
    [requiring({ level: 'standard' }), '#/categories/0/requirement/barredLists'],
    [requiring({ barredLists: ['children'] }), '#/categories/0/requirement/barredLists'],
    [requiring({ workforce: 'child' }), '#/categories/0/requirement/barredLists'],
    [{ slug: 'mine' }, '#/slug'],
  ])('say what is wrong with %j beside its field', async (body, pointer) => {
    const before = await settings();
    expectProblem(await change(body), 422, 'invalid-input', pointer);
    expect(await settings()).toEqual(before);
  });

  it('are closed to everybody else in the database too', async () => {
    const { id: communityId } = await community();
    const act = (role: 'moderator' | 'administrator') =>
      server.database.scoped.transact({ communityId, personId: ruth.signIn.person.id, role, now: new Date() }, async (transaction) => {
        await sql`select change_community('Theirs', settings) from communities where id = ${communityId}`.execute(transaction);
      });
    await expect(act('moderator')).rejects.toThrow('only an administrator');
    await expect(act('administrator')).resolves.toBeUndefined();
    expect((await settings()).name).toBe('Theirs');
  });
});

describe('a kind of help that asks for a check from now on', () => {
  it('ends at once what helpers without it agreed to, in words that never say why', async () => {
    const plain = await settings();
    const tomasz = await neighbour(server, 'tomasz@example.org', { displayName: 'Tomasz' });
    const request = await ruth.ask({ category: 'company', title: 'Somebody to talk to' });
    const other = await ruth.ask({ title: 'A fence' });
    const [offer, free] = [await tomasz.offer(request.id), await tomasz.offer(other.id)];
    await ruth.move(`/offers/${offer.id}/accept`);
    const categories = sent(plain).map((one) => (one.id === 'company' ? { ...one, requirement: bathing.requirement } : one));
    expect((await change({ categories })).status).toBe(200);
    const { items } = (await tomasz.read('/offers?mine=true')).body as Page<{ id: string; status: string }>;
    const statusOf = (id: string) => items.find((one) => one.id === id)?.status;
    expect([statusOf(offer.id), statusOf(free.id)]).toEqual(['declined', 'offered']);
    expect((await ruth.read(`/requests/${request.id}`)).body).toMatchObject({ status: 'open', helpersMatched: 0 });
    const mail = (await server.mails()).find(({ to, subject }) => to === 'ruth@example.org' && subject.startsWith('The visit is off'));
    expect(mail?.text).not.toMatch(/check|DBS|certificate/i);
    expect((await change({ categories: sent(plain) })).status).toBe(200);
  });
});
