import { exampleId, refused, type ExamplesOf } from '../example.js';
import { people } from '../me/examples.js';
import type { AuditEntry, StaffRole } from './schemas.js';

const { moderator, administrator } = people;
const nadia: StaffRole = {
  id: exampleId(601),
  role: 'moderator',
  person: { id: moderator.id, displayName: moderator.displayName, email: moderator.email },
  grantedAt: '2026-09-01T09:00:00Z',
};
const granted: AuditEntry = {
  id: exampleId(611),
  at: nadia.grantedAt,
  actor: { id: administrator.id, displayName: administrator.displayName },
  action: 'staff.grant',
  subject: { kind: 'staff-role', id: nadia.id },
  person: { id: moderator.id, displayName: moderator.displayName },
  details: { role: 'moderator' },
};

export const staffExamples: ExamplesOf<'staff'> = {
  list: [
    { name: 'One moderator', status: 200, answer: { items: [nadia] } },
    { name: 'Nobody', scenario: 'empty', status: 200, answer: { items: [] } },
    refused('A neighbour asks', 'not-allowed', 'Only an administrator of this community may do this.'),
  ],
  grant: [
    { name: 'A moderator', body: { email: moderator.email, role: 'moderator' }, status: 201, answer: nadia },
    refused('Who has it already', 'wrong-state', 'This person already has this role.', {
      body: { email: moderator.email, role: 'moderator' },
    }),
  ],
  end: [
    { name: 'It ends', params: { id: nadia.id }, status: 200, answer: { ...nadia, endedAt: '2026-11-22T10:00:00Z' } },
    refused('The last administrator', 'wrong-state', 'Give somebody else the role of administrator first.', {
      params: { id: exampleId(602) },
    }),
  ],
  listAudit: [
    { name: 'Who became a moderator', status: 200, answer: { items: [granted] } },
    { name: 'Nothing yet', scenario: 'empty', status: 200, answer: { items: [] } },
    refused('A moderator asks', 'not-allowed', 'Only an administrator of this community may do this.'),
  ],
};
