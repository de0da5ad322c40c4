import type { Typed } from './form.js';

/** A message for one request. */
export interface OfferDraft {
  readonly requestId: string;
  readonly message: string;
  readonly key: string;
}

/** A place in a role, or in one of its dates, that somebody asked for before they signed in. */
export interface PlaceDraft {
  readonly roleId: string;
  /** Empty: the role itself. */
  readonly sessionId: string;
  readonly message: string;
  readonly key: string;
}

/** What somebody typed and has not sent yet: it stays, sealed, in their own browser for half an hour. */
export interface Draft {
  /** A request for help, question by question. */
  ask?: { answers: Typed; key: string; chooseArea?: boolean; passed: string[]; wanted?: boolean } | undefined;
  /** A sign-up to volunteer, question by question. */
  volunteer?:
    { answers: Typed; key: string; chooseArea?: boolean; passed: string[]; wanted?: boolean; guardian: boolean; group: string } | undefined;
  /** Messages to go with offers: several tabs may each hold one. */
  offers?: readonly OfferDraft[] | undefined;
  place?: PlaceDraft | undefined;
  /** Another form, whose sign-in ended meanwhile. */
  form?: { path: string; typed: Typed } | undefined;
}
