import type { LinkedOpportunities, Opportunity, Page } from '@goodturn/contract';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocumentFrom, told } from '../../../commands/opportunities.js';
import { neighbour } from '../../../testing/neighbours.js';
import { charity, type Charity } from '../../../testing/organisations.js';
import { otherCommunity, startTestServer, testCommunity, type TestServer } from '../../../testing/server.js';
import { foreign, ns, wrongDocuments } from '../../../testing/linked-documents.js';
import { importOpportunities, type ImportReport } from './import.js';

let server: TestServer;
let kitchen: Charity;

beforeAll(async () => {
  server = await startTestServer({ config: { publicUrl: 'https://goodturn.example' } });
  kitchen = await charity(server);
});
afterAll(() => server.close());

const taxonomy = JSON.parse(readFileSync(new URL('../../../../data/taxonomy.json', import.meta.url), 'utf8')) as Record<
  string,
  { id: string }[]
>;
const termsOf = (kind: string) => new Set(taxonomy[kind]!.map(({ id }) => `${ns}${id}`));
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const slots = new Set(days.flatMap((day) => ['Morning', 'Afternoon', 'Evening'].map((part) => `${ns}${day}${part}`)));

const exported = async (community = testCommunity) => {
  const answer = await server.call(`/v1/${community}/opportunities.jsonld`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/ld+json']);
  return answer.body as LinkedOpportunities;
};
const importing = async (document: unknown, community = testCommunity): Promise<ImportReport> => {
  const found = (await server.inside.directory.find(community))!;
  const now = server.clock.now();
  return server.database.scoped.transact({ communityId: found.id, role: 'system', now }, (transaction) =>
    importOpportunities({ community: found, transaction, now, services: server.inside.services }, document),
  );
};
const listed = async (query = '', community = testCommunity) =>
  ((await server.call(`/v1/${community}/opportunities${query}`)).body as Page<Opportunity>).items;

describe('the document of everybody’s opportunities', () => {
  it('keeps to the vocabulary of the standard', async () => {
    const { id } = await kitchen.offer({
      title: 'Cook',
      skills: ['CooperativeWork'],
      needs: ['Gloves'],
      times: ['TuesdayEvening'],
      minimumAge: 16,
      commitment: 'Once a week',
      publishUntil: '2027-01-31',
      requirement: { kind: 'dbs', level: 'enhanced', workforce: 'adult', barredLists: ['adults'], eligibilityReason: 'Care in the home' },
    });
    const [session] = await kitchen.plan(id);
    await kitchen.offer({ title: 'Hidden', status: 'draft' });
    const document = await exported();
    expect(document).toMatchObject({
      '@context': 'https://api.volunteeringdata.io/context/v1',
      conformsTo: ns,
      license: 'CC-BY-4.0',
      publisher: 'https://goodturn.example/',
      modified: '2026-11-22',
    });
    const organisation = document.graph.find(({ name }) => name === 'Kitchen')!;
    expect(organisation).toMatchObject({
      type: 'Organisation',
      id: `https://goodturn.example/v1/tower-hamlets/organisations/${kitchen.organisation.id}`,
      activity: [
        {
          type: 'Activity',
          id: `https://goodturn.example/v1/tower-hamlets/opportunities/${id}`,
          title: 'Cook',
          publishEnd: '2027-01-31',
          role: [
            {
              title: 'Cook',
              commitment: 'Once a week',
              allowsRemoteParticipation: false,
              minimumAge: '16',
              requirement: [`${ns}Gloves`, `${ns}DBSCheck`],
              skill: [`${ns}CooperativeWork`],
            },
          ],
          session: [
            { location: { name: 'Library hall', address: '1 Example Gardens, E2 0HL' }, time: [`${ns}TuesdayEvening`] },
            {
              id: `https://goodturn.example/v1/tower-hamlets/sessions/${session!.id}`,
              time: [{ beginning: '2026-11-24T18:00:00+00:00', end: '2026-11-24T21:00:00+00:00' }],
            },
          ],
        },
      ],
    });
    // Of a check the standard has the name alone: which one, and why, stays here.
    expect(JSON.stringify(document)).not.toMatch(/enhanced|Care in the home|Hidden|barred/);

    /** Fields of each type in the standard’s example and templates. */
    const known: Record<string, string[]> = {
      organisation: ['type', 'id', 'name', 'description', 'website', 'email', 'phone', 'cause', 'charityRegistration', 'activity'],
      activity: ['type', 'id', 'title', 'description', 'publishStart', 'publishEnd', 'requiresEmergencyParticipation', 'role', 'session'],
      role: ['title', 'commitment', 'applyLink', 'allowsRemoteParticipation', 'minimumAge', 'requirement', 'reward', 'skill'],
      session: ['id', 'location', 'time'],
      location: ['name', 'address', 'latitude', 'longitude'],
    };
    const only = (type: string, thing: object) => expect(known[type]).toEqual(expect.arrayContaining(Object.keys(thing)));
    for (const one of document.graph) {
      only('organisation', one);
      for (const cause of one.cause ?? []) expect(termsOf('cause')).toContain(cause);
      for (const activity of one.activity) {
        only('activity', activity);
        expect(URL.canParse(activity.id)).toBe(true);
        for (const role of activity.role) {
          only('role', role);
          for (const term of role.skill ?? []) expect(termsOf('skill')).toContain(term);
          for (const term of role.requirement ?? []) expect(termsOf('requirement')).toContain(term);
          for (const term of role.reward ?? []) expect(term.startsWith(ns)).toBe(true);
        }
        for (const one of activity.session ?? []) {
          only('session', one);
          if (one.location) only('location', one.location);
          // xsd:double as text, as the context types them.
          for (const degrees of [one.location?.latitude, one.location?.longitude])
            if (degrees !== undefined) expect(degrees).toMatch(/^-?\d+(\.\d+)?$/);
          for (const time of one.time) {
            if (typeof time === 'string') expect(slots).toContain(time);
            else expect([Date.parse(time.beginning), Date.parse(time.end)].every(Number.isFinite)).toBe(true);
          }
        }
      }
    }
  });

  it('is the same for whoever keeps it', async () => {
    const first = await server.call('/opportunities.jsonld');
    const again = await server.call('/opportunities.jsonld', { headers: { 'if-none-match': first.headers.get('etag')! } });
    expect(again.status).toBe(304);
  });

  it('is taken in elsewhere, and says the same from there', async () => {
    const document = await exported();
    expect(await importing(document, otherCommunity)).toMatchObject({ added: 3, changed: 0, refused: [] });
    const there = await exported(otherCommunity);
    expect(there.graph).toEqual(document.graph.map((one) => ({ ...one })));
    expect(await importing(there, otherCommunity)).toEqual({ added: 0, changed: 0, unchanged: 3, refused: [] });
  });
});

describe('a document from elsewhere', () => {
  it('is taken in once, and again only where it changed', async () => {
    expect(await importing(foreign())).toEqual({ added: 2, changed: 0, unchanged: 0, refused: [] });
    const [role] = await listed('?q=outreach');
    expect(role).toMatchObject({
      organisation: { name: 'Under One Sky' },
      title: 'Outreach Volunteer',
      description: 'Walk, talk and carry soup.',
      commitment: 'One evening a week',
      minimumAge: 18,
      joining: 'link',
      applyLink: 'https://sky.example/join',
      needs: ['DBSCheck'],
      rewards: ['TrainingProvided'],
      skills: ['Communication'],
      times: ['MondayAfternoon'],
      publishUntil: '2027-08-28',
      place: {
        kind: 'venue',
        name: 'Hub',
        address: '1 Example Road',
        postcode: 'E2 0HL',
        area: { name: expect.any(String) },
        point: { latitude: 51.5275 },
      },
    });
    expect(await importing(foreign())).toEqual({ added: 0, changed: 0, unchanged: 2, refused: [] });
    const other = foreign();
    other.graph[0]!.activity[0]!.role[0]!.commitment = 'Two evenings a week';
    expect(await importing(other)).toEqual({ added: 0, changed: 1, unchanged: 1, refused: [] });
    expect((await listed('?q=outreach'))[0]).toMatchObject({ id: role!.id, commitment: 'Two evenings a week' });

    // What a coordinator closed here stays closed.
    await server.database.owner.updateTable('opportunities').set({ status: 'closed' }).where('id', '=', role!.id).execute();
    await importing(foreign());
    expect(await listed('?q=outreach')).toEqual([]);
  });

  it('is read in the other form of the standard, with activities beside their organisations', async () => {
    const report = await importing({
      '@graph': [
        {
          '@type': 'Organisation',
          '@id': 'https://x.example/o',
          label: 'Beside',
          description: 'Words',
          cause: [{ id: `${ns}Environment`, label: 'Environment' }],
        },
        {
          type: ['Activity'],
          id: 'https://x.example/a',
          label: 'Beekeeper',
          description: 'Keep bees.',
          organisation: 'https://x.example/o',
          allowsRemoteParticipation: 'true',
          skill: [{ id: `${ns}CooperativeWork` }],
        },
        { type: 'Activity', id: 'https://x.example/b', label: 'Lost', description: 'Words', organisation: 'https://x.example/nobody' },
      ],
    });
    expect(report).toMatchObject({
      added: 2,
      refused: [{ pointer: '#/@graph/2/organisation', detail: 'There is no such organisation in this document.' }],
    });
    expect((await listed('?q=beekeeper'))[0]).toMatchObject({ place: { kind: 'remote' }, joining: 'apply', skills: ['CooperativeWork'] });
  });

  it('has dated sessions, of which a change is told to who comes and those past are none', async () => {
    const dated = (beginning: string, end: string) => ({
      graph: [
        {
          type: 'Organisation',
          id: 'https://y.example/o',
          name: 'Dated',
          description: 'Words',
          activity: [
            {
              id: 'https://y.example/a',
              title: 'Planting',
              description: 'Plant trees.',
              role: [{ title: 'Planter' }],
              session: [
                { id: 'https://y.example/s1', time: [{ beginning, end }] },
                { id: 'https://y.example/s2', time: [{ beginning: '2020-01-01T10:00:00Z', end: '2020-01-01T12:00:00Z' }] },
              ],
            },
          ],
        },
      ],
    });
    expect(await importing(dated('2026-12-05T10:00:00Z', '2026-12-05T12:00:00Z'))).toMatchObject({ added: 3, refused: [] });
    const [role] = await listed('?q=planter');
    expect(role?.nextSession).toMatchObject({ startsAt: '2026-12-05T10:00:00+00:00', waitingList: false });
    await server.database.owner.updateTable('opportunities').set({ joining: 'join' }).where('id', '=', role!.id).execute();
    const ada = await neighbour(server, 'ada@example.org');
    expect((await ada.move(`/sessions/${role!.nextSession!.id}/bookings`)).status).toBe(201);
    await importing(dated('2026-12-05T13:00:00Z', '2026-12-05T15:00:00Z'));
    const told = (await server.mails()).filter(
      ({ to, subject }) => to === 'ada@example.org' && subject === 'Another time or place: Planter',
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toMatch(/13:00 ?– ?15:00/);
  });

  it('stays locked where it asks for a check of a kind that the standard does not name', async () => {
    const document = foreign();
    document.graph[0]!.id = 'https://locked.example/o';
    document.graph[0]!.activity[0]!.id = 'https://locked.example/a';
    document.graph[0]!.activity[0]!.role[0]!.title = 'Locked';
    delete (document.graph[0]!.activity[0]!.role[0] as { applyLink?: string }).applyLink;
    await importing(document);
    const [role] = await listed('?q=locked');
    expect(role).toMatchObject({ joining: 'apply', requirement: { kind: 'dbs' } });
    const bo = await neighbour(server, 'bo@example.org');
    expect((await bo.move(`/opportunities/${role!.id}/bookings`)).body).toMatchObject({ code: 'locked' });
  });

  it.each(wrongDocuments)('that %s says where', async (_, document, pointers) => {
    const { refused } = await importing(document);
    expect([...new Set(refused.map(({ pointer }) => pointer))].sort()).toEqual([...pointers].sort());
    for (const { detail } of refused) expect(detail).toMatch(/^[A-Z].*\.$/);
  });

  it('leaves out what is outside the community, and what it names twice', async () => {
    const document = foreign();
    document.graph[0]!.id = 'https://far.example/o';
    document.graph[0]!.name = 'Far away';
    const [activity] = document.graph[0]!.activity;
    const far = structuredClone(activity!);
    far.id = 'https://far.example/a';
    far.session[0]!.location.latitude = '55.9533';
    document.graph[0]!.activity = [far, structuredClone(far)];
    const { added, refused } = await importing(document);
    expect([added, refused]).toEqual([
      1,
      [
        { pointer: '#/graph/0/activity/1/role/0', detail: 'This id stands in the document twice.' },
        { pointer: '#/graph/0/activity/0/role/0', detail: 'This is outside Tower Hamlets.' },
      ],
    ]);
  });

  it('keeps hostile text as text', async () => {
    const hostile = `<script>alert("x")</script> '; drop table organisations; -- {{7*7}} [{"a":1}] \u202eevil`;
    const document = foreign();
    Object.assign(document.graph[0]!, { id: `https://x.example/'";--`, name: hostile, description: `[${hostile}` });
    Object.assign(document.graph[0]!.activity[0]!, { id: 'https://x.example/<b>', description: `{${hostile}` });
    document.graph[0]!.activity[0]!.role[0]!.title = 'Hostile';
    expect(await importing(document)).toMatchObject({ added: 2, refused: [] });
    expect(await importing(document)).toMatchObject({ unchanged: 2 });
    const [role] = await listed('?q=hostile');
    expect(role).toMatchObject({ organisation: { name: hostile.replace('\u202e', '') }, description: `{${hostile.replace('\u202e', '')}` });
  });
});

describe('the command', () => {
  it('reads a file or an address, and says in one sentence what it cannot', async () => {
    const file = join(tmpdir(), `goodturn-linked-${process.pid}.json`);
    await writeFile(file, JSON.stringify(foreign()));
    expect(await readDocumentFrom(file)).toEqual(foreign());
    await writeFile(file, '<html>');
    await expect(readDocumentFrom(file)).rejects.toThrow(/is not JSON: give a document of the UK volunteering data model\./);
    await expect(readDocumentFrom(`${file}.missing`)).rejects.toThrow(/cannot be read/);
    const web = createServer((request, response) => {
      response.statusCode = request.url === '/gone' ? 410 : 200;
      response.end(JSON.stringify(foreign()));
    });
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
    expect(await readDocumentFrom(`${address}/feed`)).toEqual(foreign());
    await expect(readDocumentFrom(`${address}/gone`)).rejects.toThrow(/answered 410/);
    await new Promise((resolve) => web.close(resolve));
    await expect(readDocumentFrom(address)).rejects.toThrow(/does not answer/);
  });

  it('tells what it did, a line for each thing that it left out', () => {
    const refused = [{ pointer: '#/graph/0/name', detail: 'A name is needed.' }];
    expect(told({ added: 2, changed: 1, unchanged: 4, refused })).toBe(
      'Added 2, changed 1, left 4 as they were. Left out: 1.\n#/graph/0/name  A name is needed.',
    );
  });
});
