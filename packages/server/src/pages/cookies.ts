import { parse, serialize } from 'hono/utils/cookie';
import type { Secrets } from '../secrets.js';
import { seal, unseal } from './seal.js';

/** Characters of one cookie: browsers take 4,096 bytes with its name and settings. */
const chunk = 3500;
/** A draft of 2,000 characters of any script fits into three. */
const mostChunks = 3;

/** Where cookies come from and go to. */
export interface Jar {
  readonly header: string | null;
  readonly slug: string;
  /** Whether the page came by HTTPS: then the name begins with `__Host-`, which no other host can set. */
  readonly secure: boolean;
  readonly secrets: Secrets;
  /** `Set-Cookie` headers to send. */
  readonly out: string[];
}

/** A sealed cookie of the hosted pages of one community. Only they read it: the API never looks at cookies. */
export class SealedCookie<Value> {
  constructor(
    readonly jar: Jar,
    readonly use: 'sign-in' | 'visit' | 'draft',
  ) {}

  get #name(): string {
    return `${this.jar.secure ? '__Host-' : ''}goodturn-${this.use}-${this.jar.slug}`;
  }

  #sent(): string[] {
    const all = parse(this.jar.header ?? '');
    const found: string[] = [];
    for (let part = 0; part < mostChunks; part++) {
      const text = all[part ? `${this.#name}.${part}` : this.#name];
      if (text === undefined) break;
      found.push(text);
    }
    return found;
  }

  /** Whether the browser sent one, whole or not. */
  get present(): boolean {
    return this.#sent().length > 0;
  }

  read(): Value | undefined {
    const sent = this.#sent();
    return sent.length ? (unseal(this.jar.secrets, this.#name, sent.join('')) as Value | undefined) : undefined;
  }

  /**
   * Sends it to the browser. What is too long for that leaves there what was kept before: half a cookie would lose both.
   * @param seconds until it goes; undefined: when the browser closes
   * @returns whether it was short enough
   */
  keep(value: Value, seconds?: number): boolean {
    const sealed = seal(this.jar.secrets, this.#name, value);
    const parts = Math.ceil(sealed.length / chunk);
    if (parts > mostChunks) return false;
    this.#drop();
    for (let part = 0; part < parts; part++) this.#set(part, sealed.slice(part * chunk, (part + 1) * chunk), seconds);
    for (let part = parts; part < this.#sent().length; part++) this.#set(part, '', 0);
    return true;
  }

  clear(): void {
    this.#drop();
    for (let part = 0; part < Math.max(1, this.#sent().length); part++) this.#set(part, '', 0);
  }

  /** Forgets what this answer was to set before. */
  #drop(): void {
    const ours = this.jar.out.filter((header) => !header.startsWith(`${this.#name}=`) && !header.startsWith(`${this.#name}.`));
    this.jar.out.splice(0, this.jar.out.length, ...ours);
  }

  #set(part: number, value: string, seconds: number | undefined): void {
    this.jar.out.push(
      serialize(part ? `${this.#name}.${part}` : this.#name, value, {
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        secure: this.jar.secure,
        ...(seconds === undefined ? {} : { maxAge: seconds }),
      }),
    );
  }
}
