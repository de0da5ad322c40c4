import { postcodeAreas } from '../../adapters/postcodes/format.js';
import { numberWord, type Span } from './numbers.js';

const inwardLetter = '[abd-hjlnp-uw-z]';
/** What may stand between the halves of a postcode: up to three signs that are neither letters nor figures. */
const gap = String.raw`[^\p{L}\p{N}•]{0,3}`;
const postcode = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<district>(?:${postcodeAreas})[\dil][a-z\d]?)${gap}(?<inward>[\doil]${inwardLetter}{2})(?![\p{L}\p{N}])`,
  'gu',
);
/** A figure, or a word for one that stands by itself: "go out" holds no noughts. */
const figure = String.raw`(?:\d|(?<![a-z])(?:${numberWord}|o)(?![a-z]))`;
const spelt = new RegExp(
  String.raw`\b(?:${postcodeAreas})[\s\-.]{0,3}${figure}(?:[\s\-.]{0,3}${figure})?[\s\-.]{1,3}${figure}[\s\-.]{0,3}${inwardLetter}[\s\-.]{0,3}${inwardLetter}\b`,
  'g',
);

const ordinal = /^(?:1st|2nd|3rd|\dth)$/;
const afterOrdinal = /^\s(?:floor|exit|left|right|door|house|time|of|year|street|turning|building)\b/;
/** Words of everyday English that would be half a postcode if their first letter were a figure. */
const words = new Set(
  'old one off our out own owe oar oat odd ode owl its ill inn ins led leg let lad lag lab lap law lax lay lea lee lug lye les lbs lot lots ltd las los'.split(
    ' ',
  ),
);
/** Measures after a number: "5 ml 2ft" is no postcode. */
const measures = /^\d(?:ft|gb|hr|yd|lb|pt|rs|st|nd|rd|th|tb)$/;

/**
 * Postcodes of the United Kingdom, also with the letter O for nought and I or L for one. `shown` gives a part of the text as it was typed:
 * a slip that spells a word is a postcode only in capitals.
 */
export function postcodes(text: string, shown: (start: number, end: number) => string): Span[] {
  const isOrdinal = (match: RegExpExecArray): boolean => {
    const [district = '', inward = ''] = [match[0].slice(0, -3).trim(), match[0].slice(-3)];
    const end = match.index + match[0].length;
    return ordinal.test(inward) && (/^[bm]\d/.test(district) || afterOrdinal.test(text.slice(end, end + 12)));
  };
  const isAWord = ({ index, 0: { length }, groups: { district = '', inward = '' } = {} }: RegExpExecArray): boolean => {
    if (!/\d/.test(district)) return !/\d/.test(inward) || measures.test(inward);
    return words.has(inward) && !/^\p{Lu}+$/u.test(shown(index + length - inward.length, index + length));
  };
  const found = [...[...text.matchAll(postcode)].filter((match) => !isAWord(match)), ...text.matchAll(spelt)];
  return found
    .filter((match) => !isOrdinal(match))
    .map((match) => ({ start: match.index, end: match.index + match[0].length, kind: 'postcode' }));
}
