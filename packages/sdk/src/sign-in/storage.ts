import type { SignIn } from '@goodturn/contract/operations';
import type { SignInStorage } from '../options.js';

/** A sign-in as it is kept. Other versions read it, so the format may only grow. */
export interface KeptSignIn extends SignIn {
  /** The person chose to stay signed in on this device. */
  keep: boolean;
  /** The same from signing in to signing out, over all refreshes: what tabs know each other by. */
  family: string;
  /** What the device's clock said when the tokens came, in milliseconds since 1970. */
  receivedAt: number;
}

/** Storage of a program, and of a browser that refuses its own. */
export function memoryStorage(): SignInStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

/** A browser may refuse storage by throwing when it is touched or written. */
function browserStorage(name: 'sessionStorage' | 'localStorage'): SignInStorage | undefined {
  try {
    const storage = globalThis[name];
    storage.setItem('goodturn.try', '1');
    storage.removeItem('goodturn.try');
    return storage;
  } catch {
    // Memory takes its place: the person is signed in as long as the page is there.
    return undefined;
  }
}

/** True on a page, where all clients share one sign-in. */
export const hasBrowserStorage = (): boolean => typeof document !== 'undefined';

/** Reads and writes one sign-in: in the tab, or in `localStorage` once the person chose to stay signed in. */
export class SignInPlace {
  /** Key in the storage, and the name of what tabs share: their turn to refresh, and their news. */
  readonly name: string;
  /** Whether other tabs, or programs with the same storage, may have the same sign-in. */
  readonly isShared: boolean;
  readonly #tab: SignInStorage;
  readonly #device: SignInStorage;

  constructor(baseUrl: string, community: string, own: SignInStorage | undefined) {
    this.name = `goodturn.1 ${baseUrl} ${community}`;
    const browser = !own && hasBrowserStorage();
    this.isShared = browser || own !== undefined;
    this.#tab = own ?? (browser ? browserStorage('sessionStorage') : undefined) ?? memoryStorage();
    this.#device = (browser ? browserStorage('localStorage') : undefined) ?? this.#tab;
  }

  /** The sign-in, also one whose time is over (see `isOver`). */
  read(): KeptSignIn | undefined {
    return keptIn(this.#tab.getItem(this.name)) ?? keptIn(this.#device.getItem(this.name));
  }

  write(signIn: KeptSignIn): void {
    const storage = signIn.keep ? this.#device : this.#tab;
    // Written before the other is cleared: a tab that reads meanwhile is never signed out.
    storage.setItem(this.name, JSON.stringify(signIn));
    if (this.#tab !== this.#device) (signIn.keep ? this.#tab : this.#device).removeItem(this.name);
  }

  clear(): void {
    this.#tab.removeItem(this.name);
    this.#device.removeItem(this.name);
  }
}

function keptIn(text: string | null): KeptSignIn | undefined {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<KeptSignIn> | null;
    const whole = ([kept?.accessToken, kept?.refreshToken, kept?.family] as unknown[]).every((part) => typeof part === 'string');
    return whole && kept?.person ? (kept as KeptSignIn) : undefined;
  } catch {
    // What cannot be read was not written by us: there is no sign-in in it.
    return undefined;
  }
}

/** An access token is exchanged this long before its end. */
const earlyMs = 30_000;

/**
 * Whether the access token is about to end. A device's clock may be wrong by hours: where the token seemed too old when
 * it came, only the API's refusal can say.
 */
export const isDue = ({ accessTokenExpiresAt, receivedAt }: KeptSignIn): boolean => ends(accessTokenExpiresAt, receivedAt, earlyMs);
/** Whether the sign-in has come to its end by itself. */
export const isOver = ({ refreshTokenExpiresAt, receivedAt }: KeptSignIn): boolean => ends(refreshTokenExpiresAt, receivedAt, 0);

function ends(instant: string, receivedAt: number, early: number): boolean {
  const at = Date.parse(instant) - early;
  return at > receivedAt && Date.now() >= at;
}
