import { staffRoleNames, type OwnRole, type Who } from '@goodturn/contract';
import { describe, expect, test } from 'vitest';
import { coordinates, hasRole, mayCall, rolesInPolicies, staffSentence } from './rules.js';

const theirs = '01900000-0000-7000-8000-000000000001';
const others = '01900000-0000-7000-8000-000000000002';
const person = (...roles: OwnRole[]) => ({ roles });
const ofOne = person({ role: 'coordinator', organisationId: theirs });

describe('who may call', () => {
  test.each<Who>(['anyone', 'person', 'adult'])('%s asks for no role', (who) => {
    expect(mayCall(who, person())).toBe(true);
  });
  test.each(staffRoleNames.flatMap((asked) => staffRoleNames.map((had) => [asked, had] as const)))(
    'what is for a %s is not for a %s unless they are the same',
    (asked, had) => {
      expect(mayCall(asked, person({ role: had }))).toBe(asked === had);
      expect(mayCall('staff', person({ role: had }))).toBe(true);
    },
  );
  test('what is for staff is not for a neighbour, and says for whom it is', () => {
    expect(mayCall('staff', person())).toBe(false);
    for (const who of ['staff', ...staffRoleNames] as const) expect(staffSentence(who)).toMatch(/^Only .*\.$/);
  });
  test('a coordinator of one organisation may call as a coordinator, and a role that nobody knows opens nothing', () => {
    expect(mayCall('coordinator', ofOne)).toBe(true);
    expect(mayCall('moderator', person({ role: 'moderator', organisationId: theirs }))).toBe(false);
    expect(staffRoleNames.some((who) => mayCall(who, person({ role: 'king' })))).toBe(false);
  });
});

describe('whose coordinator', () => {
  test('a coordinator of one organisation is none of another, nor of the community', () => {
    expect([coordinates(ofOne, theirs), coordinates(ofOne, others), hasRole(ofOne, 'coordinator')]).toEqual([true, false, false]);
  });
  test('the community’s coordinator is one of each organisation, and no other role is', () => {
    expect(coordinates(person({ role: 'coordinator' }), others)).toBe(true);
    expect(coordinates(person({ role: 'administrator' }, { role: 'moderator' }), others)).toBe(false);
  });
  test('the policies hear of each apart', () => {
    expect(rolesInPolicies(person({ role: 'coordinator', organisationId: theirs }, { role: 'moderator' }))).toEqual({
      roles: ['moderator'],
      organisations: [theirs],
    });
  });
});
