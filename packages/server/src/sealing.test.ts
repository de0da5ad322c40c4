import { describe, expect, it } from 'vitest';
import { sealingKeysFrom, sealingWith, SealingError, type SealedPlace } from './sealing.js';

const key = (letter: string): Uint8Array => Buffer.alloc(32, letter);
const place: SealedPlace = { table: 'certificates', column: 'number_sealed', communityId: 'c1', rowId: 'r1' };
const sealing = sealingWith([key('a')]);

describe('what is sealed', () => {
  it.each(['001234567890', '', 'Núñez-Ibrāhīm 山田', 'x'.repeat(5000)])('opens as it was: %s', (text) => {
    const sealed = sealing.seal(place, text);
    if (text) expect(sealed).not.toContain(text);
    expect(sealing.open(place, sealed)).toBe(text);
  });

  it('is never sealed twice alike', () => {
    expect(new Set(Array.from({ length: 100 }, () => sealing.seal(place, 'same'))).size).toBe(100);
  });

  it.each(['table', 'column', 'communityId', 'rowId'] as const)('opens with no other %s', (part) => {
    const sealed = sealing.seal(place, '001234567890');
    expect(() => sealing.open({ ...place, [part]: 'other' }, sealed)).toThrow(SealingError);
  });

  it('does not open when any of its letters was changed, and says nothing of what it held', () => {
    const sealed = sealing.seal(place, '001234567890');
    const start = sealed.lastIndexOf('.') + 1;
    for (let at = start; at < sealed.length - 1; at += 1) {
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
      expect(() => sealing.open(place, changed)).toThrow(
        'A sealed text in certificates does not open: it was sealed for another row, or changed.',
      );
    }
    expect(() => sealing.open(place, sealed.slice(0, 20))).toThrow(SealingError);
    expect(() => sealing.open(place, 'nonsense')).toThrow(SealingError);
  });

  it('opens with an older key, is sealed with the newest, and says which key is missing', () => {
    const sealed = sealing.seal(place, 'old');
    const both = sealingWith([key('b'), key('a')]);
    expect(both.open(place, sealed)).toBe('old');
    expect([both.isFresh(sealed), both.isFresh(both.seal(place, 'new'))]).toEqual([false, true]);
    expect(() => sealing.open(place, both.seal(place, 'new'))).toThrow(
      /^A sealed text needs the key [0-9a-f]{8}: add it to GOODTURN_SEALING_KEY\.$/,
    );
  });
});

describe('keys of the environment', () => {
  const one = Buffer.alloc(32, 'a').toString('base64');
  it('are 32 bytes each', () => {
    expect(sealingKeysFrom(one)).toHaveLength(1);
    expect(sealingKeysFrom(`${one}, ${Buffer.alloc(32, 'b').toString('base64')}`)).toHaveLength(2);
  });
  it.each(['', 'short', Buffer.alloc(31).toString('base64'), `${one},`])('are nothing else: %s', (text) => {
    expect(sealingKeysFrom(text)).toBeUndefined();
  });
});
