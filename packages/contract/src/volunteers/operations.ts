import { operation } from '../operation.js';
import type {
  GuardianConsent,
  GuardianLink,
  GuardianLinkQuery,
  NewVolunteer,
  Volunteer,
  VolunteerChanges,
  VolunteerDraft,
  VolunteerPreview,
} from './schemas.js';

export const volunteersOperations = {
  get: operation<undefined, undefined, Volunteer>()({
    method: 'GET',
    path: '/{community}/me/volunteer',
    who: 'person',
    status: 200,
  }),
  preview: operation<undefined, VolunteerDraft, VolunteerPreview>()({
    method: 'POST',
    path: '/{community}/volunteers/preview',
    who: 'anyone',
    status: 200,
  }),
  signUp: operation<undefined, NewVolunteer, Volunteer>()({
    method: 'POST',
    path: '/{community}/me/volunteer',
    who: 'person',
    status: 201,
    key: true,
    beforeGuardian: true,
  }),
  update: operation<undefined, VolunteerChanges, Volunteer>()({
    method: 'PATCH',
    path: '/{community}/me/volunteer',
    who: 'person',
    status: 200,
    beforeGuardian: true,
  }),
  leave: operation<undefined, undefined, undefined>()({
    method: 'DELETE',
    path: '/{community}/me/volunteer',
    who: 'person',
    status: 204,
    beforeGuardian: true,
  }),
  readGuardianLink: operation<GuardianLinkQuery, undefined, GuardianLink>()({
    method: 'GET',
    path: '/{community}/guardian-links',
    who: 'anyone',
    status: 200,
  }),
  followGuardianLink: operation<undefined, GuardianConsent, undefined>()({
    method: 'POST',
    path: '/{community}/guardian-links',
    who: 'anyone',
    status: 204,
    key: true,
  }),
};
