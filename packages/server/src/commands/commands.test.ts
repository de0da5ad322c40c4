import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configFrom } from '../config.js';
import { lockFolder } from '../database/folder-lock.js';
import { openEmbedded } from '../database/pglite.js';
import { StartError } from '../start-error.js';
import { startTestServer, type TestServer } from '../testing/server.js';
import { run } from './community.js';
import { listen } from './listen.js';
import { sentenceOf } from './main.js';
import { openSource, secretOf } from './open.js';
import { serveCommand } from './serve.js';
import { temporaryFolder } from '../testing/folders.js';

const notAnOrigin = (typed: string): string =>
  `An origin is https:// or http:// and one whole host, as in https://www.council.example, and “${typed}” is not.`;

const aFile = (): string => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  return file;
};

describe('what keeps it from starting is one sentence that says what to do', () => {
  test('a port that is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const sentence = `Port ${port} is taken: stop the program that uses it, or set PORT to another one.`;
    await expect(listen(() => Promise.resolve(new Response('')), '127.0.0.1', port)).rejects.toThrow(sentence);
    await expect(serveCommand({ ...configFrom({}), port, dataFolder: temporaryFolder() }, 'demo')).rejects.toThrow(sentence);
    await new Promise((resolve) => taken.close(resolve));
  });

  test('a data folder in use; a lock that a dead process left is taken over', async () => {
    const folder = temporaryFolder();
    const gone = 4_194_300;
    writeFileSync(join(folder, 'lock'), String(gone));
    const free = lockFolder(folder);
    await expect(openEmbedded({ folder })).rejects.toThrow(
      `Another Goodturn (process ${process.pid}) is using the data folder ${folder}: stop it, or set GOODTURN_DATA to another folder.`,
    );
    free();
    lockFolder(folder)();
  });

  test.each([
    ['a file', () => aFile()],
    ['below a file', () => join(aFile(), 'data')],
    ['where nobody can make a folder', () => '/proc/goodturn/data'],
  ])('a data folder that is %s', async (_, at) => {
    const config = configFrom({ GOODTURN_DATA: at() });
    const sentence = `The data folder ${config.dataFolder} cannot be written to: set GOODTURN_DATA to a folder that can.`;
    expect(() => secretOf(config)).toThrow(new StartError(sentence));
    await expect(openSource(config)).rejects.toThrow(new StartError(sentence));
  });

  test.each(['0.0.0.0', '::', '192.168.1.5'])('the demonstration on %s, where others could read everybody’s codes', async (host) => {
    await expect(serveCommand(configFrom({ HOST: host }), 'demo')).rejects.toThrow(
      /^The demonstration shows everybody’s e-mails, so it listens on this machine only/,
    );
  });

  test('a database that does not answer, without its password', async () => {
    const source = await openSource(configFrom({ DATABASE_URL: 'postgres://someone:hunter2@127.0.0.1:9/none' }));
    const error: unknown = await source.acquire().catch((reason: unknown) => reason);
    expect(sentenceOf(error)).toBe('The database of DATABASE_URL does not answer: start it, or correct the address.');
    await source.close();
  });
});

test('without a secret one is made once and kept', () => {
  const config = { ...configFrom({}), dataFolder: temporaryFolder() };
  const made = secretOf(config);
  expect(made.length).toBeGreaterThan(32);
  expect(secretOf(config)).toBe(made);
});

describe('goodturn community', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());
  const command = (...words: string[]) => run({ owner: server.database.owner, database: server.database.scoped }, words);
  const settings = async () =>
    (await server.database.owner.selectFrom('communities').select('settings').where('slug', '=', 'leith').executeTakeFirstOrThrow())
      .settings;
  const read = async () => {
    server.inside.directory.forget();
    return (await server.call('/v1/leith')).body as {
      name: string;
      categories: unknown[];
      pages: object;
      policies: object;
      contact: object;
    };
  };

  test('makes a community that answers at once, with the fourteen kinds of help', async () => {
    await command('create', 'leith', 'Leith', 'Neighbours');
    expect((await read()).name).toBe('Leith Neighbours');
    expect((await read()).categories).toHaveLength(14);
    expect(await command('list')).toContain('leith  Leith Neighbours');
  });

  test('sets the page of the board, an origin and a policy', async () => {
    await command('page', 'leith', 'https://leith.example/help');
    await command('origin', 'add', 'leith', 'https://leith.example');
    await command('set', 'leith', 'approvalFirst', 'yes');
    await command('set', 'leith', 'contactPhone', '0131 496 0000');
    expect(await read()).toMatchObject({
      pages: { requestBoard: 'https://leith.example/help' },
      policies: { approvalFirst: true, requestDays: 30 },
      contact: { phone: '0131 496 0000' },
    });
    expect((await server.call('/v1/leith', { origin: 'https://leith.example' })).status).toBe(200);
  });

  test('adds staff, before they first sign in and after', async () => {
    await command('staff', 'add', 'leith', 'Mod@leith.example');
    const { person } = await server.signIn('mod@leith.example', { community: 'leith', displayName: 'Moira' });
    expect(person).toMatchObject({ role: 'neighbour', secondFactor: 'enrol', displayName: 'Moira', adult: true });
    const neighbour = await server.signIn('later@leith.example', { community: 'leith' });
    await command('staff', 'add', 'leith', 'later@leith.example');
    await server.giveSecondFactor(neighbour.person.id);
    expect(await server.call('/v1/leith/me', { token: neighbour.accessToken })).toMatchObject({ body: { role: 'moderator' } });
    expect((await server.call('/v1/leith/reports', { token: neighbour.accessToken })).status).toBe(200);
    await command('staff', 'add', 'leith', 'later@leith.example', 'administrator');
    expect(await server.call('/v1/leith/me', { token: neighbour.accessToken })).toMatchObject({
      body: { roles: [{ role: 'moderator' }, { role: 'administrator' }] },
    });
    await expect(command('staff', 'reset', 'leith', 'later@leith.example')).rejects.toThrow(
      'Nobody of the staff of leith has an authenticator and the address “later@leith.example”.',
    );
    await server.database.owner
      .updateTable('people')
      .set({ second_factor_since: new Date() })
      .where('id', '=', neighbour.person.id)
      .execute();
    await command('staff', 'reset', 'leith', 'Later@leith.example');
    expect((await server.call('/v1/leith/me', { token: neighbour.accessToken })).status).toBe(401);
    server.clock.advance({ minutes: 1 });
    expect((await server.signIn('later@leith.example', { community: 'leith' })).person.secondFactor).toBe('enrol');
    await expect(command('staff', 'add', 'leith', 'later@leith.example', 'king')).rejects.toThrow(
      'A role is one of moderator, coordinator, safeguarding-lead, administrator, and “king” is not.',
    );
  });

  test.each([
    [['create', 'leith', 'Leith'], 'There is a community “leith” already.'],
    [['create', 'Leith!', 'Leith'], 'A slug has small letters, digits and hyphens, as in tower-hamlets, and “Leith!” has others.'],
    [['staff', 'add', 'nowhere', 'a@b.example'], 'There is no community “nowhere”: run “goodturn community list”.'],
    [['staff', 'add', 'leith', 'nobody'], '“nobody” is not an e-mail address.'],
    [['page', 'leith', 'javascript:alert(1)'], 'A page’s address begins with https:// and has no #, and “javascript:alert(1)” is not one.'],
    [['origin', 'add', 'leith', 'leith.example/path'], notAnOrigin('leith.example/path')],
    [['origin', 'add', 'leith', 'https://*.leith.example'], notAnOrigin('https://*.leith.example')],
    [['origin', 'add', 'leith', 'ftp://leith.example'], notAnOrigin('ftp://leith.example')],
    [['origin', 'add', 'leith', 'https://leith.example:8443:*'], notAnOrigin('https://leith.example:8443:*')],
    [['origin', 'add', 'leith', 'https://leith.example/help'], notAnOrigin('https://leith.example/help')],
    [['set', 'leith', 'colour', 'red'], /^There is no setting “colour”/],
    [['create', 'blank', ' '], 'A community’s name has letters, at most 100 characters, and “ ” is not one.'],
    [['page', 'leith'], 'The command lacks the address of the page: run “goodturn help”.'],
    [['dance'], 'There is no command “community dance”: run “goodturn help”.'],
  ] as const)('%o says what is wrong', async (words, sentence) => {
    await expect(command(...words)).rejects.toThrow(sentence);
  });

  test.each([
    ['approvalFirst', 'maybe', 'yes or no'],
    ['emergencyContact', 'sometimes', 'yes or no'],
    ['oneToOneFrom16', '16', 'yes or no'],
    ['codeOfConduct', 'November 2026', 'a version such as 2026-11'],
    ['codeOfConduct', 'x'.repeat(41), 'a version such as 2026-11'],
    ['requestDays', '0', 'a number of days from 1 to 999'],
    ['requestDays', '1e2', 'a number of days from 1 to 999'],
    ['privacyNotice', 'javascript:alert(1)', 'an address that begins with https:// or http://'],
    ['privacyNotice', 'https:// council.example', 'an address that begins with https:// or http://'],
    ['terms', 'data:text/html,hello', 'an address that begins with https:// or http://'],
    ['terms', 'www.council.example/terms', 'an address that begins with https:// or http://'],
    ['accent', 'red; } body { display: none', 'a colour such as #6d2150'],
    ['contactName', ' ', 'a name of at most 100 characters'],
    ['contactPhone', 'ask Moira', 'a telephone number such as 020 7946 0000'],
    ['contactEmail', 'zzz', 'an e-mail address such as help@council.example'],
    ['languages', ',,', 'codes of languages with commas between, such as en,bn'],
    ['languages', 'en,klingon', 'codes of languages with commas between, such as en,bn'],
    ['languages', 'en,zz', 'codes of languages with commas between, such as en,bn'],
    ['timeZone', 'Moon', 'a time zone such as Europe/London'],
    ['opportunitiesPage', 'https://council.example/#x', 'an address that begins with https:// and has no #'],
    ['timeZone', '+01:00', 'a time zone such as Europe/London'],
    ['openIdConnect', 'javascript:alert(1) goodturn', 'the issuer’s address and the audience, with a space between'],
    ['openIdConnect', 'https://login.council.example', 'the issuer’s address and the audience, with a space between'],
  ])('set %s takes no “%s”, and says what it expects', async (name, value, expected) => {
    const before = await settings();
    await expect(command('set', 'leith', name, value)).rejects.toThrow(
      new StartError(`The value of ${name} must be ${expected}, and it is “${value}”.`),
    );
    expect(await settings()).toEqual(before);
  });

  test.each([
    ['emergencyContact', 'yes', { volunteering: { emergencyContact: true } }],
    ['codeOfConduct', '2027-01', { volunteering: { codeOfConduct: '2027-01' } }],
    ['oneToOneFrom16', 'yes', { volunteering: { oneToOneFrom16: true } }],
    ['requestDays', '60', { policies: { requestDays: 60 } }],
    ['privacyNotice', 'https://leith.example/privacy#board', { privacyNotice: 'https://leith.example/privacy#board' }],
    ['contactName', 'Leith \u202e neighbours', { contact: { name: 'Leith neighbours' } }],
    ['contactPhone', '+44 (0)131 496 0000', { contact: { phone: '+44 (0)131 496 0000' } }],
    ['contactEmail', 'help@leith.example', { contact: { email: 'help@leith.example' } }],
    ['languages', 'en, bn,pt-br,en', { languages: ['en', 'bn', 'pt-BR'] }],
    ['accent', '#00703C', { theme: { accent: '#00703c' } }],
    ['timeZone', 'Europe/Dublin', { timeZone: 'Europe/Dublin' }],
    ['opportunitiesPage', 'https://council.example/volunteer', { pages: { opportunities: 'https://council.example/volunteer' } }],
    [
      'openIdConnect',
      'https://login.leith.example goodturn',
      { openIdConnect: { issuer: 'https://login.leith.example', audience: 'goodturn' } },
    ],
    [
      'openIdConnectRoles',
      'groups Desk=moderator amr=mfa',
      { openIdConnect: { staff: { claim: 'groups', roles: { Desk: ['moderator'] }, amr: ['mfa'] } } },
    ],
  ])('set %s takes “%s”', async (name, value, kept) => {
    await command('set', 'leith', name, value);
    expect(await settings()).toMatchObject(kept);
  });

  test('an origin on any port, or with an address for a host, works once it is added', async () => {
    for (const [typed, from] of [
      ['https://dev.leith.example:*', 'https://dev.leith.example:8443'],
      ['http://[::1]:3000/', 'http://[::1]:3000'],
    ] as const) {
      await command('origin', 'add', 'leith', typed);
      server.inside.directory.forget();
      expect([from, (await server.call('/v1/leith', { origin: from })).status]).toEqual([from, 200]);
    }
  });
});
