import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { everyOperation } from './examples.js';

type JsonSchema = z.core.JSONSchema.JSONSchema;

const inputs = everyOperation.flatMap(({ resource, name, query, body }) => [
  ...(query ? [{ title: `query of ${resource}.${name}`, schema: query }] : []),
  ...(body ? [{ title: `body of ${resource}.${name}`, schema: body }] : []),
]);
const outputs = everyOperation.flatMap(({ resource, name, output }) =>
  output ? [{ title: `answer of ${resource}.${name}`, schema: output }] : [],
);
const printed = (schema: z.ZodMiniType) => z.toJSONSchema(schema, { io: 'input' });

/** Every schema within a schema, with the way to it. */
function* within(schema: JsonSchema, path = '#'): Generator<[string, JsonSchema]> {
  yield [path, schema];
  for (const [key, part] of Object.entries(schema.properties ?? {})) if (typeof part === 'object') yield* within(part, `${path}/${key}`);
  for (const key of ['items', 'additionalProperties'] as const) {
    const part = schema[key];
    if (typeof part === 'object' && !Array.isArray(part)) yield* within(part, `${path}/${key}`);
  }
  for (const key of ['anyOf', 'oneOf', 'allOf'] as const)
    for (const part of schema[key] ?? []) if (typeof part === 'object') yield* within(part, path);
}

/** Formats whose pattern fixes the length. */
const fixedLength = ['uuid', 'date'];

/** Paths of strings, numbers and lists that have no end, and of objects that take fields which nobody named. */
const unbounded = (schema: z.ZodMiniType): string[] =>
  [...within(printed(schema))]
    .filter(([, part]) => {
      if (part.enum || part.const !== undefined || part.type === 'null') return false;
      if (part.type === 'string') return part.maxLength === undefined && !fixedLength.includes(part.format ?? '');
      if (part.type === 'array') return part.maxItems === undefined;
      if (part.type === 'integer' || part.type === 'number') return Math.max(-(part.minimum ?? -Infinity), part.maximum ?? Infinity) > 1e9;
      if (part.type === 'object') return part.additionalProperties !== false;
      return ![part.type].flat().includes('boolean') && !part.anyOf && !part.oneOf && !part.allOf;
    })
    .map(([path]) => path);

describe('what may be sent', () => {
  it.each(inputs)('is bounded and strict in each part: $title', ({ schema }) => {
    expect(unbounded(schema)).toEqual([]);
  });

  it('would be found without a bound', () => {
    const loose = z.strictObject({ a: z.string(), b: z.array(z.boolean()), c: z.optional(z.object({ d: z.int() })) });
    expect(unbounded(loose)).toEqual(['#/a', '#/b', '#/c', '#/c/d']);
  });
});

describe('what is answered', () => {
  it.each(outputs)('can be printed and takes fields that nobody knows yet: $title', ({ schema }) => {
    for (const [path, part] of within(printed(schema))) expect([path, part.additionalProperties]).not.toEqual([path, false]);
  });

  it.each(outputs)('has open choices, but for the words of other standards: $title', ({ schema }) => {
    const closed = [...within(printed(schema))]
      .filter(([, part]) => part.enum || typeof part.const === 'string')
      .map(([, part]) => part.const);
    expect(closed.filter((word) => !['FeatureCollection', 'Feature', 'Polygon', 'MultiPolygon'].includes(String(word)))).toEqual([]);
  });
});
