import { baseLanguage } from '@goodturn/locales';
import { hash } from 'node:crypto';

/** Sets on every answer what browsers need in order to be careful with it. */
export function secure(headers: Headers): void {
  const usual: Readonly<Record<string, string>> = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'cross-origin-resource-policy': 'same-site',
    'cross-origin-opener-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'strict-transport-security': 'max-age=31536000',
  };
  for (const [name, value] of Object.entries(usual)) if (!headers.has(name)) headers.set(name, value);
}

/** A weak tag: the same whichever encoding the answer travels in. */
export const entityTag = (body: string | Uint8Array): string => `W/"${hash('sha256', body, 'base64url').slice(0, 22)}"`;

/** Whether the caller already has it (RFC 9110, 13.1.2: compared weakly). */
export function alreadyHas(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  const plain = (one: string) => one.trim().replace(/^W\//, '');
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((one) => plain(one) === plain(tag));
}

/** The address of a list's next page (RFC 8288), relative to this one. */
export function nextLink(url: URL, cursor: string): string {
  const parameters = new URLSearchParams(url.search);
  parameters.set('cursor', cursor);
  return `<${url.pathname}?${parameters.toString()}>; rel="next"`;
}

/**
 * The community's language that the caller would rather read: the same tag first, then the bare language, then whatever region or
 * script of it there is, since `zh-CN` is read by whoever reads `zh-Hans`.
 * @param accept the header `Accept-Language`
 */
export function bestLanguage(accept: string | null, languages: readonly string[]): string {
  const wanted = (accept ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1]).find((one) => one !== undefined);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const found =
      languages.find((language) => language.toLowerCase() === tag) ??
      languages.find((language) => language.toLowerCase() === baseLanguage(tag)) ??
      languages.find((language) => baseLanguage(language) === baseLanguage(tag));
    if (found) return found;
  }
  return languages[0] ?? 'en';
}
