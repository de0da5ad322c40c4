import type { Typed } from './form.js';

/** What somebody typed and has not sent yet: it stays, sealed, in their own browser for half an hour. */
export interface Draft {
  /** A request for help, question by question. */
  ask?: { answers: Typed; key: string; chooseArea?: boolean; passed: string[]; wanted?: boolean } | undefined;
  /** A message to go with an offer. */
  offer?: { requestId: string; message: string; key: string } | undefined;
  /** Another form, whose sign-in ended meanwhile. */
  form?: { path: string; typed: Typed } | undefined;
}
