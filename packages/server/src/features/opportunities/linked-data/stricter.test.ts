import type { Opportunity, Page } from '@goodturn/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ns } from '../../../testing/linked-documents.js';
import { neighbour, type Neighbour } from '../../../testing/neighbours.js';
import { startTestServer, testCommunity, type TestServer } from '../../../testing/server.js';
import { keepBirthday } from '../../volunteers/store.js';
import { importOpportunities, type ImportReport } from './import.js';

let server: TestServer;
let ada: Neighbour;

beforeAll(async () => {
  server = await startTestServer();
  ada = await neighbour(server, 'ada@example.org');
});
afterAll(() => server.close());

interface Role {
  title: string;
  requirement?: string[];
  minimumAge?: string;
}
let count = 0;
/** A document of one activity, and an id of it that no other test has. */
const activityOf = (id: string, role: Role[], session: object[] = []) => ({
  graph: [
    {
      type: 'Organisation',
      id: 'https://strict.example/o',
      name: 'Strict',
      description: 'Words',
      activity: [{ id, title: 'Visiting', description: 'Visit neighbours.', role, session }],
    },
  ],
});
const newId = () => `https://strict.example/a${(count += 1)}`;

const importing = async (document: unknown): Promise<ImportReport> => {
  const community = (await server.inside.directory.find(testCommunity))!;
  const now = server.clock.now();
  return server.database.scoped.transact({ communityId: community.id, role: 'system', now }, (transaction) =>
    importOpportunities({ community, transaction, now, services: server.inside.services }, document),
  );
};
const listed = async (title: string) => ((await server.call(`/opportunities?q=${title}`)).body as Page<Opportunity>).items;
const applied = async (by: Neighbour, title: string) => {
  const [role] = await listed(title);
  expect((await by.move(`/opportunities/${role!.id}/bookings`)).status).toBe(201);
  return role!;
};
const standing = async (by: Neighbour, role: Opportunity) =>
  ((await by.read('/me/bookings')).body as { items: { status: string; opportunity: { id: string } }[] }).items.find(
    ({ opportunity }) => opportunity.id === role.id,
  )?.status;
const set = (id: string, columns: object) => server.database.owner.updateTable('opportunities').set(columns).where('id', '=', id).execute();

describe('an import that makes a role stricter', () => {
  it.each([['DBSCheck', 'dbs'] as const, ['IDCheck', 'identity'] as const])(
    'ends the places of those who lack the check that it newly asks for: %s',
    async (term, kind) => {
      const [id, title] = [newId(), `Visitor${term}`];
      await importing(activityOf(id, [{ title }]));
      const role = await applied(ada, title);
      expect(await importing(activityOf(id, [{ title, requirement: [`${ns}${term}`] }]))).toMatchObject({ changed: 1 });
      expect((await listed(title))[0]).toMatchObject({ id: role.id, requirement: { kind } });
      expect(await standing(ada, role)).toBe('cancelled');
      const mails = (await server.mails()).filter(({ to, text }) => to === 'ada@example.org' && text.includes(title));
      expect(mails.at(-1)?.subject).toMatch(/Cancelled|off/i);
      expect((await ada.move(`/opportunities/${role.id}/bookings`)).body).toMatchObject({ code: 'locked' });
    },
  );

  it('ends the places of those who are too young for its new age, and of nobody else', async () => {
    const id = newId();
    const young = await neighbour(server, 'sixteen@example.org', { adult: false });
    const community = (await server.inside.directory.find(testCommunity))!;
    const now = server.clock.now();
    await server.database.scoped.transact({ communityId: community.id, role: 'system', now }, (transaction) =>
      keepBirthday({ community, transaction, now, services: server.inside.services }, young.signIn.person.id, '2010-01-01', '16-17'),
    );
    await importing(activityOf(id, [{ title: 'Reader', minimumAge: '16' }]));
    const role = await applied(young, 'Reader');
    await applied(ada, 'Reader');
    await importing(activityOf(id, [{ title: 'Reader', minimumAge: '18' }]));
    expect([await standing(young, role), await standing(ada, role)]).toEqual(['cancelled', 'applied']);
  });

  it('leaves what a coordinator chose, until it asks for more than it did', async () => {
    const id = newId();
    await importing(activityOf(id, [{ title: 'Driver', requirement: [`${ns}DBSCheck`] }]));
    const [role] = await listed('Driver');
    await set(role!.id, { requirement: '{"kind":"none"}' });
    await importing(activityOf(id, [{ title: 'Driver', requirement: [`${ns}DBSCheck`], minimumAge: '17' }]));
    expect((await listed('Driver'))[0]).toMatchObject({ minimumAge: 17, requirement: { kind: 'none' } });
    await importing(activityOf(id, [{ title: 'Driver', requirement: [`${ns}DBSCheck`, `${ns}IDCheck`] }]));
    expect((await listed('Driver'))[0]).toMatchObject({ requirement: { kind: 'identity' } });
    // What it no longer asks for stays asked: a document takes no lock off.
    await importing(activityOf(id, [{ title: 'Driver' }]));
    expect((await listed('Driver'))[0]).toMatchObject({ requirement: { kind: 'identity' } });
  });
});

describe('a role that was closed here', () => {
  it('is not opened when its number in the document changes', async () => {
    const id = newId();
    await importing(activityOf(id, [{ title: 'Baker' }]));
    const [role] = await listed('Baker');
    await set(role!.id, { status: 'closed' });
    const report = await importing(activityOf(id, [{ title: 'Brewer' }, { title: 'Baker' }]));
    expect(report).toMatchObject({
      added: 1,
      refused: [{ pointer: '#/graph/0/activity/0/role/1', detail: expect.stringMatching(/closed/) }],
    });
    expect([await listed('Baker'), (await listed('Brewer')).length]).toEqual([[], 1]);
    // Nor when the open one beside it takes its name.
    await importing(activityOf(id, [{ title: 'Brewer' }, { title: 'Miller' }]));
    expect(await importing(activityOf(id, [{ title: 'Brewer' }, { title: 'Baker' }]))).toMatchObject({ added: 0, changed: 0 });
    expect([await listed('Baker'), (await listed('Miller')).length]).toEqual([[], 1]);
  });

  it('gets no new dates', async () => {
    const id = newId();
    await importing(activityOf(id, [{ title: 'Mender' }]));
    const [role] = await listed('Mender');
    await set(role!.id, { status: 'closed' });
    const date = { id: `${id}/s`, time: [{ beginning: '2026-12-05T10:00:00Z', end: '2026-12-05T12:00:00Z' }] };
    expect(await importing(activityOf(id, [{ title: 'Mender' }], [date]))).toMatchObject({ added: 0 });
    const sessions = await server.database.owner.selectFrom('sessions').select('id').where('opportunity_id', '=', role!.id).execute();
    expect(sessions).toEqual([]);
  });
});
