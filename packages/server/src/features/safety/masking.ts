import type { MaskedKind } from '@goodturn/contract';
import { postcodeAreas } from '../../adapters/postcodes/format.js';
import { unturned } from '../../plain-text.js';
import { plain } from './normalise.js';
import { longNumbers, numberWord, type Span } from './numbers.js';

/** What stands in place of what was masked: no letters or figures, so that masking twice changes nothing. */
export const maskSign = '•••';

export interface MaskedText {
  text: string;
  /** What was masked, each kind once. */
  kinds: MaskedKind[];
}

const providers = 'gmail|googlemail|hotmail|outlook|yahoo|icloud|live|btinternet|aol|proton|protonmail|sky|msn|mail|gmx|me|example';
const at = String.raw`(?:\s*@\s*|\s*[([{<]\s*at\s*[)\]}>]\s*|\s+at\s+)`;
const dot = String.raw`(?:\s*\.\s*|\s*[([{<]\s*dot\s*[)\]}>]\s*|\s+dot\s+)`;
/** Begins only where a word does, so that a long text costs no more than its length. */
const name = String.raw`(?<![a-z0-9_%+'\-])[a-z0-9][a-z0-9_%+'\-]*(?:(?:\.|\s*[([{<]\s*dot\s*[)\]}>]\s*|\s+dot\s+)[a-z0-9_%+'\-]+)*`;
const eMails = [
  // With a real @, any name of a host with a dot.
  new RegExp(String.raw`${name}\s*@\s*[a-z0-9-]+(?:${dot}[a-z0-9-]+)*${dot}[a-z]{2,}`, 'g'),
  new RegExp(String.raw`${name}\s*@\s*(?:${providers})\b`, 'g'),
  // "at" spelt out: only when brackets, a spelt-out dot or a known provider show that it is an address.
  new RegExp(String.raw`${name}\s*[([{<]\s*at\s*[)\]}>]\s*[a-z0-9-]+(?:${dot}[a-z0-9-]+)+`, 'g'),
  new RegExp(String.raw`${name}\s+at\s+[a-z0-9-]+(?:\s*[([{<]\s*dot\s*[)\]}>]\s*[a-z0-9-]+|\s+dot\s+[a-z0-9-]+)+`, 'g'),
  new RegExp(String.raw`${name}${at}(?:${providers})${dot}(?:com|co|uk|org|net|me)(?:${dot}uk)?\b`, 'g'),
  new RegExp(String.raw`(?<![a-z0-9._%+\-])(?=[a-z._%+\-]*\d)[a-z0-9._%+\-]+\s+at\s+(?:${providers})\b`, 'g'),
];

const inwardLetter = '[abd-hjlnp-uw-z]';
const postcode = new RegExp(String.raw`\b(?:${postcodeAreas})\d[a-z\d]?[\s\-.]{0,3}\d${inwardLetter}{2}\b`, 'g');
/** A figure, or a word for one that stands by itself: "go out" holds no noughts. */
const figure = String.raw`(?:\d|(?<![a-z])(?:${numberWord}|o)(?![a-z]))`;
const speltPostcode = new RegExp(
  String.raw`\b(?:${postcodeAreas})[\s\-.]*${figure}(?:[\s\-.]*${figure})?[\s\-.]+${figure}[\s\-.]*${inwardLetter}[\s\-.]*${inwardLetter}\b`,
  'g',
);
/** "M25 1st exit": a road and an ordinal number, not a postcode. */
const isExit = (found: string): boolean => /^[bm]\d+ (?:1st|2nd|3rd|\dth)$/.test(found);

/** Words that end a street's name and nothing else. */
const surelyStreet = 'street|road|rd|avenue|crescent|terrace|mews|lane';
/** Words that end a street's or building's name, but have other meanings: they count only in a capitalised name. */
const maybeStreet =
  'st|ave|ln|close|court|gardens|grove|square|place|way|walk|row|drive|house|buildings|estate|wharf|tower|towers|point|heights|mansions|lodge|rise|passage|highway|quay';
const numberPart = String.raw`(?:\d{1,4}(?:\s?[a-d])?(?:\s?[-/]\s?\d{1,4}[a-d]?)?|(?:${numberWord})(?:[\s-](?:${numberWord}))?)`;
const streets = [surelyStreet, maybeStreet].map(
  (ends) => new RegExp(String.raw`(?<![\d£$€.,:])\b(${numberPart}),?\s+((?:[a-z][a-z'.-]*\s+){0,3}?)(${ends})\b\.?(?!')`, 'g'),
);
const flatBefore = /\b(?:flat|apartment|apt|unit|room|block|house|number|no\.?)\s*(?:\d{1,4}\s?[a-d]?|[a-d])[\s,]*$/;
/** What tells of a number of things, minutes or buses rather than of a house. */
const notAStreet =
  /\b(?:a|the|my|our|your|of|off|to|in|on|at|for|from|near|by|down|up|along|across|and|or|per|is|are|bus|buses|busy|local|nearby|hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|old|bags?|boxes|people|helpers?|neighbours?|doors?|miles?|metres?|meters?|yards?|steps?|stops?|pm|am|more|small|large|big|main|good|different|side|way|quiet|long|short|new)\b/;

const insurance = /\b[a-ceghj-prtw-z][a-ceghj-nprtw-z][\s\-.]*\d{2}[\s\-.]*\d{2}[\s\-.]*\d{2}[\s\-.]*[a-d]\b/g;
const iban = /\b[a-z]{2}\d{2}[\s-]?[a-z]{4}(?:[\s-]?\d){10,}/g;

const all = (pattern: RegExp, text: string, kind: MaskedKind): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, kind }));

function houseNumbers(text: string, shown: (start: number, end: number) => string): Span[] {
  const spans: Span[] = [];
  for (const match of streets.flatMap((street) => [...text.matchAll(street)])) {
    const [whole, number = '', between = '', word = ''] = match;
    const start = match.index;
    if (notAStreet.test(between.replace(/^the /, ''))) continue;
    const nameStart = start + whole.length - between.length - word.length - (whole.endsWith('.') ? 1 : 0);
    const words = shown(nameStart, nameStart + between.length + word.length).split(/\s+/);
    const capitalised = words.every((each) => /^\p{Lu}/u.test(each));
    const lower = words.every((each) => !/^\p{Lu}/u.test(each));
    const sure = new RegExp(`^(?:${surelyStreet})$`).test(word);
    if (!(capitalised && words.length > 1) && !(sure && lower && words.length > 1 && /^\d/.test(number))) continue;
    const flat = flatBefore.exec(text.slice(0, start));
    spans.push({ start: flat ? start - flat[0].length : start, end: start + number.trimEnd().length, kind: 'address' });
  }
  return spans;
}

function maskOnce(original: string): MaskedText {
  const { text, from, to } = plain(original);
  const shown = (start: number, end: number) => original.slice(from[start], to[end - 1]);
  const spans: Span[] = [
    ...eMails.flatMap((pattern) => all(pattern, text, 'email')),
    ...all(insurance, text, 'account'),
    ...all(iban, text, 'account'),
    ...[postcode, speltPostcode]
      .flatMap((pattern) => all(pattern, text, 'postcode'))
      .filter((span) => !isExit(text.slice(span.start, span.end))),
    ...longNumbers(text),
    ...houseNumbers(text, shown),
  ].sort((one, other) => one.start - other.start || other.end - one.end);

  let masked = '';
  let typed = 0;
  let covered = 0;
  const kinds = new Set<MaskedKind>();
  for (const span of spans) {
    if (span.start < covered) {
      if (span.end <= covered) continue;
      // The rest of an overlapping find goes too.
      typed = Math.max(typed, to[span.end - 1]!);
    } else {
      masked += original.slice(typed, from[span.start]) + maskSign;
      typed = to[span.end - 1]!;
    }
    covered = span.end;
    kinds.add(span.kind);
  }
  return { text: kinds.size === 0 ? original : masked + original.slice(typed), kinds: [...kinds] };
}

/**
 * Hides what would tell strangers where somebody lives or how to reach or pay them: telephone numbers, e-mail addresses,
 * postcodes, numbers of houses and accounts. Reads the text after Unicode normalisation and keeps the rest as it was typed.
 */
export function maskText(original: string): MaskedText {
  const kinds = new Set<MaskedKind>();
  let text = original;
  // What was masked may have stood between the parts of something else, so that is looked for again until nothing is found.
  for (;;) {
    const masked = maskOnce(text);
    if (masked.kinds.length === 0) return { text, kinds: [...kinds] };
    for (const kind of masked.kinds) kinds.add(kind);
    text = masked.text;
  }
}

/** A person's name as neighbours see it: one line, masked, and nothing in it that turns round the text beside it. */
export const shownName = (typed: string): string => maskText(unturned(typed).replace(/\s+/gu, ' ').trim()).text;
