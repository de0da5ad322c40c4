import type { OwnRole } from '@goodturn/contract';
import { expect, test } from 'vitest';
import { reachOf, refusalToSuspend } from './rules.js';

const kitchen = '01900000-0000-7000-8000-0000000000f1';
const person = (...roles: OwnRole[]) => ({ id: 'one', roles });

test.each<[string, OwnRole[], ReturnType<typeof reachOf>]>([
  ['a neighbour', [], 'nobody'],
  ['a moderator', [{ role: 'moderator' }], 'nobody'],
  ['a coordinator', [{ role: 'coordinator' }], 'everybody'],
  ['a safeguarding lead', [{ role: 'safeguarding-lead' }], 'everybody'],
  ['an administrator', [{ role: 'administrator' }], 'everybody'],
  ['a coordinator of one organisation', [{ role: 'coordinator', organisationId: kitchen }], { organisations: [kitchen] }],
  ['one of both', [{ role: 'coordinator', organisationId: kitchen }, { role: 'coordinator' }], 'everybody'],
])('%s reaches', (_, roles, reach) => {
  expect(reachOf(person(...roles))).toEqual(reach);
});

test.each<[string, OwnRole[], { id: string; isStaff: boolean }, string | undefined]>([
  ['a coordinator a neighbour', [{ role: 'coordinator' }], { id: 'two', isStaff: false }, undefined],
  ['a safeguarding lead a neighbour', [{ role: 'safeguarding-lead' }], { id: 'two', isStaff: false }, undefined],
  ['a coordinator one of the staff', [{ role: 'coordinator' }], { id: 'two', isStaff: true }, 'Only an administrator'],
  ['an administrator one of the staff', [{ role: 'administrator' }], { id: 'two', isStaff: true }, undefined],
  ['an administrator themselves', [{ role: 'administrator' }], { id: 'one', isStaff: true }, 'Somebody else'],
  ['a moderator anybody', [{ role: 'moderator' }], { id: 'two', isStaff: false }, 'Only the people'],
  [
    'a coordinator of one organisation anybody',
    [{ role: 'coordinator', organisationId: kitchen }],
    { id: 'two', isStaff: false },
    'Only the people',
  ],
])('may suspend: %s', (_, roles, about, refusal) => {
  const answer = refusalToSuspend(person(...roles), about);
  if (refusal === undefined) expect(answer).toBeUndefined();
  else expect(answer).toMatch(new RegExp(`^${refusal}`));
});
