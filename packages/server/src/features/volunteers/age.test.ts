import { describe, expect, test } from 'vitest';
import { ageOf } from '../suggestions/profiles.js';
import {
  adultOnForMatching,
  ageGroupOn,
  ageOn,
  birthdayAt,
  isBirthday,
  mayBeMatched,
  mayMessage,
  nameShown,
  showsPlace,
  showsProfile,
} from './age.js';

describe('age', () => {
  test.each([
    ['2010-11-22', '2026-11-21', 15],
    ['2010-11-22', '2026-11-22', 16],
    ['2010-11-22', '2026-11-23', 16],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
    ['2026-11-22', '2026-11-22', 0],
    ['1926-12-31', '2026-11-22', 99],
  ])('of somebody born on %s is on %s %i', (born, today, age) => expect(ageOn(born, today)).toBe(age));

  test.each([
    ['2013-11-23', 'none'],
    ['2013-11-22', '13-15'],
    ['2010-11-23', '13-15'],
    ['2010-11-22', '16-17'],
    ['2008-11-23', '16-17'],
    ['2008-11-22', 'adult'],
    ['2026-11-22', 'none'],
  ])('puts somebody born on %s on 22 November 2026 into %s', (born, group) => expect(ageGroupOn(born, '2026-11-22')).toBe(group));

  test('turns on 1 March for who was born on 29 February, in years without one', () => {
    expect([16, 17, 18, 92].map((years) => birthdayAt('2008-02-29', years))).toEqual([
      '2024-02-29',
      '2025-03-01',
      '2026-03-01',
      '2100-03-01',
    ]);
  });

  test.each([
    ['2026-11-22', true],
    ['2026-11-23', false],
    ['1906-11-23', true],
    ['1906-11-22', false],
    ['0001-01-01', false],
  ])('a birthday on %s is one of somebody who lives: %s', (born, lives) => expect(isBirthday(born, '2026-11-22')).toBe(lives));
});

describe('a match with one adult', () => {
  const groups = ['none', '13-15', '16-17', 'adult'] as const;
  const flags = [false, true];
  const table = groups.flatMap((group) =>
    flags.flatMap((oneToOneAllowed) =>
      flags.flatMap((otherCleared) =>
        flags.flatMap((gated) => flags.map((atHome) => ({ group, oneToOneAllowed, otherCleared, gated, atHome }))),
      ),
    ),
  );
  test('is for adults always, at 16 and 17 where allowed with a cleared adult and not at a gated home, and below never', () => {
    const allowed = table.filter(mayBeMatched);
    expect(allowed.filter(({ group }) => group === 'adult')).toHaveLength(16);
    expect(allowed.filter(({ group }) => group !== 'adult')).toEqual([
      { group: '16-17', oneToOneAllowed: true, otherCleared: true, gated: false, atHome: false },
      { group: '16-17', oneToOneAllowed: true, otherCleared: true, gated: false, atHome: true },
      { group: '16-17', oneToOneAllowed: true, otherCleared: true, gated: true, atHome: false },
    ]);
  });

  test('brings messages with it only at 16 and 17 with a cleared adult, and for adults', () => {
    expect(groups.map((group) => flags.map((cleared) => mayMessage(group, cleared)))).toEqual([
      [false, false],
      [false, false],
      [false, true],
      [true, true],
    ]);
  });

  test.each([
    ['none', 'Mia Smith', 'Mia'],
    ['13-15', ' Amir  Begum', 'Amir'],
    ['16-17', '李 小龙', '李'],
    ['16-17', 'Zoe', 'Zoe'],
    ['adult', 'Ruth Begum', 'Ruth Begum'],
  ] as const)('shows of somebody in %s who is called “%s” the name “%s”', (group, name, shown) => {
    expect(nameShown(name, group)).toBe(shown);
  });

  test('shows neither place nor profile of anybody below 18', () => {
    expect(groups.map((group) => [showsPlace(group), showsProfile(group)])).toEqual([
      [false, false],
      [false, false],
      [false, false],
      [true, true],
    ]);
  });
});

describe('what matching is told of an age', () => {
  test.each(['2026-11-22', '2027-02-28', '2028-02-28', '2026-12-31'])('is in the group on %s, for every day of birth', (today) => {
    for (let back = 13 * 365 + 10; back < 19 * 365; back += 1) {
      const born = new Date(Date.parse(`${today}T12:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10);
      const group = ageGroupOn(born, today);
      const age = ageOf(adultOnForMatching(group, born, today) ?? null, today);
      if (group === 'adult') expect(age, born).toBeUndefined();
      else if (group === '16-17') expect([16, 17], born).toContain(age);
      else expect(age, born).toBeLessThan(16);
    }
  });

  test('names no birthday', () => {
    expect(adultOnForMatching('16-17', '2009-05-17', '2026-11-22')).toBe('2027-06-01');
    expect(adultOnForMatching('13-15', '2012-05-17', '2026-11-22')).toBe('9999-01-01');
  });
});
