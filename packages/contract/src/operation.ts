export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/**
 * Who may call an operation. `anyone` needs no token (one that is sent is still checked), `person` needs a sign-in,
 * `adult` a person who said that they are 18 or over; `staff` any role of the community's or of an organisation's staff, and the
 * others that role. A `coordinator` may be of one organisation: what they reach is then only what is of theirs.
 */
export type Who = 'anyone' | 'person' | 'adult' | 'staff' | 'moderator' | 'coordinator' | 'safeguarding-lead' | 'administrator';

const everybodys: readonly Who[] = ['anyone', 'person', 'adult'];
/** Whether only staff may call. */
export const isForStaff = (who: Who): boolean => !everybodys.includes(who);

/** Whether somebody who is suspended may not call: they read, and write next to nothing. */
export const isRefusedToSuspended = ({ method, who, whileSuspended }: Pick<Operation, 'method' | 'who' | 'whileSuspended'>): boolean =>
  method !== 'GET' && who !== 'anyone' && whileSuspended !== true;

/** What one operation is: everything but its schemas, so that a browser can hold it for a few bytes. */
export interface Operation<Query = undefined, Body = undefined, Output = unknown> {
  readonly method: Method;
  /** Path below `/v1`, with `{name}` for parameters: `/{community}/requests/{id}`. */
  readonly path: string;
  readonly who: Who;
  /** HTTP status of success. */
  readonly status: 200 | 201 | 202 | 204;
  /** True when the call creates or moves something and so needs an `Idempotency-Key`. */
  readonly key?: true;
  /** True for what somebody who is suspended may still write: ending their sign-ins, and what the law gives everybody. */
  readonly whileSuspended?: true;
  /** True for what somebody of 13 to 15 may write before a guardian has said yes: what asks the guardian. */
  readonly beforeGuardian?: true;
  /** Never present: carries the types of what goes in and out. */
  readonly types?: { readonly query: Query; readonly body: Body; readonly output: Output };
}

type Definition = Omit<Operation, 'types'>;

/** Names an operation's input and output once: `operation<ListQuery, undefined, Page<HelpRequest>>()({ … })`. */
export const operation =
  <Query, Body, Output>() =>
  <const D extends Definition>(definition: D): D & Pick<Operation<Query, Body, Output>, 'types'> =>
    definition;

export type QueryOf<O> = O extends { readonly types?: { readonly query: infer Q } } ? Q : never;
export type BodyOf<O> = O extends { readonly types?: { readonly body: infer B } } ? B : never;
export type OutputOf<O> = O extends { readonly types?: { readonly output: infer T } } ? T : never;

/** A list's page. `nextCursor` is absent on the last one. */
export interface Page<Item> {
  items: Item[];
  nextCursor?: string;
}
