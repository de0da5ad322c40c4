import { describe, expect, it } from 'vitest';
import { everyOperation, type Example } from './examples.js';
import { noteOf, problems, problemsOf, type ProblemCode } from './index.js';

const isRefusal = (example: Example<unknown>) => example.status >= 400;
/** A query as it travels: each value a string. */
const asSent = (query: object) => Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)]));

describe.each(everyOperation.map((described) => ({ title: `${described.resource}.${described.name}`, ...described })))(
  'examples of $title',
  ({ operation, query, body, output, examples }) => {
    const answers = examples.filter((example) => !isRefusal(example));
    const refusals = examples.filter(isRefusal);

    it('has an answer and a refusal, each named once', () => {
      expect(answers.length).toBeGreaterThan(0);
      expect(refusals.length).toBeGreaterThan(0);
      expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
    });

    it.each(answers)('$name', (example) => {
      expect(example.status).toBe(operation.status);
      if (body) expect(body.safeParse(example.body)).toMatchObject({ success: true });
      else expect(example.body).toBeUndefined();
      if (query) expect(query.safeParse(asSent(example.query ?? {}))).toMatchObject({ success: true });
      else expect(example.query).toBeUndefined();
      if (output) expect(output.safeParse(example.answer)).toEqual({ success: true, data: example.answer });
      else expect(example.answer).toBeUndefined();
    });

    it.each(refusals)('$name', ({ status, answer }) => {
      const { code } = answer as { code: ProblemCode };
      expect(answer).toMatchObject({ status, code, title: problems[code].title });
      expect(problems[code].status).toBe(status);
      expect(problemsOf(operation, noteOf(operation).problems)).toContain(code);
    });

    it('shows each problem of its own', () => {
      const shown = refusals.map(({ answer }) => (answer as { code: string }).code);
      expect(shown).toEqual(expect.arrayContaining([...noteOf(operation).problems]));
    });

    it('names what its path asks for', () => {
      const wanted = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).filter((name) => name !== 'community');
      for (const { params } of answers) expect(Object.keys(params ?? {})).toEqual(wanted);
    });
  },
);

describe('an empty community', () => {
  const lists = everyOperation.filter(({ operation, output }) => operation.method === 'GET' && output && /s$/.test(operation.path));

  it.each(lists)('is shown by $resource $name', ({ examples }) => {
    expect(examples.filter((example) => 'scenario' in example && example.scenario === 'empty')).toHaveLength(1);
  });
});

describe('what the examples say', () => {
  const refusals = everyOperation.flatMap(({ examples }) => examples.filter(isRefusal));

  it('is a whole sentence without the words that this project keeps off screens', () => {
    for (const { answer } of refusals) {
      const { detail, errors = [] } = answer as { detail: string; errors?: { detail: string }[] };
      for (const sentence of [detail, ...errors.map((error) => error.detail)]) {
        expect(sentence).toMatch(/^[A-Z].*\.$/);
        expect(sentence).not.toMatch(/\b(please|sorry|valid|invalid|oops)\b/i);
      }
    }
  });

  it('names the part of the input for each wrong input', () => {
    for (const { answer } of refusals) {
      const { code, errors } = answer as { code: string; errors?: { pointer: string }[] };
      if (code === 'invalid-input') for (const { pointer } of errors ?? []) expect(pointer).toMatch(/^(#\/|\?)\w/);
      expect(errors !== undefined).toBe(code === 'invalid-input');
    }
  });
});
