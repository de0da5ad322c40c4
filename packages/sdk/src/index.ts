import { contract } from '@goodturn/contract';
import type { Operation } from '@goodturn/contract/operations';
import type * as z from 'zod/mini';
import { allResources, assemble, type GoodturnClient } from './client.js';
import { OptionError, UnexpectedAnswerError } from './errors.js';
import type { ClientOptions as LightOptions } from './options.js';
import type { AnswerCheck } from './transport.js';

/** What to do about an answer that the contract does not allow. */
export type Validate = 'error' | 'warn' | 'off';

export interface ClientOptions extends LightOptions {
  /** Default `error` where NODE_ENV is `development` or `test`, else `warn`. Unknown fields and values always pass. */
  validate?: Validate;
}

const modes: readonly Validate[] = ['error', 'warn', 'off'];

function usualMode(): Validate {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return ['development', 'test'].includes(process?.env?.['NODE_ENV'] ?? '') ? 'error' : 'warn';
}

function checkOf(mode: Validate): AnswerCheck {
  if (mode === 'off') return () => undefined;
  const outputs = new Map<Operation<unknown, unknown, unknown>, z.ZodMiniType>();
  for (const resource of Object.values(contract)) {
    for (const entry of Object.values(resource)) if ('output' in entry) outputs.set(entry.operation, entry.output);
  }
  const warned = new Set<string>();
  return (operation, answer) => {
    const result = outputs.get(operation)?.safeParse(answer, { jitless: true });
    if (!result || result.success) return;
    const [issue] = result.error.issues;
    const what = `${operation.method} ${operation.path} does not keep to the contract at ${issue?.path.join('.') || 'its root'} (${issue?.code ?? 'unknown'})`;
    if (mode === 'error') throw new UnexpectedAnswerError(what, 200);
    if (!warned.has(what)) console.warn(`Goodturn: ${what}.`);
    warned.add(what);
  };
}

/** A client that checks what the API answers. Throws an `OptionError` when an option is missing or wrong. */
export function createClient(options: ClientOptions): GoodturnClient {
  const mode = options?.validate ?? usualMode();
  if (!modes.includes(mode)) throw new OptionError(`createClient: "validate" must be error, warn or off, but is ${JSON.stringify(mode)}.`);
  return assemble(options, allResources, checkOf(mode));
}

export * from './public.js';
