import type { HelpRequest, RequestPreview } from '@goodturn/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, fence, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let ruth: Neighbour;
beforeAll(async () => {
  server = await startTestServer();
  ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
});
afterAll(() => server.close());

const place = fence.place;
const address = (changes: object) => ({ place: { ...place, ...changes } });
const on = (changes: object) => ({ timing: { kind: 'on', date: '2026-11-28', ...changes } });

/** What is sent in place of the fence's own, which field it is beside, and its code. `undefined` leaves the field out. */
const wrong: [what: string, changes: Record<string, unknown>, pointer: string, code: string][] = [
  ['no title', { title: undefined }, '#/title', 'missing'],
  ['an empty title', { title: '' }, '#/title', 'blank'],
  ['a blank title', { title: '  \n ' }, '#/title', 'blank'],
  ['a title of characters without a shape', { title: '\u200b\u2060\u200d' }, '#/title', 'blank'],
  ['a long title', { title: 'x'.repeat(101) }, '#/title', 'too-long'],
  ['a title that is a number', { title: 7 }, '#/title', 'wrong-type'],
  ['a title with a NUL', { title: 'fence\u0000' }, '#/title', 'text-only'],
  ['half a surrogate pair', { details: 'fence \ud83d' }, '#/details', 'text-only'],
  ['no details', { details: undefined }, '#/details', 'missing'],
  ['empty details', { details: '' }, '#/details', 'blank'],
  ['long details', { details: 'x'.repeat(2001) }, '#/details', 'too-long'],
  ['no category', { category: undefined }, '#/category', 'missing'],
  ['an unknown category', { category: 'plumbing' }, '#/category', 'category-unknown'],
  ['a category that is a list', { category: ['diy'] }, '#/category', 'wrong-type'],
  ['no place', { place: undefined }, '#/place', 'missing'],
  ['a place of another kind', { place: { kind: 'moon', area: 'weavers' } }, '#/place/kind', 'not-a-choice'],
  ['no postcode', address({ postcode: undefined }), '#/place/postcode', 'missing'],
  ['an empty postcode', address({ postcode: '' }), '#/place/postcode', 'blank'],
  ['half a postcode', address({ postcode: 'E2' }), '#/place/postcode', 'postcode-incomplete'],
  ['no postcode at all', address({ postcode: 'hello' }), '#/place/postcode', 'postcode-format'],
  ['a postcode that nobody knows', address({ postcode: 'ZZ9 9ZZ' }), '#/place/postcode', 'postcode-unknown'],
  ['a postcode outside', address({ postcode: 'IG11 7NB' }), '#/place/postcode', 'postcode-outside'],
  ['a postcode far outside', address({ postcode: 'SW1A 1AA' }), '#/place/postcode', 'postcode-outside'],
  ['a postcode of the next borough but one', address({ postcode: 'E17 9ZZ' }), '#/place/postcode', 'postcode-outside'],
  ['a postcode of a district here', address({ postcode: 'E3 9ZZ' }), '#/place/postcode', 'postcode-choose-area'],
  ['a postcode of Wapping', address({ postcode: 'E1W 9ZZ' }), '#/place/postcode', 'postcode-choose-area'],
  ['a postcode of the Isle of Dogs', address({ postcode: 'E14 9ZZ' }), '#/place/postcode', 'postcode-choose-area'],
  ['a postcode of the City that reaches in', address({ postcode: 'EC3N 9ZZ' }), '#/place/postcode', 'postcode-choose-area'],
  ['a neighbourhood that there is not', address({ postcode: 'E3 9ZZ', area: 'atlantis' }), '#/place/area', 'area-unknown'],
  ['an empty address', address({ address: ' ' }), '#/place/address', 'blank'],
  ['a long address', address({ address: 'x'.repeat(201) }), '#/place/address', 'too-long'],
  ['an unknown field of the place', address({ flat: '9' }), '#/place/flat', 'unknown-field'],
  ['meeting nowhere', { place: { kind: 'meeting', area: 'weavers' } }, '#/place/description', 'missing'],
  ['meeting in an unknown area', { place: { kind: 'meeting', area: 'x', description: 'Library' } }, '#/place/area', 'area-unknown'],
  ['remote without an area', { place: { kind: 'remote' } }, '#/place/area', 'missing'],
  ['no timing', { timing: undefined }, '#/timing', 'missing'],
  ['a timing of another kind', { timing: { kind: 'soon' } }, '#/timing/kind', 'not-a-choice'],
  ['by no day', { timing: { kind: 'by' } }, '#/timing/date', 'missing'],
  ['an impossible day', on({ date: '2026-02-30' }), '#/timing/date', 'not-a-date'],
  ['a day of the year 0', on({ date: '0000-01-01' }), '#/timing/date', 'not-a-date'],
  ['yesterday', on({ date: '2026-11-21' }), '#/timing/date', 'in-the-past'],
  ['a day past', { timing: { kind: 'by', date: '2020-01-01' } }, '#/timing/date', 'in-the-past'],
  ['a day in ten years', { timing: { kind: 'by', date: '2036-01-01' } }, '#/timing/date', 'too-far-ahead'],
  ['a time that is none', on({ from: '25:00' }), '#/timing/from', 'not-a-time'],
  ['an end before its start', on({ from: '13:00', until: '10:00' }), '#/timing/until', 'until-before-from'],
  ['an end that has passed today', on({ date: '2026-11-22', until: '09:00' }), '#/timing/until', 'in-the-past'],
  ['a start that has passed today', on({ date: '2026-11-22', from: '08:00' }), '#/timing/from', 'in-the-past'],
  ['no minutes', { minutes: undefined }, '#/minutes', 'missing'],
  ['few minutes', { minutes: 5 }, '#/minutes', 'too-small'],
  ['many minutes', { minutes: 100_000 }, '#/minutes', 'too-large'],
  ['half minutes', { minutes: 30.5 }, '#/minutes', 'not-whole'],
  ['minutes in words', { minutes: '30' }, '#/minutes', 'wrong-type'],
  ['no helpers', { helpersWanted: 0 }, '#/helpersWanted', 'too-small'],
  ['a crowd of helpers', { helpersWanted: 11 }, '#/helpersWanted', 'too-large'],
  ['somebody who has not agreed', { onBehalfOf: { relationship: 'my mum', agreed: false } }, '#/onBehalfOf/agreed', 'agreement-missing'],
  ['somebody who is nobody', { onBehalfOf: { relationship: '', agreed: true } }, '#/onBehalfOf/relationship', 'blank'],
  ['an unknown field', { status: 'done' }, '#/status', 'unknown-field'],
  ['a field of the prototype', { ['__proto__x']: 1 }, '#/__proto__x', 'unknown-field'],
];

describe('asking for help with', () => {
  it.each(wrong)('%s', async (_, changes, pointer, code) => {
    const answer = await ruth.move('/requests', { ...fence, ...changes });
    expectProblem(answer, 422, 'invalid-input', pointer, code);
  });

  it.each(wrong.filter(([, , , code]) => code !== 'missing' && code !== 'unknown-field'))(
    'is found as early by the preview: %s',
    async (_, changes, pointer, code) => {
      const answer = await server.call('/requests/preview', { body: changes, key: null });
      expectProblem(answer, 422, 'invalid-input', pointer, code);
    },
  );

  it('names every field that is wrong at once', async () => {
    const answer = await ruth.move('/requests', { ...fence, title: '', minutes: 1, helpersWanted: 99 });
    expect((answer.body as { errors: { pointer: string }[] }).errors.map((error) => error.pointer).sort()).toEqual([
      '#/helpersWanted',
      '#/minutes',
      '#/title',
    ]);
  });

  it.each([1e16, 1e99])('names the real bound for %d minutes', async (minutes) => {
    const answer = await ruth.move('/requests', { ...fence, minutes });
    expect(answer.body).toMatchObject({
      errors: [{ pointer: '#/minutes', code: 'too-large', detail: 'The number of minutes must be 480 or fewer.' }],
    });
  });

  it('today’s time may have begun when it has not ended, and may begin later today', async () => {
    for (const times of [{ from: '08:00', until: '14:00' }, { from: '13:00' }, { until: '14:00' }]) {
      const answer = await server.call('/requests/preview', { body: on({ date: '2026-11-22', ...times }), key: null });
      expect(answer.status, answer.text).toBe(200);
    }
  });

  it('broken JSON, another type, too much', async () => {
    const token = ruth.signIn.accessToken;
    expectProblem(await server.call('/requests', { token, raw: '{"title":' }), 400, 'malformed-json');
    expectProblem(
      await server.call('/requests', { token, raw: 'title=x', headers: { 'content-type': 'text/plain' } }),
      415,
      'unsupported-media-type',
    );
    expectProblem(
      await server.call('/requests', { token, raw: JSON.stringify({ ...fence, details: 'x'.repeat(1_000_000) }) }),
      413,
      'too-large',
    );
    expectProblem(await ruth.move('/requests', [fence]), 422, 'invalid-input');
  });

  const texts = [
    '😀 Fence 👩🏽‍🌾 please 🪵',
    'مساعدة في بناء السياج',
    'আমার বেড়া ঠিক করতে সাহায্য চাই',
    '<script>alert("x")</script> <img src=x onerror=alert(1)>',
    `'; drop table requests; -- " OR 1=1`,
    '${7*7} {{7*7}} %s %n \\',
    'Line one\r\nBcc: everybody@invalid',
  ];
  it.each(texts)('text that is kept as it was typed: %s', async (typed) => {
    const request = await ruth.ask({ title: typed.slice(0, 100), details: typed });
    const shown = (await server.call(`/requests/${request.id}`)).body as HelpRequest;
    expect(shown.details).toBe(typed.replace('everybody@invalid', 'everybody@invalid'));
    expect(shown.title).toBe(typed.slice(0, 100).replace(/\s+/g, ' '));
    const answer = await server.call(`/requests?q=${encodeURIComponent(typed)}`);
    expect(answer.status).toBe(200);
    const mail = (await server.mails()).at(-1);
    expect(mail?.subject).not.toMatch(/[\r\n]/);
  });

  it('is for people who have signed in and are 18 or over', async () => {
    expectProblem(await server.call('/requests', { body: fence }), 401, 'signed-out');
    const young = await neighbour(server, 'young@example.org', { adult: false });
    expectProblem(await young.move('/requests', fence), 403, 'adults-only');
    const request = await ruth.ask();
    expectProblem(await young.move(`/requests/${request.id}/offers`, { message: 'Me' }), 403, 'adults-only');
    expect((await young.read(`/requests/${request.id}`)).status).toBe(200);
  });
});

describe('masking', () => {
  it('is shown before and stored after', async () => {
    const changes = { title: 'Ring 07700 900123', details: 'I live at 12 Example Street, E2 0HL. Write to ruth@example.com.' };
    const preview = (await server.call('/requests/preview', { body: { ...changes, place }, key: null })).body as RequestPreview;
    expect(preview).toMatchObject({
      title: 'Ring •••',
      details: 'I live at ••• Example Street, •••. Write to •••.',
      masked: [
        { pointer: '#/title', kinds: ['phone'] },
        { pointer: '#/details', kinds: ['address', 'postcode', 'email'] },
      ],
      area: { id: expect.any(String), name: expect.any(String) },
      near: { metres: expect.any(Number) },
      danger: false,
    });
    const request = await ruth.ask(changes);
    expect(request.title).toBe('Ring •••');
    const rows = await server.database.owner.selectFrom('requests').select(['title', 'details']).where('id', '=', request.id).execute();
    expect(JSON.stringify(rows)).not.toMatch(/07700|example\.com|E2 0HL|12 /);
    const changed = await ruth.change(`/requests/${request.id}`, { details: 'Or 020 7946 0958' });
    expect(changed.body).toMatchObject({ details: 'Or •••', title: 'Ring •••' });
  });

  it('stores nothing of a preview', async () => {
    const before = await server.database.owner.selectFrom('requests').select('id').execute();
    await server.call('/requests/preview', { body: fence, key: null });
    expect(await server.database.owner.selectFrom('requests').select('id').execute()).toHaveLength(before.length);
  });
});

describe('the place that is shown', () => {
  it('is the chosen neighbourhood when the table lacks the postcode', async () => {
    const request = await ruth.ask({ place: { kind: 'address', postcode: 'e3 9zz', address: '7 Sample Road', area: 'bow-east' } });
    expect(request.area).toEqual({ id: 'bow-east', name: 'Bow East' });
    const row = await server.database.owner
      .selectFrom('requests')
      .select(['lsoa_code', 'metres'])
      .where('id', '=', request.id)
      .executeTakeFirstOrThrow();
    expect(row.lsoa_code).toBeNull();
    expect(request.near?.metres).toBe(row.metres);
  });
  it('is the middle of the area for a meeting, with its description kept until a match', async () => {
    const request = await ruth.ask({ place: { kind: 'meeting', area: 'weavers', description: 'By the fountain' } });
    expect(request.near).toBeDefined();
    expect((await server.call(`/requests/${request.id}`)).text).not.toContain('fountain');
  });
  it('is none for help by phone', async () => {
    const request = await ruth.ask({ place: { kind: 'remote', area: 'weavers' } });
    expect([request.near, request.placeKind]).toEqual([undefined, 'remote']);
  });
  it('is the same for two homes of one LSOA', async () => {
    const one = await ruth.ask({ place: { kind: 'address', postcode: 'E2 0HL', address: '1 Example Street' } });
    const two = await ruth.ask({ place: { kind: 'address', postcode: 'E2 0HW', address: '99 Sample Road' } });
    expect(one.near).toEqual(two.near);
  });
});

describe('changing', () => {
  it('keeps to the same rules, and to the one who asked', async () => {
    const request = await ruth.ask();
    const path = `/requests/${request.id}`;
    expectProblem(await ruth.change(path, { title: '' }), 422, 'invalid-input', '#/title', 'blank');
    expectProblem(await ruth.change(path, { place }), 422, 'invalid-input', '#/place', 'unknown-field');
    const other = await neighbour(server, 'other@example.org');
    expectProblem(await other.change(path, { title: 'Mine now' }), 403, 'not-allowed');
    expect((await ruth.change(path, { timing: { kind: 'by', date: '2026-12-01' }, minutes: 60 })).body).toMatchObject({
      timing: { kind: 'by', date: '2026-12-01' },
      minutes: 60,
    });
    await ruth.move(`${path}/cancel`);
    expectProblem(await ruth.change(path, { minutes: 30 }), 409, 'wrong-state');
  });
  it('never wants fewer helpers than are coming, and can be filled by wanting fewer', async () => {
    const request = await ruth.ask({ helpersWanted: 3 });
    for (const name of ['one', 'two']) {
      const helper = await neighbour(server, `${name}@example.org`);
      await ruth.move(`/offers/${(await helper.offer(request.id)).id}/accept`);
    }
    expectProblem(await ruth.change(`/requests/${request.id}`, { helpersWanted: 1 }), 422, 'invalid-input', '#/helpersWanted', 'too-small');
    expect((await ruth.change(`/requests/${request.id}`, { helpersWanted: 2 })).body).toMatchObject({ status: 'matched' });
  });
});

describe('marks that turn round what stands beside them', () => {
  /** Overrides, embeddings and isolates, open and never closed, and the mark of right-to-left writing, which stays. */
  const turned = '\u202efence\u2066 \u202apost\u200f\u2068';
  const kept = 'fence post\u200f';

  it('are taken out of all that people write, and so out of mails', async () => {
    const asked = await ruth.ask({ title: `Title ${turned}`, details: `Details ${turned}` });
    expect([asked.title, asked.details]).toEqual([`Title ${kept}`, `Details ${kept}`]);
    const changed = await ruth.change(`/requests/${asked.id}`, { title: `Changed ${turned}` });
    expect(changed.body).toMatchObject({ title: `Changed ${kept}` });
    const dev = await neighbour(server, 'dev@example.org', { displayName: `Dev ${turned}` });
    const offer = await dev.offer(asked.id, `Offer ${turned}`);
    expect(offer).toMatchObject({ message: `Offer ${kept}`, offeredBy: { displayName: `Dev ${kept}` } });
    await ruth.move(`/offers/${offer.id}/accept`);
    expect((await ruth.move(`/offers/${offer.id}/messages`, { text: `Message ${turned}` })).body).toMatchObject({
      text: `Message ${kept}`,
    });
    expect((await dev.move(`/requests/${asked.id}/report`, { reason: `Reason ${turned}`, text: `Text ${turned}` })).body).toMatchObject({
      reason: `Reason ${kept}`,
      text: `Text ${kept}`,
    });
    const done = await ruth.move(`/requests/${asked.id}/complete`, {
      helpers: [{ offerId: offer.id, minutes: 60, thanks: `Thanks ${turned}` }],
    });
    expect(done.status, done.text).toBe(200);
    await ruth.move(`/requests/${asked.id}/reopen`, { reason: `Reason ${turned}` });
    const mails = await server.mails();
    expect(mails.some(({ subject }) => subject.includes(`Changed ${kept}`))).toBe(true);
    expect(mails.some(({ text }) => text.includes(`Thanks ${kept}`))).toBe(true);
    expect(JSON.stringify(mails)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it('by themselves are nothing', async () => {
    expectProblem(await ruth.move('/requests', { ...fence, title: '\u202e\u2066' }), 422, 'invalid-input', '#/title', 'blank');
  });
});
