import { everyOperation } from '@goodturn/contract/examples';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { quickReader } from './answer-check.js';

/** Each answer of the contract's examples with its schema. */
const answered = everyOperation.flatMap(({ resource, name, output, examples }) =>
  output
    ? examples.flatMap((example) =>
        example.status < 400 && example.answer !== undefined
          ? [{ name: `${resource}.${name}`, output, body: example.answer as unknown }]
          : [],
      )
    : [],
);

/** Every value of a JSON document that is put in the place of each part of it in turn. */
const wrongValues = [null, 7, 'text', true, [], {}, [7], { id: 7 }];

/** Copies of a document, each with one part replaced or left out. */
function brokenCopies(body: unknown): unknown[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, part]) => {
    const copyWith = (value: unknown) => (Array.isArray(body) ? body.with(Number(name), value) : { ...body, [name]: value });
    const without: Record<string, unknown> = { ...(body as Record<string, unknown>) };
    delete without[name];
    return [...(Array.isArray(body) ? [] : [without]), ...wrongValues.map(copyWith), ...brokenCopies(part).map(copyWith)];
  });
}

describe('the quick reading of an answer', () => {
  it('has answers to read', () => {
    expect(answered.length).toBeGreaterThan(30);
  });

  it.each(answered)('gives what the schema of $name gives', ({ output, body }) => {
    const read = quickReader(output);
    expect(JSON.stringify(read(body)?.data)).toBe(JSON.stringify(z.parse(output, body)));
  });

  it.each(answered)('takes nothing for $name that its schema refuses, and changes nothing that it takes', ({ output, body }) => {
    const read = quickReader(output);
    for (const broken of brokenCopies(body)) {
      const quick = read(broken);
      const whole = z.safeParse(output, broken);
      if (quick) expect({ broken, data: JSON.stringify(quick.data) }).toEqual({ broken, data: JSON.stringify(whole.data) });
    }
  });

  it('leaves out what the contract does not name', () => {
    const read = quickReader(z.object({ items: z.array(z.object({ title: z.string() })) }));
    expect(read({ items: [{ title: 'Fence', personId: 'secret' }], search: 'fenc' })).toEqual({ data: { items: [{ title: 'Fence' }] } });
  });
});
