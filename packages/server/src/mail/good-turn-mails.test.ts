import { words as english } from '@goodturn/locales/en/mails';
import { expect, test } from 'vitest';
import type { CommunityRecord } from '../http/handler.js';
import { codeMail } from '../features/sign-ins/mail.js';
import { writeMail } from './good-turn-mails.js';
import type { MailFacts } from './catalogue.js';

const community = {
  name: 'Tower Hamlets',
  settings: { pages: { requestBoard: 'https://council.example/help' }, contact: { phone: '020 7364 5000' } },
} as CommunityRecord;
const ada = { email: 'ada@example.org', displayName: 'Ada', language: 'en' };
const facts: MailFacts = { title: 'Shopping {other}', other: 'Joseph', reference: 'GT-7' };
const keys = [...new Set(Object.keys(english).flatMap((key) => /^mails\/(.+)\/subject$/.exec(key)?.[1] ?? []))].filter(
  (key) => key !== 'code',
);

test('says who did what, why, what follows and where to go', () => {
  expect(writeMail(community, ada, 'offer-declined.helper', { ...facts, reason: 'My sister comes' }, 'yours')).toEqual({
    to: 'ada@example.org',
    subject: 'Joseph said no this time: Shopping {other}',
    language: 'en',
    text: [
      'Hello Ada,',
      'Joseph declined your offer to help with “Shopping {other}”. Other neighbours need a hand too.',
      'The reason given: “My sister comes”',
      'Go to Yours: https://council.example/help#goodturn/yours',
      'Tower Hamlets, neighbours helping neighbours\nQuestions? 020 7364 5000\n',
    ].join('\n\n'),
  });
});

test.each([
  [1, 'you gave 1 minute.'],
  [60, 'you gave 1 hour.'],
  [150, 'you gave 2 hours 30 minutes.'],
])('says %i minutes as people do', (minutes, words) => {
  const { text } = writeMail(community, ada, 'request-done.helper', { ...facts, minutes, thanks: 'You are kind' }, 'yours');
  expect(text).toContain(words);
  expect(text).toContain('Joseph says: “You are kind”');
});

test('names the reason of a report in words, and keeps one that somebody wrote', () => {
  const saying = (reason: string) => writeMail(community, ada, 'reported.moderator', { ...facts, reason }, 'yours').text;
  expect(saying('private-details')).toContain('was reported: private details.');
  expect(saying('It frightens me')).toContain('was reported: It frightens me.');
});

test('tells a moderator why a request waits only when its words may tell of danger', () => {
  const saying = (reason: string) => writeMail(community, ada, 'request-waits.moderator', { ...facts, reason }, 'yours').text;
  expect(saying('danger')).toContain('because its words may tell of danger');
  expect(saying('approval')).toContain('waits to be read.');
});

test('counts the days that are left', () => {
  expect(writeMail(community, ada, 'request-expiring.asker', { ...facts, days: 3 }, 'yours').subject).toBe(
    'Your request ends in 3 days: Shopping {other}',
  );
});

test('is in English for somebody whose language has no words', () => {
  const mail = writeMail(community, { ...ada, language: 'tlh' }, 'message-received.either', facts, 'yours');
  expect(mail).toMatchObject({ language: 'en', subject: 'Joseph wrote to you: Shopping {other}' });
});

test.each(keys)('%s leaves no gap and no word that is not said', (key) => {
  const { subject, text } = writeMail(community, ada, key, { ...facts, title: 'Shopping', minutes: 90, days: 3, reason: 'No' }, 'yours');
  expect(`${subject}\n${text}`).not.toMatch(/[{}]|mails\/|“”|undefined| {2}/);
});

test('links to the hosted page where the community has no page of its own, and nowhere where that has no address', () => {
  const without = { ...community, slug: 'leith', settings: { ...community.settings, pages: {} } };
  const saying = (link: Parameters<typeof writeMail>[4], publicUrl?: string) =>
    writeMail(without, ada, 'offer-received.asker', facts, link, publicUrl).text;
  expect(saying('yours', 'https://goodturn.example')).toContain('https://goodturn.example/c/leith/yours\n');
  expect(saying({ requestId: '0199' }, 'https://goodturn.example')).toContain('https://goodturn.example/c/leith/requests/0199\n');
  expect(saying('yours')).not.toContain('http');
});

test('says under a translation that nobody who grew up with the language has checked it, and nothing under English', () => {
  const saying = (language: string) => [
    writeMail(community, { ...ada, language }, 'offer-received.asker', facts, 'yours').text,
    codeMail(ada.email, '482913', 'Tower Hamlets', language).text,
  ];
  for (const text of saying('pl')) expect(text).toContain('Tych słów nie sprawdził jeszcze nikt');
  for (const text of saying('en')) expect(text).not.toContain('grew up');
});
