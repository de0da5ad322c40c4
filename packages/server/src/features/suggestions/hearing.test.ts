import { describe, expect, test } from 'vitest';
import type { RequestToMatch, VolunteerToMatch } from './facts.js';
import {
  ageForbids,
  barredFromHearing,
  barredFromSeeing,
  helpingMost,
  withinReach,
  type Between,
  type Willing,
  type YoungRules,
} from './hearing.js';

const volunteer: VolunteerToMatch = {
  personId: 'samira',
  spot: { x: 0, y: 1500 },
  areaId: 'weavers',
  reach: { kind: 'metres', metres: 2000 },
  skills: [],
  languages: [],
  free: undefined,
  history: { done: 0, left: 0, helping: 0, lately: 0, lastAt: undefined },
};
const request: RequestToMatch = {
  id: 'fence',
  askerId: 'ruth',
  spot: { x: 0, y: 0 },
  areaId: 'weavers',
  category: 'diy',
  skills: [],
  language: 'en',
  timing: { kind: 'flexible' },
  minutes: 60,
  postedAt: new Date('2026-11-22T12:00:00Z'),
};
const between: Between = { blocked: false, offered: false, saidNo: false, told: false, cleared: true };
const adult: YoungRules = { age: undefined, oneToOneAllowed: false, askerCleared: false, gated: false, atHome: true };
const willing: Willing = { paused: false, onDuty: false, onlyOnDuty: false };

interface Case {
  volunteer?: Partial<VolunteerToMatch>;
  request?: Partial<RequestToMatch>;
  between?: Partial<Between>;
  young?: Partial<YoungRules>;
  willing?: Partial<Willing>;
  circle?: number;
}
const hears = (given: Case) =>
  barredFromHearing(
    { ...volunteer, ...given.volunteer },
    { ...request, ...given.request },
    { ...between, ...given.between },
    { ...adult, ...given.young },
    { ...willing, ...given.willing },
    given.circle ?? 2000,
    3,
  );
const busy = (changes: Partial<VolunteerToMatch['history']>) => ({ volunteer: { history: { ...volunteer.history, ...changes } } });

describe('whoever is told of a request', () => {
  test.each<[string, Case, ReturnType<typeof hears>]>([
    ['a neighbour within reach', {}, undefined],
    ['the asker', { volunteer: { personId: 'ruth' } }, 'asker'],
    ['somebody blocked', { between: { blocked: true } }, 'blocked'],
    ['who offered', { between: { offered: true } }, 'offered'],
    ['who said not this time', { between: { saidNo: true } }, 'said-no'],
    ['who was told', { between: { told: true } }, 'told'],
    ['who lacks the check', { between: { cleared: false } }, 'not-cleared'],
    ['a child of 15', { young: { age: 15 } }, 'too-young'],
    ['who paused', { willing: { paused: true } }, 'paused'],
    ['who is off duty and wants to hear on duty only', { willing: { onlyOnDuty: true } }, 'off-duty'],
    ['the same on duty', { willing: { onlyOnDuty: true, onDuty: true } }, undefined],
    ['who had all suggestions of the week', busy({ lately: 3 }), 'enough-this-week'],
    ['who had all but one', busy({ lately: 2 }), undefined],
    ['who helps enough already', busy({ helping: helpingMost }), 'helping-enough'],
    ['farther than they go', { volunteer: { reach: { kind: 'metres', metres: 1000 } } }, 'too-far'],
    ['outside the wave’s circle', { circle: 1400 }, 'outside-circle'],
    ['who helps from home, with a visit', { volunteer: { reach: { kind: 'home' } } }, 'too-far'],
    ['who helps from home, by phone', { volunteer: { reach: { kind: 'home' } }, request: { spot: undefined }, circle: 1 }, undefined],
  ])('%s', (_, given, expected) => {
    expect(hears(given)).toBe(expected);
  });

  test('a list of one’s own shows what nobody was told of: off duty, told before, or told enough', () => {
    const tired = { ...volunteer, history: { ...volunteer.history, lately: 9, helping: 9 } };
    expect(barredFromSeeing(tired, request, between, adult)).toBeUndefined();
    expect(barredFromSeeing(tired, request, { ...between, saidNo: true }, adult)).toBe('said-no');
  });
});

test.each<[string, Partial<VolunteerToMatch>, Partial<RequestToMatch>, boolean]>([
  ['the same neighbourhood', { reach: { kind: 'area' } }, {}, true],
  ['another neighbourhood, however near', { reach: { kind: 'area' } }, { areaId: 'mile-end' }, false],
  ['just as far as they go', { reach: { kind: 'metres', metres: 1500 } }, {}, true],
  ['a metre too far', { reach: { kind: 'metres', metres: 1499 } }, {}, false],
  ['an unknown place in the same neighbourhood', { spot: undefined }, {}, true],
  ['an unknown place elsewhere', { spot: undefined }, { areaId: 'mile-end' }, false],
])('reach: %s', (_, one, other, expected) => {
  expect(withinReach({ ...volunteer, ...one }, { ...request, ...other })).toBe(expected);
});

const allowed = { oneToOneAllowed: true, askerCleared: true };
test.each<[string, Partial<YoungRules>, boolean]>([
  ['said to be 18 or over', {}, false],
  ['18', { age: 18 }, false],
  ['17, where nothing is allowed', { age: 17 }, true],
  ['17, allowed, with a cleared adult', { age: 17, ...allowed }, false],
  ['17, allowed, with an adult who is not cleared', { age: 17, oneToOneAllowed: true }, true],
  ['17, with a cleared adult where it is not allowed', { age: 17, askerCleared: true }, true],
  ['16, allowed, a visit at home that demands a check', { age: 16, ...allowed, gated: true }, true],
  ['16, allowed, a check and no home', { age: 16, ...allowed, gated: true, atHome: false }, false],
  ['15, whatever is allowed', { age: 15, ...allowed, atHome: false }, true],
  ['13', { age: 13, ...allowed }, true],
])('age: %s', (_, given, expected) => {
  expect(ageForbids({ ...adult, ...given })).toBe(expected);
});
