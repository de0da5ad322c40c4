import type { HttpResponse } from 'msw';
import type { SomeExample } from './choose.js';
import type { Memory } from './memory.js';

/** One call on its way to be answered. */
export interface Call {
  /** The operation's name in the SDK: `requests.create`. */
  readonly name: string;
  readonly query: URLSearchParams;
}

/** What is unlike usual about how the API is played. Scenarios are given to `mock`, several together in any order. */
export interface Scenario {
  /** How long each answer takes, in milliseconds. */
  readonly milliseconds?: number;
  /** Fills what the API remembers, before the first call. */
  readonly begins?: (memory: Memory) => void;
  /** Answers a call instead of an example; undefined leaves it to the examples. */
  readonly answers?: (call: Call) => HttpResponse<string> | ReturnType<typeof HttpResponse.error> | undefined;
  /** Which of an operation's answers to choose from, where it matters which; none leaves it to others. */
  readonly prefers?: (call: Call, answers: readonly SomeExample[]) => readonly SomeExample[];
}
