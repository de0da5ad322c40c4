import { expect, test } from 'vitest';
import { answersForSecondFactor, readRoleMapping, rolesOfToken, type RoleMapping } from './role-mapping.js';

const mapping: RoleMapping = { claim: 'realm_access.roles', roles: { admins: ['administrator', 'moderator'], desk: ['moderator'] } };

test.each<[Record<string, unknown>, string[]]>([
  [{ realm_access: { roles: ['admins', 'desk'] } }, ['moderator', 'administrator']],
  [{ realm_access: { roles: 'desk' } }, ['moderator']],
  [{ 'realm_access.roles': ['desk'] }, ['moderator']],
  [{ realm_access: { roles: ['Admins', 'toString', 7, null] } }, []],
  [{ realm_access: 'admins' }, []],
  [{ roles: ['admins'] }, []],
  [{}, []],
])('%j gives %j', (claims, roles) => expect(rolesOfToken(mapping, claims).map(({ role }) => role)).toEqual(roles));

test.each<[Partial<RoleMapping>, Record<string, unknown>, boolean]>([
  [{}, {}, true],
  [{ amr: ['mfa'] }, {}, false],
  [{ amr: ['mfa', 'otp'] }, { amr: ['pwd', 'otp'] }, true],
  [{ acr: ['gold'] }, { acr: 'gold' }, true],
  [{ acr: ['gold'] }, { acr: 'golden' }, false],
  [{ amr: ['mfa'], acr: ['gold'] }, { amr: ['mfa'], acr: 'silver' }, false],
])('a mapping with %j is answered by %j: %s', (demands, claims, answers) => {
  expect(answersForSecondFactor({ ...mapping, ...demands }, claims)).toBe(answers);
  expect(answersForSecondFactor(undefined, claims)).toBe(false);
});

test.each([
  ['groups Goodturn-Desk=moderator', { claim: 'groups', roles: { 'Goodturn-Desk': ['moderator'] } }],
  [
    'realm_access.roles a=b=administrator,coordinator amr=mfa,otp acr=2',
    { claim: 'realm_access.roles', roles: { 'a=b': ['coordinator', 'administrator'] }, amr: ['mfa', 'otp'], acr: ['2'] },
  ],
  ['groups', undefined],
  ['groups amr=mfa', undefined],
  ['groups Desk=king', undefined],
  ['groups Desk=', undefined],
  ['gro<ups Desk=moderator', undefined],
])('“%s” is read', (typed, read) => expect(readRoleMapping(typed)).toEqual(read));
