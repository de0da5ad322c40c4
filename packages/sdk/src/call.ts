import { signInsOperations, type BodyOf, type OutputOf, type Page, type QueryOf, type SignIn } from '@goodturn/contract/operations';
import { ConnectionError, DeadlineError, GoodturnError, OptionError, SignedOutError, UnexpectedAnswerError } from './errors.js';
import { newKey } from './key.js';
import type { CallOptions, Settings } from './options.js';
import { goodturnPage } from './page.js';
import { PagePromise } from './page-promise.js';
import { SignInKeeper } from './sign-in/keeper.js';
import { hasBrowserStorage, SignInPlace } from './sign-in/storage.js';
import { send, type AnswerCheck, type AnyOperation, type Sending, type Sent } from './transport.js';
import { within } from './within.js';

/** What a resource needs: how to call, how to list, and who is signed in. */
export interface Caller {
  call<O extends AnyOperation>(
    operation: O,
    sent: { params?: Record<string, string>; query?: QueryOf<O>; body?: BodyOf<O> },
    options?: CallOptions,
  ): Promise<OutputOf<O>>;
  list<O extends AnyOperation, Item>(
    operation: O & { readonly types?: { readonly output: Page<Item> } },
    sent: { params?: Record<string, string>; query?: QueryOf<O> },
    options?: CallOptions,
  ): PagePromise<Item>;
  readonly keeper: SignInKeeper;
  /** True when the host gives its own tokens, so that there is no sign-in of ours. */
  readonly hostSignsIn: boolean;
}

/** A resource's functions, made from a caller: hand those that you need to `createClientWith`. */
export type Resource<Functions> = (caller: Caller) => Functions;

/** What signs in sends no token: an old one would be refused before the new one is made. */
const withoutToken: readonly AnyOperation[] = [signInsOperations.sendCode, signInsOperations.create, signInsOperations.refresh];

/** The keeper of a client's sign-in: one for all clients on a page that keep theirs in the same place. */
function keeperOf(settings: Settings, refresh: (refreshToken: string) => Promise<SignIn>): SignInKeeper {
  const make = () => new SignInKeeper(new SignInPlace(settings.baseUrl, settings.community, settings.storage), refresh);
  // On a server two clients may serve two people: without a common storage they have nothing in common.
  if (!settings.storage && !hasBrowserStorage()) return make();
  const page = goodturnPage();
  let byName = page.signIns;
  if (settings.storage) {
    byName = page.ownStorages.get(settings.storage) ?? new Map<string, SignInKeeper>();
    page.ownStorages.set(settings.storage, byName);
  }
  const name = `${settings.baseUrl} ${settings.community}`;
  const keeper = byName.get(name) ?? make();
  byName.set(name, keeper);
  return keeper;
}

/** What a client holds calls and answers against; the light client against nothing. */
export interface Checks {
  answer: AnswerCheck;
  call: (options: CallOptions) => void;
}

export function callerOf(settings: Settings, checks: Checks): Caller {
  const keeper = keeperOf(
    settings,
    async (refreshToken) => (await call(signInsOperations.refresh, { body: { refreshToken } }, {}, true)) as SignIn,
  );

  async function tokenOf(refused?: string): Promise<string | undefined> {
    if (!settings.getToken) {
      return keeper.token(refused).catch((error: unknown) => {
        // Another copy on the page may have tried, whose classes are not ours.
        throw error instanceof GoodturnError ? error : new ConnectionError(error);
      });
    }
    const token: unknown = await settings.getToken({ expired: refused !== undefined });
    if (token != null && typeof token !== 'string') throw new OptionError('createClient: "getToken" must give text, or undefined.');
    return token || undefined;
  }

  /** Sends with a token where there is one, and once more with a fresh one when the API refuses it. */
  async function sendSignedIn(operation: AnyOperation, sent: Sent, sending: Omit<Sending, 'token'>): Promise<unknown> {
    const token = await tokenOf();
    try {
      return await send(settings, operation, sent, { ...sending, token });
    } catch (error) {
      if (!(error instanceof SignedOutError) || !token) throw error;
      const fresh = await tokenOf(token);
      // What anybody may read stays readable after a sign-in has ended.
      if (fresh === token || (!fresh && operation.who !== 'anyone')) throw error;
      return send(settings, operation, sent, { ...sending, token: fresh });
    }
  }

  async function call(operation: AnyOperation, sent: Sent, options: CallOptions = {}, repeatable = false): Promise<unknown> {
    checks.call(options);
    const deadlineMs = options.deadlineMs ?? settings.deadlineMs;
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(new DeadlineError()), deadlineMs);
    const signal = options.signal ? AbortSignal.any([options.signal, deadline.signal]) : deadline.signal;
    const sending = {
      signal,
      endsAt: performance.now() + deadlineMs,
      idempotencyKey: operation.key && (options.idempotencyKey ?? newKey()),
      headers: options.headers,
      repeatable,
    };
    try {
      const work = withoutToken.includes(operation)
        ? send(settings, operation, sent, { ...sending, token: undefined })
        : sendSignedIn(operation, sent, sending);
      const answer = await within(signal, work);
      checks.answer(operation, answer);
      return answer;
    } finally {
      clearTimeout(timer);
    }
  }

  async function page(operation: AnyOperation, sent: Sent, options?: CallOptions): Promise<Page<unknown>> {
    const answer = (await call(operation, sent, options)) as Page<unknown>;
    if (!Array.isArray(answer.items)) throw new UnexpectedAnswerError('a list without items', 200);
    return answer;
  }

  const list = (operation: AnyOperation, sent: Sent, options?: CallOptions): PagePromise<unknown> =>
    new PagePromise(page(operation, sent, options), (cursor) => page(operation, { ...sent, query: { ...sent.query, cursor } }, options));

  return { call: call as Caller['call'], list: list as Caller['list'], keeper, hostSignsIn: settings.getToken !== undefined };
}
