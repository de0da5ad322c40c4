import * as z from 'zod/mini';
import { limits } from '../limits.js';
import { email } from '../sign-ins/schemas.js';
import { cursor, day, id, text, wholeParameter } from '../wire.js';

export * from './answers.js';

/** What somebody of the staff looks after: held texts and reports, volunteers and their checks, safeguarding cases, or the community itself. */
export const staffRoleNames = ['moderator', 'coordinator', 'safeguarding-lead', 'administrator'] as const;
export type StaffRoleName = (typeof staffRoleNames)[number];

/** A role of the person who is signed in. */
export interface OwnRole {
  role: StaffRoleName | (string & {});
  /** A coordinator's role may end at one organisation; absent: the whole community. */
  organisationId?: string | undefined;
}

/** Somebody's role. One that ended stays in the list. */
export interface StaffRole extends OwnRole {
  id: string;
  person: { id: string; displayName: string; email: string };
  grantedAt: string;
  endedAt?: string | undefined;
}

export interface NewStaffRole {
  /** Whose. Somebody who never signed in is added and finds the role when they do. */
  email: string;
  role: StaffRoleName;
  organisationId?: string | undefined;
}

/** What somebody of the staff, or the server itself, saw or decided. It never holds what a certificate or a status said. */
export interface AuditEntry {
  id: string;
  at: string;
  /** Absent: the server itself. */
  actor?: { id: string; displayName: string } | undefined;
  organisationId?: string | undefined;
  /** `staff.grant` */
  action: string;
  subject: { kind: string; id: string };
  /** Whom it is about. */
  person?: { id: string; displayName: string } | undefined;
  details: Record<string, unknown>;
}

export interface AuditQuery {
  /** Only what is about this person. */
  person?: string | undefined;
  /** Only what this person did. */
  actor?: string | undefined;
  /** Only this action: `people.see`. */
  action?: string | undefined;
  /** First and last day, `YYYY-MM-DD` in the community's zone. */
  from?: string | undefined;
  until?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

export const newStaffRole = z.strictObject({ email, role: z.enum(staffRoleNames), organisationId: z.optional(id) });
export const auditQuery = z.strictObject({
  person: z.optional(id),
  actor: z.optional(id),
  action: z.optional(text(limits.search)),
  from: z.optional(day),
  until: z.optional(day),
  cursor: z.optional(cursor),
  limit: z.optional(wholeParameter(1, limits.pageMost)),
});
