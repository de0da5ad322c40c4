import { limits } from '@goodturn/contract';
import { unturned } from '../../../plain-text.js';
import { isTerm, termBase, type TermKind } from '../../../taxonomy.js';
import { isEmail, isPhone, isWebAddress } from '../../organisations/rules.js';

/** Why something of a document was not taken, and where it stands there. */
export interface Fault {
  /** JSON Pointer (RFC 6901) as a URI fragment: `#/graph/0/activity/2/title`. */
  readonly pointer: string;
  readonly detail: string;
}

const control = /[^\P{Cc}\t\n\r]/gu;
const seen = /[^\s\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/u;
const halfOfAPair = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** A part of a document that others wrote: what is asked of it is checked, and what is wrong is written down with its place. */
export class Part {
  constructor(
    readonly value: unknown,
    readonly pointer: string,
    readonly faults: Fault[],
  ) {}

  fault(detail: string): undefined {
    this.faults.push({ pointer: this.pointer, detail });
    return undefined;
  }

  get isThere(): boolean {
    return this.value !== undefined && this.value !== null && this.value !== '';
  }

  /** The first of some fields that is there, else the first. */
  field(...names: readonly [string, ...string[]]): Part {
    const fields = typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value) ? this.value : {};
    const at = (name: string) =>
      new Part(Object.hasOwn(fields, name) ? Reflect.get(fields, name) : undefined, `${this.pointer}/${escaped(name)}`, this.faults);
    return names.map(at).find((part) => part.isThere) ?? at(names[0]);
  }

  /** The things of a list; one by itself is a list of one. */
  items(most = Number.POSITIVE_INFINITY): Part[] {
    if (!this.isThere) return [];
    if (!Array.isArray(this.value)) return [this];
    if (this.value.length > most) this.fault(`Only the first ${most} of these were read.`);
    return this.value.slice(0, most).map((value: unknown, index) => new Part(value, `${this.pointer}/${index}`, this.faults));
  }

  /** What it says as plain text; tags and signs stay what they are. */
  text(most: number, ask: string): string | undefined {
    if (!this.isThere) return this.fault(ask);
    return this.optionalText(most);
  }

  optionalText(most: number): string | undefined {
    if (!this.isThere) return undefined;
    const { value } = this;
    if (typeof value !== 'string') return this.fault('This must be text.');
    if (halfOfAPair.test(value)) return this.fault('Take out the characters that are not text.');
    const tidy = unturned(value).replace(control, '').trim();
    if (!seen.test(tidy)) return this.fault('There is nothing to read here.');
    return tidy.length > most ? this.fault(`This must be ${most} characters or fewer.`) : tidy;
  }

  address(): string | undefined {
    const typed = this.optionalText(limits.webAddress);
    if (typed === undefined || isWebAddress(typed)) return typed;
    return this.fault('This must be an address that begins with https:// or http://.');
  }

  email(): string | undefined {
    const typed = this.optionalText(limits.email);
    if (typed === undefined || isEmail(typed)) return typed;
    return this.fault('This must be an e-mail address such as name@example.org.');
  }

  phone(): string | undefined {
    const typed = this.optionalText(limits.phone);
    if (typed === undefined || isPhone(typed)) return typed;
    return this.fault('This must be a telephone number such as 020 7946 0000.');
  }

  /** `YYYY-MM-DD`, also of an instant. */
  day(): string | undefined {
    const typed = this.optionalText(40)?.slice(0, 10);
    if (typed === undefined) return undefined;
    const day = new Date(`${typed}T12:00:00Z`);
    const real = /^[12]\d{3}-\d\d-\d\d$/.test(typed) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(typed);
    return real ? typed : this.fault('This must be a real day such as 2026-11-28.');
  }

  /** ISO 8601 with an offset: without one nobody knows when it is. */
  instant(): Date | undefined {
    const typed = this.text(40, 'Say when.');
    if (typed === undefined) return undefined;
    const at = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(typed) ? new Date(typed) : new Date(Number.NaN);
    return Number.isNaN(at.getTime()) ? this.fault('This must be a time with its offset such as 2026-11-28T18:00:00+00:00.') : at;
  }

  number(least: number, most: number): number | undefined {
    if (!this.isThere) return undefined;
    const { value } = this;
    const read = typeof value === 'string' && /^-?\d{1,9}(\.\d{1,18})?$/.test(value.trim()) ? Number(value) : value;
    if (typeof read === 'number' && read >= least && read <= most) return read;
    return this.fault(`This must be a number from ${least} to ${most}.`);
  }

  /** An age in whole years; none for 0. */
  years(): number | undefined {
    const age = this.number(0, 99);
    return age === undefined || age === 0 ? undefined : Math.ceil(age);
  }

  yes(): boolean {
    if (!this.isThere || this.value === false || this.value === 'false') return false;
    if (this.value === true || this.value === 'true') return true;
    this.fault('This must be true or false.');
    return false;
  }

  /** A name of a term below the standard's address, whole or short. */
  term(): string | undefined {
    const named = typeof this.value === 'string' ? this : this.field('id', '@id');
    const typed = named.text(200, 'This must be a term of the UK volunteering standard.');
    const id = typed?.startsWith(termBase) ? typed.slice(termBase.length) : typed;
    if (id === undefined) return undefined;
    return /^[A-Z][A-Za-z0-9]{0,59}$/.test(id) ? id : named.fault('This must be a term of the UK volunteering standard.');
  }

  /** Terms that the standard has; those that it has not are left out. */
  terms(kind?: TermKind): string[] {
    const found = this.items(limits.termsMost).flatMap((part) => {
      const id = part.term();
      if (id === undefined) return [];
      if (kind === undefined || isTerm(kind, id)) return [id];
      part.fault(`The UK volunteering standard has no “${id}”.`);
      return [];
    });
    return [...new Set(found)];
  }
}

const escaped = (name: string): string => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('%40', '@');
