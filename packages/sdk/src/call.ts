import { signInsOperations, type BodyOf, type OutputOf, type Page, type QueryOf, type SignIn } from '@goodturn/contract/operations';
import { SignedOutError, UnexpectedAnswerError } from './errors.js';
import { newKey } from './key.js';
import type { CallOptions, Settings } from './options.js';
import { goodturnPage } from './page.js';
import { PagePromise } from './page-promise.js';
import { SignInKeeper } from './sign-in/keeper.js';
import { SignInPlace } from './sign-in/storage.js';
import { failureOf, send, type AnswerCheck, type AnyOperation, type Sent } from './transport.js';
import { within } from './within.js';

/** What a resource's function may take before its options. */
interface Arguments<O> {
  id: string;
  query: QueryOf<O> | undefined;
  body: BodyOf<O>;
}
type Names = readonly (keyof Arguments<unknown>)[];
type Given<O, Chosen extends Names> = [...{ [Index in keyof Chosen]: Arguments<O>[Chosen[Index]] }, options?: CallOptions];

/** What a resource needs: how to call, how to list, and who is signed in. */
export interface Caller {
  /** The function that calls an operation: `call(operations.update, 'id', 'body')` makes `(id, body, options?) => …`. */
  call<O extends AnyOperation, const Chosen extends Names>(
    operation: O,
    ...names: Chosen
  ): (...given: Given<O, Chosen>) => Promise<OutputOf<O>>;
  /** The same for an operation that answers in pages. */
  list<O extends AnyOperation, Item, const Chosen extends Names>(
    operation: O & { readonly types?: { readonly output: Page<Item> } },
    ...names: Chosen
  ): (...given: Given<O, Chosen>) => PagePromise<Item>;
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
  const { baseUrl, community, storage } = settings;
  const place = new SignInPlace(baseUrl, community, storage);
  // On a server two clients may serve two people: without a common storage they have nothing in common.
  if (!place.isShared) return new SignInKeeper(place, refresh);
  const { signIns, ownStorages } = goodturnPage();
  const byName = storage ? (ownStorages.get(storage) ?? new Map<string, SignInKeeper>()) : signIns;
  if (storage) ownStorages.set(storage, byName);
  const name = `${baseUrl} ${community}`;
  const keeper = byName.get(name) ?? new SignInKeeper(place, refresh);
  byName.set(name, keeper);
  return keeper;
}

/** What a client holds calls and answers against; the light client against nothing. */
export interface Checks {
  answer: AnswerCheck;
  call: (options: CallOptions) => void;
}

export function callerOf(settings: Settings, checks?: Checks): Caller {
  const keeper = keeperOf(settings, async (refreshToken) => (await call(signInsOperations.refresh, { body: { refreshToken } })) as SignIn);

  async function tokenOf(refused?: string): Promise<string | undefined> {
    if (!settings.getToken) {
      return keeper.token(refused).catch((error: unknown) => {
        // Another copy on the page may have tried, whose classes are not ours.
        throw failureOf(error);
      });
    }
    return settings.getToken({ expired: refused !== undefined });
  }

  async function call(operation: AnyOperation, sent: Sent, options: CallOptions = {}): Promise<unknown> {
    checks?.call(options);
    const { deadlineMs = settings.deadlineMs } = options;
    const endsAt = performance.now() + deadlineMs;
    const key = operation.key && (options.idempotencyKey ?? newKey());
    const answer = await within(deadlineMs, options.signal, async (signal) => {
      const sendWith = (token: string | undefined) => {
        const headers = { authorization: token && `Bearer ${token}`, 'idempotency-key': key && `"${key}"`, ...options.headers };
        return send(settings, operation, sent, { headers, signal, endsAt });
      };
      const token = withoutToken.includes(operation) ? undefined : await tokenOf();
      try {
        return await sendWith(token);
      } catch (error) {
        if (!(error instanceof SignedOutError) || !token) throw error;
        const fresh = await tokenOf(token);
        // What anybody may read stays readable after a sign-in has ended.
        if (fresh === token || (!fresh && operation.who !== 'anyone')) throw error;
        return sendWith(fresh);
      }
    });
    checks?.answer(operation, answer);
    return answer;
  }

  function list(operation: AnyOperation, sent: Sent, options?: CallOptions): PagePromise<unknown> {
    const read = async (cursor?: string): Promise<Page<unknown>> => {
      const query = { ...sent.query, ...(cursor && { cursor }) };
      const page = (await call(operation, { ...sent, query }, options)) as Page<unknown>;
      if (!Array.isArray(page.items)) throw new UnexpectedAnswerError('a list without items', 200);
      return page;
    };
    return new PagePromise(read(), read);
  }

  /** Makes a resource's function: it takes the named parts of what is sent, in their order, and options. */
  const taking =
    <Answer>(send: (operation: AnyOperation, sent: Sent, options?: CallOptions) => Answer) =>
    (operation: AnyOperation, ...names: Names) =>
    (...given: unknown[]): Answer =>
      send(operation, Object.fromEntries(names.map((name, index) => [name, given[index]])), given[names.length] as CallOptions);

  return {
    call: taking(call) as Caller['call'],
    list: taking(list) as Caller['list'],
    keeper,
    hostSignsIn: settings.getToken !== undefined,
  };
}
