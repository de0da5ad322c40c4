import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dbsUpdateService } from './dbs-update-service.js';
import { startFakeUpdateService, type FakeUpdateService } from './fake-update-service.js';
import { NotConfirmedError, type StatusQuestion } from './update-service.js';

const question: StatusQuestion = {
  certificateNumber: '200012345678',
  dateOfBirth: '1980-02-09',
  surname: 'O’Neill & Sons',
  organisationName: 'Example Council',
  checker: { forename: 'Alice', surname: 'Jones' },
};

let fake: FakeUpdateService;
beforeAll(async () => void (fake = await startFakeUpdateService()));
afterAll(() => fake.stop());

const check = (certificateNumber: string, more: Partial<StatusQuestion> = {}) =>
  dbsUpdateService({ url: fake.url, timeoutMs: 300 }).check({ ...question, ...more, certificateNumber });

/** What a server says that is none of the service’s, to one check. */
async function against(listener: RequestListener): Promise<unknown> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/crsc/api/status`;
    return await dbsUpdateService({ url, timeoutMs: 300 })
      .check(question)
      .catch((error: unknown) => error);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('a status check', () => {
  it.each([
    ['200012345678', { status: 'BLANK_NO_NEW_INFO', issuedOn: '2013-06-10' }],
    ['300012345678', { status: 'NON_BLANK_NO_NEW_INFO', issuedOn: '2013-06-10' }],
    ['400012345678', { status: 'NEW_INFO', issuedOn: '2013-06-10' }],
    ['100012345678', { status: 'NO_MATCH_FOUND' }],
  ])('of %s is what the service says, by the whole word', async (number, answer) => {
    expect(await check(number)).toEqual(answer);
    expect(fake.asked.at(-1)).toBe(number);
  });

  it.each([
    ['500012345678', 'not-understood', 'a status that nobody knows'],
    ['600012345678', 'not-understood', 'half an answer'],
    ['700012345678', 'no-answer', 'no answer in time'],
    ['800012345678', 'not-understood', 'a failure'],
    ['900012345678', 'refused', 'an error of the server'],
    ['000012345678', 'refused', 'input that it does not take'],
  ])('of %s is no result (%s): %s', async (number, reason) => {
    const error = await check(number).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NotConfirmedError);
    expect(error).toMatchObject({ reason });
  });

  it('asks with all six parameters, as the service spells them', async () => {
    let asked: URL | undefined;
    await against((request, response) => {
      asked = new URL(request.url ?? '', 'http://fake');
      response.writeHead(500).end();
    });
    expect(asked?.pathname).toBe('/crsc/api/status/200012345678');
    expect(asked?.search).toContain('dateOfBirth=09%2F02%2F1980');
    expect(Object.fromEntries(asked?.searchParams ?? [])).toEqual({
      dateOfBirth: '09/02/1980',
      surname: 'O’NEILL & SONS',
      hasAgreedTermsAndConditions: 'true',
      organisationName: 'Example Council',
      employeeSurname: 'Jones',
      employeeForename: 'Alice',
    });
  });

  const xml = { 'content-type': 'application/xml' };
  const good =
    '<statusCheckResult><statusCheckResultType>SUCCESS</statusCheckResultType><status>BLANK_NO_NEW_INFO</status></statusCheckResult>';
  it.each<[string, RequestListener]>([
    ['a redirect', (_, response) => void response.writeHead(302, { location: '/elsewhere' }).end()],
    ['a page', (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(good)],
    ['nothing', (_, response) => void response.writeHead(200, xml).end()],
    ['another document', (_, response) => void response.writeHead(200, xml).end('<status>BLANK_NO_NEW_INFO</status>')],
    ['two results', (_, response) => void response.writeHead(200, xml).end(good + good.replace('BLANK_NO', 'NON_BLANK_NO'))],
    [
      'two statuses',
      (_, response) => void response.writeHead(200, xml).end(good.replace('</status>', '</status><status>NEW_INFO</status>')),
    ],
    ['words around the status', (_, response) => void response.writeHead(200, xml).end(good.replace('BLANK_NO', 'not BLANK_NO'))],
    [
      'an entity in place of the status',
      (_, response) => void response.writeHead(200, xml).end(`<!DOCTYPE a [<!ENTITY s "NEW_INFO">]>${good}`),
    ],
    [
      'a date that is none',
      (_, response) => void response.writeHead(200, xml).end(good.replace('</statusC', '<printDate>soon</printDate></statusC')),
    ],
    ['an answer without end', (_, response) => void response.writeHead(200, xml).end(good + ' '.repeat(40_000))],
    [
      'an answer that breaks off',
      (_, response) => void response.writeHead(200, { ...xml, 'content-length': '900' }).write(good, () => response.destroy()),
    ],
    ['a slow drip', (_, response) => void response.writeHead(200, xml).write('<statusCheckResult>')],
  ])('that gets %s is no result, and its error holds nothing of what was asked', async (_, listener) => {
    const error = await against(listener);
    expect(error).toBeInstanceOf(NotConfirmedError);
    const all = JSON.stringify(error, Object.getOwnPropertyNames(error)) + String((error as Error).stack);
    expect(all).not.toMatch(/200012345678|1980|NEILL|Jones|127\.0\.0\.1/i);
  });
});

describe('the fake', () => {
  it.each([
    ['another method', { method: 'POST' }, '', 405],
    ['a parameter too few', {}, 'surname', 400],
  ])('refuses %s as the service does', async (_, init, without, status) => {
    const address = new URL(`${fake.url}/200012345678`);
    const all = {
      dateOfBirth: '09/02/1980',
      surname: 'A',
      hasAgreedTermsAndConditions: 'true',
      organisationName: 'B',
      employeeSurname: 'C',
      employeeForename: 'D',
    };
    for (const [name, value] of Object.entries(all)) if (name !== without) address.searchParams.set(name, value);
    expect((await fetch(address, init)).status).toBe(status);
  });

  it.each(['1899-01-01', `${new Date().getUTCFullYear() - 15}-01-01`])('refuses somebody born on %s', async (dateOfBirth) => {
    expect(await check('200012345678', { dateOfBirth }).catch((error: unknown) => error)).toMatchObject({ reason: 'refused' });
  });
});
