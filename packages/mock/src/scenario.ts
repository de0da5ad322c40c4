import type { SomeExample } from './choose.js';
import type { Memory } from './memory.js';

/** One call on its way to be answered. */
export interface Call {
  /** The operation's name in the SDK: `requests.create`. */
  readonly name: string;
  /** Parameters of its path besides the community: `id`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** What was sent, read as JSON; undefined when nothing was. */
  readonly body: unknown;
  /** The `Idempotency-Key` header. */
  readonly key: string | null;
  /** Whether the call carries a token. */
  readonly signedIn: boolean;
}

type MayBe<Value> = Value | undefined | Promise<Value | undefined>;

/** What is unlike usual about how the API is played. Scenarios are given to `mock`, several together in any order. */
export interface Scenario {
  /** How long each answer takes, in milliseconds. */
  readonly milliseconds?: number;
  /** Fills what the API remembers, before the first call. */
  readonly begins?: (memory: Memory) => void;
  /** Answers a call before the API has looked at it; undefined lets it through. */
  readonly answers?: (call: Call) => MayBe<Response>;
  /** Answers a call that the contract allows, in the place of an example; undefined leaves it to the examples. */
  readonly instead?: (call: Call) => MayBe<Response>;
  /** Which of an operation's answers to choose from, where it matters which; none leaves it to others. */
  readonly prefers?: (call: Call, answers: readonly SomeExample[]) => readonly SomeExample[];
}
