import { lookAlikes } from './look-alikes.js';

/** A text made plain for reading by rules, with the way back to what was typed. */
export interface Plain {
  /** Lower case Latin letters, ASCII digits, single characters for look-alikes, one space for a run of white space as HTML shows it. */
  text: string;
  /** `from[i]` and `to[i]`: where the character `i` of `text` stands in the original. */
  from: number[];
  to: number[];
}

/** Marks that are there to be unseen: format characters, variation selectors, keycaps, joiners. */
const unseen = /[\p{Cf}\p{Mn}\p{Me}\u115F\u1160\u3164\uFFA0]/u;
const digit = /\p{Nd}/u;

/** The ASCII digit of a decimal digit of any script: outside those that NFKC maps, each set of ten begins at …0 or …6. */
function asciiDigit(character: string): string {
  const point = character.codePointAt(0)!;
  const place = point & 0xf;
  return String(digit.test(String.fromCodePoint(point - place)) ? place : place - 6);
}

/** Normalises by NFKC, character by character so that each can be found again in what was typed. */
export function plain(original: string): Plain {
  const result: Plain = { text: '', from: [], to: [] };
  let at = 0;
  for (const character of original) {
    const next = at + character.length;
    for (const part of lowered(character.normalize('NFKC'))) {
      if (unseen.test(part)) {
        // What is unseen belongs to the character before it, and goes when that goes.
        if (result.to.length > 0) result.to[result.to.length - 1] = next;
        continue;
      }
      const shown = digit.test(part) ? asciiDigit(part) : latin(part);
      if (shown === ' ' && result.text.endsWith(' ')) {
        result.to[result.to.length - 1] = next;
        continue;
      }
      for (const unit of shown.split('')) {
        result.text += unit;
        result.from.push(at);
        result.to.push(next);
      }
    }
    at = next;
  }
  return result;
}

/** In lower case, but look-alikes first: a capital may look like another Latin letter than its small one does. */
const lowered = (text: string): string =>
  [...text].map((sign) => lookAlikes.get(sign) ?? lookAlikes.get(sign.toUpperCase()) ?? sign.toLowerCase()).join('');

/** A Latin letter without its accents; anything else as it is. */
function latin(character: string): string {
  const first = character.normalize('NFD')[0] ?? character;
  const base = lookAlikes.get(first) ?? first;
  return /[a-z]/.test(base) ? base : /\s/u.test(character) ? ' ' : character;
}
