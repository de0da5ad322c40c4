import { describe, expect, it } from 'vitest';
import { ageLock, lockOf, type AdmissionTerms } from './admission.js';
import { plannedTime, plannedTimes } from './rules.js';

const now = new Date('2026-10-01T12:00:00Z');
const london = 'Europe/London';
const evening = { date: '2026-10-13', from: '18:00', until: '20:00' };

describe('the times of a series', () => {
  it('stay the same on the clock across the end of summer time', () => {
    const planned = plannedTimes({ ...evening, repeat: { everyWeeks: 1, times: 4 } }, now, london);
    expect(Array.isArray(planned) && planned.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()])).toEqual([
      ['2026-10-13T17:00:00.000Z', '2026-10-13T19:00:00.000Z'],
      ['2026-10-20T17:00:00.000Z', '2026-10-20T19:00:00.000Z'],
      ['2026-10-27T18:00:00.000Z', '2026-10-27T20:00:00.000Z'],
      ['2026-11-03T18:00:00.000Z', '2026-11-03T20:00:00.000Z'],
    ]);
  });

  it('stay the same across the beginning of summer time, and over midnight', () => {
    const night = { date: '2027-03-20', from: '22:00', until: '07:00', endDate: '2027-03-21', repeat: { everyWeeks: 1, times: 2 } };
    const planned = plannedTimes(night, now, london);
    expect(Array.isArray(planned) && planned.map(({ startsAt, endsAt }) => (endsAt.getTime() - startsAt.getTime()) / 3_600_000)).toEqual([
      9, 8,
    ]);
  });

  it.each([
    ['a day past', { date: '2026-09-30' }, '#/date', 'in-the-past'],
    ['a time past today', { date: '2026-10-01', from: '12:30', until: '13:30' }, '#/from', 'in-the-past'],
    ['an end before its start', { until: '17:00' }, '#/until', 'until-before-from'],
    ['no time at all', { until: '18:00' }, '#/until', 'until-before-from'],
    ['an end on an earlier day', { endDate: '2026-10-12' }, '#/endDate', 'until-before-from'],
    ['an end weeks later', { endDate: '2026-10-30' }, '#/endDate', 'too-far-ahead'],
    ['a time that the clocks leave out', { date: '2027-03-28', from: '01:30', until: '03:00' }, '#/from', 'not-a-time'],
    ['a day in ten years', { date: '2036-10-13' }, '#/date', 'too-far-ahead'],
    ['a day of the year 0', { date: '0000-01-01' }, '#/date', 'in-the-past'],
  ])('are refused with %s', (_, changes, pointer, code) => {
    expect(plannedTime({ ...evening, ...changes }, now, london)).toMatchObject({ pointer, code });
  });

  it('name the number of times when it is what leads too far ahead, or the day that the clocks leave out', () => {
    expect(plannedTimes({ ...evening, repeat: { everyWeeks: 52, times: 4 } }, now, london)).toMatchObject({ pointer: '#/repeat/times' });
    const night = { date: '2027-03-21', from: '01:30', until: '05:00', repeat: { everyWeeks: 1, times: 2 } };
    expect(plannedTimes(night, now, london)).toMatchObject({ code: 'not-a-time', detail: expect.stringContaining('2027-03-28') });
  });
});

describe('the age of a volunteer', () => {
  const terms = (minimum_age: number | null, supervised: boolean): AdmissionTerms => ({
    minimum_age,
    supervised,
    requirement: { kind: 'none' },
  });

  it.each<[string, number | null, boolean, number | undefined, boolean, boolean]>([
    ['nobody knows, of who is not 18', null, true, undefined, false, false],
    ['nobody knows, of who is', null, false, undefined, true, true],
    ['nobody knows, of who is 18, where 21 is asked', 21, false, undefined, true, false],
    ['is 21 where 21 is asked', 21, false, 21, true, true],
    ['is 12, in a group', null, true, 12, false, false],
    ['is 13, in a group', null, true, 13, false, true],
    ['is 13, alone', null, false, 13, false, false],
    ['is 15, alone', null, false, 15, false, false],
    ['is 16, alone', null, false, 16, false, true],
    ['is 15 where 16 is asked, in a group', 16, true, 15, false, false],
    ['is 16 where 16 is asked', 16, true, 16, false, true],
  ])('that %s', (_, minimum, supervised, age, adult, open) => {
    const lock = ageLock(terms(minimum, supervised), { age, adult, guardianConfirmed: true });
    expect(lock === undefined).toBe(open);
    if (lock) expect(lock).toMatchObject({ reason: 'age', detail: expect.stringMatching(/^[A-Z].*\.$/) });
  });

  it('below 16 needs a guardian’s yes, and from 16 on none', () => {
    const asked = (age: number) => ageLock(terms(null, true), { age, adult: false, guardianConfirmed: false })?.reason;
    expect([12, 13, 15, 16, 18].map(asked)).toEqual(['age', 'guardian', 'guardian', undefined, undefined]);
  });

  it('comes before a check, and a requirement that nobody can read stays locked', () => {
    const volunteer = { age: 17, adult: false, guardianConfirmed: false, held: { certificates: [], others: [] } };
    const gated = (kind: string, minimum_age: number | null) => ({ ...terms(minimum_age, true), requirement: { kind } });
    expect(lockOf(gated('dbs', 18), volunteer, now)?.reason).toBe('age');
    expect(lockOf(gated('from-tomorrow', null), volunteer, now)?.reason).toBe('from-tomorrow');
    expect(lockOf(gated('none', null), volunteer, now)).toBeUndefined();
  });
});
