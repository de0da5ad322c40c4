import { describe, expect, it } from 'vitest';
import { readWords } from '../../packages/widgets/build-words.mjs';

const { en, whole, code } = await readWords();

describe('the words of the widgets', () => {
  it('has no key that no template uses', () => {
    expect(whole.filter((key) => !code.includes(`'${key}'`))).toEqual([]);
  });

  it('has every key that a template uses', () => {
    const used = [...code.matchAll(/words(?:\.maybe)?\(([^()]*)/g)].flatMap(
      ([, given = '']) => given.match(/(?<=')[a-z]+\/[\w/-]+(?=')/g) ?? [],
    );
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((key) => !(key in en))).toEqual([]);
  });

  it('shares no key with the address of a view, which the build must leave as it is', () => {
    const addresses = [...code.matchAll(/(?:go|link)\('([^']+)'/g)].map(([, address]) => address);
    expect(addresses).toContain('ask/what');
    expect(addresses.filter((address) => address !== undefined && whole.includes(address))).toEqual([]);
  });
});
