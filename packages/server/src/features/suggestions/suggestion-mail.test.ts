import type { SuggestionReason } from '@goodturn/contract';
import { languageTags } from '@goodturn/locales';
import { wordsIn } from '@goodturn/locales/all';
import { expect, test } from 'vitest';
import type { CommunityRecord } from '../../http/handler.js';
import { suggestionMail, type ToldRequest } from './suggestion-mail.js';
import { reasonsInWords } from './words.js';

const community = {
  slug: 'tower-hamlets',
  name: 'Tower Hamlets',
  settings: { pages: { requestBoard: 'https://council.example/help' }, contact: { phone: '020 7946 0000' } },
} as CommunityRecord;
const samira = { email: 'samira@example.org', displayName: 'Samira', language: 'en' };
const reasons: SuggestionReason[] = [{ key: 'near' }, { key: 'language', language: 'bn' }, { key: 'free', weekday: 2, part: 'morning' }];
const lesson: ToldRequest = {
  id: '0199',
  title: 'Show me how to video call',
  areaName: 'Weavers',
  askedBy: 'Nurjahan',
  reasons,
  notThisTime: 'https://goodturn.example/c/tower-hamlets/suggestions/abc',
};
const stop = 'https://goodturn.example/c/tower-hamlets/unsubscribe/xyz';

test('says who asks, why this person, where to go, and how to say no or stop', () => {
  expect(suggestionMail(community, samira, [lesson], { stop, publicUrl: undefined })).toEqual({
    to: 'samira@example.org',
    subject: 'Nurjahan could use a hand: Show me how to video call',
    language: 'en',
    unsubscribe: stop,
    text: [
      'Hello Samira,',
      'This is on the board now and suits you.',
      [
        'Nurjahan: “Show me how to video call”, Weavers',
        'Why you: near you, speaks Bengali like you, you are free on Tuesday mornings.',
        'See it and offer: https://council.example/help#goodturn/requests/0199',
        'Not this time: https://goodturn.example/c/tower-hamlets/suggestions/abc',
      ].join('\n'),
      'If it does not suit you, that is fine: we ask somebody else.',
      [
        'Tower Hamlets, neighbours helping neighbours',
        'Questions? 020 7946 0000',
        'No more of these e-mails: https://goodturn.example/c/tower-hamlets/unsubscribe/xyz\n',
      ].join('\n'),
    ].join('\n\n'),
  });
});

test('tells of several at once in a digest, each with its own reasons', () => {
  const mail = suggestionMail(community, samira, [lesson, { ...lesson, id: '0200', title: 'Hang a shelf', reasons: [] }], {
    stop,
    publicUrl: undefined,
  });
  expect(mail.subject).toBe('Requests that suit you');
  expect(mail.text.match(/Why you:/g)).toHaveLength(1);
  expect(mail.text).toContain('“Hang a shelf”, Weavers\nSee it and offer: https://council.example/help#goodturn/requests/0200');
});

test('promises no link where the server’s own address is not known', () => {
  const mail = suggestionMail(community, samira, [{ ...lesson, notThisTime: undefined }], { stop: undefined, publicUrl: undefined });
  expect(mail.text).not.toMatch(/Not this time|No more of these/);
  expect(mail).not.toHaveProperty('unsubscribe');
});

const all: SuggestionReason[] = [
  ...reasons,
  { key: 'free', weekday: 7, part: 'afternoon' },
  { key: 'free', weekday: 1, part: 'evening' },
  { key: 'from-home' },
  { key: 'same-area' },
  { key: 'within', kilometres: 2 },
  { key: 'skills', skills: ['Driving'] },
  { key: 'helped', count: 3 },
  { key: 'waiting', count: 5 },
];

test.each(languageTags)('says every reason in %s', (tag) => {
  const words = wordsIn(tag, 'mails');
  const said = all.map((reason) => reasonsInWords(words, [reason]));
  expect(new Set(said).size).toBe(all.length);
  for (const one of said) expect(one).not.toMatch(/[{}]|mails\/|undefined|^$/);
  const english = all.map((reason) => reasonsInWords(wordsIn('en', 'mails'), [reason]));
  if (tag !== 'en') for (const [index, one] of said.entries()) expect(one).not.toBe(english[index]);
});

test('leaves out a reason that it does not know, and one whose values are missing', () => {
  expect(reasonsInWords(wordsIn('en', 'mails'), [{ key: 'same-star-sign' }, { key: 'free' }, { key: 'within' }, { key: 'near' }])).toBe(
    'near you',
  );
});

test('is written in the reader’s language, which names the days and the language itself', () => {
  const { text, subject } = suggestionMail(community, { ...samira, language: 'pl' }, [lesson], { stop, publicUrl: undefined });
  expect(subject).toBe('Nurjahan: przyda się pomoc: Show me how to video call');
  expect(text).toContain('blisko Ciebie, wspólny język: bengalski i masz czas: wtorek, rano');
});
