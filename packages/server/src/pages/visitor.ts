import { setTimeout } from 'node:timers/promises';
import type { Community, HelpRequest, Me, SignIn } from '@goodturn/contract';
import { languages, type Language } from '@goodturn/locales';
import { wordsIn } from '@goodturn/locales/all';
import type { Context } from 'hono';
import { ownOrigin } from '../http/address.js';
import { bestLanguage } from '../http/answer-headers.js';
import type { CommunityRecord } from '../http/handler.js';
import type { Environment } from '../http/parts.js';
import type { Services } from '../services.js';
import { sameText } from '../secrets.js';
import { call, Refused, tokensOf, type Dispatch, type Method, type Sent, type Tokens } from './calls.js';
import { SealedCookie } from './cookies.js';
import type { Draft } from './draft.js';
import type { Typed } from './form.js';
import { isolated } from './isolated.js';
import { html, type Html } from './markup.js';

/** What is kept between two pages: enough to tell one browser's forms from another's. */
export interface Visit {
  readonly id: string;
  /** A sentence to show once, on the next page. */
  readonly told?: string | undefined;
  /** A sign-in that waits for its code. */
  readonly signIn?:
    | {
        readonly email: string;
        readonly attempt: string;
        readonly sendsAt?: string;
        readonly again: boolean;
        /** The code that was right, while a new person is asked for a name. */
        readonly code?: string;
        readonly keep?: boolean;
      }
    | undefined;
}

/** What every page is made with. */
export interface PageParts {
  readonly dispatch: Dispatch;
  readonly services: Services;
  /** The widgets whose files are there to be loaded, without `goodturn-`. */
  readonly widgets: ReadonlySet<string>;
}

const ended: ReadonlySet<string> = new Set(['signed-out', 'sign-in-ended', 'token-expired']);
/** Milliseconds that a second press waits for the first, and how often it looks. */
const longestWait = 5_000;
const oneWait = 100;
const visitSeconds = 60 * 60;
const draftSeconds = 30 * 60;

/** One request to the hosted pages: who asks, in which language, and what they may be told. */
export class Visitor {
  readonly url: URL;
  readonly origin: string;
  readonly cookies: string[] = [];
  readonly words: ReturnType<typeof wordsIn>;
  readonly #signIn: SealedCookie<Tokens>;
  readonly #visit: SealedCookie<Visit>;
  readonly #draft: SealedCookie<{ at: number; draft: Draft }>;
  #tokens: Tokens | undefined;
  #visiting: Visit | undefined;
  #here: Promise<Community> | undefined;
  #person: Promise<Me | undefined> | undefined;
  /** True when a sign-in that was sent has ended. */
  signInEnded = false;

  constructor(
    readonly context: Context<Environment>,
    readonly community: CommunityRecord,
    readonly parts: PageParts,
  ) {
    this.url = new URL(context.req.url);
    this.origin = ownOrigin(context, parts.services.config.trustedProxies);
    const ours = Object.keys(languages);
    const asked = this.url.searchParams.get('language');
    const chosen = ours.find((one) => one === asked);
    const words = wordsIn(chosen ?? bestLanguage(context.req.header('accept-language') ?? null, ours), 'pages', 'widgets');
    this.words = isolated(words, languages[words.language].direction);
    this.chosen = chosen;
    const { secrets } = parts.services;
    const jar = {
      header: context.req.header('cookie') ?? null,
      slug: community.slug,
      secure: this.origin.startsWith('https:'),
      secrets,
      out: this.cookies,
    };
    this.#signIn = new SealedCookie(jar, 'sign-in');
    this.#visit = new SealedCookie(jar, 'visit');
    this.#draft = new SealedCookie(jar, 'draft');
    this.#tokens = this.#signIn.read();
    this.#visiting = this.#visit.read();
  }

  /** The language that the address asks for, if it is one of ours. */
  readonly chosen: string | undefined;
  /** True when a form was so long that only its beginning was read: nothing may be done with it. */
  cutShort = false;

  get language(): string {
    return this.words.language;
  }
  get direction(): Language['direction'] {
    return languages[this.words.language].direction;
  }
  get timeZone(): string {
    return this.community.settings.timeZone;
  }
  get now(): Date {
    return this.parts.services.clock.now();
  }
  /** Whether anything of this browser's own may be on the page. */
  get personal(): boolean {
    return this.#signIn.present || this.#visit.present || this.#draft.present || this.cookies.length > 0;
  }
  get signedIn(): boolean {
    return this.#tokens !== undefined;
  }

  /** Address of a page of this community, in the language that was chosen. @param path such as `/ask`; empty is the board */
  link(path = '', query: Readonly<Record<string, string | undefined>> = {}): string {
    return this.linkIn(this.chosen, path, query);
  }
  /** The same in another language; undefined is the one that the browser asks for. */
  linkIn(language: string | undefined, path = '', query: Readonly<Record<string, string | undefined>> = {}): string {
    const all = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...query, language })) if (value) all.set(name, value);
    return `/c/${this.community.slug}${path}${all.size > 0 ? `?${all.toString()}` : ''}`;
  }

  /** The community, as everybody may read it. */
  here(): Promise<Community> {
    return (this.#here ??= this.api<Community>('GET', ''));
  }

  /** Who is signed in. */
  person(): Promise<Me | undefined> {
    return (this.#person ??= this.#tokens
      ? this.api<Me>('GET', '/me').catch((error: unknown) => {
          if (error instanceof Refused && ended.has(error.problem.code)) return undefined;
          throw error;
        })
      : Promise.resolve(undefined));
  }

  /** Offers that wait for the person's answer. */
  async waiting(): Promise<number> {
    if (!(await this.person())) return 0;
    const mine = await this.api<{ items: HelpRequest[] }>('GET', '/requests', { query: { mine: 'true', limit: '100' } });
    return mine.items.reduce((sum, { you }) => sum + (you?.offersWaiting ?? 0), 0);
  }

  /** Calls an operation of this community as this person. @throws Refused */
  async api<Output>(method: Method, path: string, sent: Sent = {}): Promise<Output> {
    try {
      return await this.#callOnce<Output>(method, path, sent);
    } catch (error) {
      if (!(error instanceof Refused) || !ended.has(error.problem.code) || !this.#tokens) throw error;
      if (error.problem.code === 'token-expired' && (await this.#refresh())) return this.#call<Output>(method, path, sent);
      this.leave();
      this.signInEnded = true;
      // What everybody may read is read without the sign-in; the rest says that it needs one.
      return this.#call<Output>(method, path, sent);
    }
  }

  /** Of two presses of a button the browser shows the second's answer: it waits for the first one's, which is its own as well. */
  async #callOnce<Output>(method: Method, path: string, sent: Sent): Promise<Output> {
    for (let left = longestWait; ; left -= oneWait) {
      try {
        return await this.#call<Output>(method, path, sent);
      } catch (error) {
        if (!(error instanceof Refused) || error.problem.code !== 'in-progress' || left <= 0) throw error;
      }
      await setTimeout(oneWait);
    }
  }

  #call<Output>(method: Method, path: string, sent: Sent): Promise<Output> {
    return call<Output>(this.parts.dispatch, this.context, {
      method,
      path: this.community.slug + path,
      sent,
      token: this.#tokens?.access,
      language: this.language,
    });
  }

  #refreshing: Promise<boolean> | undefined;
  #refresh(): Promise<boolean> {
    return (this.#refreshing ??= this.#refreshOnce());
  }
  async #refreshOnce(): Promise<boolean> {
    const tokens = this.#tokens;
    if (!tokens) return false;
    this.#tokens = undefined;
    try {
      const signIn = await this.#call<SignIn>('POST', '/sign-ins/refresh', { body: { refreshToken: tokens.refresh } });
      this.#keep(tokensOf(signIn, tokens.keep));
      return true;
    } catch (error) {
      this.#tokens = tokens;
      if (error instanceof Refused && (ended.has(error.problem.code) || error.problem.code === 'invalid-input')) return false;
      throw error;
    }
  }

  #keep(tokens: Tokens): void {
    this.#tokens = tokens;
    const seconds = Math.floor((Date.parse(tokens.until) - this.now.getTime()) / 1000);
    this.#signIn.keep(tokens, tokens.keep ? Math.max(0, seconds) : undefined);
  }

  /** Signs in this browser. Forms of before no longer count. */
  arrive(signIn: SignIn, keep: boolean): void {
    this.#keep(tokensOf(signIn, keep));
    this.#person = Promise.resolve(signIn.person);
    this.#visiting = { id: this.#newId() };
    this.#visit.keep(this.#visiting, visitSeconds);
  }

  /** Forgets the sign-in on this browser. */
  leave(): void {
    this.#tokens = undefined;
    this.#person = Promise.resolve(undefined);
    this.#signIn.clear();
  }

  /** What this browser brings along from the page before. */
  get visit(): Visit {
    return this.#visiting ?? this.remember({});
  }

  remember(change: Partial<Visit>): Visit {
    this.#visiting = { ...(this.#visiting ?? { id: this.#newId() }), ...change };
    this.#visit.keep(this.#visiting, visitSeconds);
    return this.#visiting;
  }

  /** The sentence about what was just done, once. */
  takeTold(): string | undefined {
    const told = this.#visiting?.told;
    if (told !== undefined) {
      this.remember({ told: undefined });
    }
    return told;
  }

  get draft(): Draft {
    const kept = this.#draft.read();
    // The browser drops the cookie itself; one that was copied is too old as well.
    return kept && this.now.getTime() - kept.at < draftSeconds * 1000 ? kept.draft : {};
  }
  get hasDraft(): boolean {
    return this.#draft.present;
  }
  /** @returns false when it is longer than a browser keeps, and what was kept before stays */
  keepDraft(draft: Draft): boolean {
    if (Object.values(draft).some((part) => part !== undefined)) return this.#draft.keep({ at: this.now.getTime(), draft }, draftSeconds);
    this.#draft.clear();
    return true;
  }

  #newId(): string {
    return this.parts.services.random.text(18);
  }
  newKey(): string {
    return this.parts.services.random.text(18);
  }

  /** What each form carries against forgery: made of this browser's visit, which no other site can read or set. */
  get #token(): string {
    return this.parts.services.secrets.hmac('page-form', `${this.community.slug} ${this.visit.id}`);
  }

  /** The hidden part of a form. @param key makes sending it twice the same as once */
  proof(key = ''): Html {
    return html`<input
        type="hidden"
        name="proof"
        value="${this.#token}"
      />${key && html`<input type="hidden" name="key" value="${key}" />`}`;
  }

  /** Whether a form was made for this browser. */
  proves(typed: Typed): boolean {
    return this.#visiting !== undefined && sameText(typed['proof'] ?? '', this.#token);
  }
}
