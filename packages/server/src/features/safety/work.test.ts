import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findDanger } from './danger.js';
import { maskText } from './masking.js';

/** Goes on from a position; true when the rest matches too. */
type Next = (position: number) => boolean;
type Matcher = (position: number, next: Next) => boolean;

const exec = RegExp.prototype.exec;
const parser = new RegExpParser({ ecmaVersion: 2024 });

/** A backtracking matcher like that of JavaScript, which counts the steps it takes on one text. */
class Counting {
  steps = 0;
  private text = '';
  private readonly start: Matcher;

  constructor(private readonly pattern: RegExp) {
    this.start = this.anyOf(parser.parseLiteral(String(pattern)).pattern.alternatives);
  }

  /** The steps of one `exec`: from a place on, at every place unless the pattern is sticky, until it matches. */
  count(text: string, from: number): number {
    this.steps = 0;
    this.text = text;
    for (let position = from; position <= text.length; position += 1) if (this.start(position, () => true) || this.pattern.sticky) break;
    return this.steps;
  }

  private anyOf(alternatives: readonly AST.Alternative[]): Matcher {
    const each = alternatives.map((alternative) => this.inOrder(alternative.elements));
    return (position, next) => each.some((matcher) => matcher(position, next));
  }

  private inOrder(elements: readonly AST.Element[]): Matcher {
    return elements
      .map((element) => this.one(element))
      .reduceRight<Matcher>(
        (rest, matcher) => (at, next) => matcher(at, (further) => rest(further, next)),
        (at, next) => next(at),
      );
  }

  private one(element: AST.Element): Matcher {
    if (element.type === 'Quantifier') return this.repeated(element);
    if (element.type === 'Group' || element.type === 'CapturingGroup') return this.anyOf(element.alternatives);
    if (element.type === 'Assertion' && element.kind === 'lookahead') {
      const inside = this.anyOf(element.alternatives);
      return (position, next) => inside(position, () => true) !== element.negate && next(position);
    }
    const native = new RegExp(element.raw, `${this.pattern.flags.replace(/[gy]/g, '')}y`);
    const widths = new Map<string, number | undefined>();
    const widthAt = (text: string, position: number): number | undefined => {
      native.lastIndex = position;
      return exec.call(native, text)?.[0].length;
    };
    return (position, next) => {
      this.steps += 1;
      if (element.type === 'Assertion' || this.pattern.unicode) {
        const width = widthAt(this.text, position);
        return width !== undefined && next(position + width);
      }
      const sign = this.text.charAt(position);
      if (!widths.has(sign)) widths.set(sign, widthAt(sign, 0));
      const width = widths.get(sign);
      return width !== undefined && next(position + width);
    };
  }

  private repeated({ element, min, max, greedy }: AST.Quantifier): Matcher {
    const inside = this.one(element);
    const from = (position: number, done: number, next: Next): boolean => {
      const more = () => done < max && inside(position, (further) => further > position && from(further, done + 1, next));
      const enough = () => done >= min && next(position);
      return greedy ? more() || enough() : enough() || more();
    };
    return (position, next) => from(position, 0, next);
  }
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** The steps that each pattern takes while a text is read. */
function workOf(read: (text: string) => unknown, text: string): Map<string, number> {
  const calls: { pattern: RegExp; text: string; from: number }[] = [];
  vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, given: string) {
    calls.push({ pattern: this, text: String(given), from: this.global || this.sticky ? this.lastIndex : 0 });
    return exec.call(this, given);
  });
  read(text);
  vi.restoreAllMocks();
  const counting = new Map<string, Counting>();
  const work = new Map<string, number>();
  for (const call of calls) {
    const key = String(call.pattern);
    const matcher = counting.get(key) ?? new Counting(call.pattern);
    counting.set(key, matcher);
    work.set(key, (work.get(key) ?? 0) + matcher.count(call.text, call.from));
  }
  return work;
}

/** What, repeated, begins many of the patterns and ends none. */
const hostile: [name: string, read: (text: string) => unknown, units: string[]][] = [
  [
    'maskText',
    maskText,
    [
      ...['a', 'a.', 'a ', 'a@', 'a-', '1', '1 ', '0,', '12 ', 'e2 ', 'one ', 'o', '- ', '(', '£1', '1/', '1:0', 'a at ', 'a dot '],
      ...['a (dot) ', '12 st. ', '12 mile ', '12 road ', 'flat 1 ', 'no. ', 'dash 1 ', 'seven', 'isbn 9', 'ab12', 'live at '],
    ],
  ],
  [
    'findDanger',
    findDanger,
    ['a', 'a ', 'a.', 's1', 'my ', 'he has ', 'i have been ', 'took 30 ', 'hurt myself ', 'can not ', 'not safe ', 'dead ', 'feel like '],
  ],
];

describe.each(hostile)('the work of %s', (_, read, units) => {
  it.each(units)('grows no faster than a text of %j does', (unit) => {
    const half = workOf(read, unit.repeat(1000).slice(0, 1000));
    const whole = workOf(read, unit.repeat(2000).slice(0, 2000));
    const faster = [...whole].filter(([pattern, steps]) => steps > 2.5 * (half.get(pattern) ?? 0) + 2000);
    expect(faster).toEqual([]);
  });
});

it('finds a pattern whose work grows with the square of the text', () => {
  const square = (text: string) => /a+b/.test(text);
  const [half, whole] = [1000, 2000].map((length) => [...workOf(square, 'a'.repeat(length)).values()][0]!);
  expect(whole! / half!).toBeGreaterThan(3.5);
});
