/** The three kinds of list that people ask for, with their share of the mix in percent. */
export const kinds = { list: 60, words: 20, nearest: 20 };

/**
 * Paths of each kind: the plain first page; a search for each of the words; the nearest from each of the postcodes.
 * @param {string} community
 * @param {string[]} words
 * @param {string[]} postcodes
 */
export function addressesOf(community, words, postcodes) {
  const path = (query) => `/v1/${community}/requests?${new URLSearchParams({ ...query, limit: '20' })}`;
  return {
    list: [path({})],
    words: words.map((q) => path({ q })),
    nearest: postcodes.map((postcode) => path({ postcode, sort: 'nearest' })),
  };
}

/** The mix as one round of paths: the kinds evenly spread, each kind going through its own paths in turn. */
export function mixOf(addresses) {
  const rounds = Math.max(addresses.words.length, addresses.nearest.length);
  const next = { list: 0, words: 0, nearest: 0 };
  const take = (kind) => addresses[kind][next[kind]++ % addresses[kind].length];
  const order = ['list', 'words', 'list', 'nearest', 'list'];
  return Array.from({ length: rounds }, () => order.map(take)).flat();
}
