import { examples } from '@goodturn/contract/examples';
import type { SignIn, SignInRequest } from '@goodturn/contract/operations';
import type { SignInStorage } from '../options.js';
import { problem, startApi, type Api, type Received, type Reply } from './api.js';

const [example] = examples.signIns.create;
export const attempt = example.body as SignInRequest;
const signIn = example.answer as SignIn;

/** A storage that tabs can share, as `localStorage` is. */
export function sharedStorage(): SignInStorage & { values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

export interface TokenApi extends Api {
  /** How often a refresh token was exchanged. */
  refreshes(): number;
  /** Makes every access token too old, as time does. */
  expire(): void;
  /** Ends every sign-in, as "sign out everywhere" does elsewhere. */
  endAll(): void;
}

/** An API that signs in and rotates refresh tokens strictly: one that is spent twice ends the family. Other calls go to `answer`. */
export async function startTokenApi(answer: (call: Received) => Reply = () => ({ body: { items: [] } }), minutes = 15): Promise<TokenApi> {
  let count = 0;
  let refreshes = 0;
  let access = new Set<string>();
  let refresh = new Set<string>();
  const fresh = (): SignIn => {
    count += 1;
    const tokens = { accessToken: `access-${count}`, refreshToken: `refresh-${count}` };
    access.add(tokens.accessToken);
    refresh.add(tokens.refreshToken);
    const after = (time: number) => new Date(Date.now() + time * 60_000).toISOString();
    return { ...signIn, ...tokens, accessTokenExpiresAt: after(minutes), refreshTokenExpiresAt: after(720) };
  };
  const api = await startApi((call) => {
    if (call.url.endsWith('/sign-ins')) return call.method === 'POST' ? { status: 201, body: fresh() } : { status: 204 };
    if (call.url.endsWith('/sign-ins/current')) return { status: 204 };
    if (call.url.endsWith('/sign-ins/refresh')) {
      refreshes += 1;
      const { refreshToken } = call.body as { refreshToken: string };
      if (refresh.delete(refreshToken)) return { body: fresh() };
      refresh = new Set();
      return problem(401, 'sign-in-ended');
    }
    const token = call.headers.authorization?.replace('Bearer ', '');
    if (token === undefined || access.has(token)) return answer(call);
    return problem(401, 'token-expired');
  });
  return {
    ...api,
    refreshes: () => refreshes,
    expire: () => {
      access = new Set();
    },
    endAll: () => {
      access = new Set();
      refresh = new Set();
    },
  };
}

/** Makes the next client believe that it is on a page of its own: another tab. */
export function anotherTab(): void {
  delete (globalThis as Record<symbol, unknown>)[Symbol.for('goodturn.page.1')];
}
