import type { InputError } from '@goodturn/contract';
import { people } from '@goodturn/contract/examples';
import { answered, mockFetch, refused, signedOut, type Call, type OperationName, type Scenario } from '@goodturn/mock';
import type { Me } from '@goodturn/sdk/light';

/** What an operation answers: a value of the contract's shape, a `Response` as it stands, or undefined for what is usual. */
export type Answer = (call: Call) => unknown;

/** A refusal in words that no catalogue has: `throw new Refusal('wrong-state')`. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly errors?: readonly InputError[],
  ) {
    super(`The server says: ${code}.`);
  }
}

/** The mock's API, which keeps what it was asked and can be told in the midst of a test to answer otherwise. */
export class TestApi {
  readonly calls: Call[] = [];
  readonly #answers = new Map<string, Answer>();
  readonly #play: typeof fetch;
  /** While true, no call gets through. */
  offline = false;

  /** `person` is who signs in. */
  constructor(person: Partial<Me> = {}) {
    const kept: Scenario = {
      begins: (memory) => memory.keep({ ...people.ruth, ...person }, people.ruth.id),
      answers: (call) => void this.calls.push(call),
    };
    this.#play = mockFetch(kept, signedOut, { instead: (call) => this.#said(call) });
  }

  readonly fetch: typeof fetch = (input, init) =>
    this.offline ? Promise.reject(new TypeError('Failed to fetch')) : this.#play(input, init);

  /** Says what an operation answers from now on: `api.on('requests.get', () => request)`. */
  on(name: OperationName, answer: Answer): this {
    this.#answers.set(name, answer);
    return this;
  }

  /** Lets an operation answer as usual again. */
  forget(name: OperationName): this {
    this.#answers.delete(name);
    return this;
  }

  /** Calls of one operation so far. */
  of(name: OperationName): Call[] {
    return this.calls.filter((call) => call.name === name);
  }

  async #said(call: Call): Promise<Response | undefined> {
    const name = call.name as OperationName;
    try {
      const said = await this.#answers.get(name)?.(call);
      // Held against the contract, so that a test cannot play what cannot be.
      return await answered(name, said as Response).instead?.(call);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, errors, message: detail } = error;
      return await refused(name, code as 'server-error', { detail, ...(errors && { errors }) }).answers?.(call);
    }
  }
}
