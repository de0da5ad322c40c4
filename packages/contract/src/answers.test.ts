import { describe, expect, it } from 'vitest';
import { everyOperation } from './examples.js';

/** Maps, in which a new key is one more language or category and not a field. */
const maps = ['names', 'categories', 'data'];
/** The same answer from a newer server: a field more in each object. */
function withMore(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMore);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([key, part]) => [key, maps.includes(key) && !Array.isArray(part) ? part : withMore(part)]);
  return { ...Object.fromEntries(parts), addedLater: { any: ['thing'] } };
}

/** Words that will grow: each is replaced by one that does not exist yet. */
const open = new Set(['status', 'placeKind', 'distance', 'reason', 'role', 'endReason', 'kind']);
function withNewWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNewWords);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, open.has(key) && typeof part === 'string' ? 'word-of-tomorrow' : withNewWords(part)]),
  );
}

const answered = everyOperation.flatMap(({ resource, name, output, examples }) =>
  output
    ? examples
        .filter(({ status }) => status < 400)
        .map(({ answer, name: example }) => ({ title: `${resource}.${name}: ${example}`, output, answer }))
    : [],
);

describe('an older client', () => {
  it.each(answered)('reads the answer of a newer server: $title', ({ output, answer }) => {
    expect(output.safeParse(withMore(answer))).toMatchObject({ success: true });
  });

  it.each(answered)('reads words that it does not know: $title', ({ output, answer }) => {
    expect(output.safeParse(withNewWords(answer))).toMatchObject({ success: true });
  });

  it.each(answered.filter(({ answer }) => Object.keys(answer as object).length > 0))(
    'notices an answer that lacks what it needs: $title',
    ({ output }) => {
      expect(output.safeParse({}).success).toBe(false);
      expect(output.safeParse('<!doctype html>').success).toBe(false);
      expect(output.safeParse(null).success).toBe(false);
    },
  );
});
