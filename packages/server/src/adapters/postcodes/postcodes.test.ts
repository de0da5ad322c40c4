import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../testing/database.js';
import { readPostcode } from './format.js';
import { PostcodesUnavailableError, postcodesIo } from './postcodes-io.js';
import { tablePostcodes } from './table.js';

describe('readPostcode', () => {
  it.each(['E2 0HL', 'e20hl', ' e2-0hl ', 'Ｅ２ ０ＨＬ'])('reads %j', (typed) => {
    expect(readPostcode(typed)).toEqual({ kind: 'full', code: 'E20HL', district: 'E2', shown: 'E2 0HL' });
  });
  it('knows a district from nonsense', () => {
    expect(readPostcode('E1W')).toEqual({ kind: 'district', district: 'E1W' });
    for (const typed of ['', 'hello', '12345', 'E2 0H', 'EEE2 0HL']) expect(readPostcode(typed)).toEqual({ kind: 'wrong' });
  });
});

describe('the shipped table', () => {
  const postcodes = tablePostcodes();
  it('knows libraries of Tower Hamlets and of its neighbours', async () => {
    expect(await postcodes.find('e2 0hl')).toMatchObject({ known: true, postcode: 'E2 0HL' });
    expect(await postcodes.find('IG11 7NB')).toMatchObject({ known: true, latitude: 51.536387, longitude: 0.079994 });
  });
  it('knows the district of a postcode that it lacks', async () => {
    expect(await postcodes.find('E3 9ZZ')).toEqual({ known: false, district: 'E3', latitude: 51.52789, longitude: -0.02482 });
  });
  it('knows the districts of the City that reach into Tower Hamlets', async () => {
    for (const district of ['EC2M', 'EC3N']) expect(await postcodes.find(`${district} 9ZZ`)).toMatchObject({ known: false, district });
  });
  it('knows that a real postcode of another part of London or of the country is elsewhere', async () => {
    for (const typed of ['SW1A 1AA', 'M1 1AA', 'EH1 1YZ', 'E17 9ZZ', 'N1 9ZZ', 'EC1A 1BB', 'EC3A 9ZZ'])
      expect(await postcodes.find(typed)).toEqual({ known: 'elsewhere', district: typed.split(' ')[0] });
  });
  it('knows nothing of the rest', async () => {
    expect(await postcodes.find('ZZ9 9ZZ')).toBeUndefined();
    expect(await postcodes.find('E99 9ZZ')).toBeUndefined();
    expect(await postcodes.find('E2')).toBeUndefined();
  });
});

describe('postcodes.io', () => {
  let database: TestDatabase;
  let server: Server;
  let url: string;
  let asked: string[] = [];
  let mood: 'well' | 'broken' | 'html' = 'well';
  let now = new Date('2026-11-22T12:00:00Z');

  beforeAll(async () => {
    database = await openTestDatabase();
    // Answers as the real service does: status and result, 404 with an error, an outcode with its middle.
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const answer = (status: number, body: object) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (mood === 'broken') return answer(500, { status: 500, error: 'Internal server error' });
      if (mood === 'html') return response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Maintenance</h1>');
      if (request.url === '/postcodes/E20HL') {
        return answer(200, {
          status: 200,
          result: { postcode: 'E2 0HL', quality: 1, eastings: 534950, northings: 182900, longitude: -0.055, latitude: 51.527 },
        });
      }
      if (request.url === '/postcodes/JE23AB')
        return answer(200, { status: 200, result: { postcode: 'JE2 3AB', longitude: null, latitude: null } });
      if (request.url === '/outcodes/E2')
        return answer(200, { status: 200, result: { outcode: 'E2', longitude: -0.0608, latitude: 51.52939 } });
      return answer(404, { status: 404, error: request.url?.startsWith('/outcodes') ? 'Outcode not found' : 'Postcode not found' });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    asked = [];
    mood = 'well';
  });
  afterAll(async () => {
    await new Promise((closed) => server.close(closed));
    await database.close();
  });

  const adapter = () => postcodesIo({ url, database: database.owner, clock: { now: () => now } });

  it('asks once and remembers', async () => {
    const first = await adapter().find('e2 0hl');
    expect(first).toEqual({ known: true, postcode: 'E2 0HL', latitude: 51.527, longitude: -0.055 });
    expect(await adapter().find('E20HL')).toEqual(first);
    expect(asked).toEqual(['/postcodes/E20HL']);
  });
  it('asks again after a season', async () => {
    now = new Date('2027-03-22T12:00:00Z');
    await adapter().find('E2 0HL');
    expect(asked).toEqual(['/postcodes/E20HL']);
  });
  it('finds the district of a postcode that does not exist', async () => {
    expect(await adapter().find('E2 9ZZ')).toEqual({ known: false, district: 'E2', latitude: 51.52939, longitude: -0.0608 });
    expect(await adapter().find('E2 9ZZ')).toMatchObject({ known: false });
    expect(asked).toEqual(['/postcodes/E29ZZ', '/outcodes/E2']);
  });
  it('knows nothing where neither is known, nor where there are no coordinates', async () => {
    expect(await adapter().find('ZZ1 1ZZ')).toBeUndefined();
    expect(await adapter().find('JE2 3AB')).toBeUndefined();
  });
  it('asks nothing for what is no postcode', async () => {
    expect(await adapter().find('../../etc')).toBeUndefined();
    expect(asked).toEqual([]);
  });
  it.each([
    ['broken', 'E1 4AB'],
    ['html', 'E1 4AD'],
  ] as const)('says so when the service is %s, and remembers nothing', async (how, postcode) => {
    mood = how;
    await expect(adapter().find(postcode)).rejects.toBeInstanceOf(PostcodesUnavailableError);
    mood = 'well';
    expect(await adapter().find(postcode)).toBeUndefined();
  });
});
