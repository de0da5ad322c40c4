import { describe, expect, it } from 'vitest';
import { usual, type Choices } from './choices.js';
import { mended, missingIn, neededLines, needsOf, parsePolicies } from './policy.js';

const hash = `sha384-${'A'.repeat(64)}`;
const api = 'https://goodturn.example';
const needs = (more: Partial<Choices> = {}) => needsOf({ ...usual, api, community: 'x', ...more }, hash);
const judge = (policy: string, more: Partial<Choices> = {}) =>
  parsePolicies(policy).map((one) =>
    missingIn(one, needs(more)).map(({ key, directive }) => `${key.replace('builder/policy/', '')} by ${directive}`),
  );
const mend = (policy: string, more: Partial<Choices> = {}) => parsePolicies(policy).map((one) => mended(one, missingIn(one, needs(more))));

describe('the lines that a snippet needs', () => {
  it.each<[Partial<Choices>, string]>([
    [{}, `script-src ${api};\nconnect-src ${api};`],
    [{ theme: 'govuk' }, `script-src ${api};\nconnect-src ${api};\nstyle-src ${api};`],
    [{ channel: 'own' }, `script-src 'self';\nconnect-src ${api} 'self';`],
    [{ target: 'wordpress', theme: 'plain' }, `script-src ${api};\nconnect-src ${api};\nstyle-src ${api};`],
    [{ target: 'react', theme: 'plain' }, `script-src 'self';\nconnect-src ${api};\nstyle-src 'self';`],
  ])('%o', (more, lines) => expect(neededLines(needs(more))).toBe(lines));
});

describe('a policy', () => {
  it.each<[string, string[], Partial<Choices>?]>([
    [`script-src ${api}; connect-src ${api}`, []],
    ["img-src 'self'", []],
    ['default-src *', []],
    ['default-src https:', []],
    ['default-src http:', []],
    ["default-src 'self'", ['script-src by default-src', 'connect-src by default-src']],
    ["default-src 'none'", ['script-src by default-src', 'connect-src by default-src']],
    [`DEFAULT-SRC 'self'; Script-Src GOODTURN.example`, ['connect-src by default-src']],
    [`script-src *.example; connect-src ${api}`, []],
    [`script-src *.goodturn.example; connect-src ${api}`, ['script-src by script-src']],
    [`script-src ${api}:8443; connect-src ${api}:*`, ['script-src by script-src']],
    [`script-src http://goodturn.example; connect-src ${api}`, []],
    [`script-src ${api}/embed/; connect-src ${api}/v1/`, []],
    [`script-src ${api}/other/; connect-src ${api}`, ['script-src by script-src']],
    [`script-src ${api}; script-src-elem 'self'; connect-src ${api}`, ['script-src by script-src-elem']],
    [`script-src 'self'; script-src ${api}; connect-src ${api}`, ['script-src by script-src']],
    [`script-src 'nonce-abc' ${api}; connect-src ${api}`, []],
    [`script-src 'nonce-abc'; connect-src ${api}`, ['script-src by script-src']],
    [`script-src 'nonce-abc' 'strict-dynamic' ${api}; connect-src ${api}`, ['nonce by script-src']],
    [`script-src 'sha256-abc' 'strict-dynamic'; connect-src ${api}`, ['hash by script-src'], { channel: 'pinned' }],
    [`script-src '${hash}' 'strict-dynamic'; connect-src ${api}`, [], { channel: 'pinned' }],
    [`script-src '${hash.toLowerCase()}' 'strict-dynamic'; connect-src ${api}`, ['hash by script-src'], { channel: 'pinned' }],
    [`script-src ${api}; connect-src ${api}; style-src 'self'`, []],
    [`script-src ${api}; connect-src ${api}; style-src 'self'`, ['style-src by style-src'], { theme: 'govuk' }],
    ["default-src 'self'", ['connect-src by default-src'], { target: 'react', theme: 'govuk' }],
    ['trusted-types dompurify', ['types by trusted-types']],
    ["trusted-types lit-html 'allow-duplicates'; require-trusted-types-for 'script'", []],
    ['trusted-types *', []],
    ["require-trusted-types-for 'script'", []],
    ['sandbox allow-scripts allow-forms', ['sandbox by sandbox']],
  ])('%s lacks %j', (policy, missing, more) => expect(judge(policy, more)).toEqual([missing]));

  it('is read as a header, as several, with commas, and from a tag', () => {
    expect(judge(`Content-Security-Policy: default-src 'self';\n  script-src ${api}`)).toEqual([['connect-src by default-src']]);
    expect(judge(`content-security-policy: script-src 'self'\nContent-Security-Policy: connect-src 'self', default-src *`)).toEqual([
      ['script-src by script-src'],
      ['connect-src by connect-src'],
      [],
    ]);
    expect(judge(`<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`)).toEqual([['script-src by script-src']]);
    expect(parsePolicies("Content-Security-Policy-Report-Only: default-src 'self'")[0]!.reportOnly).toBe(true);
    expect(parsePolicies('HTTP/2 200 OK')).toEqual([]);
    expect(parsePolicies(' ; ')).toEqual([]);
  });

  it.each<[string, string, Partial<Choices>?]>([
    ["default-src 'self'", `default-src 'self'; script-src 'self' ${api}; connect-src 'self' ${api}`],
    ["default-src 'none'; img-src *", `default-src 'none'; img-src *; script-src ${api}; connect-src ${api}`],
    ["script-src 'none'; connect-src 'self' https://a.example", `script-src ${api}; connect-src 'self' https://a.example ${api}`],
    ['trusted-types dompurify', 'trusted-types dompurify lit-html'],
    [`script-src 'strict-dynamic' 'sha256-abc'`, `script-src 'strict-dynamic' 'sha256-abc' '${hash}'`, { channel: 'pinned' }],
    [
      "default-src 'none'",
      `default-src 'none'; script-src 'self'; connect-src ${api} 'self'; style-src 'self'`,
      { channel: 'own', theme: 'plain' },
    ],
  ])('%s is mended to %s', (policy, whole, more) => {
    expect(mend(policy, more)).toEqual([`Content-Security-Policy: ${whole}`]);
    expect(judge(mend(policy, more).join('\n'), more)).toEqual([[]]);
  });
});
