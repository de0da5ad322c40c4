import { expect, test } from 'vitest';
import { hindrancesTo, notesOn, type MergeFacts } from './merge-rules.js';

const plain: MergeFacts = {
  same: false,
  yourself: false,
  staff: false,
  suspended: [false, false],
  adult: [true, true],
  birthdays: [undefined, '1980-05-01'],
  profiles: 1,
  between: { standing: false, ever: false, blocked: false, samePlace: false },
  keptAddress: 'ruth@example.org',
};

test.each<[Partial<MergeFacts>, string[]]>([
  [{}, []],
  [{ same: true }, ['same']],
  [{ yourself: true }, ['yourself']],
  [{ staff: true }, ['staff']],
  [{ suspended: [true, false] }, ['suspended']],
  [{ suspended: [false, true] }, ['suspended']],
  [{ suspended: [true, true] }, []],
  [{ adult: [false, true] }, ['ages']],
  [{ adult: [false, false] }, []],
  [{ birthdays: ['1980-05-01', '1980-05-01'] }, []],
  [{ birthdays: ['1980-05-02', '1980-05-01'] }, ['ages']],
  [{ between: { ...plain.between, standing: true, ever: true } }, ['match']],
  [{ between: { ...plain.between, ever: true } }, []],
  [{ between: { ...plain.between, samePlace: true } }, ['same-place']],
  [{ profiles: 2, between: { ...plain.between, blocked: true } }, []],
])('with %o stands against it: %o', (facts, codes) => {
  const found = hindrancesTo({ ...plain, ...facts });
  expect(found.map(({ code }) => code)).toEqual(codes);
  for (const { detail } of found) expect(detail).toMatch(/^[A-Z].*\.$/);
});

test('what to know is said before', () => {
  const codes = (facts: Partial<MergeFacts>) => notesOn({ ...plain, ...facts }).map(({ code }) => code);
  expect(codes({})).toEqual(['final', 'address']);
  expect(codes({ profiles: 2, between: { standing: false, ever: true, blocked: true, samePlace: false } })).toEqual([
    'final',
    'address',
    'two-profiles',
    'between',
    'block-ends',
  ]);
  expect(notesOn(plain)[1]?.detail).toContain('ruth@example.org');
});
