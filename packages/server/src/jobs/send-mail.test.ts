import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { smtpMail } from '../adapters/mail/smtp.js';
import { postInto } from '../outbox.js';
import { systemRandom } from '../random.js';
import { startTestServer, testCommunity, type TestServer } from '../testing/server.js';
import { waitsAfterFailure } from './send-mail.js';

let server: TestServer;
let smtp: SMTPServer;
let received: { to: string[]; text: string }[] = [];
let refuse = false;

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        if (refuse) return done(Object.assign(new Error('Come back later'), { responseCode: 451 }));
        received.push({ to: session.envelope.rcptTo.map((one) => one.address), text });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  server = await startTestServer({ mail: () => smtpMail(`smtp://127.0.0.1:${port}`, 'Goodturn <neighbours@council.example>') });
});
afterAll(async () => {
  await server.close();
  await new Promise<void>((resolve) => smtp.close(resolve));
});
afterEach(() => {
  received = [];
  refuse = false;
});

const ask = (email: string) => server.call('/sign-in-codes', { body: { email } });
/** The text of a mail, whichever way it travels. */
const decoded = (mail: string): string => {
  const text = mail.slice(mail.indexOf('\r\n\r\n'));
  return /base64/i.test(mail)
    ? Buffer.from(text, 'base64').toString()
    : text.replace(/=\r\n/g, '').replace(/(=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());
};
const send = async () => {
  await server.inside.runner.settle();
  await server.inside.runner.sendMail();
};

test('a mail arrives by SMTP in plain text, once', async () => {
  await ask('ada@example.org');
  await send();
  await send();
  expect(received).toHaveLength(1);
  expect(received[0]?.to).toEqual(['ada@example.org']);
  expect(received[0]?.text).toMatch(/From: Goodturn <neighbours@council\.example>/);
  expect(received[0]?.text).toMatch(/Content-Language: en/);
  expect(received[0]?.text).toMatch(/Content-Type: text\/plain/);
  expect(received[0]?.text).toMatch(/Message-ID: <[0-9a-f-]{36}@council\.example>/);
  expect(received[0]?.text).toMatch(/Your code is \d{3} \d{3}\./);
});

test('a mail is in the language that whoever it is for would rather read, where Goodturn speaks it', async () => {
  const asked = (email: string, language: string) =>
    server.call('/sign-in-codes', { body: { email }, headers: { 'accept-language': language } });
  await asked('amal@example.org', 'ar-SY, ar;q=0.9, en;q=0.5');
  await asked('worf@example.org', 'tlh');
  await send();
  expect(
    received.map(({ to, text }) => [to[0], /Content-Language: (.*)\r/.exec(text)?.[1], /\p{Script=Arabic}/u.test(decoded(text))]),
  ).toEqual([
    ['amal@example.org', 'ar', true],
    ['worf@example.org', 'en', false],
  ]);
});

test('a mail that was refused is tried again later, and its words are forgotten once it is sent', async () => {
  refuse = true;
  await ask('bo@example.org');
  await send();
  refuse = false;
  await send();
  expect(received).toEqual([]);
  server.clock.advance({ minutes: 1 });
  await send();
  expect(received.map((mail) => mail.to)).toEqual([['bo@example.org']]);
  expect(
    await server.database.owner.selectFrom('outbox').select(['text', 'attempts']).where('to_email', '=', 'bo@example.org').execute(),
  ).toEqual([{ text: '', attempts: 2 }]);
});

test('a mail that nobody takes is given up after the last try, and stops no other', async () => {
  refuse = true;
  await ask('cy@example.org');
  await send();
  for (const minutes of waitsAfterFailure) {
    server.clock.advance({ minutes });
    await send();
  }
  refuse = false;
  server.clock.advance({ days: 2 });
  await ask('dee@example.org');
  await send();
  expect(received.map((mail) => mail.to)).toEqual([['dee@example.org']]);
  const [given] = await server.database.owner
    .selectFrom('outbox')
    .select(['attempts', 'failed_at'])
    .where('to_email', '=', 'cy@example.org')
    .execute();
  expect(given?.attempts).toBe(waitsAfterFailure.length + 1);
  expect(given?.failed_at).toBeInstanceOf(Date);
});

test('a mail of a call that fails is never sent, and one that is to wait is not sent before its time', async () => {
  const { database, services, directory } = server.inside;
  const community = await directory.find(testCommunity);
  const scope = { communityId: community!.id, role: 'system' as const, now: server.clock.now() };
  const mail = { to: 'eve@example.org', subject: 'Later', text: 'Later', language: 'cy' };
  const write = (fails: boolean, sendAfter: Date) =>
    database.transact(scope, async (transaction) => {
      await postInto(transaction, community!.id, [{ ...mail, sendAfter }], scope.now, services.random);
      if (fails) throw new Error('refused');
    });
  await expect(write(true, scope.now)).rejects.toThrow('refused');
  await write(false, new Date(scope.now.getTime() + 60_000));
  await send();
  expect(received).toEqual([]);
  server.clock.advance({ minutes: 1 });
  await send();
  expect(received.map((one) => one.to)).toEqual([['eve@example.org']]);
  expect(received[0]?.text).toMatch(/Content-Language: cy/);
});

test('a calendar’s file goes along as an attachment, and is not kept once it is sent', async () => {
  const { id: communityId } = (await server.inside.directory.find(testCommunity))!;
  const now = server.clock.now();
  const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
  await server.database.scoped.transact({ communityId, role: 'system', now }, (transaction) =>
    postInto(
      transaction,
      communityId,
      [{ to: 'fay@example.org', subject: 'S', text: 'Words', language: 'en', calendar }],
      now,
      systemRandom,
    ),
  );
  await send();
  const [mail] = received;
  expect(mail?.text).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/i);
  expect(mail?.text).toMatch(/filename="?session\.ics/);
  expect(mail?.text).toContain('Words');
  const sent = mail?.text.replace(/\r\n/g, '') ?? '';
  expect([calendar.replace(/\r\n/g, ''), Buffer.from(calendar).toString('base64')].some((one) => sent.includes(one))).toBe(true);
  const rows = await server.database.owner
    .selectFrom('outbox')
    .select(['text', 'calendar'])
    .where('to_email', '=', 'fay@example.org')
    .execute();
  expect(rows).toEqual([{ text: '', calendar: null }]);
});
