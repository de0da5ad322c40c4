import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { apiDifferences } from './api-differences.mjs';
import { fieldsOf } from './api-surface.mjs';

type Surface = Parameters<typeof apiDifferences>[0];

const asked = z.strictObject({
  title: z.string().check(z.minLength(1), z.maxLength(100)),
  sort: z.optional(z.enum(['newest', 'nearest'])),
  place: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('remote'), area: z.string() }),
    z.strictObject({ kind: z.literal('address'), postcode: z.string() }),
  ]),
});
const answered = z.object({
  id: z.string(),
  status: z.enum(['open', 'done']),
  helpers: z.array(z.object({ name: z.string() })),
  near: z.optional(z.string()),
});

/** One operation as the last release had it, with what is changed of it. */
const one = (changed: Partial<Surface[string]> = {}, input: z.ZodMiniType = asked, output: z.ZodMiniType = answered): Surface => ({
  'requests.create': {
    method: 'POST',
    path: '/{community}/requests',
    who: 'person',
    status: 201,
    key: true,
    problems: ['full', 'signed-out'],
    input: fieldsOf(z.toJSONSchema(input, { io: 'input' })),
    output: fieldsOf(z.toJSONSchema(output, { io: 'output' })),
    ...changed,
  },
});
const told = (now: Surface, before = one()) =>
  apiDifferences(before, now).map(({ what, breaks }) => `${breaks ? 'breaks' : 'adds'}: ${what.replace('requests.create: ', '')}`);

test('fields are named by their way, and a choice by its constant', () => {
  expect(Object.keys(fieldsOf(z.toJSONSchema(asked)))).toEqual([
    'title',
    'sort',
    'place',
    'place(remote).kind',
    'place(remote).area',
    'place(address).kind',
    'place(address).postcode',
  ]);
  expect(fieldsOf(z.toJSONSchema(answered))['helpers[].name']).toEqual({ type: 'string', always: true });
});

test('the same release differs in nothing', () => {
  expect(told(one())).toEqual([]);
});

describe('an operation', () => {
  test('that is gone breaks, a new one adds', () => {
    expect(told({})).toEqual(['breaks: operation requests.create is gone']);
    expect(told(one(), {})).toEqual(['adds: operation requests.create is new']);
  });
  test.each([
    [{ path: '/{community}/asks' }, 'breaks: path /{community}/requests is now /{community}/asks'],
    [{ status: 202 }, 'breaks: status 201 is now 202'],
    [{ who: 'moderator' }, 'breaks: for "person" before, for "moderator" now'],
    [{ who: 'anyone' }, 'adds: for "person" before, for "anyone" now'],
    [{ problems: ['signed-out'] }, 'breaks: problem full is gone'],
    [{ problems: ['full', 'locked', 'signed-out'] }, 'adds: problem locked is new'],
    [{ key: false }, 'adds: no Idempotency-Key is needed any more'],
  ])('with %o', (changed, sentence) => {
    expect(told(one(changed))).toEqual([sentence]);
  });
  test('that needs a key now breaks', () => {
    expect(told(one(), one({ key: false }))).toEqual(['breaks: an Idempotency-Key is needed now']);
  });
});

describe('what goes in', () => {
  const title = z.string().check(z.minLength(1), z.maxLength(100));
  test.each([
    ['a new field that is needed', z.extend(asked, { minutes: z.number() }), ['breaks: input minutes is new and needed']],
    ['a new field that may be left out', z.extend(asked, { minutes: z.optional(z.number()) }), ['adds: input minutes is new']],
    ['a field that is gone, because input is strict', z.omit(asked, { title: true }), ['breaks: input title is gone']],
    ['a field that has to be sent now', z.extend(asked, { sort: z.enum(['newest', 'nearest']) }), ['breaks: input sort is needed now']],
    ['a field that may be left out now', z.extend(asked, { title: z.optional(title) }), ['adds: input title is optional now']],
    ['one word less', z.extend(asked, { sort: z.optional(z.enum(['newest'])) }), ['breaks: input sort does not take nearest any more']],
    ['one word more', z.extend(asked, { sort: z.optional(z.enum(['newest', 'nearest', 'oldest'])) }), ['adds: input sort takes oldest']],
    [
      'a shorter text',
      z.extend(asked, { title: z.string().check(z.minLength(1), z.maxLength(80)) }),
      ['breaks: input title has maxLength 80 instead of 100'],
    ],
    [
      'a longer text',
      z.extend(asked, { title: z.string().check(z.minLength(1), z.maxLength(120)) }),
      ['adds: input title has maxLength 120 instead of 100'],
    ],
    [
      'a text that has to be longer',
      z.extend(asked, { title: z.string().check(z.minLength(3), z.maxLength(100)) }),
      ['breaks: input title has minLength 3 instead of 1'],
    ],
    ['another type', z.extend(asked, { title: z.optional(z.number()) }).check(), undefined],
  ])('%s', (_, input, sentences) => {
    const found = told(one({}, input));
    if (sentences) expect(found).toEqual(sentences);
    else expect(found).toContain('breaks: input title was string and is number');
  });
  test('a new choice asks nothing of who does not choose it', () => {
    const place = z.discriminatedUnion('kind', [
      ...asked.def.shape.place.def.options,
      z.strictObject({ kind: z.literal('meeting'), area: z.string() }),
    ]);
    expect(told(one({}, z.extend(asked, { place })))).toEqual([
      'adds: input place(meeting).kind is new',
      'adds: input place(meeting).area is new',
    ]);
  });
  test('a new object that may be left out asks nothing by the fields that it needs', () => {
    const other = z.optional(z.strictObject({ relationship: z.string() }));
    expect(told(one({}, z.extend(asked, { other })))).toEqual(['adds: input other is new', 'adds: input other.relationship is new']);
  });
  test('a choice that is gone breaks', () => {
    const place = z.discriminatedUnion('kind', [asked.def.shape.place.def.options[0]]);
    expect(told(one({}, z.extend(asked, { place })))).toContain('breaks: input place(address).postcode is gone');
  });
});

describe('what comes out', () => {
  test.each([
    ['a field that is gone', z.omit(answered, { id: true }), ['breaks: answer id is gone']],
    [
      'a field inside a list that is gone',
      z.extend(answered, { helpers: z.array(z.object({})) }),
      ['breaks: answer helpers[].name is gone'],
    ],
    ['a field that may be missing', z.extend(answered, { id: z.optional(z.string()) }), ['breaks: answer id may be missing now']],
    ['a field that always comes now', z.extend(answered, { near: z.string() }), []],
    ['a new field', z.extend(answered, { title: z.string() }), ['adds: answer title is new']],
    ['another type', z.extend(answered, { id: z.number() }), ['breaks: answer id was string and is number']],
    ['one word more', z.extend(answered, { status: z.enum(['open', 'done', 'late']) }), ['adds: answer status may be late']],
    ['one word less', z.extend(answered, { status: z.enum(['open']) }), ['breaks: answer status is never done any more']],
  ])('%s', (_, output, sentences) => {
    expect(told(one({}, asked, output))).toEqual(sentences);
  });
});
