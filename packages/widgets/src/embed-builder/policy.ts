import type { Choices } from './choices.js';

/** One content security policy (CSP Level 3): its directives in their order, each with its sources. */
export interface Policy {
  readonly directives: readonly (readonly [name: string, sources: readonly string[]])[];
  /** True for one that the browser only reports about. */
  readonly reportOnly: boolean;
}

/** What the page has to be let do. */
export interface Need {
  readonly directive: 'script-src' | 'style-src' | 'connect-src';
  /** What to add where it is missing: an origin, or `'self'`. */
  readonly source: string;
  /** An address of the kind that is asked for; relative where it is on the page's own site. */
  readonly address: string;
  /** Hash of the script, where the snippet has one. */
  readonly hash?: string | undefined;
}

/** What a policy refuses. */
export interface Missing {
  /** Key of the sentence. */
  readonly key: string;
  /** The directive that decides, as it stands in the policy. */
  readonly directive: string;
  readonly source: string;
}

/** What the snippet needs, without looking at any policy. */
export function needsOf({ api, channel, target, theme, widget }: Choices, hash?: string): Need[] {
  const bundled = target === 'react';
  const own = bundled || channel === 'own';
  const source = own ? "'self'" : api;
  const folder = own ? '/goodturn/' : `${api}/embed/v1/`;
  const file = `${folder}${widget.replace(/^goodturn-/, '')}.js`;
  return [
    { directive: 'script-src', source, address: file, hash: channel === 'evergreen' || bundled ? undefined : hash },
    { directive: 'connect-src', source: api, address: `${api}/v1/` },
    // Words of other languages are read from the files' own folder.
    ...(own && !bundled ? [{ directive: 'connect-src', source, address: `${folder}board.json` } as const] : []),
    ...(theme ? [{ directive: 'style-src', source, address: `${folder}themes/${theme}.css` } as const] : []),
  ];
}

/** The needs as lines to add to a policy. */
export const neededLines = (needs: readonly Need[]): string =>
  [...new Set(needs.map(({ directive }) => directive))]
    .map((directive) => `${directive} ${needs.flatMap((need) => (need.directive === directive ? need.source : [])).join(' ')};`)
    .join('\n');

/**
 * Reads what somebody pasted: one header or several, with their names or without, policies with commas between them, or `meta` tags.
 * @returns the policies; none where nothing looks like one
 */
export function parsePolicies(pasted: string): Policy[] {
  const headers: { text: string; reportOnly: boolean }[] = [];
  const text = pasted.replace(
    /<meta\b[^>]*\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>/gi,
    (_, one: string, other: string) => `\nContent-Security-Policy: ${one ?? other}\n`,
  );
  for (const line of text.split(/\r?\n/)) {
    const [, reportOnly, rest] = /^\s*content-security-policy(-report-only)?\s*:\s*(.*)$/i.exec(line) ?? [];
    const last = headers.at(-1);
    if (rest !== undefined) headers.push({ text: rest, reportOnly: reportOnly !== undefined });
    else if (last) last.text += ` ${line}`;
    else headers.push({ text: line, reportOnly: false });
  }
  return headers
    .flatMap((header) => header.text.split(',').map((part) => ({ ...header, text: part })))
    .map(({ text: part, reportOnly }) => ({ directives: directivesOf(part), reportOnly }))
    .filter(({ directives }) => directives.some(([name]) => known.test(name)));
}

/** What directives are called, so that another text is not taken for a policy. */
const known =
  /^([a-z]+-src(-elem|-attr)?|base-uri|sandbox|form-action|frame-ancestors|report-(uri|to)|upgrade-insecure-requests|block-all-mixed-content|trusted-types|require-trusted-types-for|require-sri-for)$/;

function directivesOf(text: string): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const part of text.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    // Of a directive that stands twice, browsers take the first.
    if (name && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), sources);
  }
  return [...found];
}

/** Which directives decide, the first that is there. */
const deciding = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'style-src': ['style-src-elem', 'style-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
} as const;

const find = ({ directives }: Policy, name: string) => directives.find(([one]) => one === name);

/** Whether one source lets an address through (CSP Level 3, section 6.7.2.7). Keywords but for `'self'` let none through. */
function matches(source: string, address: string): boolean {
  const isOwn = address.startsWith('/');
  if (source === '*') return true;
  if (source.toLowerCase() === "'self'") return isOwn;
  if (source.startsWith("'")) return false;
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source))
    return (
      ['https:', 'http:'].includes(source.toLowerCase()) && (isOwn || address.startsWith('https:') || source.toLowerCase() === 'http:')
    );
  if (isOwn) return false;
  const [, scheme, host = '', port, path = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/:]+)(?::(\d+|\*))?(\/[^?#]*)?/i.exec(source) ?? [];
  const url = new URL(address);
  const schemeFits =
    !scheme || `${scheme.toLowerCase()}:` === url.protocol || (scheme.toLowerCase() === 'http' && url.protocol === 'https:');
  const usualPort = url.protocol === 'https:' ? '443' : '80';
  const actual = url.port || usualPort;
  const portFits = port === '*' || (port ? port === actual || (port === '80' && actual === '443') : actual === usualPort);
  const wanted = host.toLowerCase();
  const hostFits = wanted === '*' || (wanted.startsWith('*.') ? url.hostname.endsWith(wanted.slice(1)) : url.hostname === wanted);
  // With a slash at its end a path is a folder, without one it is a file.
  const pathFits = !path || path === '/' || (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path);
  return schemeFits && hostFits && portFits && pathFits;
}

const holds = (sources: readonly string[], word: string): boolean => sources.some((one) => one.toLowerCase() === word);
const isNonce = (source: string): boolean => /^'nonce-/i.test(source);

/** What one policy refuses of what is needed. */
export function missingIn(policy: Policy, needs: readonly Need[]): Missing[] {
  const missing: Missing[] = [];
  const sandbox = find(policy, 'sandbox');
  for (const word of ['allow-scripts', 'allow-same-origin', 'allow-forms'])
    if (sandbox && !holds(sandbox[1], word)) missing.push({ key: 'builder/policy/sandbox', directive: 'sandbox', source: word });
  for (const { directive, source, address, hash } of needs) {
    const [decides, sources] = deciding[directive].map((name) => find(policy, name)).find(Boolean) ?? [];
    if (!decides || !sources) continue;
    if (directive === 'script-src' && hash && sources.includes(`'${hash}'`)) continue;
    // With it a browser looks at nonces and hashes only.
    if (directive === 'script-src' && holds(sources, "'strict-dynamic'")) {
      const byHash = hash !== undefined && !sources.some(isNonce);
      missing.push({ key: byHash ? 'builder/policy/hash' : 'builder/policy/nonce', directive: decides, source: byHash ? `'${hash}'` : '' });
    } else if (!sources.some((one) => matches(one, address)))
      missing.push({ key: `builder/policy/${directive}`, directive: decides, source });
  }
  const types = find(policy, 'trusted-types');
  if (types && !holds(types[1], 'lit-html') && !holds(types[1], '*'))
    missing.push({ key: 'builder/policy/types', directive: 'trusted-types', source: 'lit-html' });
  return missing;
}

const ownName = (key: string, directive: string): string => (directive === 'default-src' ? key.replace('builder/policy/', '') : directive);

/** The policy as it lets everything through that is missing. What only a nonce can mend stays as it is. */
export function mended(policy: Policy, missing: readonly Missing[]): string {
  const directives = policy.directives.map(([name, sources]): [string, string[]] => [name, [...sources]]);
  for (const { key, directive, source } of missing) {
    if (!source) continue;
    const added = key === 'builder/policy/hash' && directive === 'default-src' ? 'script-src' : ownName(key, directive);
    let line = directives.find(([name]) => name === added);
    if (!line) {
      // What had been left to default-src gets a line of its own, so that nothing else is let through.
      line = [added, [...(find(policy, 'default-src')?.[1] ?? [])]];
      directives.push(line);
    }
    line[1] = [...line[1].filter((one) => one.toLowerCase() !== "'none'" && one !== source), source];
  }
  const written = directives.map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
  return `Content-Security-Policy${policy.reportOnly ? '-Report-Only' : ''}: ${written}`;
}
