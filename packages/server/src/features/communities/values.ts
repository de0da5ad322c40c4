import { contract } from '@goodturn/contract';
import * as z from 'zod/mini';
import { unturned } from '../../plain-text.js';

/** What staff type, read: undefined when it is not what its name says. */
export type Reader<Value> = (typed: string) => Value | undefined;

/** A page's address as a link may carry it: with a script in place of http or https it would run on every page that has the board. */
export const address: Reader<string> = (typed) => (/^https?:\/\/[^\s<>"]+$/i.test(typed) && URL.canParse(typed) ? typed : undefined);

/** An address that people can sign in with and be written to. */
export const email: Reader<string> = (typed) => {
  const read = z.safeParse(contract.signIns.sendCode.body, { email: typed });
  return read.success ? read.data.email : undefined;
};

export const phone: Reader<string> = (typed) => (/^\+?(?=(?:\D*\d){3})[\d ()-]{3,25}$/.test(typed) ? typed : undefined);

/** One line with something to see in it, at most 100 characters. */
export const line: Reader<string> = (typed) => {
  const tidied = unturned(typed).replace(/\s+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(tidied) && !/\p{Cc}/u.test(tidied) && tidied.length <= 100 ? tidied : undefined;
};

/** As a page's header `Origin` has it, in small letters; `:*` at the end stands for any port. */
export const origin: Reader<string> = (typed) => {
  const plain = typed.toLowerCase().replace(/\/$/, '');
  const anyPort = plain.endsWith(':*');
  const one = anyPort ? plain.slice(0, -2) : plain;
  if (!/^https?:\/\/[^*]+$/.test(one) || !URL.canParse(one)) return undefined;
  const url = new URL(one);
  return url.origin === one && !(anyPort && url.port !== '') ? plain : undefined;
};

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Codes of languages (BCP 47) with commas between, each once. */
export const languages: Reader<string[]> = (typed) => {
  const codes = typed.split(',').map((one) => language(one.trim()));
  return codes.every((code) => code !== undefined) ? [...new Set(codes)] : undefined;
};

function language(typed: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(typed)) return undefined;
  try {
    return languageNames.of(typed) === undefined ? undefined : Intl.getCanonicalLocales(typed)[0];
  } catch {
    // It looks like a code and is not one, such as en-en-en.
    return undefined;
  }
}

/** `#rrggbb` in small letters: it goes into a style sheet as it is. */
export const color: Reader<string> = (typed) => (/^#[\da-f]{6}$/i.test(typed) ? typed.toLowerCase() : undefined);

export const yesOrNo: Reader<boolean> = (typed) => (typed === 'yes' ? true : typed === 'no' ? false : undefined);

/** Names one state of a text, so that who read an older one is asked again. */
export const version: Reader<string> = (typed) => (/^[\w.-]{1,40}$/.test(typed) ? typed : undefined);

export const days: Reader<number> = (typed) => (/^[1-9]\d{0,2}$/.test(typed) ? Number(typed) : undefined);

export const timeZone: Reader<string> = (typed) => {
  // An offset is no zone: its clocks never change.
  if (!/^[a-z]/i.test(typed)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone;
  } catch {
    // There is no such zone.
    return undefined;
  }
};

/** An issuer's address has neither query nor fragment (OpenID Connect Discovery 1.0, section 3). */
export const issuerAndAudience: Reader<{ issuer: string; audience: string }> = (typed) => {
  const [issuer = '', audience, ...more] = typed.trim().split(/\s+/);
  return address(issuer) !== undefined && !/[?#]/.test(issuer) && audience && more.length === 0 ? { issuer, audience } : undefined;
};
