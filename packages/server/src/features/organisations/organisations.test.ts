import type { Organisation, Page } from '@goodturn/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { charity } from '../../testing/organisations.js';
import { enrol } from '../../testing/authenticator.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let grace: Neighbour;
let stranger: Neighbour;
let nadia: Neighbour;

beforeAll(async () => {
  server = await startTestServer();
  grace = await neighbour(server, 'grace@example.org', { displayName: 'Grace' });
  stranger = await neighbour(server, 'stranger@example.org');
  nadia = await neighbour(server, 'nadia@example.org', { displayName: 'Nadia' });
  await server.giveRole(nadia.signIn.person.id, 'moderator');
});
afterAll(() => server.close());

const kitchen = {
  name: 'Bromley Road Kitchen',
  description: 'We cook with what shops would throw away.',
  website: 'https://kitchen.example',
  email: 'hello@kitchen.example',
  phone: '020 7946 0000',
  causes: ['AntiPoverty', 'OlderPeople'],
  registration: { register: 'GB-CHC', number: '202918' },
};
const add = async (changes: object = {}) => {
  const answer = await grace.move('/organisations', { ...kitchen, ...changes });
  expect(answer.status, answer.text).toBe(201);
  return answer.body as Organisation;
};
const names = async (query = '', who?: Neighbour) => {
  const path = `/organisations${query}`;
  const answer = who ? await who.read(path) : await server.call(path);
  expect(answer.status, answer.text).toBe(200);
  return (answer.body as Page<Organisation>).items.map(({ name }) => name);
};
const mailsTo = async (email: string) => (await server.mails()).filter(({ to }) => to === email);

describe('a new organisation', () => {
  it('waits until staff approve it, and then is everybody’s to see and its own to run', async () => {
    const added = await add({ name: 'Waiting Kitchen' });
    expect(added).toMatchObject({ ...kitchen, name: 'Waiting Kitchen', status: 'pending', openOpportunities: 0, you: { manages: false } });
    const path = `/organisations/${added.id}`;
    expectProblem(await server.call(path), 404, 'not-found');
    expectProblem(await stranger.read(path), 404, 'not-found');
    expect((await grace.read(path)).status).toBe(200);
    expect(await names()).not.toContain('Waiting Kitchen');
    expect(await names('?mine=true', grace)).toContain('Waiting Kitchen');
    expect(await names('?status=pending', nadia)).toContain('Waiting Kitchen');
    expectProblem(await stranger.read('/organisations?status=pending'), 403, 'not-allowed');
    expectProblem(await server.call('/organisations?status=pending'), 401, 'signed-out');
    const waits = (await mailsTo('nadia@example.org')).at(-1);
    expect(waits).toMatchObject({ subject: 'An organisation waits for you: Waiting Kitchen' });
    expectProblem(await stranger.move(`${path}/approve`), 403, 'not-allowed');
    expectProblem(await grace.move(`${path}/approve`), 403, 'not-allowed');

    expect((await nadia.move(`${path}/approve`)).body).toMatchObject({ status: 'approved' });
    expectProblem(await nadia.move(`${path}/approve`), 409, 'wrong-state');
    expectProblem(await nadia.move(`${path}/decline`, { reason: 'No' }), 409, 'wrong-state');
    expect((await mailsTo('grace@example.org')).at(-1)?.subject).toBe('Your organisation is approved: Waiting Kitchen');
    const seen = (await server.call(path)).text;
    expect(seen).not.toMatch(/Grace|grace@|"you"/);
    const { accessToken: token, person } = await server.signIn('grace@example.org');
    expect(person).toMatchObject({ roles: [], secondFactor: 'enrol' });
    expectProblem(await server.call(path, { token, method: 'PATCH', body: { description: 'Not yet.' } }), 403, 'not-allowed');
    await enrol(server, token);
    const again = await neighbour(server, 'grace@example.org');
    expect((await again.read('/me')).body).toMatchObject({ roles: [{ role: 'coordinator', organisationId: added.id }] });
    expect((await again.change(path, { description: 'We cook and eat together.' })).body).toMatchObject({
      description: 'We cook and eat together.',
      website: kitchen.website,
      you: { manages: true },
    });
    expect((await again.change(path, { website: '' })).body).not.toHaveProperty('website');
    expectProblem(await stranger.change(path, { name: 'Mine' }), 403, 'not-allowed');
  });

  it('can be put right and sent again when it was declined', async () => {
    const { id } = await add({ name: 'Declined Kitchen' });
    const path = `/organisations/${id}`;
    await nadia.move(`${path}/decline`, { reason: 'We could not find the charity.' });
    expect((await grace.read(path)).body).toMatchObject({ status: 'declined', reason: 'We could not find the charity.' });
    expect((await mailsTo('grace@example.org')).at(-1)?.text).toContain('The reason given: “We could not find the charity.”');
    expect((await grace.change(path, { registration: { register: 'GB-SC', number: 'SC039042' } })).body).toMatchObject({
      status: 'pending',
    });
    expect((await nadia.move(`${path}/approve`)).status).toBe(200);
  });

  it('is not judged by who added it, and needs no judge when who added it is one', async () => {
    const own = await nadia.move('/organisations', { ...kitchen, name: 'Nadia’s own' });
    expectProblem(await nadia.move(`/organisations/${(own.body as Organisation).id}/approve`), 403, 'not-allowed');
    const { organisation } = await charity(server, 'Of the council');
    expect(organisation.status).toBe('approved');
  });

  it('is decided by one of two who decide at once', async () => {
    const { id } = await add({ name: 'Raced Kitchen' });
    const other = await neighbour(server, 'other-moderator@example.org');
    await server.giveRole(other.signIn.person.id, 'moderator');
    const answers = await Promise.all([
      nadia.move(`/organisations/${id}/decline`, { reason: 'No' }),
      other.move(`/organisations/${id}/decline`, { reason: 'No' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const told = (await mailsTo('grace@example.org')).filter(({ subject }) => subject.includes('not approved: Raced Kitchen'));
    expect(told).toHaveLength(1);
  });
});

describe('an organisation is refused with', () => {
  it.each<[string, object, string, string]>([
    ['no name', { name: ' ' }, '#/name', 'blank'],
    ['a long name', { name: 'x'.repeat(121) }, '#/name', 'too-long'],
    ['no description', { description: undefined }, '#/description', 'missing'],
    ['a script for a website', { website: 'javascript:alert(1)' }, '#/website', 'address-format'],
    ['half a website', { website: 'kitchen.example' }, '#/website', 'address-format'],
    ['a website with a password', { website: 'https://a:b@kitchen.example' }, '#/website', 'address-format'],
    ['no e-mail address', { email: 'hello' }, '#/email', 'email-format'],
    ['two e-mail addresses', { email: 'a@example.org,b@example.org' }, '#/email', 'email-format'],
    ['no telephone number', { phone: 'ring me' }, '#/phone', 'phone-format'],
    ['a cause that the standard has not', { causes: ['Goodness'] }, '#/causes/0', 'not-a-choice'],
    ['a cause that is none', { causes: ['<b>'] }, '#/causes/0', 'wrong-type'],
    ['causes that are no list', { causes: 'AntiPoverty' }, '#/causes', 'wrong-type'],
    ['a register that is none', { registration: { register: 'GB-X', number: '1' } }, '#/registration/register', 'not-a-choice'],
    [
      'a number of another register',
      { registration: { register: 'GB-CHC', number: 'SC039042' } },
      '#/registration/number',
      'registration-format',
    ],
    ['a status of its own', { status: 'approved' }, '#/status', 'unknown-field'],
  ])('%s', async (_, changes, pointer, code) => {
    expectProblem(await grace.move('/organisations', { ...kitchen, ...changes }), 422, 'invalid-input', pointer, code);
  });

  it('a person who is not known to be 18', async () => {
    const young = await neighbour(server, 'young@example.org', { adult: false });
    expectProblem(await young.move('/organisations', kitchen), 403, 'adults-only');
  });
});

describe('the list', () => {
  it('is in order of names whatever their case, page by page, and can be searched', async () => {
    for (const name of ['zebra walkers', 'Ånglers', 'Allotment 10%_', 'ALLOTMENT two']) {
      const { id } = await add({ name, causes: name.startsWith('zebra') ? ['AnimalWelfare'] : [] });
      await nadia.move(`/organisations/${id}/approve`);
    }
    const all = await names('?limit=100');
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = (await server.call(`/organisations?limit=2${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`))
        .body as Page<Organisation>;
      paged.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(all);
    expect(all.indexOf('Allotment 10%_')).toBeLessThan(all.indexOf('ALLOTMENT two'));
    expect(await names('?q=allot')).toEqual(['Allotment 10%_', 'ALLOTMENT two']);
    expect(await names('?cause=AnimalWelfare')).toEqual(['zebra walkers']);
    for (const hostile of ["';drop table organisations;--", '%', '${7*7}', '🌻', 'x'.repeat(100)])
      expect(await names(`?q=${encodeURIComponent(hostile)}`)).toEqual(expect.any(Array));
    expectProblem(await server.call('/organisations?cursor=made-up'), 422, 'invalid-input', '?cursor', 'cursor');
    expectProblem(await server.call('/organisations?cause=%3Cb%3E'), 422, 'invalid-input', '?cause');
  });

  it('keeps text as it was typed', async () => {
    const typed = '<script>alert("x")</script> {{7*7}} \'; drop table x; -- 👩🏽‍🌾 مطبخ';
    const { id } = await add({ name: typed, description: typed });
    await nadia.move(`/organisations/${id}/approve`);
    expect((await server.call(`/organisations/${id}`)).body).toMatchObject({ name: typed, description: typed });
  });
});
