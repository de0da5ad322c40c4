import { mediaTypeOf } from '@goodturn/contract';
import { everyOperation, type DescribedOperation } from '@goodturn/contract/examples';
import { delay, http, HttpResponse, type HttpHandler } from 'msw';
import { choose, type Scenario } from './choose.js';

export type { Scenario } from './choose.js';

export interface MockOptions {
  /** Where the API would be: `https://goodturn.example`. The handlers answer below `/v1` of it. */
  readonly baseUrl: string;
  /** Slug of the community that they play: `tower-hamlets`. */
  readonly community: string;
  /** Default `usual`. */
  readonly scenario?: Scenario;
  /** How long an answer takes in the scenario `slow`, in milliseconds. Default 3000. */
  readonly slowMilliseconds?: number;
}

const methods = { GET: http.get, POST: http.post, PATCH: http.patch, DELETE: http.delete };

/** The contract's path as a pattern of MSW, for one community. */
const pattern = (baseUrl: string, community: string, path: string) =>
  `${baseUrl.replace(/\/$/, '')}/v1${path.replace('{community}', community).replace(/\{(\w+)\}/g, ':$1')}`;

function handler(
  described: DescribedOperation,
  { baseUrl, community, scenario = 'usual', slowMilliseconds = 3000 }: MockOptions,
): HttpHandler {
  const { method, path } = described.operation;
  return methods[method](pattern(baseUrl, community, path), async ({ request, params }) => {
    if (scenario === 'down') return HttpResponse.error();
    if (scenario === 'slow') await delay(slowMilliseconds);
    const example = choose(described, scenario, { params, query: new URL(request.url).searchParams });
    if (!example) throw new Error(`The contract has no example of ${described.resource}.${described.name} for the scenario ${scenario}.`);
    const { status, answer } = example;
    if (answer === undefined) return new HttpResponse(null, { status });
    return new HttpResponse(JSON.stringify(answer), { status, headers: { 'Content-Type': mediaTypeOf(described.operation, status) } });
  });
}

/** Sorts a fixed part of a path before a parameter in the same place: `requests/counts`, then `requests/{id}`. */
const fixedFirst = ({ operation }: DescribedOperation) => operation.path.replaceAll('{', '~');

/** Handlers for MSW, one for each operation of the contract, which answer with the contract's examples and remember nothing. */
export const goodturnHandlers = (options: MockOptions): HttpHandler[] =>
  [...everyOperation].sort((one, other) => (fixedFirst(one) < fixedFirst(other) ? -1 : 1)).map((described) => handler(described, options));
