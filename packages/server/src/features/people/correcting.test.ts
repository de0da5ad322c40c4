import type { AuditEntry, Me, Page, Volunteer, VolunteerForStaff } from '@goodturn/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let samira: Neighbour;
let ruth: Neighbour;
let tomasz: Neighbour;
let path: string;
beforeAll(async () => {
  server = await startTestServer();
  samira = await neighbour(server, 'samira@example.org', { displayName: 'Samira' });
  ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
  tomasz = await neighbour(server, 'tomasz@example.org', { displayName: 'Tomasz' });
  await server.giveRole(tomasz.signIn.person.id, 'coordinator');
  await server.giveRole(tomasz.signIn.person.id, 'administrator');
  path = `/people/${samira.signIn.person.id}/volunteer`;
  const signedUp = await samira.move('/me/volunteer', {
    ...{ legalName: 'Samira Begun', dateOfBirth: '1988-03-05', postcode: 'E2 0HL', reach: '2km', skills: [], interests: [] },
    ...{ availability: [], languages: ['en'], codeOfConduct: '2026-11', notifications: 'never' },
    emergencyContact: { name: 'Karim', phone: '020 7946 0123' },
  });
  expect(signedUp.status, signedUp.text).toBe(201);
});
afterAll(() => server.close());

it('shows a volunteer to coordinators of the community alone', async () => {
  expect((await tomasz.read(path)).body).toMatchObject({
    legalName: 'Samira Begun',
    dateOfBirth: '1988-03-05',
    emergencyContact: { name: 'Karim', phone: '020 7946 0123' },
  });
  expectProblem(await ruth.read(path), 403, 'not-allowed');
  expectProblem(await tomasz.read(`/people/${ruth.signIn.person.id}/volunteer`), 404, 'not-found');
  const { id } = (await tomasz.move('/organisations', { name: 'Kitchen', description: 'We cook.' })).body as { id: string };
  await server.giveRole(ruth.signIn.person.id, 'coordinator', id);
  expectProblem(await ruth.read(path), 404, 'not-found');
  expectProblem(await ruth.change(path, { legalName: 'Mine' }), 404, 'not-found');
});

it('corrects a name and a date, with a trail that does not say what they were', async () => {
  for (const dateOfBirth of ['2030-01-01', '1788-03-05', '2016-01-01', '1988-02-30'])
    expectProblem(await tomasz.change(path, { dateOfBirth }), 422, 'invalid-input', '#/dateOfBirth');
  expectProblem(await tomasz.change(path, { legalName: ' ' }), 422, 'invalid-input', '#/legalName', 'blank');
  expectProblem(await tomasz.change(path, { email: 'a@example.org' }), 422, 'invalid-input', '#/email', 'unknown-field');
  const { legalName, dateOfBirth } = (await tomasz.change(path, { legalName: 'Samira Begum', dateOfBirth: '1988-05-03' }))
    .body as VolunteerForStaff;
  expect([legalName, dateOfBirth]).toEqual(['Samira Begum', '1988-05-03']);
  expect(((await samira.read('/me/volunteer')).body as Volunteer).legalName).toBe('Samira Begum');
  const trail = ((await tomasz.read(`/audit-entries?person=${samira.signIn.person.id}`)).body as Page<AuditEntry>).items;
  expect(trail.map(({ action }) => action)).toEqual(['people.correctVolunteer', 'people.seeVolunteer']);
  expect(JSON.stringify(trail)).not.toMatch(/1988|Begu/);
});

it('ends at once what a younger age forbids', async () => {
  const request = await ruth.ask();
  const offer = await samira.offer(request.id);
  await ruth.move(`/offers/${offer.id}/accept`);
  expect((await tomasz.change(path, { dateOfBirth: '2009-11-23' })).status).toBe(200);
  expect((await samira.read('/me')).body as Me).toMatchObject({ adult: false });
  expect((await ruth.read(`/requests/${request.id}`)).body).toMatchObject({ status: 'open', helpersMatched: 0 });
  expect((await samira.read(`/requests/${request.id}`)).body).not.toHaveProperty('place');
});
