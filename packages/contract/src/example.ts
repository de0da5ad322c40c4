import type { BodyOf, OutputOf, QueryOf } from './operation.js';
import type { operations } from './operations.js';
import { problems, type InputError, type Problem, type ProblemCode } from './problem.js';

interface Asked {
  /** What the example shows, as a heading of the reference. */
  readonly name: string;
  /** Parameters of the path besides `community`. */
  readonly params?: Readonly<Record<string, string>>;
}

/** A call that is answered. */
export interface AnswerExample<Operation> extends Asked {
  readonly query?: QueryOf<Operation>;
  readonly status: 200 | 201 | 202 | 204;
  readonly body?: BodyOf<Operation>;
  readonly answer?: OutputOf<Operation>;
  /** Present on the answer of a community in which nothing has happened yet. */
  readonly scenario?: 'empty';
}

/** A call that is refused. Its body may be wrong, which is often why. */
export interface RefusalExample extends Asked {
  readonly query?: Readonly<Record<string, string>>;
  readonly status: (typeof problems)[ProblemCode]['status'];
  readonly body?: unknown;
  readonly answer: Problem;
}

export type Example<Operation> = AnswerExample<Operation> | RefusalExample;

type Operations = typeof operations;

/** At least one answer for each operation of a resource, then its other answers and refusals. */
export type ExamplesOf<Resource extends keyof Operations> = {
  readonly [Name in keyof Operations[Resource]]: readonly [
    AnswerExample<Operations[Resource][Name]>,
    ...Example<Operations[Resource][Name]>[],
  ];
};

/** UUIDv7 of the example's `number`-th thing: the same each time, so that examples can name one another. */
export const exampleId = (number: number): string => `01a1f871-0980-7a10-8b20-${String(number).padStart(12, '0')}`;

/** A problem as the API would say it. */
export const problem = (code: ProblemCode, detail: string, more: { errors?: InputError[]; reason?: string } = {}): Problem => ({
  type: `https://goodturn.example/docs/problems#${code}`,
  title: problems[code].title,
  status: problems[code].status,
  detail,
  code,
  requestId: exampleId(900),
  ...more,
});

/** A refused call: `refused('The place is taken', 'full', 'Someone was accepted before you.', { params })`. */
export function refused(
  name: string,
  code: ProblemCode,
  detail: string,
  more: Pick<RefusalExample, 'params' | 'query' | 'body'> & { errors?: InputError[]; reason?: string } = {},
): RefusalExample {
  const { params, query, body, ...extra } = more;
  return {
    name,
    status: problems[code].status,
    answer: problem(code, detail, extra),
    ...(params && { params }),
    ...(query && { query }),
    ...(body === undefined ? {} : { body }),
  };
}
