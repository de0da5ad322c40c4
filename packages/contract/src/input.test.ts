import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { everyOperation } from './examples.js';
import { contract } from './index.js';
import { limits } from './limits.js';

type JsonSchema = z.core.JSONSchema.JSONSchema;
type Path = readonly (string | number)[];

/** One field of a body that is good as it stands. */
interface Field {
  readonly title: string;
  readonly schema: z.ZodMiniType;
  readonly base: unknown;
  readonly path: Path;
  readonly part: JsonSchema;
  readonly required: boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The branch of a choice that describes this value. */
const branch = (schema: JsonSchema, value: unknown): JsonSchema =>
  (schema.oneOf ?? []).find((one): one is JsonSchema => {
    const kind = typeof one === 'object' ? one.properties?.['kind'] : undefined;
    return isObject(value) && typeof kind === 'object' && kind.const === value['kind'];
  }) ?? schema;

function* fieldsOf(value: unknown, schema: JsonSchema, path: Path = []): Generator<[Path, JsonSchema, boolean]> {
  const { properties, required, items } = branch(schema, value);
  if (Array.isArray(value) && typeof items === 'object' && !Array.isArray(items)) {
    for (const [index, one] of value.entries()) yield* fieldsOf(one, items, [...path, index]);
  }
  if (!isObject(value)) return;
  for (const [key, one] of Object.entries(value)) {
    const part = properties?.[key];
    if (typeof part !== 'object') throw new Error(`No schema for ${[...path, key].join('/')}`);
    yield [[...path, key], part, required?.includes(key) ?? false];
    yield* fieldsOf(one, part, [...path, key]);
  }
}

/** The base with one field replaced, or taken out when nothing is given. */
function changed(base: unknown, path: Path, ...replacement: [] | [unknown]): unknown {
  const copy = structuredClone(base);
  let holder = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) holder = holder[step] as typeof holder;
  const last = path.at(-1)!;
  if (replacement.length === 0) delete holder[last];
  else holder[last] = replacement[0];
  return copy;
}

const bodies = everyOperation.flatMap(({ resource, name, body, examples }) =>
  body
    ? examples
        .filter((example) => example.status < 400 && example.body !== undefined)
        .map((example) => ({ title: `${resource}.${name}: ${example.name}`, schema: body, base: example.body as unknown }))
    : [],
);
const fields: Field[] = bodies.flatMap(({ title, schema, base }) =>
  [...fieldsOf(base, z.toJSONSchema(schema, { io: 'input' }))].map(([path, part, required]) => ({
    title: `${title} #/${path.join('/')}`,
    schema,
    base,
    path,
    part,
    required,
  })),
);
const freeText = fields.filter(({ part }) => part.type === 'string' && part.maxLength !== undefined && !part.pattern && !part.format);
const neededText = freeText.filter(({ part }) => part.minLength === 1);

/** What a part may be, where `null` takes it away too. */
const typesOf = ({ type, anyOf = [] }: JsonSchema): unknown[] => [type, ...anyOf.map((one) => typeof one === 'object' && one.type)].flat();

/** Where a schema finds fault, as pointers. */
const faults = (schema: z.ZodMiniType, value: unknown): string[] => {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map(({ path }) => `#/${path.join('/')}`);
};

describe('each field of each body', () => {
  it.each(fields.filter(({ required }) => required))('is missed: $title', ({ schema, base, path }) => {
    expect(faults(schema, changed(base, path))).toEqual([`#/${path.join('/')}`]);
  });

  it.each(fields)('is of its type: $title', ({ schema, base, path, part }) => {
    const wrong = [
      null,
      ['a'],
      part.type === 'string' || part.const !== undefined ? 7 : 'seven',
      Number.NaN,
      typesOf(part).includes('boolean') ? 1 : true,
    ];
    const takesAway = typesOf(part).includes('null');
    const refusable = wrong.filter(
      (value) => !(value === null && takesAway) && !(part.type === 'array' && Array.isArray(value)) && value !== part.const,
    );
    for (const value of refusable) expect(schema.safeParse(changed(base, path, value)).success).toBe(false);
  });

  it.each(neededText)('is not blank: $title', ({ schema, base, path }) => {
    for (const blank of ['', '   ', '\t\n', '\u00a0', '\u3000', '\u200b', '\u200f\u200e', '\u0000', '\u3164'])
      expect(faults(schema, changed(base, path, blank))).toEqual([`#/${path.join('/')}`]);
  });

  it.each(freeText)('has its length: $title', ({ schema, base, path, part }) => {
    const most = part.maxLength!;
    expect(faults(schema, changed(base, path, 'x'.repeat(most)))).toEqual([]);
    expect(faults(schema, changed(base, path, 'x'.repeat(most + 1)))).toEqual([`#/${path.join('/')}`]);
  });

  it.each(freeText)('keeps every script and sign as it was typed: $title', ({ schema, base, path, part }) => {
    for (const typed of ['🌻👩🏽‍🌾', 'مرحبا', 'שלום', 'বাংলা', '<b>bold</b>', "'; DROP--", '🏴󠁧󠁢󠁥󠁮󠁧󠁿'].filter(
      ({ length }) => length <= part.maxLength!,
    )) {
      const body = changed(base, path, typed);
      expect(schema.safeParse(body)).toEqual({ success: true, data: body });
    }
  });

  it.each(freeText)('loses outer spaces and control characters only: $title', ({ schema, base, path }) => {
    expect(schema.safeParse(changed(base, path, '  a\u0000 \u0007b\n')).data).toEqual(changed(base, path, 'a b'));
  });
});

describe('a field that nobody knows', () => {
  const objects = [
    ...bodies.map((body) => ({ ...body, path: [] as Path })),
    ...fields.filter(({ base, path }) =>
      isObject(path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], base)),
    ),
  ];

  it.each(objects)('is refused in $title', ({ schema, base, path }) => {
    const { error } = schema.safeParse(changed(base, [...path, 'addedByHand'], true));
    expect(error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['addedByHand'], path }]);
  });

  const taking = everyOperation.filter(({ body }) => body);
  it.each(taking)('is refused in an empty body of $resource $name', ({ body }) => {
    expect(body?.safeParse({ addedByHand: true }).error?.issues).toContainEqual(expect.objectContaining({ keys: ['addedByHand'] }));
  });

  const asking = everyOperation.filter(({ query }) => query);
  it.each(asking)('is refused in the query of $resource $name', ({ query }) => {
    expect(query?.safeParse({ addedByHand: 'true' }).success).toBe(false);
  });
});

const request = contract.requests.create.body;
const draft = contract.requests.preview.body;
const list = contract.requests.list.query;
const attempt = '01a1f871-0980-7a10-8b20-000000000021';
const signIn = (code: string) => ({ attempt, email: 'ruth@example.org', code });

describe('values', () => {
  it.each<[string, z.ZodMiniType, unknown, string]>([
    ['a day that does not exist', draft, { timing: { kind: 'by', date: '2026-02-30' } }, '#/timing/date'],
    ['29 February of a common year', draft, { timing: { kind: 'by', date: '2027-02-29' } }, '#/timing/date'],
    ['month 13', draft, { timing: { kind: 'on', date: '2026-13-01' } }, '#/timing/date'],
    ['a day in words', draft, { timing: { kind: 'by', date: 'tomorrow' } }, '#/timing/date'],
    ['a day with a time', draft, { timing: { kind: 'by', date: '2026-11-28T10:00:00Z' } }, '#/timing/date'],
    ['25 o’clock', draft, { timing: { kind: 'on', date: '2026-11-28', from: '25:00' } }, '#/timing/from'],
    ['a time without a nought', draft, { timing: { kind: 'on', date: '2026-11-28', from: '9:00' } }, '#/timing/from'],
    ['a kind of time that there is not', draft, { timing: { kind: 'soon' } }, '#/timing/kind'],
    ['a day for something flexible', draft, { timing: { kind: 'flexible', date: '2026-11-28' } }, '#/timing'],
    ['a kind of place that there is not', draft, { place: { kind: 'anywhere' } }, '#/place/kind'],
    ['an address of a remote request', draft, { place: { kind: 'remote', area: 'weavers', address: '14 Example Court' } }, '#/place'],
    ['a meeting without a place', draft, { place: { kind: 'meeting', area: 'weavers' } }, '#/place/description'],
    ['a quarter of an hour too little', draft, { minutes: limits.minutesLeast - 1 }, '#/minutes'],
    ['more than eight hours', draft, { minutes: limits.minutesMost + 1 }, '#/minutes'],
    ['half a minute', draft, { minutes: 30.5 }, '#/minutes'],
    ['minutes as text', draft, { minutes: '60' }, '#/minutes'],
    ['nobody to help', draft, { helpersWanted: 0 }, '#/helpersWanted'],
    ['eleven helpers', draft, { helpersWanted: limits.helpersMost + 1 }, '#/helpersWanted'],
    ['another person who did not agree', draft, { onBehalfOf: { relationship: 'my mother', agreed: false } }, '#/onBehalfOf/agreed'],
    ['an e-mail without a domain', contract.signIns.sendCode.body, { email: 'ruth@' }, '#/email'],
    ['an e-mail with a space', contract.signIns.sendCode.body, { email: 'ru th@example.org' }, '#/email'],
    ['two e-mails', contract.signIns.sendCode.body, { email: 'a@example.org,b@example.org' }, '#/email'],
    ['an e-mail with a line end', contract.signIns.sendCode.body, { email: 'a@example.org\nBcc: b@example.org' }, '#/email'],
    ['an e-mail with a NUL', contract.signIns.sendCode.body, { email: 'a\u0000@example.org' }, '#/email'],
    ['an e-mail that is too long', contract.signIns.sendCode.body, { email: `${'a'.repeat(limits.email)}@example.org` }, '#/email'],
    ['five digits', contract.signIns.create.body, signIn('40293'), '#/code'],
    ['seven digits', contract.signIns.create.body, signIn('4029311'), '#/code'],
    ['letters for a code', contract.signIns.create.body, signIn('abcdef'), '#/code'],
    ['an attempt that is not an id', contract.signIns.create.body, { ...signIn('402931'), attempt: '1' }, '#/attempt'],
    ['a token with a NUL', contract.signIns.refresh.body, { refreshToken: 'gtr_\u0000' }, '#/refreshToken'],
    ['a language that is none', contract.me.update.body, { language: 'English, of course' }, '#/language'],
    ['a page of 101', list, { limit: '101' }, '#/limit'],
    ['a page of none', list, { limit: '0' }, '#/limit'],
    ['a page of -1', list, { limit: '-1' }, '#/limit'],
    ['a status that there is not', list, { status: 'lost' }, '#/status'],
    ['an order that there is not', list, { sort: 'oldest' }, '#/sort'],
    ['mine, perhaps', list, { mine: 'perhaps' }, '#/mine'],
    ['a cursor with a NUL', list, { cursor: 'a\u0000' }, '#/cursor'],
    ['too many words', list, { q: 'x'.repeat(limits.search + 1) }, '#/q'],
  ])('refuses %s', (_, schema, value, pointer) => {
    expect(faults(schema, value)).toEqual([pointer]);
  });

  it('refuses a day that does not exist as a filter', () => {
    expect(faults(list, { when: '2026-02-30' })).toContain('#/when');
  });

  it('takes 29 February of a leap year, the last minute of a day, and every bound itself', () => {
    for (const value of [
      { timing: { kind: 'on', date: '2028-02-29', from: '00:00', until: '23:59' } },
      { minutes: limits.minutesLeast },
      { minutes: limits.minutesMost, helpersWanted: limits.helpersMost },
      { place: { kind: 'remote', area: 'weavers' } },
    ])
      expect(draft.safeParse(value)).toEqual({ success: true, data: value });
  });

  it('takes a code as people type and paste it', () => {
    for (const code of ['402931', ' 402 931 ', '402-931', '4 0 2 9 3 1'])
      expect(contract.signIns.create.body.safeParse(signIn(code)).success).toBe(true);
  });

  it('reads a query’s numbers and flags as what they mean', () => {
    expect(list.parse({ limit: '20', mine: 'true' })).toEqual({ limit: 20, mine: true });
    expect(list.parse({ mine: 'false' })).toEqual({ mine: false });
  });

  it('takes at most as many helpers as can be wanted', () => {
    const helper = { offerId: attempt, minutes: 60 };
    const complete = contract.requests.complete.body;
    expect(complete.safeParse({ helpers: Array.from({ length: limits.helpersMost }, () => helper) }).success).toBe(true);
    expect(faults(complete, { helpers: Array.from({ length: limits.helpersMost + 1 }, () => helper) })).toEqual(['#/helpers']);
  });

  it('takes a move without a body', () => {
    // Those that end something for many, or for good, ask why; and who looked after an overdue visit says what they learnt.
    const moves = everyOperation.filter(
      ({ operation }) =>
        /\/(cancel|complete|reopen|approve|accept|withdraw|block|close)$/.test(operation.path) &&
        !/\/(sessions|safeguarding-cases|check-in)\/|organisations\/{id}\/withdraw/.test(operation.path),
    );
    expect(moves.length).toBeGreaterThanOrEqual(15);
    for (const { body } of moves) expect(body?.safeParse(undefined).success).toBe(true);
  });

  it('refuses what is no object', () => {
    for (const value of [null, [], 'text', 1, true]) expect(faults(request, value)).toEqual(['#/']);
  });
});
