import {
  volunteersOperations as operations,
  type GuardianConsent,
  type GuardianLink,
  type GuardianLinkQuery,
  type NewVolunteer,
  type Volunteer,
  type VolunteerChanges,
  type VolunteerDraft,
  type VolunteerPreview,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';

export interface VolunteersResource {
  /** My volunteer profile. A `NotFoundError` when I have not signed up. */
  get(options?: CallOptions): Promise<Volunteer>;
  /** Checks a part of a sign-up; nothing is stored. Throws `InvalidInputError` with `errors`; with code `too-young` somebody below 13. */
  preview(draft: VolunteerDraft, options?: CallOptions): Promise<VolunteerPreview>;
  /** Signs me up to volunteer. */
  signUp(body: NewVolunteer, options?: CallOptions): Promise<Volunteer>;
  /** Changes my profile: on duty or off, quiet hours, a break. `null` takes away what was given. */
  update(changes: VolunteerChanges, options?: CallOptions): Promise<Volunteer>;
  /** I volunteer no longer. My account stays. */
  leave(options?: CallOptions): Promise<void>;
  /** Whom a link to a guardian is about. */
  readGuardianLink(query: GuardianLinkQuery, options?: CallOptions): Promise<GuardianLink>;
  /** A guardian says yes, without a sign-in. */
  followGuardianLink(body: GuardianConsent, options?: CallOptions): Promise<void>;
}

export const volunteers = ({ call }: Caller): VolunteersResource => ({
  get: call(operations.get),
  preview: call(operations.preview, 'body'),
  signUp: call(operations.signUp, 'body'),
  update: call(operations.update, 'body'),
  leave: call(operations.leave),
  readGuardianLink: call(operations.readGuardianLink, 'query'),
  followGuardianLink: call(operations.followGuardianLink, 'body'),
});
