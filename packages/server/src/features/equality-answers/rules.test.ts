import { equalityQuestions, ethnicityDetails, type EqualityAnswers } from '@goodturn/contract';
import { describe, expect, it } from 'vitest';
import { contradictionIn, hidden } from './rules.js';

const shown = (counts: readonly number[]) => {
  const { total, counts: each } = hidden(counts);
  return { total: total.value, counts: each.map(({ value }) => value) };
};

describe('counts', () => {
  it.each([
    ['nobody', [0, 0, 0], { total: 0, counts: [0, 0, 0] }],
    ['all large', [20, 31, 48], { total: 100, counts: [20, 30, 50] }],
    ['five is the first that shows', [5, 20], { total: 25, counts: [5, 20] }],
    ['one small hides the next smallest with it', [4, 20, 60, 9], { total: 95, counts: [null, 20, 60, null] }],
    ['one small beside one other', [1, 40], { total: 40, counts: [null, null] }],
    ['two small hide each other', [1, 4, 30], { total: 35, counts: [null, null, 30] }],
    ['one small and nobody else', [3, 0, 0], { total: null, counts: [null, 0, 0] }],
    ['small ones whose sum is not', [3, 4, 0], { total: 5, counts: [null, null, 0] }],
    ['nothing asked', [], { total: 0, counts: [] }],
  ])('%s', (_, counts, expected) => {
    expect(shown(counts)).toEqual(expected);
  });

  it('never let a small one be worked out, whatever the numbers', () => {
    const upTo = [...Array(13).keys()];
    const all = upTo.flatMap((one) => upTo.flatMap((two) => upTo.map((three) => [one, two, three])));
    const leaks = all.filter((counts) => {
      const { total, counts: each } = hidden(counts);
      const small = each.some(({ value }, index) => counts[index]! > 0 && counts[index]! < 5 && value !== null);
      const exact = each.some(({ value, suppressed }) => suppressed !== (value === null) || (value !== null && value % 5 !== 0));
      // A lone hidden number with a total beside it would be the total less the others.
      const lone = total.value !== null && counts.some((count) => count >= 5) && each.filter(({ suppressed }) => suppressed).length === 1;
      return small || exact || lone;
    });
    expect(leaks).toEqual([]);
  });
});

describe('answers that go together', () => {
  it.each(Object.entries(ethnicityDetails).flatMap(([ethnicity, details]) => details.map((detail) => [ethnicity, detail] as const)))(
    '%s and %s',
    (ethnicity, ethnicityDetail) => {
      expect(contradictionIn({ version: '1', ethnicity, ethnicityDetail } as EqualityAnswers)).toBeUndefined();
    },
  );

  it.each([
    [{ ethnicity: 'asian', ethnicityDetail: 'irish' }, '#/ethnicityDetail'],
    [{ ethnicity: 'skip', ethnicityDetail: 'other' }, '#/ethnicityDetail'],
    [{ ethnicityDetail: 'british' }, '#/ethnicityDetail'],
    [{ disability: 'no', disabilityImpact: 'lot' }, '#/disabilityImpact'],
    [{ disability: 'skip', disabilityImpact: 'skip' }, '#/disabilityImpact'],
    [{ disabilityImpact: 'little' }, '#/disabilityImpact'],
  ])('%j does not', (answers, pointer) => {
    expect(contradictionIn({ version: '1', ...answers } as EqualityAnswers)).toMatchObject({ pointer, code: 'not-a-choice' });
  });

  it('every group has its details among the answers, and every question can be skipped', () => {
    for (const details of Object.values(ethnicityDetails))
      for (const detail of details) expect(equalityQuestions.ethnicityDetail).toContain(detail);
    for (const answers of Object.values(equalityQuestions)) expect(answers.at(-1)).toBe('skip');
  });
});
