import type { SignIn } from '@goodturn/contract/operations';
import type { SignInStorage } from '../options.js';

/** A sign-in as it is kept. The stored format may only grow. */
export interface KeptSignIn extends SignIn {
  /** The person chose to stay signed in on this device. */
  keep: boolean;
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

/** A browser may refuse storage by throwing when it is touched. */
function browserStorage(name: 'sessionStorage' | 'localStorage'): SignInStorage | undefined {
  try {
    return globalThis[name] ?? undefined;
  } catch {
    return undefined;
  }
}

/** True where sign-ins are kept by the browser, so that all clients on the page share one. */
export const hasBrowserStorage = (): boolean => typeof document !== 'undefined' && browserStorage('sessionStorage') !== undefined;

/** Reads and writes one sign-in: in the tab, or in `localStorage` once the person chose to stay signed in. */
export class SignInPlace {
  readonly #key: string;
  readonly #tab: SignInStorage;
  readonly #device: SignInStorage;

  constructor(baseUrl: string, community: string, own: SignInStorage | undefined) {
    this.#key = `goodturn.1 ${baseUrl} ${community}`;
    const memory = own ?? memoryStorage();
    const browser = !own && typeof document !== 'undefined';
    this.#tab = (browser && browserStorage('sessionStorage')) || memory;
    this.#device = (browser && browserStorage('localStorage')) || this.#tab;
  }

  read(): KeptSignIn | undefined {
    for (const storage of [this.#tab, this.#device]) {
      try {
        const kept: unknown = JSON.parse(storage.getItem(this.#key) ?? 'null');
        if (isKept(kept) && Date.parse(kept.refreshTokenExpiresAt) > Date.now()) return kept;
      } catch {
        // What cannot be read was not written by us: the person signs in again.
        storage.removeItem(this.#key);
      }
    }
    return undefined;
  }

  write(signIn: KeptSignIn): void {
    this.clear();
    (signIn.keep ? this.#device : this.#tab).setItem(this.#key, JSON.stringify(signIn));
  }

  clear(): void {
    this.#tab.removeItem(this.#key);
    this.#device.removeItem(this.#key);
  }

  /** Name of what tabs of one family share: their turn to refresh, and their news. */
  get name(): string {
    return this.#key;
  }
}

const isKept = (kept: unknown): kept is KeptSignIn =>
  typeof kept === 'object' &&
  kept !== null &&
  typeof (kept as KeptSignIn).accessToken === 'string' &&
  typeof (kept as KeptSignIn).refreshToken === 'string' &&
  typeof (kept as KeptSignIn).person === 'object';
