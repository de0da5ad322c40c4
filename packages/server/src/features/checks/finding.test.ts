import type { CheckedPerson, NewVolunteer, Page } from '@goodturn/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectProblem, neighbour, problemOf, type Neighbour } from '../../testing/neighbours.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let tomasz: Neighbour;
let samira: Neighbour;

const profile: NewVolunteer = {
  legalName: 'Samira Begum',
  dateOfBirth: '1988-03-05',
  postcode: 'E2 0HL',
  reach: '2km',
  skills: ['SmartphoneUse'],
  interests: ['OlderPeople'],
  availability: ['SaturdayMorning'],
  languages: ['en', 'bn'],
  codeOfConduct: '2026-11',
  notifications: 'daily',
};

beforeAll(async () => {
  server = await startTestServer();
  tomasz = await neighbour(server, 'tomasz@example.org', { displayName: 'Tomasz' });
  samira = await neighbour(server, 'samira@example.org', { displayName: 'Samira' });
  const grace = await neighbour(server, 'grace@example.org', { displayName: 'Grace' });
  await server.giveRole(tomasz.signIn.person.id, 'coordinator');
  const joined = await samira.move('/me/volunteer', profile);
  expect(joined.status, joined.text).toBe(201);
  await grace.move('/me/volunteer', {
    ...profile,
    legalName: 'Grace Okoro',
    postcode: 'E14 9SH',
    area: 'millwall',
    skills: ['ActiveListening'],
    interests: ['YouthAndChildren'],
    availability: ['MondayEvening'],
    languages: ['en', 'yo'],
  });
  await grace.change('/me/volunteer', { onDuty: false });
});
afterAll(() => server.close());

const found = async (query: string) => {
  const answer = await tomasz.read(`/checks?${query}`);
  expect(answer.status, answer.text).toBe(200);
  return (answer.body as Page<CheckedPerson>).items.map(({ displayName }) => displayName);
};

it.each([
  ['area=bethnal-green-south', ['Samira']],
  ['area=millwall', ['Grace']],
  ['skill=SmartphoneUse', ['Samira']],
  ['interest=YouthAndChildren', ['Grace']],
  ['language=bn', ['Samira']],
  ['language=en', ['Grace', 'Samira']],
  ['time=MondayEvening', ['Grace']],
  ['onDuty=true', ['Samira']],
  ['onDuty=false', ['Grace']],
  ['skill=SmartphoneUse&time=MondayEvening', []],
])('volunteers are found by %s', async (query, names) => {
  expect(await found(query)).toEqual(names);
});

it('and by how a certificate stands', async () => {
  expect(await found('state=pending')).toEqual([]);
  const recorded = await tomasz.move(`/people/${samira.signIn.person.id}/certificates`, {
    certificateNumber: '201234567890',
    level: 'enhanced',
    workforce: 'adult',
    barredLists: ['adults'],
    issuedOn: '2026-09-14',
    surname: 'Begum',
    dateOfBirth: '1988-03-05',
    originalSeenOn: '2026-11-20',
    identitySeenOn: '2026-11-20',
  });
  expect(recorded.status, recorded.text).toBe(201);
  expect(await found('state=pending')).toEqual(['Samira']);
  await tomasz.move(`/certificates/${(recorded.body as { id: string }).id}/decide`, { outcome: 'approved', reviewDue: '2026-12-22' });
  expect([await found('state=pending'), await found('state=cleared')]).toEqual([[], ['Samira']]);
  server.clock.advance({ days: 40 });
  tomasz = await neighbour(server, 'tomasz@example.org');
  await server.giveSecondFactor(tomasz.signIn.person.id);
  expect([await found('state=cleared'), await found('state=expired')]).toEqual([[], ['Samira']]);
});

it('what there is not is said, and not answered with nobody', async () => {
  for (const query of ['area=atlantis', 'skill=Telepathy', 'interest=Telepathy', 'time=Midnight', 'language=*', 'state=fine']) {
    const answer = await tomasz.read(`/checks?${query}`);
    expectProblem(answer, 422, 'invalid-input');
    expect(problemOf(answer)?.errors?.[0]?.pointer).toBe(`?${query.split('=')[0]}`);
  }
});

it('who coordinates one organisation alone finds nobody by what they said of themselves', async () => {
  samira = await neighbour(server, 'samira@example.org');
  const added = await samira.move('/organisations', { name: 'Knit and natter', description: 'We knit.' });
  expect(added.status, added.text).toBe(201);
  const approved = await tomasz.move(`/organisations/${(added.body as { id: string }).id}/approve`);
  expect(approved.status, approved.text).toBe(200);
  const wanda = await neighbour(server, 'wanda@example.org', { displayName: 'Wanda' });
  await server.giveRole(wanda.signIn.person.id, 'coordinator', (added.body as { id: string }).id);
  const answer = await wanda.read('/checks?language=en');
  expect([answer.status, (answer.body as Page<CheckedPerson>).items]).toEqual([200, []]);
});
