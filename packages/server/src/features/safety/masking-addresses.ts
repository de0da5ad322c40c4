import * as streets from './masking-streets.js';
import { numberWord, withoutDates, type Span } from './numbers.js';

/** Figures, the letters O, I and L for nought and one among them. */
const figures = String.raw`(?:[il]\d|\d)[\doil]{0,3}(?:[a-z](?![a-z])|\s[a-d](?![a-z]))?`;
const spelt = String.raw`(?:${numberWord})(?:[\s-](?:${numberWord}))?(?![a-z])`;
/** "12", "12a", "12-14", "12 and 14", "twelve"; not the pence of a price, the minutes of a time or a part of a word. */
const houseNumber = new RegExp(
  String.raw`(?<!\d[.,:])(?<![£$€¤]\s?)(?<![a-z\d])(?:${figures}(?:\s?(?:[-/&+]|and|to|or)\s?${figures})?|${spelt})(?!\d)`,
  'g',
);
/** What may stand between the number and the street. */
const gap = /[\s,.;:'"()\-/#[\]]{1,4}/y;
const nameWord = /[a-z][a-z'.]{0,29}(?:,?\s|-|[,.)\]"]|$)?/y;
const longestName = 6;

const flatBefore = /\b(?:flat|apartment|apt|unit|room|block|house|number|no\.?)\s?#?(?:\d{1,4}\s?[a-d]?|[a-d])[\s,]{0,2}$/;
const flatWord = /\b(?:flat|apartment|apt|unit|house)[\s#:]{0,2}$/;
/** Words after which a number before a street is where somebody is, however it is written. */
const atHome =
  /\b(?:live|lives|living|lived|stay|staying|based|number|no\.?|flat|apartment|(?:address|home|house|place|flat)(?: is|'s)?|(?:live|lives|living|lived|stay|staying|based|am|are|'m|'re|come|came|over|round|deliver|delivered|collect|collected|is|back|home|here|out|send|go|get|pop|visit)\s(?:at|on|to|from|in|near)|at)[\s:,#]{0,2}$/;
/** "Number 12 on Roman Road". */
const numberSaid = /\b(?:number|no\.?|house|flat|door)(?: is)?\s#?$/;
const line = /\b(?:bus|route|buses)\s$/;
const yearBefore = /\b(?:in|since|during|until|before|after)\s$/;
const homeBefore = /\b(?:live|lives|living|stay|staying|address|home|come to|am at)\b[^.!?]{0,40}$/;
const figuresAfterStreet = /[,:]?\s(\d{1,4}[a-z]?)(?=\s?(?:[.,;!)]|$))/y;
const numberAfterStreet =
  /,?\s(?:at\s)?(?:house\s|flat\s)?(?:number|no\.?|nr\.?|flat|apartment|apt|house|#)\s?#?(\d{1,4}[a-z]?)(?![a-z\d])/y;

interface Word {
  text: string;
  start: number;
  end: number;
  /** A comma, a bracket or the end of a sentence stands after it. */
  last: boolean;
}

/** The words that may name a street, from a position on: no further than a sentence, a comma or six words. */
function wordsFrom(text: string, from: number, overCommas: boolean): Word[] {
  const words: Word[] = [];
  nameWord.lastIndex = from;
  for (let match = nameWord.exec(text); match && words.length < longestName + 2; match = nameWord.exec(text)) {
    const typed = match[0].replace(/[\s,)\]"-]+$/, '');
    const word = typed.replace(/[.'-]+$/, '');
    const stopped = typed.endsWith('.') && !streets.shortened.has(word);
    const comma = /[,)\]"]/.test(match[0]);
    words.push({
      text: word,
      start: match.index,
      end: match.index + word.length,
      last: stopped || (comma && !overCommas) || !/[\s-]$/.test(match[0]),
    });
    if (words.at(-1)!.last) break;
  }
  return words;
}

const capital = /^\p{Lu}/u;

interface Candidate {
  number: string;
  /** What stands before the number. */
  before: string;
  /** The words of the name, its ending included. */
  name: readonly Word[];
  /** The words that follow the name, when no comma parts them from it. */
  after: readonly Word[];
  /** The words of the name as they were typed. */
  typed: readonly string[];
}

const ofFigures = (number: string): boolean => /\d/.test(number);

/** More than this are seldom counted by the street, but live in it. */
const mostCounted = 50;

/** "3 Roman Road traders", "2 old street lamps". */
function isCounting({ number, name, after, typed }: Candidate): boolean {
  if (/^\d/.test(number) && !(Number(number) <= mostCounted)) return false;
  const [next, second] = after;
  if (name.at(-1)!.last || !next) return false;
  if (streets.peopleAndThings.has(next.text)) return true;
  if (second && streets.between.has(next.text) && streets.peopleAndThings.has(second.text)) return true;
  const plainWords = name.slice(0, -1).every(({ text }) => streets.ordinary.has(text)) && !capital.test(typed[0]!);
  return plainWords && /[^s]s$/.test(next.text) && !/^(?:is|was|has|does|needs|us|smells|leaks|looks)$/.test(next.text);
}

/** Whether the words can be a name at all. */
function canBeAName({ name, typed }: Candidate): boolean {
  const words = name.map((word) => word.text);
  const capitalised = capital.test(typed[0]!) && capital.test(typed.at(-1)!);
  const inner = words.slice(words[0] === 'the' ? 1 : 0, -1);
  const allowed = (word: string, index: number) => capitalised && index > 0 && index < inner.length - 1 && /^(?:and|of|at|the)$/.test(word);
  if (inner.some((word, index) => streets.neverInAName.has(word) && !allowed(word, index))) return false;
  return !streets.counted.has(words[0]!) || (words.length === 2 && capitalised && streets.endings.get(words[1]!) === 'sure');
}

/** Whether the words are the name of a street or building, as far as they and the number tell. When in doubt they are. */
function isStreet(candidate: Candidate): boolean {
  const { number, before, name, typed } = candidate;
  const written = name.map((word) => word.text.replace(/['.]/g, '')).join(' ');
  if (streets.numberedStreets.has(written) && !ofFigures(number)) return false;
  if (streets.knownStreets.has(written)) return true;
  const strength = streets.endings.get(name.at(-1)!.text);
  if (!strength || name.length < 2 || !canBeAName(candidate)) return false;
  if (atHome.test(before)) return true;
  const first = typed[typed[0]!.toLowerCase() === 'the' && typed.length > 2 ? 1 : 0]!;
  const capitals = capital.test(first) && typed.every((word) => capital.test(word) || streets.neverInAName.has(word));
  if (strength === 'weak') return capitals;
  if (strength === 'strong') return capital.test(first);
  const ordinary = name.slice(0, -1).every((word) => streets.ordinary.has(word.text));
  return capital.test(first) || (ofFigures(number) && !(ordinary && number === '1'));
}

/** Whether a number before a street is somebody's address. The longest name counts: "Bethnal Green Road", not "Bethnal Green". */
function isAddress(number: string, before: string, names: readonly Candidate[]): boolean {
  if (line.test(before) || (/^(?:19|20)\d\d$/.test(number) && yearBefore.test(before))) return false;
  const street = names.findLast(isStreet);
  return street !== undefined && (atHome.test(before) || !isCounting(street));
}

/**
 * Numbers of houses and flats before (or, with "number" or "flat", after) the name of a street or building. `shown` gives a part of the text
 * as it was typed, because capitals tell a name from other words.
 */
export function houseNumbers(typedText: string, shown: (start: number, end: number) => string): Span[] {
  const text = withoutDates(typedText);
  const spans: Span[] = [];
  for (const match of text.matchAll(houseNumber)) {
    const end = match.index + match[0].length;
    gap.lastIndex = end;
    if (!gap.test(text)) continue;
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const flat = flatBefore.exec(before);
    const found = wordsFrom(text, gap.lastIndex, flat !== null || flatWord.test(before));
    const words = numberSaid.test(before) && /^(?:on|in|at|of)$/.test(found[0]?.text ?? '') ? found.slice(1) : found;
    const typed = words.map((word) => shown(word.start, word.end));
    const names = words.slice(0, longestName).map((_, index): Candidate => {
      const name = words.slice(0, index + 1);
      return { number: match[0], before, name, after: words.slice(index + 1), typed: typed.slice(0, index + 1) };
    });
    if (!isAddress(match[0], before, names)) continue;
    spans.push({ start: match.index - (flat?.[0].length ?? 0), end, kind: 'address' });
  }
  return [...spans, ...afterStreets(text)];
}

const streetEnding = new RegExp(String.raw`\b(?:${[...streets.endings.keys()].join('|')})\b`, 'g');

/** "Mile End Road number 100", "Balfron Tower, flat 9"; without such a word only where somebody says where they live, or after a well-known street. */
function afterStreets(text: string): Span[] {
  return [...text.matchAll(streetEnding)].flatMap((ending): Span[] => {
    const end = ending.index + ending[0].length;
    const home = homeBefore.test(text.slice(Math.max(0, ending.index - 60), ending.index));
    const found =
      after(numberAfterStreet, text, end) ?? (home || isKnown(text.slice(0, end)) ? after(figuresAfterStreet, text, end) : null);
    if (!found || /^\s(?:bus|buses)\b/.test(text.slice(found.index + found[0].length).slice(0, 6))) return [];
    const last = found.index + found[0].length;
    return [{ start: last - found[1]!.length, end: last, kind: 'address' }];
  });
}

/** Whether a text ends in a well-known street. */
function isKnown(text: string): boolean {
  const words = text.slice(-40).replace(/['.]/g, '').replace(/-/g, ' ');
  return [...streets.knownStreets].some(
    (street) => words.endsWith(street) && !/[a-z]/.test(words.charAt(words.length - street.length - 1)),
  );
}

/** What a sticky pattern finds at a position. */
function after(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}
