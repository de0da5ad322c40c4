/** A text made plain for reading by rules, with the way back to what was typed. */
export interface Plain {
  /** Lower case Latin letters, ASCII digits, single characters for look-alikes. */
  text: string;
  /** `from[i]` and `to[i]`: where the character `i` of `text` stands in the original. */
  from: number[];
  to: number[];
}

/** Letters of other scripts that look like Latin ones, and signs that look like @ or a dot. */
const lookAlikes: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  һ: 'h',
  ԁ: 'd',
  ո: 'n',
  в: 'b',
  к: 'k',
  м: 'm',
  н: 'h',
  т: 't',
  ѵ: 'v',
  ԝ: 'w',
  ɡ: 'g',
  α: 'a',
  ε: 'e',
  ο: 'o',
  ρ: 'p',
  ν: 'v',
  τ: 't',
  υ: 'u',
  ι: 'i',
  κ: 'k',
  χ: 'x',
  η: 'n',
  ı: 'i',
  '。': '.',
  '․': '.',
  '‧': '.',
  '·': '.',
  '٫': '.',
  '٬': ',',
  '۔': '.',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '⁃': '-',
  '’': "'",
  '‘': "'",
};

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
    for (const part of character.normalize('NFKC').toLowerCase()) {
      if (unseen.test(part)) {
        // What is unseen belongs to the character before it, and goes when that goes.
        if (result.to.length > 0) result.to[result.to.length - 1] = next;
        continue;
      }
      const shown = digit.test(part) ? asciiDigit(part) : (lookAlikes[part] ?? latin(part));
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

/** A Latin letter without its accents; anything else as it is. */
function latin(character: string): string {
  const base = character.normalize('NFD')[0] ?? character;
  return /[a-z]/.test(base) ? base : /\s/u.test(character) ? ' ' : character;
}
