import {
  signInsOperations,
  type BodyOf,
  type Operation,
  type OutputOf,
  type Page,
  type QueryOf,
  type SignIn,
} from '@goodturn/contract/operations';
import { SignedOutError, UnexpectedAnswerError } from './errors.js';
import type { CallOptions, Settings } from './options.js';
import { goodturnPage } from './page.js';
import { PagePromise } from './page-promise.js';
import { SignInKeeper } from './sign-in/keeper.js';
import { hasBrowserStorage, SignInPlace } from './sign-in/storage.js';
import { send, type AnswerCheck, type Sent } from './transport.js';

type AnyOperation = Operation<unknown, unknown, unknown>;

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
}

/** A resource's functions, made from a caller: hand those that you need to `createClientWith`. */
export type Resource<Functions> = (caller: Caller) => Functions;

function keeperOf(settings: Settings, check: AnswerCheck): SignInKeeper {
  const make = () =>
    new SignInKeeper(
      new SignInPlace(settings.baseUrl, settings.community, settings.storage),
      async (refreshToken) => (await send(settings, signInsOperations.refresh, { body: { refreshToken } }, {}, undefined, check)) as SignIn,
    );
  // On a server two clients may serve two people, so that only clients on a page share a sign-in.
  if (settings.storage || !hasBrowserStorage()) return make();
  const { signIns } = goodturnPage();
  const name = `${settings.baseUrl} ${settings.community}`;
  let keeper = signIns.get(name);
  if (!keeper) signIns.set(name, (keeper = make()));
  return keeper;
}

export function callerOf(settings: Settings, check: AnswerCheck): Caller {
  const keeper = keeperOf(settings, check);
  const tokenOf = async (refused?: string) => (settings.getToken ? await settings.getToken() : await keeper.token(refused));

  async function call(operation: AnyOperation, sent: Sent, options: CallOptions = {}): Promise<unknown> {
    const signingIn = operation.path.includes('/sign-in') && operation.method === 'POST';
    const token = signingIn ? undefined : await tokenOf();
    try {
      return await send(settings, operation, sent, options, token, check);
    } catch (error) {
      if (!(error instanceof SignedOutError) || !token) throw error;
      const fresh = await tokenOf(token);
      // What anybody may read stays readable after a sign-in has ended.
      if (fresh === token || (!fresh && operation.who !== 'anyone')) throw error;
      return send(settings, operation, sent, options, fresh, check);
    }
  }

  async function page(operation: AnyOperation, sent: Sent, options?: CallOptions): Promise<Page<unknown>> {
    const answer = (await call(operation, sent, options)) as Page<unknown>;
    if (!Array.isArray(answer.items)) throw new UnexpectedAnswerError('a list without items', 200);
    return answer;
  }

  const list = (operation: AnyOperation, sent: Sent, options?: CallOptions): PagePromise<unknown> =>
    new PagePromise(page(operation, sent, options), (cursor) => page(operation, { ...sent, query: { ...sent.query, cursor } }, options));

  return { call: call as Caller['call'], list: list as Caller['list'], keeper };
}
