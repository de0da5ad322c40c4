/**
 * Chance that anybody can work out again: a number above 0 and below 1 made of a text (FNV-1a, then the finaliser of MurmurHash3, both
 * in the public domain). Two texts that differ in one letter have numbers that have nothing to do with each other.
 */
export function chanceOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) + 0.5) / 2 ** 32;
}
