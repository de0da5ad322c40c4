import type { MaskedKind } from '@goodturn/contract';
import { houseNumbers } from './masking-addresses.js';
import { postcodes } from './masking-postcodes.js';
import { unturned } from '../../plain-text.js';
import { plain } from './normalise.js';
import { longNumbers, type Span } from './numbers.js';

/** What stands in place of what was masked: no letters or figures, so that masking twice changes nothing. */
export const maskSign = '•••';

export interface MaskedText {
  text: string;
  /** What was masked, each kind once. */
  kinds: MaskedKind[];
}

const providers = 'gmail|googlemail|hotmail|outlook|yahoo|icloud|live|btinternet|aol|proton|protonmail|sky|msn|mail|gmx|me|example';
const opening = String.raw`\s?[([{<]\s?`;
const closing = String.raw`\s?[)\]}>]\s?`;
const at = String.raw`(?:\s?@\s?|${opening}at${closing}|\sat\s)`;
const speltDot = String.raw`(?:${opening}dot${closing}|\sdot\s)`;
const dot = String.raw`(?:\s?\.\s?|${speltDot})`;
/** Begins only where a word does, and each part has an end, so that a long text costs no more than its length. */
const name = String.raw`(?<![a-z0-9_%+'\-])[a-z0-9][a-z0-9_%+'\-]{0,63}(?:(?:\.|${speltDot})[a-z0-9_%+'\-]{1,63}){0,12}`;
const label = '[a-z0-9-]{1,63}';
const eMails = [
  // With a real @, any name of a host with a dot.
  new RegExp(String.raw`${name}\s?@\s?${label}(?:${dot}${label}){0,6}${dot}[a-z]{2,24}`, 'g'),
  new RegExp(String.raw`${name}\s?@\s?(?:${providers})\b`, 'g'),
  // "at" spelt out: only when brackets, a spelt-out dot or a known provider show that it is an address.
  new RegExp(String.raw`${name}${opening}at${closing}${label}(?:${dot}${label}){1,6}`, 'g'),
  new RegExp(String.raw`${name}\sat\s${label}(?:${speltDot}${label}){1,6}`, 'g'),
  new RegExp(String.raw`${name}${at}(?:${providers})(?:${dot}|\sdot)(?:com|co|uk|org|net|me)(?:${dot}uk)?\b`, 'g'),
  new RegExp(String.raw`(?<![a-z0-9._%+\-])(?=[a-z._%+\-]{0,63}\d)[a-z0-9._%+\-]{1,64}\sat\s(?:${providers})\b`, 'g'),
];

const insurance = /\b[a-ceghj-prtw-z][a-ceghj-nprtw-z][\s\-.]{0,3}\d{2}[\s\-.]{0,3}\d{2}[\s\-.]{0,3}\d{2}[\s\-.]{0,3}[a-d]\b/g;
const iban = /\b[a-z]{2}\d{2}[\s-]?[a-z]{4}(?:[\s-]?\d){10,30}/g;

const all = (pattern: RegExp, text: string, kind: MaskedKind): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, kind }));

function maskOnce(original: string): MaskedText {
  const { text, from, to } = plain(original);
  const shown = (start: number, end: number) => original.slice(from[start], to[end - 1]);
  const spans: Span[] = [
    ...eMails.flatMap((pattern) => all(pattern, text, 'email')),
    ...all(insurance, text, 'account'),
    ...all(iban, text, 'account'),
    ...postcodes(text, shown),
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
