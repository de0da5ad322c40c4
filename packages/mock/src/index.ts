import { mediaTypeOf } from '@goodturn/contract';
import { everyOperation, type DescribedOperation } from '@goodturn/contract/examples';
import { delay, getResponse, http, HttpResponse, type HttpHandler } from 'msw';
import { choose, ofEmpty } from './choose.js';
import { Memory } from './memory.js';
import { against, bodyOf } from './problems.js';
import type { Call, Scenario } from './scenario.js';

export { keepSignIn, signedInAs, type PersonName, type SignInPlace } from './people.js';
export { answered, type Answered, type AnswerOf } from './answered.js';
export type { OperationName } from './operation-name.js';
export { refused, type ProblemDetails, type ProblemOf } from './refused.js';
export type { Call, Scenario } from './scenario.js';
export { down, empty, html, nonsense, offline, signedOut, slow } from './scenarios.js';

/** Which Goodturn is played. */
export interface MockOptions {
  /** Where the API would be: `https://goodturn.example`. Its calls are those below `/v1`. Default: any address. */
  readonly baseUrl?: string;
  /** Slug of the community: `tower-hamlets`. Default: any. */
  readonly community?: string;
}

const methods = { GET: http.get, POST: http.post, PATCH: http.patch, DELETE: http.delete };

/** The contract's path as a pattern of MSW. */
const pattern = ({ baseUrl = '*', community = ':community' }: MockOptions, path: string) =>
  `${baseUrl.replace(/\/$/, '')}/v1${path.replace('{community}', community).replace(/\{(\w+)\}/g, ':$1')}`;

const isScenario = (given: Scenario | MockOptions): given is Scenario => !('baseUrl' in given || 'community' in given);

function handler(described: DescribedOperation, options: MockOptions, scenarios: readonly Scenario[], memory: Memory): HttpHandler {
  const { operation, resource, name } = described;
  const milliseconds = scenarios.reduce((sum, scenario) => sum + (scenario.milliseconds ?? 0), 0);
  return methods[operation.method](pattern(options, operation.path), async ({ request, params }) => {
    if (milliseconds > 0) await delay(milliseconds);
    const body = await bodyOf(request);
    const { community: _, ...named } = params as Record<string, string>;
    const call: Call = {
      name: `${resource}.${name}`,
      params: named,
      query: new URL(request.url).searchParams,
      body,
      key: request.headers.get('Idempotency-Key'),
      signedIn: request.headers.has('Authorization'),
    };
    for (const { answers } of scenarios) {
      const answer = await answers?.(call);
      if (answer) return answer;
    }
    const wrong = against(described, body, call.key);
    if (wrong) return wrong;
    for (const { instead } of scenarios) {
      const answer = await instead?.(call);
      if (answer) return answer;
    }
    const asked = { params, query: call.query, body };
    const answered = described.examples.filter(({ status }) => status < 400);
    const preferred = scenarios.flatMap(({ prefers }) => prefers?.(call, answered) ?? []);
    const example = choose(preferred.length > 0 ? preferred : answered.filter((one) => !ofEmpty(one)), asked);
    if (!example) throw new Error(`The contract has no example of ${call.name}.`);
    const { status } = example;
    const answer = memory.answer(described, example, asked);
    if (answer === undefined) return new HttpResponse(null, { status });
    // What was remembered is held against the contract too, and has nothing beyond it.
    return new HttpResponse(JSON.stringify(described.output?.parse(answer)), {
      status,
      headers: { 'Content-Type': mediaTypeOf(operation, status) },
    });
  });
}

/** Sorts a fixed part of a path before a parameter in the same place: `requests/counts`, then `requests/{id}`. */
const fixedFirst = ({ operation }: DescribedOperation) => operation.path.replaceAll('{', '~');

/**
 * A Goodturn API as handlers for MSW, one for each operation of the contract, for `setupServer(...mock())` in Node and
 * `setupWorker(...mock())` in a browser. Each call is answered with the contract's closest example, what is posted is
 * remembered and shown from then on, and a call that the contract does not allow is refused. Each `mock()` remembers by itself.
 * @param given scenarios in any order, and where the API is if that matters: `mock(signedInAs('ruth'), slow(300))`
 */
export function mock(...given: (Scenario | MockOptions)[]): HttpHandler[] {
  const scenarios = given.filter(isScenario);
  const options: MockOptions = Object.assign({}, ...given.filter((one) => !isScenario(one)));
  const memory = new Memory();
  for (const { begins } of scenarios) begins?.(memory);
  return [...everyOperation]
    .sort((one, other) => (fixedFirst(one) < fixedFirst(other) ? -1 : 1))
    .map((described) => handler(described, options, scenarios, memory));
}

/**
 * The same API as a `fetch`, where nothing shall be intercepted: `createClient({ baseUrl, community, fetch: mockFetch(empty) })`.
 * It takes what `mock` takes, and rejects a call that is none of Goodturn's.
 */
export function mockFetch(...given: (Scenario | MockOptions)[]): (input: RequestInfo | URL, init?: RequestInit) => Promise<Response> {
  const handlers = mock(...given);
  return async (input, init) => {
    const request = new Request(input, init);
    const response = await getResponse(handlers, request);
    request.signal.throwIfAborted();
    if (!response) throw new Error(`${request.method} ${request.url} is not an operation of Goodturn.`);
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  };
}
