import type { Community, HelpRequest, Message, Offer, Page } from '@goodturn/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGeography } from '../../geography/geography.js';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let ruth: Neighbour;
let samira: Neighbour;
let joseph: Neighbour;
beforeAll(async () => {
  server = await startTestServer();
  ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
  samira = await neighbour(server, 'samira@example.org', { displayName: 'Samira' });
  joseph = await neighbour(server, 'joseph@example.org', { displayName: 'Joseph' });
});
afterAll(() => server.close());

const mailsTo = async (email: string) => (await server.mails()).filter((mail) => mail.to === email);

describe('a whole good turn', () => {
  let request: HelpRequest;
  let offer: Offer;

  it('is asked for, and everybody reads the middle of an LSOA, never the home', async () => {
    request = await ruth.ask();
    const home = { latitude: 51.526509, longitude: -0.053771 };
    const lsoa = createGeography().lsoaAt(home);
    expect(request).toMatchObject({
      status: 'open',
      helpersMatched: 0,
      postedBy: { displayName: 'Ruth' },
      near: { latitude: lsoa?.latitude, longitude: lsoa?.longitude, metres: lsoa?.metres },
      place: { kind: 'address', postcode: 'E2 0HL', address: '12 Example Street' },
      you: { asker: true, offersWaiting: 0 },
    });
    expect(request.reference).toMatch(/^GT-[2-9A-Z]{3}-\d\d$/);
    const shown = await server.call(`/requests/${request.id}`);
    expect(shown.status).toBe(200);
    expect(shown.text).not.toMatch(/E2 0HL|12 Example|51\.526509|reference|expiresAt/);
    expect(((await server.call('/requests')).body as Page<HelpRequest>).items.map((item) => item.id)).toContain(request.id);
    const mail = (await mailsTo('ruth@example.org')).at(-1);
    expect(mail?.subject).toBe('Your request is on the board: Help putting up my fence');
    expect(mail?.text).toContain(request.reference);
    expect(mail?.text).toContain(`https://www.council.example/neighbours#goodturn/requests/${request.id}`);
    expect(mail?.text).not.toContain('Example Street');
  });

  it('is answered with an offer that only the asker and the neighbour read', async () => {
    offer = await samira.offer(request.id, 'I can come on Sunday with a level. My number is 07700 900123.');
    expect(offer).toMatchObject({ status: 'offered', mine: true, message: 'I can come on Sunday with a level. My number is •••.' });
    const seen = (await ruth.read(`/requests/${request.id}/offers`)).body as Page<Offer>;
    expect(seen.items).toMatchObject([{ id: offer.id, mine: false, offeredBy: { displayName: 'Samira' } }]);
    expect(((await joseph.read(`/requests/${request.id}/offers`)).body as Page<Offer>).items).toEqual([]);
    expect((await server.call(`/requests/${request.id}/offers`)).status).toBe(401);
    expect((await mailsTo('ruth@example.org')).at(-1)?.subject).toBe('Samira offers to help: Help putting up my fence');
    const before = (await samira.read(`/requests/${request.id}`)).body as HelpRequest;
    expect(before.place).toBeUndefined();
    expect(before.you).toEqual({ asker: false, offer: { id: offer.id, status: 'offered' } });
  });

  it('becomes a match: place and words for the two alone, and reading the place is recorded', async () => {
    await joseph.offer(request.id);
    const accepted = await ruth.move(`/offers/${offer.id}/accept`);
    expect(accepted.status).toBe(200);
    const words = (accepted.body as Offer).safeWords;
    expect(accepted.body).toMatchObject({
      status: 'accepted',
      safeWords: { helperSays: expect.any(String), askerSays: expect.any(String) },
    });
    expect(words?.helperSays).not.toBe(words?.askerSays);
    const helper = (await samira.read(`/requests/${request.id}`)).body as HelpRequest;
    expect(helper).toMatchObject({ status: 'matched', helpersMatched: 1, place: { address: '12 Example Street' }, safeWords: words });
    const readings = await server.database.owner.selectFrom('place_readings').selectAll().where('request_id', '=', request.id).execute();
    expect(readings.map((reading) => reading.person_id)).toEqual([samira.signIn.person.id]);
    const stranger = await joseph.read(`/requests/${request.id}`);
    expect(stranger.text).not.toMatch(/Example Street|safeWords|E2 0HL/);
    const mail = (await mailsTo('samira@example.org')).at(-1);
    expect(mail?.subject).toBe('Ruth said yes: Help putting up my fence');
    expect(mail?.text).not.toContain(words?.helperSays);
    expect(mail?.text).not.toContain('Example Street');
    expect(mail?.text).toContain('https://www.council.example/neighbours#goodturn/yours');
  });

  it('lets the two write to each other, unmasked', async () => {
    const sent = await samira.move(`/offers/${offer.id}/messages`, { text: 'Ring me on 07700 900123 when you are in.' });
    expect(sent.status).toBe(201);
    expect(sent.body).toMatchObject({ text: 'Ring me on 07700 900123 when you are in.', mine: true });
    const own = (await ruth.read(`/requests/${request.id}/offers`)).body as Page<Offer>;
    expect(own.items.find((item) => item.id === offer.id)?.unread).toBe(1);
    const read = (await ruth.read(`/offers/${offer.id}/messages`)).body as Page<Message>;
    expect(read.items).toMatchObject([{ mine: false, sentBy: { displayName: 'Samira' } }]);
    const again = (await ruth.read(`/requests/${request.id}/offers`)).body as Page<Offer>;
    expect(again.items.find((item) => item.id === offer.id)?.unread).toBeUndefined();
    expectProblem(await joseph.read(`/offers/${offer.id}/messages`), 404, 'not-found');
    expect((await mailsTo('ruth@example.org')).at(-1)).toMatchObject({ subject: 'Samira wrote to you: Help putting up my fence' });
  });

  it('is said to be done by the helper, confirmed with minutes and thanks by the asker, and counted', async () => {
    const before = ((await server.call('')).body as Community).counts.goodTurns;
    const done = await samira.move(`/offers/${offer.id}/complete`);
    expect(done.body).toMatchObject({ status: 'done' });
    expect((done.body as Offer).minutes).toBeUndefined();
    expect((await mailsTo('ruth@example.org')).at(-1)?.subject).toBe('Is it done? Help putting up my fence');
    const confirmed = await ruth.move(`/requests/${request.id}/complete`, {
      helpers: [{ offerId: offer.id, minutes: 90, thanks: 'You are a star. Come for tea at E2 0HL.' }],
    });
    expect(confirmed.body).toMatchObject({ status: 'done', helpersMatched: 1 });
    const mine = (await samira.read('/offers?mine=true')).body as Page<Offer>;
    expect(mine.items).toMatchObject([
      {
        id: offer.id,
        status: 'done',
        minutes: 90,
        thanks: 'You are a star. Come for tea at E2 0HL.',
        request: { title: request.title, status: 'done' },
      },
    ]);
    const left = (await joseph.read('/offers?mine=true')).body as Page<Offer>;
    expect(left.items).toMatchObject([{ status: 'declined', endReason: 'closed' }]);
    const mail = (await mailsTo('samira@example.org')).at(-1);
    expect(mail?.text).toContain('1 hour 30 minutes');
    expect(mail?.text).toContain('Ruth says: “You are a star. Come for tea at •••.”');
    expect((await mailsTo('joseph@example.org')).at(-1)?.subject).toBe('A request has closed: Help putting up my fence');
    expect(((await server.call('')).body as Community).counts.goodTurns).toBe(before + 1);
  });

  it('takes place and words from the helper seven days later', async () => {
    server.clock.advance({ days: 6, hours: 23 });
    samira = await neighbour(server, 'samira@example.org');
    ruth = await neighbour(server, 'ruth@example.org');
    joseph = await neighbour(server, 'joseph@example.org');
    expect(((await samira.read(`/requests/${request.id}`)).body as HelpRequest).place).toBeDefined();
    server.clock.advance({ hours: 2 });
    samira = await neighbour(server, 'samira@example.org');
    joseph = await neighbour(server, 'joseph@example.org');
    const late = (await samira.read(`/requests/${request.id}`)).body as HelpRequest;
    expect([late.place, late.safeWords]).toEqual([undefined, undefined]);
  });

  it('can be reopened within 14 days by either side, and gives the place back', async () => {
    const reopened = await samira.move(`/requests/${request.id}/reopen`, { reason: 'The last post is still loose.' });
    expect(reopened.body).toMatchObject({ status: 'matched', place: { address: '12 Example Street' } });
    expect((await mailsTo('ruth@example.org')).at(-1)?.subject).toBe('It is not finished: Help putting up my fence');
    ruth = await neighbour(server, 'ruth@example.org');
    expect((await ruth.move(`/requests/${request.id}/complete`)).body).toMatchObject({ status: 'done' });
    expect(((await samira.read('/offers?mine=true')).body as Page<Offer>).items[0]).toMatchObject({ status: 'done', minutes: 120 });
    expectProblem(await ruth.move(`/requests/${request.id}/complete`), 409, 'wrong-state');
    expectProblem(await ruth.move(`/requests/${request.id}/cancel`), 409, 'wrong-state');
  });
});

describe('every other end', () => {
  const match = async () => {
    const request = await ruth.ask();
    const offer = await samira.offer(request.id);
    expect((await ruth.move(`/offers/${offer.id}/accept`)).status).toBe(200);
    return { request, offer };
  };
  const expectPlaceGone = async (id: string) => {
    const seen = await samira.read(`/requests/${id}`);
    expect(seen.text).not.toMatch(/Example Street|safeWords/);
  };

  it('a helper withdraws: the place opens again, both are told, and the helper no longer sees where it is', async () => {
    const { request, offer } = await match();
    await ruth.move(`/offers/${offer.id}/messages`, { text: 'Ring the bell of flat 9.' });
    expect((await samira.read(`/offers/${offer.id}/messages`)).body).toMatchObject({ items: [{ text: 'Ring the bell of flat 9.' }] });
    expect((await samira.move(`/offers/${offer.id}/withdraw`, { reason: 'I have a cold.' })).body).toMatchObject({
      status: 'withdrawn',
      endReason: 'withdrawn',
    });
    expect((await samira.read(`/offers/${offer.id}/messages`)).status, 'the conversation goes with the place').toBe(404);
    expect((await server.call(`/requests/${request.id}`)).body).toMatchObject({ status: 'open', helpersMatched: 0 });
    await expectPlaceGone(request.id);
    expect((await mailsTo('ruth@example.org')).at(-1)?.text).toContain('I have a cold.');
    expect((await mailsTo('samira@example.org')).at(-1)?.subject).toBe('You withdrew: Help putting up my fence');
    expectProblem(await samira.move(`/offers/${offer.id}/messages`, { text: 'Hello' }), 409, 'wrong-state');
    expectProblem(await ruth.move(`/offers/${offer.id}/accept`), 409, 'wrong-state');
    expect((await samira.offer(request.id)).status).toBe('offered');
  });

  it('the asker ends one match alone', async () => {
    const { request, offer } = await match();
    expect((await ruth.move(`/offers/${offer.id}/decline`)).body).toMatchObject({ status: 'declined', endReason: 'ended' });
    expect((await server.call(`/requests/${request.id}`)).body).toMatchObject({ status: 'open', helpersMatched: 0 });
    await expectPlaceGone(request.id);
    expectProblem(await samira.move(`/requests/${request.id}/offers`, { message: 'Again?' }), 409, 'already-declined');
  });

  it('the asker cancels: place and words go at once, and both are told', async () => {
    const { request } = await match();
    const waiting = await neighbour(server, 'ade@example.org', { displayName: 'Ade' });
    expect((await ruth.move(`/requests/${request.id}/cancel`, { reason: 'My son came round.' })).body).toMatchObject({
      status: 'cancelled',
      reason: 'My son came round.',
    });
    await expectPlaceGone(request.id);
    expectProblem(await server.call(`/requests/${request.id}`), 404, 'not-found');
    expectProblem(await waiting.read(`/requests/${request.id}`), 404, 'not-found');
    expect((await mailsTo('samira@example.org')).at(-1)?.text).toContain('My son came round.');
    expect((await mailsTo('ruth@example.org')).at(-1)?.subject).toBe('You cancelled your request: Help putting up my fence');
    expectProblem(await ruth.move(`/requests/${request.id}/reopen`), 409, 'wrong-state');
  });

  it('an offer is declined without a reason, or masked with one', async () => {
    const request = await ruth.ask();
    const offer = await samira.offer(request.id);
    await ruth.move(`/offers/${offer.id}/decline`, { reason: 'Ring me on 07700 900123 instead.' });
    const mail = (await mailsTo('samira@example.org')).at(-1);
    expect(mail?.subject).toBe('Ruth said no this time: Help putting up my fence');
    expect(mail?.text).not.toContain('900123');
  });

  it('wants two: open until both are found, then full', async () => {
    const request = await ruth.ask({ helpersWanted: 2 });
    const third = await neighbour(server, 'priya@example.org', { displayName: 'Priya' });
    const offers = [await samira.offer(request.id), await joseph.offer(request.id), await third.offer(request.id)];
    const words = [];
    for (const [index, offer] of offers.slice(0, 2).entries()) {
      const accepted = (await ruth.move(`/offers/${offer.id}/accept`)).body as Offer;
      words.push(JSON.stringify(accepted.safeWords));
      expect((await server.call(`/requests/${request.id}`)).body).toMatchObject({
        status: index === 0 ? 'open' : 'matched',
        helpersMatched: index + 1,
      });
    }
    expect(new Set(words).size).toBe(2);
    expectProblem(await ruth.move(`/offers/${offers[2]!.id}/accept`), 409, 'full');
    expectProblem(
      await (await neighbour(server, 'late@example.org')).move(`/requests/${request.id}/offers`, { message: 'Me too' }),
      409,
      'full',
    );
    expect(((await third.read('/offers?mine=true')).body as Page<Offer>).items[0]?.status).toBe('offered');
  });

  it('both at once: two acceptances never take more helpers than were wanted', async () => {
    const request = await ruth.ask();
    const offers = [await samira.offer(request.id), await joseph.offer(request.id)];
    const answers = await Promise.all(offers.map((offer) => ruth.move(`/offers/${offer.id}/accept`)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect((await server.call(`/requests/${request.id}`)).body).toMatchObject({ helpersMatched: 1, status: 'matched' });
  });

  it('both at once: a withdrawal and an acceptance leave one truth', async () => {
    const request = await ruth.ask();
    const offer = await samira.offer(request.id);
    await Promise.all([ruth.move(`/offers/${offer.id}/accept`), samira.move(`/offers/${offer.id}/withdraw`)]);
    expect((await server.call(`/requests/${request.id}`)).body).toMatchObject({ helpersMatched: 0, status: 'open' });
    expect(((await samira.read('/offers?mine=true')).body as Page<Offer>).items[0]?.status).toBe('withdrawn');
  });

  it('both at once: the same offer twice is one offer', async () => {
    const request = await ruth.ask();
    const answers = await Promise.all([1, 2].map(() => samira.move(`/requests/${request.id}/offers`, { message: 'Me' })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
  });
});
