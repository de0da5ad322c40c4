import type { SignIn } from '@goodturn/contract/operations';
import { SignedOutError } from '../errors.js';
import type { KeptSignIn, SignInPlace } from './storage.js';
import { inTurn } from './turns.js';

export type Refresh = (refreshToken: string) => Promise<SignIn>;
export type SignInListener = (signIn: SignIn | undefined) => void;

interface News {
  /** The refresh token that was spent, or that ended. */
  spent: string;
  signIn: KeptSignIn | undefined;
}

/** Seconds before its end at which an access token is exchanged. */
const earlyMs = 30_000;

/** Keeps one sign-in: stores it, exchanges its tokens once for all tabs and clients, and tells who listens. */
export class SignInKeeper {
  readonly #place: SignInPlace;
  readonly #refresh: Refresh;
  readonly #listeners = new Set<SignInListener>();
  readonly #news: BroadcastChannel | undefined;
  #running: Promise<string | undefined> | undefined;

  constructor(place: SignInPlace, refresh: Refresh) {
    this.#place = place;
    this.#refresh = refresh;
    // A tab that was duplicated holds a copy of the same tokens, so that it must hear of the exchange.
    if (typeof document === 'undefined' || typeof BroadcastChannel === 'undefined') return;
    this.#news = new BroadcastChannel(place.name);
    this.#news.onmessage = ({ data }: MessageEvent<News>) => {
      if (this.#place.read()?.refreshToken !== data.spent) return this.#tell();
      if (data.signIn) this.#place.write(data.signIn);
      else this.#place.clear();
      this.#tell();
    };
  }

  current(): SignIn | undefined {
    return this.#place.read();
  }

  /** Stores a fresh sign-in and tells everyone. */
  adopt(signIn: SignIn, keep: boolean): void {
    this.#place.write({ ...signIn, keep });
    this.#tell();
  }

  /** Stores what changed about the person. */
  describe(person: SignIn['person']): void {
    const kept = this.#place.read();
    if (!kept) return;
    this.#place.write({ ...kept, person });
    this.#tell();
  }

  clear(): void {
    const kept = this.#place.read();
    this.#place.clear();
    if (kept) this.#news?.postMessage({ spent: kept.refreshToken, signIn: undefined } satisfies News);
    this.#tell();
  }

  /** Calls the listener at each change; returns what stops that. */
  onChange(listener: SignInListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * A good access token, or undefined when nobody is signed in. `refused` is a token that the API has just refused:
   * it is exchanged even though it looks good.
   */
  async token(refused?: string): Promise<string | undefined> {
    const kept = this.#place.read();
    if (!kept) return undefined;
    if (kept.accessToken !== refused && Date.parse(kept.accessTokenExpiresAt) - Date.now() > earlyMs) return kept.accessToken;
    this.#running ??= inTurn(`${this.#place.name} refresh`, () => this.#exchange(kept.accessToken)).finally(
      () => (this.#running = undefined),
    );
    return this.#running;
  }

  async #exchange(stale: string): Promise<string | undefined> {
    // Another tab may have done it while this one waited for its turn.
    const kept = this.#place.read();
    if (!kept) return undefined;
    if (kept.accessToken !== stale) return kept.accessToken;
    try {
      const signIn = { ...(await this.#refresh(kept.refreshToken)), keep: kept.keep };
      this.#place.write(signIn);
      this.#news?.postMessage({ spent: kept.refreshToken, signIn } satisfies News);
      return signIn.accessToken;
    } catch (error) {
      if (!(error instanceof SignedOutError)) throw error;
      this.clear();
      return undefined;
    }
  }

  #tell(): void {
    const signIn = this.current();
    for (const listener of this.#listeners) listener(signIn);
  }
}
