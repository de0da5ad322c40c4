import { problem } from '@goodturn/contract/examples';
import { HttpResponse } from 'msw';
import { ofEmpty } from './choose.js';
import { operationOf } from './operation-name.js';
import { refusal, sentenceOf } from './problems.js';
import type { Scenario } from './scenario.js';

const page = (status: number, words: string) =>
  new HttpResponse(`<!doctype html>\n<title>${words}</title>\n<h1>${words}</h1>\n`, { status, headers: { 'Content-Type': 'text/html' } });

/** A community in which nothing has happened yet: lists have no items and counts are nought; all else as usual. */
export const empty: Scenario = { prefers: (_, answers) => answers.filter(ofEmpty) };

/**
 * Nobody is signed in until the page signs somebody in: a call that needs a token and carries none is refused with `signed-out`,
 * as by the API. Without it the mock takes every call for one of somebody signed in.
 */
export const signedOut: Scenario = {
  answers: ({ name, signedIn }) =>
    signedIn || operationOf(name, 'signedOut').operation.who === 'anyone'
      ? undefined
      : refusal(problem('signed-out', sentenceOf('signed-out'))),
};

/** Each answer takes that long, in milliseconds: `slow(800)`. By itself, `slow` is three seconds. */
export const slow: ((milliseconds: number) => Scenario) & Scenario = Object.assign((milliseconds: number): Scenario => ({ milliseconds }), {
  milliseconds: 3000,
});

/** No call gets through: `fetch` rejects, as it does without a connection. */
export const offline: Scenario = { answers: () => HttpResponse.error() };

/**
 * The API is broken: `down(500)` is its own fault and `down(503)` its own word that it is not ready, both problems of the
 * contract; `down(502)` and `down(504)` are the HTML page of a proxy that does not reach it. By itself, `down` is 503.
 */
export const down: ((status: 500 | 502 | 503 | 504) => Scenario) & Scenario = Object.assign(
  (status: 500 | 502 | 503 | 504): Scenario => ({ answers: () => broken(status) }),
  { answers: () => broken(503) },
);

function broken(status: 500 | 502 | 503 | 504) {
  if (status === 502) return page(status, 'Bad gateway');
  if (status === 504) return page(status, 'Gateway timeout');
  const code = status === 500 ? 'server-error' : 'unavailable';
  return refusal(problem(code, sentenceOf(code)));
}

/** Something that is not the API answers each call with a web page, and says that all is well. */
export const html: Scenario = { answers: () => page(200, 'Welcome') };

/** Each call is answered with half of a JSON text. */
export const nonsense: Scenario = {
  answers: () => new HttpResponse('{"items":', { headers: { 'Content-Type': 'application/json' } }),
};
