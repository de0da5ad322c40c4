import type { Me, SignIn } from '@goodturn/contract/operations';
import { InvalidInputError, SignedOutError } from '../errors.js';
import { newKey } from '../key.js';
import { isDue, isOver, type KeptSignIn, type SignInPlace } from './storage.js';
import { inTurn } from './turns.js';

export type Refresh = (refreshToken: string) => Promise<SignIn>;
export type SignInListener = (signIn: SignIn | undefined) => void;

/** What tabs tell each other: a family's sign-in as it is now, or nothing when it has ended. */
interface News {
  family: string | undefined;
  signIn: KeptSignIn | undefined;
}

/** Keeps one sign-in: stores it, exchanges its tokens once for all tabs and clients, and tells who listens. */
export class SignInKeeper {
  readonly #place: SignInPlace;
  readonly #refresh: Refresh;
  readonly #listeners = new Set<SignInListener>();
  readonly #channel: BroadcastChannel | undefined;
  #running: Promise<void> | undefined;
  /** The person whom the listeners heard of last. */
  #told: string;

  constructor(place: SignInPlace, refresh: Refresh) {
    this.#place = place;
    this.#refresh = refresh;
    this.#told = this.#person();
    if (!place.isShared) return;
    this.#channel = new BroadcastChannel(place.name);
    // In Node an open channel would keep a program running that has nothing left to do.
    (this.#channel as { unref?: () => void }).unref?.();
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Partial<News> | null>) => this.#hear(data));
  }

  current(): SignIn | undefined {
    const kept = this.#place.read();
    return kept && !isOver(kept) ? kept : undefined;
  }

  /** Stores a fresh sign-in and tells everyone. */
  adopt(signIn: SignIn, keep: boolean): void {
    this.#become({ ...signIn, keep, family: newKey(), receivedAt: Date.now() });
  }

  /** Stores what the API says of the person, such as a new name. */
  describe(person: Me): void {
    const kept = this.#place.read();
    if (kept?.person.id === person.id) this.#become({ ...kept, person: { ...kept.person, ...person } });
  }

  /** Forgets the sign-in, here and in the tabs of its family. */
  clear(): void {
    this.#become(undefined);
  }

  /** Calls the listener at each change; returns what stops that. */
  onChange(listener: SignInListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * A good access token, or undefined when nobody is signed in. `refused` is a token that the API has just refused:
   * it is exchanged even though it looks good.
   */
  async token(refused?: string): Promise<string | undefined> {
    const kept = this.#place.read();
    if (!kept) return undefined;
    if (isOver(kept)) return void this.clear();
    if (refused === undefined ? !isDue(kept) : kept.accessToken !== refused) return kept.accessToken;
    this.#running ??= inTurn(kept.family, this.#channel, () => this.#exchange(kept.accessToken)).finally(() => {
      this.#running = undefined;
    });
    await this.#running;
    return this.current()?.accessToken;
  }

  async #exchange(stale: string): Promise<void> {
    // Read again now that it is our turn: another tab may have spent this refresh token.
    const kept = this.#place.read();
    if (kept?.accessToken !== stale) return;
    let fresh: SignIn | undefined;
    try {
      fresh = await this.#refresh(kept.refreshToken);
    } catch (error) {
      if (!(error instanceof SignedOutError || error instanceof InvalidInputError)) throw error;
    }
    // Signed out, in as somebody else, or refreshed by others while it was under way: what came of it is nobody's.
    if (this.#place.read()?.refreshToken === kept.refreshToken) this.#become(fresh && { ...kept, ...fresh, receivedAt: Date.now() });
  }

  /** Stores what a sign-in has become, or forgets it, and tells everyone. */
  #become(signIn: KeptSignIn | undefined): void {
    const family = this.#place.read()?.family;
    if (signIn) this.#place.write(signIn);
    else this.#place.clear();
    this.#channel?.postMessage({ family: signIn?.family ?? family, signIn } satisfies News);
    this.#tell();
  }

  #hear(news: Partial<News> | null): void {
    const mine = this.#place.read();
    if (mine && mine.family === news?.family) {
      // A tab that was duplicated has a storage of its own: it takes the fresh tokens, or signs out with the others.
      if (!news.signIn) this.#place.clear();
      else if (news.signIn.receivedAt > mine.receivedAt) this.#place.write(news.signIn);
    }
    this.#tell();
  }

  #person(): string {
    return JSON.stringify(this.current()?.person) ?? '';
  }

  #tell(): void {
    const person = this.#person();
    // Fresh tokens are nobody's news.
    if (person === this.#told) return;
    this.#told = person;
    const signIn = this.current();
    // Each on its own, so that one that throws stops nobody else and is reported as its own fault.
    for (const listener of this.#listeners) queueMicrotask(() => listener(signIn));
  }
}
