import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { History, Moment, RequestToMatch, VolunteerToMatch } from './facts.js';
import { dayParts, freeTimesOf, isFree, occasionOf, type Weekday } from './free-times.js';
import { metresTo, prepare, reasonsFor, scoreOf } from './scoring.js';
import { matchingOf, usualMatching } from './weights.js';

/** A Sunday noon in winter. */
const moment: Moment = { now: new Date('2026-11-22T12:00:00Z'), timeZone: 'Europe/London', usualLanguage: 'en' };
const fresh: History = { done: 0, left: 0, helping: 0, lately: 0, lastAt: undefined };
const samira: VolunteerToMatch = {
  personId: '01900000-0000-7000-8000-0000000000a2',
  spot: { x: 535_000, y: 181_400 },
  areaId: 'weavers',
  reach: { kind: 'metres', metres: 2000 },
  skills: ['Driving'],
  languages: ['en', 'bn'],
  free: freeTimesOf([{ weekday: 1, part: 'morning' }]),
  history: fresh,
};
const chat: RequestToMatch = {
  id: '01900000-0000-7000-8000-0000000000b1',
  askerId: '01900000-0000-7000-8000-0000000000a1',
  spot: { x: 535_000, y: 181_000 },
  areaId: 'weavers',
  category: 'company',
  skills: ['ActiveListening'],
  language: 'bn',
  timing: { kind: 'flexible' },
  minutes: 60,
  postedAt: moment.now,
};
const reasons = (volunteer: Partial<VolunteerToMatch> = {}, request: Partial<RequestToMatch> = {}) =>
  reasonsFor({ ...samira, ...volunteer }, prepare({ ...chat, ...request }, moment));

describe('reasons', () => {
  test('are those that a neighbour would give: near, in one’s language, and free', () => {
    expect(reasons()).toEqual([{ key: 'near' }, { key: 'language', language: 'bn' }, { key: 'free', weekday: 1, part: 'morning' }]);
  });

  test.each<[string, Parameters<typeof reasons>, object | undefined]>([
    ['help by phone', [{}, { spot: undefined }], { key: 'from-home' }],
    ['a kilometre and more, in the same neighbourhood', [{ spot: { x: 535_000, y: 182_300 } }], { key: 'same-area' }],
    ['a kilometre and more, elsewhere', [{ spot: { x: 535_000, y: 182_300 }, areaId: 'mile-end' }], { key: 'within', kilometres: 2 }],
    ['three kilometres', [{ spot: { x: 535_000, y: 184_000 }, areaId: 'mile-end' }], { key: 'within', kilometres: 5 }],
    ['only the neighbourhood known, and it is the same', [{ spot: undefined }], { key: 'same-area' }],
    ['no place known', [{ spot: undefined, areaId: undefined }], undefined],
    ['far away', [{ spot: { x: 545_000, y: 184_000 }, areaId: undefined }], undefined],
  ])('of place: %s', (_, given, expected) => {
    expect(reasons(...given).filter(({ key }) => ['from-home', 'near', 'same-area', 'within'].includes(key))).toEqual(
      expected === undefined ? [] : [expected],
    );
  });

  test('leave out a language that goes without saying, and one that only the region tells apart is the same', () => {
    expect(reasons({}, { language: 'en-GB' }).map(({ key }) => key)).not.toContain('language');
    expect(reasons({ languages: ['pt-BR'] }, { language: 'pt' })).toContainEqual({ key: 'language', language: 'pt' });
    expect(reasons({ languages: ['en'] }).map(({ key }) => key)).not.toContain('language');
  });

  test('name skills that both have, earlier good turns and a long wait', () => {
    const given = reasons(
      { skills: ['Driving', 'ActiveListening'], history: { ...fresh, done: 3 } },
      { postedAt: new Date('2026-11-17T11:00:00Z') },
    );
    expect(given).toContainEqual({ key: 'skills', skills: ['ActiveListening'] });
    expect(given).toContainEqual({ key: 'helped', times: 3 });
    expect(given).toContainEqual({ key: 'waiting', days: 5 });
  });

  test('name no free time when one that is needed is not free', () => {
    const wholeDay = { timing: { kind: 'on', date: '2026-11-24', from: '09:00', until: '16:00' }, minutes: 400 } as const;
    expect(reasons({}, wholeDay).map(({ key }) => key)).not.toContain('free');
    const allTuesday = freeTimesOf([
      { weekday: 1, part: 'morning' },
      { weekday: 1, part: 'afternoon' },
    ]);
    expect(reasons({ free: allTuesday }, wholeDay)).toContainEqual({ key: 'free', weekday: 1, part: 'morning' });
  });
});

const spot = fc.record({ x: fc.integer({ min: 530_000, max: 540_000 }), y: fc.integer({ min: 178_000, max: 186_000 }) });
const history = fc.record({
  done: fc.nat(50),
  left: fc.nat(10),
  helping: fc.nat(4),
  lately: fc.nat(20),
  lastAt: fc.option(fc.date({ min: new Date('2026-10-01'), max: moment.now, noInvalidDate: true }), { nil: undefined }),
});
const skill: fc.Arbitrary<string> = fc.constantFrom('Driving', 'ActiveListening', 'BasicITSkills', 'SafeManualHandling');
const language = fc.constantFrom('en', 'bn', 'so', 'ar', 'pl');
const volunteer = fc.record({
  personId: fc.uuid(),
  spot: fc.option(spot, { nil: undefined }),
  areaId: fc.option(fc.constantFrom('weavers', 'mile-end'), { nil: undefined }),
  reach: fc.constant({ kind: 'metres', metres: 2000 } as const),
  skills: fc.uniqueArray(skill),
  languages: fc.uniqueArray(language),
  free: fc.option(fc.nat(2 ** 21 - 1), { nil: undefined }),
  history,
}) satisfies fc.Arbitrary<VolunteerToMatch>;
const day = fc.integer({ min: 0, max: 20 }).map((ahead) => new Date(moment.now.getTime() + ahead * 86_400_000).toISOString().slice(0, 10));
const timing = fc.oneof(
  fc.constant({ kind: 'flexible' } as const),
  day.map((date) => ({ kind: 'by', date }) as const),
  fc.record({ kind: fc.constant('on' as const), date: day, from: fc.constantFrom('09:00', '13:30', '18:00') }),
);
const request = fc.record({
  id: fc.uuid(),
  askerId: fc.uuid(),
  spot: fc.option(spot, { nil: undefined }),
  areaId: fc.constantFrom('weavers', 'mile-end'),
  category: fc.constant('diy'),
  skills: fc.uniqueArray(skill),
  language,
  timing,
  minutes: fc.integer({ min: 15, max: 480 }),
  postedAt: fc.date({ min: new Date('2026-11-01'), max: moment.now, noInvalidDate: true }),
}) satisfies fc.Arbitrary<RequestToMatch>;
const settings = fc
  .record({
    weights: fc.record(
      Object.fromEntries(Object.keys(usualMatching.weights).map((name) => [name, fc.double({ min: 0, max: 10, noNaN: true })])),
    ),
  })
  .map(matchingOf);
const score = (one: VolunteerToMatch, other: RequestToMatch, given = usualMatching) => scoreOf(one, prepare(other, moment), given).score;

describe('a score', () => {
  test('is between 0 and 1, whatever the weights', () => {
    fc.assert(
      fc.property(volunteer, request, settings, (one, other, given) => {
        const { score: all, parts } = scoreOf(one, prepare(other, moment), given);
        for (const part of [all, ...Object.values(parts)]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  test('is never less for who is nearer, all else equal', () => {
    fc.assert(
      fc.property(volunteer, request, spot, spot, settings, (one, other, a, b, given) => {
        fc.pre(other.spot !== undefined);
        const [near, far] = [a, b].map((place) => ({ ...one, spot: place })).sort((x, y) => metresTo(x, other)! - metresTo(y, other)!);
        expect(score(near!, other, given)).toBeGreaterThanOrEqual(score(far!, other, given));
      }),
    );
  });

  test('is never less with one more skill, language or free time', () => {
    fc.assert(
      fc.property(volunteer, request, skill, language, fc.nat(20), (one, other, more, tag, bit) => {
        const before = score(one, other);
        expect(score({ ...one, skills: [...new Set([...one.skills, more])] }, other)).toBeGreaterThanOrEqual(before);
        expect(score({ ...one, languages: [...new Set([...one.languages, tag])] }, other)).toBeGreaterThanOrEqual(before);
        if (one.free !== undefined) expect(score({ ...one, free: one.free | (1 << bit) }, other)).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('is never less for who did more good turns, and never more for who was told more of late or left a match', () => {
    fc.assert(
      fc.property(volunteer, request, (one, other) => {
        const having = (changes: Partial<History>) => score({ ...one, history: { ...one.history, ...changes } }, other);
        const before = score(one, other);
        expect(having({ done: one.history.done + 1 })).toBeGreaterThanOrEqual(before);
        expect(having({ left: one.history.left + 1 })).toBeLessThanOrEqual(before);
        expect(having({ lately: one.history.lately + 1 })).toBeLessThanOrEqual(before);
        expect(having({ helping: one.history.helping + 1 })).toBeLessThanOrEqual(before);
        expect(having({ lastAt: moment.now })).toBeLessThanOrEqual(before);
      }),
    );
  });

  test('ranks the requests of one person by need, and leaves the order of people alone', () => {
    fc.assert(
      fc.property(volunteer, volunteer, request, (one, another, other) => {
        const without = matchingOf({ weights: { need: 0 } });
        const order = (given: typeof without) => Math.sign(Number((score(one, other, given) - score(another, other, given)).toFixed(9)));
        expect(order(usualMatching)).toBe(order(without));
      }),
    );
    expect(score(samira, { ...chat, postedAt: new Date('2026-11-10T12:00:00Z') })).toBeGreaterThan(score(samira, chat));
  });
});

test('no reason is given that is not true', () => {
  fc.assert(
    fc.property(volunteer, request, (one, other) => {
      const metres = metresTo(one, other);
      for (const reason of reasonsFor(one, prepare(other, moment))) {
        switch (reason.key) {
          case 'from-home':
            expect(other.spot).toBeUndefined();
            break;
          case 'near':
            expect(metres).toBeLessThan(1000);
            break;
          case 'same-area':
            expect(one.areaId).toBe(other.areaId);
            break;
          case 'within':
            expect(metres).toBeLessThan(reason.kilometres * 1000);
            break;
          case 'language':
            expect(one.languages).toContain(reason.language);
            expect(other.language).toBe(reason.language);
            break;
          case 'free':
            expect(isFree(one.free!, reason)).toBe(true);
            expect(occasionOf(other.timing, other.minutes, moment.now, moment.timeZone).times).toContainEqual({
              weekday: reason.weekday,
              part: reason.part,
            });
            break;
          case 'skills':
            for (const id of reason.skills) expect([one.skills.includes(id), other.skills.includes(id)]).toEqual([true, true]);
            break;
          case 'helped':
            expect(one.history.done).toBe(reason.times);
            break;
          case 'waiting':
            expect(other.postedAt.getTime()).toBeLessThanOrEqual(moment.now.getTime() - reason.days * 86_400_000);
        }
      }
    }),
  );
});

test('every cell of the grid has a bit of its own', () => {
  const cells = Array.from({ length: 21 }, (_, index) => ({ weekday: Math.floor(index / 3) as Weekday, part: dayParts[index % 3]! }));
  expect(new Set(cells.map((cell) => freeTimesOf([cell]))).size).toBe(21);
  expect(freeTimesOf(cells)).toBe(2 ** 21 - 1);
});
