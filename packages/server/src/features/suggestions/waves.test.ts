import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceOf } from './chance.js';
import { drawWave, dueWave, type Candidate, type Dispatched } from './waves.js';
import { faultsOfMatching, matchingBounds, matchingOf, readMatching, usualMatching } from './weights.js';

const now = new Date('2026-11-22T12:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const calm: Dispatched = { urgency: 'calm', waves: 0, lastWaveAt: undefined, told: 0, missing: 1, waiting: 0 };
const settings = { ...usualMatching, waveSize: 4, peopleARequest: 40, circleMetres: 800, circleMost: 5000 };
const due = (changes: Partial<Dispatched> = {}) => dueWave({ ...calm, ...changes }, settings, now);

describe('a wave', () => {
  test('is small at first and looks near; one that is wanted today is larger and waits less', () => {
    expect(due()).toEqual({ number: 0, size: 4, room: 40, circle: 800, nextAt: hours(12) });
    expect(due({ urgency: 'soon' })).toMatchObject({ size: 6, nextAt: hours(4) });
    expect(due({ urgency: 'today' })).toMatchObject({ size: 8, nextAt: hours(1) });
    expect(due({ missing: 3 })).toMatchObject({ size: 6 });
  });

  test('grows and looks farther with each one that brought nobody, up to the community’s bounds', () => {
    const waves = Array.from({ length: 12 }, (_, number) => due({ waves: number, lastWaveAt: hours(-48) })!);
    for (const [index, wave] of waves.slice(1).entries()) {
      expect(wave.circle).toBeGreaterThanOrEqual(waves[index]!.circle);
      expect(wave.size).toBeGreaterThanOrEqual(waves[index]!.size);
    }
    expect(waves.at(-1)).toMatchObject({ circle: 5000, size: 20 });
  });

  test.each<[string, Partial<Dispatched>]>([
    ['the last was a moment ago', { waves: 1, lastWaveAt: hours(-11.9) }],
    ['an offer waits for the asker', { waiting: 1 }],
    ['nobody is missing', { missing: 0 }],
    ['enough people were told', { told: 40 }],
  ])('is not due while %s', (_, changes) => {
    expect(due(changes)).toBeUndefined();
  });

  test('is due again when the wait is over, or one offer of two that are wanted has come', () => {
    expect(due({ waves: 1, lastWaveAt: hours(-12) })).toMatchObject({ number: 1 });
    expect(due({ missing: 2, waiting: 1 })).toBeDefined();
  });

  test('never tells more people of one request than the community wants', () => {
    expect(due({ told: 38, waves: 5, lastWaveAt: hours(-48) })).toMatchObject({ size: 2, room: 2 });
    const crowd = Array.from({ length: 9 }, (_, index) => ({ personId: `p${index}`, score: 0.5, tellAt: index % 2 ? now : hours(30) }));
    expect(drawWave(crowd, { size: 2, room: 2, nextAt: hours(12) }, 0, 'seed')).toHaveLength(2);
  });
});

const candidate = fc.record({
  personId: fc.uuid(),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  tellAt: fc.constantFrom(now, hours(2), hours(20), hours(90)),
}) satisfies fc.Arbitrary<Candidate>;
const people = fc.uniqueArray(candidate, { selector: ({ personId }) => personId, maxLength: 40 });
const wave = { size: 4, room: 40, nextAt: hours(12) };

describe('a draw', () => {
  test('is the same for the same seed, in whatever order people come, and takes nobody twice', () => {
    fc.assert(
      fc.property(people, fc.double({ min: 0, max: 1, noNaN: true }), fc.string(), (all, spread, seed) => {
        const drawn = drawWave(all, wave, spread, seed).map(({ personId }) => personId);
        expect(drawWave([...all].reverse(), wave, spread, seed).map(({ personId }) => personId)).toEqual(drawn);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.length).toBeLessThanOrEqual(2 * wave.size);
      }),
    );
  });

  test('never drops somebody for a better score, all else equal', () => {
    fc.assert(
      fc.property(people, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), fc.string(), (all, index, more, seed) => {
        fc.pre(all.length > 0);
        const one = all[index % all.length]!;
        const better = all.map((each) => (each === one ? { ...one, score: Math.min(1, one.score + more) } : each));
        const drawn = (given: readonly Candidate[]) => drawWave(given, wave, 0.1, seed).map(({ personId }) => personId);
        if (drawn(all).includes(one.personId)) expect(drawn(better)).toContain(one.personId);
      }),
    );
  });

  test('takes the best in order without spread, and those who hear late beside those who hear soon', () => {
    const all = [0.2, 0.9, 0.5, 0.7].flatMap((score) => [
      { personId: `soon ${score}`, score, tellAt: now },
      { personId: `late ${score}`, score, tellAt: hours(48) },
    ]);
    expect(drawWave(all, { size: 2, room: 9, nextAt: hours(12) }, 0, 'x').map(({ personId }) => personId)).toEqual([
      'soon 0.9',
      'soon 0.7',
      'late 0.9',
      'late 0.7',
    ]);
  });

  test('does not always take the nearest: two who fit alike take turns, and who fits better is drawn more often', () => {
    const pair = [
      { personId: 'near', score: 0.6, tellAt: now },
      { personId: 'nearly as near', score: 0.58, tellAt: now },
      { personId: 'far', score: 0.3, tellAt: now },
    ];
    const first = Array.from(
      { length: 1000 },
      (_, seed) => drawWave(pair, { size: 1, room: 9, nextAt: hours(1) }, 0.05, `r${seed}`)[0]!.personId,
    );
    const times = (name: string) => first.filter((one) => one === name).length;
    expect(times('near')).toBeGreaterThan(times('nearly as near'));
    expect(times('nearly as near')).toBeGreaterThan(250);
    expect(times('far')).toBeLessThan(20);
  });

  test('is by a chance that is even', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 20_000; index += 1) tenths[Math.floor(chanceOf(`request ${index}`) * 10)]! += 1;
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });
});

describe('the community’s settings', () => {
  test('are as usual where nothing is set, and kept within their bounds', () => {
    expect(matchingOf()).toEqual(usualMatching);
    expect(matchingOf({ weights: { distance: 7 } }).weights).toEqual({ ...usualMatching.weights, distance: 7 });
    expect(matchingOf({ waveSize: 500, spread: -1, suggestionsAWeek: 2.4, weights: { language: Number.NaN } })).toMatchObject({
      waveSize: matchingBounds.waveSize[1],
      spread: 0,
      suggestionsAWeek: 2,
      weights: { language: usualMatching.weights.language },
    });
    expect(matchingOf({ circleMetres: 9000 })).toMatchObject({ circleMetres: 9000, circleMost: 9000 });
  });

  test('say which of them are wrong', () => {
    expect(faultsOfMatching(usualMatching)).toEqual([]);
    expect(faultsOfMatching({ waveSize: 1.5, spread: 2, weights: { skills: -1, need: 10 } })).toEqual([
      'weights.skills',
      'waveSize',
      'spread',
    ]);
  });

  test.each<[string, ReturnType<typeof readMatching>]>([
    ['distance=4', { spread: 0.1, weights: { language: 5, distance: 4 } }],
    ['suggestionsAWeek=2 spread=0', { suggestionsAWeek: 2, spread: 0, weights: { language: 5 } }],
    ['weights=4', undefined],
    ['distance', undefined],
    ['distance=11', undefined],
    ['waveSize=1.5', undefined],
    ['nearness=3', undefined],
    ['', undefined],
  ])('are read as staff type them: %s', (typed, expected) => {
    expect(readMatching(typed, { spread: 0.1, weights: { language: 5 } })).toEqual(expected);
  });
});
