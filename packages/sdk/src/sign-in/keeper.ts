import type { Me, SignIn } from '@goodturn/contract/operations';
import { InvalidInputError, SignedOutError } from '../errors.js';
import { newKey } from '../key.js';
import { isDue, isOver, type KeptSignIn, type SignInPlace } from './storage.js';
import { inTurn } from './turns.js';

export type Refresh = (refreshToken: string) => Promise<SignIn>;
export type SignInListener = (signIn: SignIn | undefined) => void;

/** What tabs tell each other: a family's sign-in as it is now, or nothing when it has ended. */
interface News {
  family: string;
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
    if (!place.isShared || typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(place.name);
    // In Node an open channel would keep a program running that has nothing left to do.
    (this.#channel as { unref?: () => void }).unref?.();
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Partial<News> | null>) => {
      if (data?.family !== undefined) this.#hear(data.family, data.signIn);
    });
  }

  current(): SignIn | undefined {
    const kept = this.#place.read();
    return kept && !isOver(kept) ? kept : undefined;
  }

  /** Stores a fresh sign-in and tells everyone. */
  adopt(signIn: SignIn, keep: boolean): void {
    this.#write({ ...signIn, keep, family: newKey(), receivedAt: Date.now() });
    this.#tell();
  }

  /** Stores what the API says of the person, such as a new name. */
  describe(person: Me): void {
    const kept = this.#place.read();
    if (kept?.person.id !== person.id) return;
    const changed = { ...kept, person: { ...kept.person, ...person } };
    if (JSON.stringify(changed) !== JSON.stringify(kept)) this.#write(changed);
    this.#tell();
  }

  /** Forgets the sign-in, here and in the tabs of its family. */
  clear(): void {
    const family = this.#place.read()?.family;
    this.#place.clear();
    if (family !== undefined) this.#channel?.postMessage({ family, signIn: undefined } satisfies News);
    this.#tell();
  }

  /** Calls the listener at each change; returns what stops that. */
  onChange(listener: SignInListener): () => void {
    // Wrapped, so that the same listener may be added twice and each time be stopped on its own.
    const added: SignInListener = (signIn) => listener(signIn);
    this.#listeners.add(added);
    return () => void this.#listeners.delete(added);
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
    if (!kept || kept.accessToken !== stale) return;
    let fresh: SignIn;
    try {
      fresh = await this.#refresh(kept.refreshToken);
    } catch (error) {
      if (!(error instanceof SignedOutError || error instanceof InvalidInputError)) throw error;
      if (this.#place.read()?.refreshToken === kept.refreshToken) this.clear();
      return;
    }
    // Signed out, or in as somebody else, while it was under way: these tokens are nobody's.
    if (this.#place.read()?.family !== kept.family) return;
    this.#write({ ...kept, ...fresh, receivedAt: Date.now() });
    this.#tell();
  }

  #write(kept: KeptSignIn): void {
    this.#place.write(kept);
    this.#channel?.postMessage({ family: kept.family, signIn: kept } satisfies News);
  }

  #hear(family: string, theirs: KeptSignIn | undefined): void {
    const mine = this.#place.read();
    if (mine?.family === family) {
      // A tab that was duplicated has a storage of its own: it takes the fresh tokens, or signs out with the others.
      if (!theirs) this.#place.clear();
      else if (theirs.receivedAt > mine.receivedAt) this.#place.write(theirs);
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
