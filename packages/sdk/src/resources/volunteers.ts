import {
  volunteersOperations as operations,
  type GuardianConsent,
  type GuardianLink,
  type GuardianLinkQuery,
  type IssuerKey,
  type IssuerKeyQuery,
  type IssuerKeys,
  type IssuerProfile,
  type NewVolunteer,
  type Volunteer,
  type VolunteerChanges,
  type VolunteerDraft,
  type VolunteerPreview,
  type VolunteerRecord,
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
  /** A guardian says yes, without a sign-in, and declares that they are 18 or over and have parental responsibility. */
  followGuardianLink(body: GuardianConsent, options?: CallOptions): Promise<void>;
  /** My hours and roles, also as an Open Badges 3.0 credential. */
  record(options?: CallOptions): Promise<VolunteerRecord>;
  /** Who signs the records. */
  issuer(options?: CallOptions): Promise<IssuerProfile>;
  /** The public keys of records. */
  issuerKeys(options?: CallOptions): Promise<IssuerKeys>;
  /** One public key by its `kid`. */
  issuerKey(query: IssuerKeyQuery, options?: CallOptions): Promise<IssuerKey>;
}

export const volunteers = ({ call }: Caller): VolunteersResource => ({
  get: call(operations.get),
  preview: call(operations.preview, 'body'),
  signUp: call(operations.signUp, 'body'),
  update: call(operations.update, 'body'),
  leave: call(operations.leave),
  readGuardianLink: call(operations.readGuardianLink, 'query'),
  followGuardianLink: call(operations.followGuardianLink, 'body'),
  record: call(operations.record),
  issuer: call(operations.issuer),
  issuerKeys: call(operations.issuerKeys),
  issuerKey: call(operations.issuerKey, 'query'),
});
