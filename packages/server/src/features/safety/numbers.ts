import type { MaskedKind } from '@goodturn/contract';

/** A part of a text, as positions in its plain form. */
export interface Span {
  start: number;
  end: number;
  kind: MaskedKind;
}

const words: Record<string, string> = {
  zero: '0',
  oh: '0',
  o: '0',
  nought: '0',
  naught: '0',
  nil: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
  twenty: '2',
  thirty: '3',
  forty: '4',
  fifty: '5',
  sixty: '6',
  seventy: '7',
  eighty: '8',
  ninety: '9',
  hundred: '00',
};
/** Longer words first, so that "seventeen" is not read as "seven". */
export const numberWord = Object.keys(words)
  .filter((word) => word !== 'o')
  .sort((one, other) => other.length - one.length)
  .join('|');
const onlyNumberWords = new RegExp(`^(?:${numberWord}){2,}$`);
const eachNumberWord = new RegExp(numberWord, 'g');
const repeats: Record<string, number> = { double: 2, treble: 3, triple: 3 };

interface Piece {
  digits: string;
  spelt: boolean;
  start: number;
  end: number;
}

/** Digits of one word: figures, a spelt-out number, letters that stand for figures. */
function digitsOf(word: string): string | undefined {
  if (/^\d+$/.test(word)) return word;
  if (word in words) return words[word];
  if (/^o+$/.test(word)) return '0'.repeat(word.length);
  if (onlyNumberWords.test(word)) return (word.match(eachNumberWord) ?? []).map((each) => words[each]).join('');
  return undefined;
}

/** Words that are said between the groups of one number. */
const joints = new Set('and then dash hyphen space dot point stroke slash x next followed by comma'.split(' '));
const mostJoints = 3;
/** What else may stand between two groups: a few signs that are neither letters nor figures nor what blanks out a date. */
const between = /^[^\p{L}\p{N}¤£$€%]{0,6}$/u;

/** All runs of numbers, figures and spelt-out ones together. */
function runs(text: string): Piece[][] {
  const found: Piece[][] = [];
  let run: Piece[] = [];
  let repeat = 0;
  let repeatStart = 0;
  let joined: { count: number; end: number } | undefined;
  const close = () => {
    if (run.length > 0) found.push(run);
    run = [];
    joined = undefined;
  };
  for (const match of text.matchAll(/\d+|[a-z]+/g)) {
    const start = match.index;
    const word = match[0];
    const last = run.at(-1);
    if (repeats[word]) {
      repeat = repeats[word];
      repeatStart = start;
      continue;
    }
    let digits = digitsOf(word);
    // "O" among figures is a nought; alone it is a letter.
    if (digits === undefined && /^[oil]+$/.test(word) && last && text.slice(last.end, start) === '')
      digits = word.replace(/o/g, '0').replace(/[il]/g, '1');
    if (digits === undefined) {
      const since: number | undefined = joined?.end ?? last?.end;
      if (joints.has(word) && since !== undefined && (joined?.count ?? 0) < mostJoints && between.test(text.slice(since, start))) {
        joined = { count: (joined?.count ?? 0) + 1, end: start + word.length };
        continue;
      }
      close();
      repeat = 0;
      continue;
    }
    const piece: Piece = {
      digits: repeat > 0 ? digits.repeat(repeat) : digits,
      spelt: !/^\d+$/.test(word),
      start: repeat > 0 ? repeatStart : start,
      end: start + word.length,
    };
    repeat = 0;
    if (last && !between.test(text.slice(joined?.end ?? last.end, piece.start))) close();
    joined = undefined;
    run.push(piece);
  }
  close();
  return found;
}

const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);
const aboutCalling = /\b(?:call|ring|text|phone|whats ?app|tel|telephone|mobile|mob|number is|signal|dial)\b[^.!?]{0,25}$/;
const aboutMoney = /\b(?:sort ?code|account|acc(?:oun)?t? ?no|iban|card|nhs|national insurance|passport)\b[^.!?]{0,25}$/;

/** Telephone numbers and long numbers such as those of accounts and cards. `skip` marks dates, times and sums of money. */
export function longNumbers(text: string): Span[] {
  const hidden = withoutDates(text);
  const spans: Span[] = [];
  for (const run of runs(hidden)) {
    for (const group of splitAtLoose(hidden, run)) {
      const kind = judge(hidden, group);
      const found = kind ? [{ start: group[0]!.start, end: group.at(-1)!.end, kind }] : telephonesAmong(group);
      spans.push(...found.map((span) => ({ ...span, start: withPlus(text, span.start) })));
    }
  }
  return spans;
}

/** Telephone numbers of the United Kingdom with other numbers before or after them, which make the whole look like none. */
function telephonesAmong(group: readonly Piece[]): Span[] {
  const spans: Span[] = [];
  for (let first = 0; first < group.length; first += 1) {
    let digits = '';
    for (let last = first; last < group.length && digits.length < 14; last += 1) {
      digits += group[last]!.digits;
      if (!/^(?:0|0?0?44)[1-37]\d{8,9}$/.test(digits)) continue;
      spans.push({ start: group[first]!.start, end: group[last]!.end, kind: 'phone' });
    }
  }
  return spans;
}

/** Whether the last of thirteen digits checks the others as ISO 2108 says. */
function isBookNumber(code: string): boolean {
  const digits = [...code.replace(/\D/g, '')].map(Number);
  return digits.reduce((sum, digit, index) => sum + digit * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

/** Blanks out what has digits and is no number of anybody: dates, times, money, books. */
export function withoutDates(text: string): string {
  const blank = (match: string) => '¤'.repeat(match.length);
  return text
    .replace(/(?<!\d[\s\-./]{0,3})\b(?:0?[1-9]|[12]\d|3[01])([/.])(?:0?[1-9]|1[0-2])\1(?:19|20)?\d\d\b(?![\s\-./]*\d)/g, blank)
    .replace(/(?<!\d[\s\-./]{0,3})\b(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])-(?:19|20)\d\d\b(?![\s\-./]*\d)/g, blank)
    .replace(/(?<!\d[\s\-./]{0,3})\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b(?![\s\-./]*\d)/g, blank)
    .replace(/(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?!:?\d)/g, blank)
    .replace(/(?<!\d[\s\-.]{0,3})\b(?:[01]?\d|2[0-3])\.[0-5]\d(?:\s?[ap]m)?\b(?![\s\-.]*\d)/g, blank)
    .replace(/[£$€]\s?(?!0\d)(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,7})(?!\d)(?:\.\d\d)?/g, blank)
    .replace(/\bisbn(?:[\s\-:]|13){0,5}(97[89](?:[\s-]?\d){10})(?!\d)/g, (found, code: string) =>
      isBookNumber(code) ? blank(found) : found,
    );
}

const beginsTelephone = ([first, second]: readonly Piece[]): boolean => /^(?:0\d|44)/.test(`${first?.digits ?? ''}${second?.digits ?? ''}`);

/** Commas and words join only spelt-out numbers and numbers that begin like a telephone's; elsewhere they separate a list. */
function splitAtLoose(text: string, run: Piece[]): Piece[][] {
  if (run.filter((piece) => piece.spelt).length >= run.length / 2) return [run];
  const groups: Piece[][] = [];
  for (const piece of run) {
    const group = groups.at(-1);
    const loose = group && /[,;:&a-z]/.test(text.slice(group.at(-1)!.end, piece.start));
    if (!group || (loose && !beginsTelephone(group))) groups.push([piece]);
    else group.push(piece);
  }
  return groups;
}

function judge(text: string, group: Piece[]): MaskedKind | undefined {
  const all = group.map((piece) => piece.digits).join('');
  const sizes = group.map((piece) => piece.digits.length);
  const before = text.slice(Math.max(0, group[0]!.start - 40), group[0]!.start);
  const plus = /\+\s?\(?$/.test(before);
  if (group.every((piece) => isYear(piece.digits))) return undefined;
  if (all.length >= 9 && all.length <= 15 && (all.startsWith('0') || plus || (all.startsWith('44') && all.length >= 11))) return 'phone';
  if (all.length === 10 && all.startsWith('7') && (sizes[0] === 4 || sizes.length === 1)) return 'phone';
  if (all.length >= 6 && all.length <= 15 && aboutCalling.test(before) && (sizes.length === 1 || all.length >= 7)) return 'phone';
  if (all.length >= 6 && aboutMoney.test(before)) return 'account';
  // Spelt out one by one, eight figures are somebody's number; "one two three four" is counting.
  if (group.every((piece) => piece.digits.length === 1) && all.length >= 8)
    return all.startsWith('0') || all.startsWith('7') ? 'phone' : 'account';
  if (Math.max(...sizes) >= 8) return 'account';
  if (/^(?:4,4,4,[1-7]|4,6,5|3,3,4|4,4|6,8|2,2,2,8)$/.test(sizes.join())) return sizes.join() === '4,4' ? 'phone' : 'account';
  const hyphenated = group.length > 1 && group.slice(1).every((piece, index) => /^[-–]$/.test(text.slice(group[index]!.end, piece.start)));
  if (hyphenated && (sizes.join() === '2,2,2' || all.length >= 8)) return 'account';
  return undefined;
}

/** The plus sign and bracket in front of a number belong to it. */
const withPlus = (text: string, start: number): number =>
  start - (/[+(]{1,2}\s?$/.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0);
