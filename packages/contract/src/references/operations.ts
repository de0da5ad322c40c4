import { operation } from '../operation.js';
import type {
  NewReferee,
  NewReferenceAnswer,
  OwnReferee,
  OwnReferees,
  Referee,
  ReferenceDecision,
  ReferenceLink,
  ReferenceLinkQuery,
} from './schemas.js';

export const referencesOperations = {
  listOwn: operation<undefined, undefined, OwnReferees>()({
    method: 'GET',
    path: '/{community}/me/referees',
    who: 'person',
    status: 200,
  }),
  ask: operation<undefined, NewReferee, OwnReferee>()({
    method: 'POST',
    path: '/{community}/me/referees',
    who: 'person',
    status: 201,
    key: true,
  }),
  remove: operation<undefined, undefined, undefined>()({
    method: 'DELETE',
    path: '/{community}/referees/{id}',
    who: 'person',
    status: 204,
  }),
  readLink: operation<ReferenceLinkQuery, undefined, ReferenceLink>()({
    method: 'GET',
    path: '/{community}/reference-links',
    who: 'anyone',
    status: 200,
  }),
  answer: operation<undefined, NewReferenceAnswer, undefined>()({
    method: 'POST',
    path: '/{community}/reference-links',
    who: 'anyone',
    status: 204,
    key: true,
  }),
  decide: operation<undefined, ReferenceDecision, Referee>()({
    method: 'POST',
    path: '/{community}/referees/{id}/decide',
    who: 'coordinator',
    status: 200,
    key: true,
  }),
};
