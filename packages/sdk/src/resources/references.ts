import {
  referencesOperations as operations,
  type NewReferee,
  type NewReferenceAnswer,
  type OwnReferee,
  type OwnReferees,
  type Referee,
  type ReferenceDecision,
  type ReferenceLink,
  type ReferenceLinkQuery,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';

export interface ReferencesResource {
  /** Whom I named to speak for me, and whether they have; never what they say. */
  listOwn(options?: CallOptions): Promise<OwnReferees>;
  /** Names somebody: they are e-mailed a link to a small page. Two at most. */
  ask(body: NewReferee, options?: CallOptions): Promise<OwnReferee>;
  /** Takes somebody away who has not answered yet. */
  remove(id: string, options?: CallOptions): Promise<void>;
  /** Whom the link in an e-mail is about, and whether it still waits. Needs no sign-in. */
  readLink(query: ReferenceLinkQuery, options?: CallOptions): Promise<ReferenceLink>;
  /** What a referee says: for coordinators alone. Needs no sign-in. */
  answer(body: NewReferenceAnswer, options?: CallOptions): Promise<void>;
  /** For coordinators of the community. */
  decide(id: string, body: ReferenceDecision, options?: CallOptions): Promise<Referee>;
}

export const references = ({ call }: Caller): ReferencesResource => ({
  listOwn: call(operations.listOwn),
  ask: call(operations.ask, 'body'),
  remove: call(operations.remove, 'id'),
  readLink: call(operations.readLink, 'query'),
  answer: call(operations.answer, 'body'),
  decide: call(operations.decide, 'id', 'body'),
});
