import type { Block, HelpRequest, Message, Offer, Page, Report } from '@goodturn/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, neighbour, type Neighbour } from '../../testing/neighbours.js';
import { otherCommunity, startTestServer, type TestServer } from '../../testing/server.js';

let server: TestServer;
let ruth: Neighbour;
let samira: Neighbour;
let joseph: Neighbour;
let moderator: Neighbour;
beforeAll(async () => {
  server = await startTestServer();
  ruth = await neighbour(server, 'ruth@example.org', { displayName: 'Ruth' });
  samira = await neighbour(server, 'samira@example.org', { displayName: 'Samira' });
  joseph = await neighbour(server, 'joseph@example.org', { displayName: 'Joseph' });
  moderator = await neighbour(server, 'moderator@example.org', { displayName: 'Nadia' });
  await server.makeModerator(moderator.signIn.person.id);
});
afterAll(() => server.close());

const mailsTo = async (email: string) => (await server.mails()).filter((mail) => mail.to === email);
const itemsOf = async <Item>(who: Neighbour, path: string) => ((await who.read(path)).body as Page<Item>).items;

describe('words of danger', () => {
  it('hold a request for the moderators, who approve it', async () => {
    const held = await ruth.ask({ title: 'A voice at night', details: 'Some nights I want to die.' });
    expect(held).toMatchObject({ status: 'pending', reason: 'danger' });
    expectProblem(await server.call(`/requests/${held.id}`), 404, 'not-found');
    expectProblem(await samira.read(`/requests/${held.id}`), 404, 'not-found');
    expectProblem(await samira.move(`/requests/${held.id}/offers`, { message: 'Me' }), 404, 'not-found');
    expect((await mailsTo('ruth@example.org')).at(-1)?.text).toMatch(/116 123[\s\S]*999/);
    const mail = (await mailsTo('moderator@example.org')).at(-1);
    expect(mail?.text).toContain('https://www.council.example/neighbours#goodturn/yours');
    expect(mail?.text).not.toContain('want to die');
    expect((await itemsOf<HelpRequest>(moderator, '/requests?status=pending')).map((item) => item.id)).toContain(held.id);
    const seen = (await moderator.read(`/requests/${held.id}`)).body as HelpRequest;
    expect(seen).toMatchObject({ details: 'Some nights I want to die.', reason: 'danger' });
    expect(seen.place).toBeUndefined();
    expectProblem(await ruth.move(`/requests/${held.id}/approve`), 403, 'not-allowed');
    expect((await moderator.move(`/requests/${held.id}/approve`)).body).toMatchObject({ status: 'open' });
    expect((await server.call(`/requests/${held.id}`)).status).toBe(200);
    expectProblem(await moderator.move(`/requests/${held.id}/approve`), 409, 'wrong-state');
    expect((await mailsTo('ruth@example.org')).at(-1)?.subject).toBe('Your request is on the board: A voice at night');
  });
  it('are declined with a reason that the asker reads', async () => {
    const held = await ruth.ask({ details: 'I will kill him.' });
    expectProblem(await moderator.move(`/requests/${held.id}/decline`), 422, 'invalid-input');
    expectProblem(await moderator.move(`/requests/${held.id}/decline`, { reason: ' ' }), 422, 'invalid-input', '#/reason', 'blank');
    await moderator.move(`/requests/${held.id}/decline`, { reason: 'Call us and we will talk.' });
    expect((await ruth.read(`/requests/${held.id}`)).body).toMatchObject({ status: 'declined', reason: 'Call us and we will talk.' });
    expect((await mailsTo('ruth@example.org')).at(-1)?.text).toContain('Call us and we will talk.');
  });
  it('that come with a change hold it too, and another change does not let it go', async () => {
    const request = await ruth.ask();
    expect((await ruth.change(`/requests/${request.id}`, { details: 'I want to die.' })).body).toMatchObject({ status: 'pending' });
    expect((await ruth.change(`/requests/${request.id}`, { details: 'Only a fence.' })).body).toMatchObject({
      status: 'pending',
      reason: 'danger',
    });
  });
  it('hold everything where the community reads first', async () => {
    await server.changeSettings((settings) => ({ ...settings, policies: { ...settings.policies, approvalFirst: true } }));
    expect(await ruth.ask()).toMatchObject({ status: 'pending', reason: 'approval' });
    await server.changeSettings((settings) => ({ ...settings, policies: { ...settings.policies, approvalFirst: false } }));
  });
  it('in a message reach the moderators, and the message arrives', async () => {
    const request = await ruth.ask();
    const offer = await samira.offer(request.id);
    await ruth.move(`/offers/${offer.id}/accept`);
    const sent = (await ruth.move(`/offers/${offer.id}/messages`, { text: 'My husband hits me.' })).body as Message;
    expect((await itemsOf<Message>(samira, `/offers/${offer.id}/messages`)).map((message) => message.text)).toEqual([
      'My husband hits me.',
    ]);
    const report = (await itemsOf<Report>(moderator, '/reports')).find((one) => one.about?.id === sent.id);
    expect(report).toMatchObject({
      reason: 'danger',
      about: { kind: 'message', text: 'My husband hits me.', writtenBy: { displayName: 'Ruth' } },
    });
    expect(report?.reportedBy).toBeUndefined();
  });
});

describe('a report', () => {
  it('mails the moderators, is listed for them, and is closed; the reported person is not told', async () => {
    const request = await ruth.ask({ title: 'Lend me some money' });
    const before = (await mailsTo('ruth@example.org')).length;
    const answer = await samira.move(`/requests/${request.id}/report`, { reason: 'money', text: 'This asks for money.' });
    expect(answer.status).toBe(201);
    const report = answer.body as Report;
    expect(report).toEqual({ id: report.id, reason: 'money', text: 'This asks for money.', status: 'open', reportedAt: report.reportedAt });
    expectProblem(await samira.move(`/requests/${request.id}/report`, { reason: 'money' }), 409, 'already-reported');
    expectProblem(await ruth.move(`/requests/${request.id}/report`, { reason: 'money' }), 403, 'not-allowed');
    expectProblem(await samira.move(`/requests/${request.id}/report`, {}), 422, 'invalid-input', '#/reason', 'missing');
    expect((await mailsTo('ruth@example.org')).length).toBe(before);
    expect((await mailsTo('moderator@example.org')).at(-1)?.subject).toBe('A report waits for you');
    expectProblem(await samira.read('/reports'), 403, 'not-allowed');
    expectProblem(await samira.move(`/reports/${report.id}/close`), 403, 'not-allowed');
    const listed = (await itemsOf<Report>(moderator, '/reports')).find((one) => one.id === report.id);
    expect(listed).toMatchObject({
      reportedBy: { displayName: 'Samira' },
      about: { kind: 'request', requestId: request.id, writtenBy: { id: ruth.signIn.person.id, displayName: 'Ruth' } },
    });
    expect((await moderator.read(`/reports/${report.id}`)).body).toEqual(listed);
    expectProblem(await samira.read(`/reports/${report.id}`), 403, 'not-allowed');
    expect((await moderator.move(`/requests/${request.id}/decline`, { reason: 'Never money.' })).body).toMatchObject({
      status: 'declined',
    });
    expect((await moderator.move(`/reports/${report.id}/close`, { note: 'Taken down.' })).body).toMatchObject({ status: 'closed' });
    expectProblem(await moderator.move(`/reports/${report.id}/close`), 409, 'wrong-state');
    expect((await itemsOf<Report>(moderator, '/reports?status=closed')).map((one) => one.id)).toContain(report.id);
  });
  it('can be about an offer or a message, by the other side alone', async () => {
    const request = await ruth.ask();
    const offer = await samira.offer(request.id, 'What a silly request.');
    expect((await ruth.move(`/offers/${offer.id}/report`, { reason: 'rude' })).status).toBe(201);
    expectProblem(await joseph.move(`/offers/${offer.id}/report`, { reason: 'rude' }), 404, 'not-found');
    expectProblem(await samira.move(`/offers/${offer.id}/report`, { reason: 'rude' }), 403, 'not-allowed');
    await ruth.move(`/offers/${offer.id}/accept`);
    const message = (await samira.move(`/offers/${offer.id}/messages`, { text: 'Silly indeed.' })).body as Message;
    expect((await ruth.move(`/messages/${message.id}/report`, { reason: 'rude' })).status).toBe(201);
    expectProblem(await joseph.move(`/messages/${message.id}/report`, { reason: 'rude' }), 404, 'not-found');
    const kinds = (await itemsOf<Report>(moderator, '/reports')).map((one) => [one.about?.kind, one.about?.text]);
    expect(kinds).toContainEqual(['offer', 'What a silly request.']);
    expect(kinds).toContainEqual(['message', 'Silly indeed.']);
  });
});

describe('a block', () => {
  it('is silent, ends the match, and hides each from the other until it is lifted', async () => {
    const request = await ruth.ask();
    const other = await samira.ask({ title: 'A request of Samira’s' });
    const offer = await samira.offer(request.id);
    await ruth.move(`/offers/${offer.id}/accept`);
    const answer = await ruth.move(`/offers/${offer.id}/block`);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ displayName: 'Samira' });
    const mail = (await mailsTo('samira@example.org')).at(-1);
    expect(mail?.subject).toBe('A match has ended: Help putting up my fence');
    expect(mail?.text).not.toMatch(/block/i);
    for (const path of [`/requests/${request.id}`, `/offers/${offer.id}/messages`])
      expectProblem(await samira.read(path), 404, 'not-found');
    expectProblem(await ruth.read(`/requests/${other.id}`), 404, 'not-found');
    expectProblem(await samira.move(`/requests/${request.id}/offers`, { message: 'Again' }), 404, 'not-found');
    expect((await itemsOf<Offer>(samira, '/offers?mine=true')).map((one) => one.id)).not.toContain(offer.id);
    expect((await itemsOf<Offer>(ruth, `/requests/${request.id}/offers`)).map((one) => one.id)).not.toContain(offer.id);
    expect((await itemsOf<HelpRequest>(samira, '/requests?limit=100')).map((one) => one.postedBy.displayName)).not.toContain('Ruth');
    expect((await itemsOf<HelpRequest>(ruth, '/requests?limit=100')).map((one) => one.postedBy.displayName)).not.toContain('Samira');
    expect((await server.call(`/requests/${request.id}`)).body).toMatchObject({ status: 'open', helpersMatched: 0 });
    expect(await itemsOf<Block>(samira, '/me/blocks')).toEqual([]);
    const [block] = await itemsOf<Block>(ruth, '/me/blocks');
    expect(block?.displayName).toBe('Samira');
    expectProblem(await server.call(`/me/blocks/${block?.id}`, { method: 'DELETE', token: samira.signIn.accessToken }), 404, 'not-found');
    expect((await server.call(`/me/blocks/${block?.id}`, { method: 'DELETE', token: ruth.signIn.accessToken })).status).toBe(204);
    expect((await samira.read(`/requests/${request.id}`)).status).toBe(200);
  });
  it('stays an end when the asker says that it is not finished', async () => {
    const nora = await neighbour(server, 'nora@example.org', { displayName: 'Nora' });
    const request = await ruth.ask();
    const offer = await nora.offer(request.id);
    await ruth.move(`/offers/${offer.id}/accept`);
    await ruth.move(`/requests/${request.id}/complete`);
    await ruth.move(`/offers/${offer.id}/block`);
    expectProblem(await ruth.move(`/requests/${request.id}/reopen`), 409, 'wrong-state');
    expect((await ruth.read(`/requests/${request.id}`)).body).toMatchObject({ status: 'done' });
    expect((await mailsTo('nora@example.org')).map((mail) => mail.subject).join()).not.toContain('not finished');
  });
  it('keeps the asker’s confirmation and thanks from the neighbour who was blocked after helping', async () => {
    const omar = await neighbour(server, 'omar@example.org', { displayName: 'Omar' });
    const request = await ruth.ask({ title: 'Lift the sofa' });
    const offer = await omar.offer(request.id);
    await ruth.move(`/offers/${offer.id}/accept`);
    await omar.move(`/offers/${offer.id}/complete`);
    await ruth.move(`/offers/${offer.id}/block`);
    const before = await mailsTo('omar@example.org');
    const helpers = [{ offerId: offer.id, minutes: 60, thanks: 'Never again.' }];
    expect((await ruth.move(`/requests/${request.id}/complete`, { helpers })).body).toMatchObject({ status: 'done' });
    expect(await mailsTo('omar@example.org')).toEqual(before);
  });
  it('is not for oneself, and can be made from a request', async () => {
    const request = await joseph.ask();
    expectProblem(await joseph.move(`/requests/${request.id}/block`), 403, 'own-request');
    expect((await samira.move(`/requests/${request.id}/block`)).body).toMatchObject({ displayName: 'Joseph' });
    expectProblem(await samira.read(`/requests/${request.id}`), 404, 'not-found');
  });
});

describe('ids of others', () => {
  it('every move on somebody else’s request or offer is refused, and everything unknown is not found', async () => {
    const request = await ruth.ask();
    const offer = await samira.offer(request.id);
    const third = await neighbour(server, 'third@example.org');
    for (const move of ['cancel', 'complete', 'reopen'])
      expectProblem(await third.move(`/requests/${request.id}/${move}`), 403, 'not-allowed');
    for (const move of ['accept', 'decline', 'withdraw', 'complete', 'report', 'block']) {
      expectProblem(await third.move(`/offers/${offer.id}/${move}`, move === 'report' ? { reason: 'x' } : {}), 404, 'not-found');
    }
    expectProblem(await samira.move(`/offers/${offer.id}/accept`), 403, 'not-allowed');
    expectProblem(await samira.move(`/offers/${offer.id}/decline`), 403, 'not-allowed');
    expectProblem(await ruth.move(`/offers/${offer.id}/withdraw`), 403, 'not-allowed');
    expectProblem(await ruth.move(`/offers/${offer.id}/complete`), 403, 'not-allowed');
    expectProblem(await ruth.move(`/requests/${request.id}/offers`, { message: 'Me' }), 403, 'own-request');
    expectProblem(await samira.move(`/requests/${request.id}/offers`, { message: 'Me' }), 409, 'already-offered');
    for (const message of ['', '  ', 'x'.repeat(1001), 7, undefined]) {
      expectProblem(await third.move(`/requests/${request.id}/offers`, { message }), 422, 'invalid-input', '#/message');
    }
    const nobody = randomUUID();
    for (const path of [`/requests/${nobody}`, `/requests/${nobody}/offers`, `/offers/${nobody}/messages`, '/requests/not-an-id']) {
      expectProblem(await ruth.read(path), 404, 'not-found');
    }
    const foreign = await neighbour(server, 'foreign@example.org', { community: otherCommunity });
    for (const move of ['accept', 'decline', 'withdraw', 'complete', 'block'])
      expectProblem(await foreign.move(`/offers/${offer.id}/${move}`), 404, 'not-found');
  });
  it('a helper of another request cannot be confirmed', async () => {
    const request = await ruth.ask();
    const offer = await samira.offer(request.id);
    await ruth.move(`/offers/${offer.id}/accept`);
    const other = await samira.ask();
    const stray = await ruth.offer(other.id);
    const answer = await ruth.move(`/requests/${request.id}/complete`, { helpers: [{ offerId: stray.id, minutes: 60 }] });
    expectProblem(answer, 422, 'invalid-input', '#/helpers/0/offerId', 'not-a-choice');
  });
  it('a category that asks for a check is locked, and says why', async () => {
    await server.database.owner
      .updateTable('categories')
      .set({ requirement: JSON.stringify({ kind: 'dbs-basic' }) })
      .where('id', '=', 'childcare')
      .execute();
    const request = await ruth.ask({ category: 'childcare' });
    const answer = await samira.move(`/requests/${request.id}/offers`, { message: 'I can' });
    expectProblem(answer, 403, 'locked');
    expect(answer.body).toMatchObject({ reason: 'dbs-basic' });
  });
});
