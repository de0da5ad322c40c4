import { expect, test } from 'vitest';
import { secretsFrom } from '../../secrets.js';
import { readLink, writeLink, type SuggestionLink } from './links.js';

const secrets = secretsFrom('only for tests: this text is long enough');
const here = '01900000-0000-7000-8000-000000000001';
const there = '01900000-0000-7000-8000-000000000002';
const no: SuggestionLink = {
  purpose: 'not-this-time',
  personId: '01900000-0000-7000-8000-0000000000a2',
  requestId: '01900000-0000-7000-8000-0000000000b1',
};

test('a link says again what it was made of, in letters that any address may have', () => {
  for (const link of [no, { purpose: 'stop', personId: no.personId } as const]) {
    const token = writeLink(secrets, here, link);
    expect(token).toMatch(/^[\w-]+$/);
    expect(readLink(secrets, here, token)).toEqual(link);
  }
});

test('a link of another community, another secret, or with one letter changed is worth nothing', () => {
  const token = writeLink(secrets, here, no);
  expect(readLink(secrets, there, token)).toBeUndefined();
  expect(readLink(secretsFrom('another secret, which is as long as that one'), here, token)).toBeUndefined();
  for (let index = 0; index < token.length - 1; index += 1) {
    const other = token[index] === 'A' ? 'B' : 'A';
    expect(readLink(secrets, here, token.slice(0, index) + other + token.slice(index + 1))).toBeUndefined();
  }
  for (const made of ['', 's', 'n'.repeat(200), token.slice(1), `${token}A`]) expect(readLink(secrets, here, made)).toBeUndefined();
});

test('a link to stop cannot be made into one that answers', () => {
  const stop = writeLink(secrets, here, { purpose: 'stop', personId: no.personId });
  expect(readLink(secrets, here, `n${stop.slice(1)}`)).toBeUndefined();
});
