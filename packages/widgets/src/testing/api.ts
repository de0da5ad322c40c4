import { contract, type ContractEntry } from '@goodturn/contract';
import { everyOperation, examples, type DescribedOperation } from '@goodturn/contract/examples';
import type { Me, SignIn } from '@goodturn/sdk/light';

/** One call that the widget made. */
export interface Call {
  /** `requests.create` */
  name: string;
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  /** The `Idempotency-Key` header. */
  key: string | null;
  signedIn: boolean;
}

/** What an operation answers: a value of the contract's shape, or a refusal. */
export type Answer = (call: Call) => unknown;

/** A refusal: `throw new Refusal(409, 'wrong-state')`. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly errors: { pointer: string; code: string; detail: string }[] = [],
  ) {
    super(code);
  }
}

const pattern = ({ operation: { method, path } }: DescribedOperation) => ({
  method,
  match: new RegExp(`/v1${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
});
const operations = everyOperation
  .map((described) => ({ described, name: `${described.resource}.${described.name}`, ...pattern(described) }))
  .sort((one, other) => Number(one.described.operation.path.includes('{id}')) - Number(other.described.operation.path.includes('{id}')));

const problem = (status: number, code: string, errors?: Refusal['errors']): Response =>
  new Response(
    JSON.stringify({
      type: 'about:blank',
      title: code,
      status,
      code,
      detail: `The server says: ${code}.`,
      requestId: 'r-1',
      ...(errors?.length && { errors }),
    }),
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

/**
 * An API for tests: each operation answers with its first example of the contract until a test says otherwise.
 * Bodies are held against the contract's schemas, and answers too, so that a test cannot play what cannot be.
 */
export class TestApi {
  readonly calls: Call[] = [];
  readonly #answers = new Map<string, Answer>();
  /** While true, no call gets through. */
  offline = false;

  /** `person` is who signs in. */
  constructor(person: Partial<Me> = {}) {
    const [example] = examples.signIns.create;
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    this.on('signIns.create', () => {
      const signIn = example?.answer as SignIn;
      return { ...signIn, accessTokenExpiresAt: inAnHour, refreshTokenExpiresAt: inAnHour, person: { ...signIn.person, ...person } };
    });
  }

  /** Says what an operation answers from now on: `api.on('requests.get', () => request)`. */
  on(name: string, answer: Answer): this {
    this.#answers.set(name, answer);
    return this;
  }

  /** Lets an operation answer as usual again. */
  forget(name: string): this {
    this.#answers.delete(name);
    return this;
  }

  /** Calls of one operation so far. */
  of(name: string): Call[] {
    return this.calls.filter((call) => call.name === name);
  }

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (this.offline) throw new TypeError('Failed to fetch');
    const found = operations.find(({ method, match }) => method === request.method && match.test(url.pathname));
    if (!found) throw new Error(`The contract has no ${request.method} ${url.pathname}`);
    const { described, name, match } = found;
    const text = await request.text();
    const entry = (contract as unknown as Record<string, Record<string, ContractEntry>>)[described.resource]?.[described.name];
    const call: Call = {
      name,
      params: { ...match.exec(url.pathname)?.groups },
      query: url.searchParams,
      body: text ? JSON.parse(text) : undefined,
      key: request.headers.get('Idempotency-Key'),
      signedIn: request.headers.has('Authorization'),
    };
    this.calls.push(call);
    if (described.operation.who !== 'anyone' && !call.signedIn) return problem(401, 'signed-out');
    if (described.operation.key && !call.key) return problem(400, 'idempotency-key-missing');
    const parsed = entry?.body?.safeParse(call.body);
    if (parsed && !parsed.success) {
      const errors = parsed.error.issues.map(({ path, code }) => ({
        pointer: `#/${path.join('/')}`,
        code: code === 'unrecognized_keys' ? 'unknown-field' : 'blank',
        detail: 'The server says what is wrong.',
      }));
      return problem(422, 'invalid-input', errors);
    }
    try {
      const answer = this.#answers.get(name);
      const value = (await answer?.(call)) ?? described.examples[0]?.answer;
      if (value instanceof Response) return value;
      const checked = entry?.output?.safeParse(value);
      if (checked && !checked.success) throw new Error(`${name} cannot answer this: ${checked.error.message}`);
      return value === undefined
        ? new Response(null, { status: described.operation.status })
        : new Response(JSON.stringify(value), { status: described.operation.status, headers: { 'Content-Type': 'application/json' } });
    } catch (error) {
      if (error instanceof Refusal) return problem(error.status, error.code, error.errors);
      throw error;
    }
  };
}
