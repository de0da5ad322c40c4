import type { LinkedOpportunities, Opportunity, Organisation, Page, Session } from '@goodturn/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { charity, type Charity } from '../../../testing/organisations.js';
import { otherCommunity, startTestServer, testCommunity, type TestServer } from '../../../testing/server.js';
import { importOpportunities, type ImportReport } from './import.js';

let server: TestServer;
let kitchen: Charity;
let area: { id: string; name: string };

beforeAll(async () => {
  server = await startTestServer({ config: { publicUrl: 'https://goodturn.example' } });
  kitchen = await charity(server);
  const { owner } = server.database;
  const ids = new Map((await owner.selectFrom('communities').select(['id', 'slug']).execute()).map(({ id, slug }) => [slug, id]));
  const found = await owner
    .selectFrom('areas')
    .selectAll()
    .where('community_id', '=', ids.get(testCommunity)!)
    .orderBy('name')
    .executeTakeFirstOrThrow();
  area = found;
  // The same neighbourhood is there under an id of its own.
  await owner
    .insertInto('areas')
    .values({
      ...found,
      community_id: ids.get(otherCommunity)!,
      id: `${found.id}-there`,
      geometry: JSON.stringify(found.geometry),
      spot: `(${found.spot.x},${found.spot.y})`,
    })
    .execute();
});
afterAll(() => server.close());

const exported = async (community: string) => (await server.call(`/v1/${community}/opportunities.jsonld`)).body as LinkedOpportunities;
const importing = async (document: unknown): Promise<ImportReport> => {
  const found = (await server.inside.directory.find(otherCommunity))!;
  const now = server.clock.now();
  return server.database.scoped.transact({ communityId: found.id, role: 'system', now }, (transaction) =>
    importOpportunities({ community: found, transaction, now, services: server.inside.services }, document),
  );
};

const listed = async (community: string) =>
  new Map(((await server.call(`/v1/${community}/opportunities`)).body as Page<Opportunity>).items.map((one) => [one.title, one]));
const sessionsOf = async (community: string, id: string) =>
  ((await server.call(`/v1/${community}/opportunities/${id}/sessions`)).body as Page<Session>).items;

/** What of a place does not depend on where it is kept: areas have ids of their own. */
const placed = ({ area: within, ...place }: Opportunity['place']) => ({ ...place, ...(place.kind === 'area' && { area: within?.name }) });

it('whatever a role, its organisation and its dates say in the document says the same after it was taken in', async () => {
  const { coordinator, organisation } = kitchen;
  const details = {
    website: 'https://kitchen.example',
    email: 'hello@kitchen.example',
    phone: '020 7946 0000',
    causes: ['Environment'],
    registration: { register: 'GB-CHC', number: '202918' },
  };
  expect((await coordinator.change(`/organisations/${organisation.id}`, details)).status).toBe(200);
  const whole = {
    skills: ['CooperativeWork'],
    needs: ['Gloves'],
    rewards: ['TrainingProvided'],
    times: ['TuesdayEvening', 'SaturdayMorning'],
    commitment: 'Once a week',
    minimumAge: 16,
    publishFrom: '2026-11-01',
    publishUntil: '2027-01-31',
  };
  const dbs = { kind: 'dbs' as const, level: 'enhanced' as const, workforce: 'adult' as const, barredLists: [], eligibilityReason: 'Care' };
  const venue = { kind: 'venue' as const, name: 'Scout hut', address: '2 Example Gardens', postcode: 'E2 0HL' };
  const inArea = { kind: 'area' as const, area: area.id };
  const roles = [
    await kitchen.offer({ title: 'Everything', ...whole }),
    await kitchen.offer({ title: 'Elsewhere', joining: 'link', applyLink: 'https://kitchen.example/join', ...whole }),
    await kitchen.offer({ title: 'In the neighbourhood', place: inArea, requirement: { kind: 'identity' } }),
    await kitchen.offer({ title: 'From anywhere', place: { kind: 'remote' }, requirement: { kind: 'references', also: ['identity'] } }),
    await kitchen.offer({ title: 'From anywhere, with an outing', place: { kind: 'remote' }, requirement: { ...dbs, also: ['identity'] } }),
    await kitchen.offer({ title: 'Round the neighbourhood', place: inArea, requirement: dbs }),
  ];
  const named = new Map(roles.map((role) => [role.title, role.id]));
  await kitchen.plan(named.get('Everything')!);
  await kitchen.plan(named.get('Everything')!, { place: inArea, date: '2026-12-01' });
  await kitchen.plan(named.get('From anywhere')!);
  await kitchen.plan(named.get('From anywhere, with an outing')!, { place: venue });
  await kitchen.plan(named.get('Round the neighbourhood')!, { place: venue });

  const document = await exported(testCommunity);
  const requirements = new Map(document.graph[0]!.activity.map(({ title, role }) => [title, role[0]!.requirement ?? []]));
  const names = (title: string) => requirements.get(title)!.map((term) => term.split('/').at(-1));
  expect(names('In the neighbourhood')).toEqual(['IDCheck']);
  expect(names('From anywhere')).toEqual(['IDCheck']);
  expect(names('From anywhere, with an outing')).toEqual(['DBSCheck', 'IDCheck']);

  expect(await importing(document)).toMatchObject({ added: 1 + 6 + 5, refused: [] });
  const there = await exported(otherCommunity);
  expect(there).toEqual(document);
  expect(await importing(there)).toMatchObject({ added: 0, changed: 0, unchanged: 1 + 6 + 5 });

  const [here, elsewhere] = [await listed(testCommunity), await listed(otherCommunity)];
  expect([...elsewhere.keys()].sort()).toEqual([...here.keys()].sort());
  for (const [title, role] of here) {
    const copy = elsewhere.get(title)!;
    for (const part of ['title', 'description', 'skills', 'rewards', 'times', 'commitment', 'minimumAge', 'applyLink'] as const)
      expect(copy[part], `${title}: ${part}`).toEqual(role[part]);
    for (const part of ['publishFrom', 'publishUntil'] as const) expect(copy[part], `${title}: ${part}`).toEqual(role[part]);
    expect(copy.needs).toEqual(expect.arrayContaining(role.needs));
    expect(placed(copy.place), title).toEqual(placed(role.place));
    const [dates, copies] = [await sessionsOf(testCommunity, role.id), await sessionsOf(otherCommunity, copy.id)];
    const said = ({ startsAt, endsAt, place }: Session) => ({ startsAt, endsAt, place: placed(place) });
    expect(copies.map(said), title).toEqual(dates.map(said));
  }
  // Whoever must show who they are here must do so there.
  expect(elsewhere.get('In the neighbourhood')!.requirement).toMatchObject({ kind: 'identity' });
  expect(elsewhere.get('From anywhere')!.requirement).toMatchObject({ kind: 'identity' });
  expect(elsewhere.get('From anywhere, with an outing')!.requirement).toMatchObject({ kind: 'dbs', also: ['identity'] });
  expect(elsewhere.get('Elsewhere')!.requirement).toMatchObject({ kind: 'none' });

  const organisations = ((await server.call(`/v1/${otherCommunity}/organisations`)).body as Page<Organisation>).items;
  expect(organisations.find(({ name }) => name === organisation.name)).toMatchObject(details);
});

it('an e-mail address or a telephone number that is none says where', async () => {
  const { refused } = await importing({
    graph: [{ type: 'Organisation', id: 'https://x.example/o', name: 'X', description: 'Words', email: 'nobody', phone: 'call us' }],
  });
  expect(refused.map(({ pointer }) => pointer)).toEqual(['#/graph/0/email', '#/graph/0/phone']);
});
