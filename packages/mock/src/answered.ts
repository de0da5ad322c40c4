import { mediaTypeOf, type operations, type OutputOf } from '@goodturn/contract';
import { HttpResponse } from 'msw';
import { operationOf, type At, type OperationName } from './operation-name.js';
import type { Call, Scenario } from './scenario.js';

/** What an operation answers, as the contract says it. */
export type AnswerOf<Name extends OperationName> = OutputOf<At<typeof operations, Name>>;

/** What is answered: a value, or a `Response` as it stands, which may be anything. */
export type Answered<Name extends OperationName> = AnswerOf<Name> | Response;

/**
 * One operation answers otherwise: `answered('requests.list', { items: [] })`, or what a function says of each call; where that
 * says undefined, the call is answered as usual. The call is held against the contract first, and so is the answer: what
 * it has beyond the contract goes along, as a newer API would send it.
 * @throws Error where an operation is called that cannot answer this
 */
export function answered<Name extends OperationName>(
  name: Name,
  answer: Answered<Name> | ((call: Call) => Answered<Name> | undefined | Promise<Answered<Name> | undefined>),
): Scenario {
  const { operation, output } = operationOf(name, 'answered');
  const said = (call: Call) => (typeof answer === 'function' ? (answer as (call: Call) => unknown)(call) : answer);
  return {
    instead: async (call) => {
      if (call.name !== name) return undefined;
      const value = await said(call);
      if (value === undefined || value instanceof Response) return value;
      const checked = output?.safeParse(value);
      if (!checked?.success) throw new Error(`answered: ${name} cannot answer this. ${checked?.error.message ?? 'It answers nothing.'}`);
      return new HttpResponse(JSON.stringify(value), { status: operation.status, headers: { 'Content-Type': mediaTypeOf(operation) } });
    },
  };
}
