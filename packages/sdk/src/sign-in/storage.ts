import type { SignIn } from '@goodturn/contract/operations';
import { jsonOf } from '../json.js';
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

/** What a program keeps, and a page whose browser refuses its storage: one sign-in, as long as it runs. */
function memory(): SignInStorage {
  let kept: string | null = null;
  return {
    getItem: () => kept,
    setItem: (_, text) => void (kept = text),
    removeItem: () => void (kept = null),
  };
}

/** Whether this is a page, where all clients share one sign-in. */
const isPage = (): boolean => typeof document !== 'undefined';

/** A page's storage. A browser may refuse it, which it does by throwing when the storage is touched or written. */
function browserStorage(name: 'sessionStorage' | 'localStorage'): SignInStorage | undefined {
  if (!isPage()) return undefined;
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
    this.isShared = own !== undefined || isPage();
    this.#tab = own ?? browserStorage('sessionStorage') ?? memory();
    this.#device = own ?? browserStorage('localStorage') ?? this.#tab;
  }

  /** The sign-in, also one whose time is over (see `isOver`). */
  read(): KeptSignIn | undefined {
    return keptIn(this.#tab.getItem(this.name)) ?? keptIn(this.#device.getItem(this.name));
  }

  write(signIn: KeptSignIn): void {
    const storage = signIn.keep ? this.#device : this.#tab;
    // Written before the other is cleared: a tab that reads meanwhile is never signed out.
    storage.setItem(this.name, JSON.stringify(signIn));
    this.clear(storage);
  }

  /** Forgets the sign-in, but for what is in one storage. */
  clear(except?: SignInStorage): void {
    for (const storage of [this.#tab, this.#device]) if (storage !== except) storage.removeItem(this.name);
  }
}

/** The sign-in in a text that was stored, unless it is another's or broken. */
function keptIn(text: string | null): KeptSignIn | undefined {
  const kept = jsonOf(text ?? '') as Partial<KeptSignIn> | null | undefined;
  return kept?.accessToken && kept.refreshToken && kept.family && kept.person ? (kept as KeptSignIn) : undefined;
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
