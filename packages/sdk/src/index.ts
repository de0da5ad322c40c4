import { answers } from '@goodturn/contract/answers';
import { operations } from '@goodturn/contract/operations';
import { allResources, assemble, type GoodturnClient } from './client.js';
import { UnexpectedAnswerError } from './errors.js';
import { checkCall, checkedOptions } from './option-checks.js';
import type { ClientOptions as LightOptions } from './options.js';
import type { AnswerCheck, AnyOperation } from './transport.js';

/** What to do about an answer that the contract does not allow. */
export type Validate = 'error' | 'warn' | 'off';

export interface ClientOptions extends LightOptions {
  /** Default `error` where NODE_ENV is `development` or `test`, else `warn`. Unknown fields and values always pass. */
  validate?: Validate;
}

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Strict while somebody develops, and never the reason that a page in use fails. */
function usualMode(): Validate {
  try {
    // Written out, because bundlers replace exactly these words.
    return process.env.NODE_ENV === 'development' || process.env.NODE_ENV === 'test' ? 'error' : 'warn';
  } catch {
    // A page without a bundler has no `process`.
    return 'warn';
  }
}

/** The part of a schema that is used: its answer is not, because it has lost the fields that it does not know. */
interface Schema {
  safeParse(answer: unknown, how: { jitless: true }): { error?: { issues: { path: PropertyKey[]; code: string }[] } | undefined };
}

function checkOf(mode: Validate): AnswerCheck {
  if (mode === 'off') return () => undefined;
  const schemas: Record<string, Partial<Record<string, Schema>>> = answers;
  const outputs = new Map<AnyOperation, Schema | undefined>();
  for (const [resource, byName] of Object.entries(operations)) {
    for (const [name, operation] of Object.entries<AnyOperation>(byName)) outputs.set(operation, schemas[resource]?.[name]);
  }
  const warned = new Set<string>();
  return (operation, answer) => {
    // Without compiled parsers, whose making a content security policy forbids and reports.
    const issue = outputs.get(operation)?.safeParse(answer, { jitless: true }).error?.issues[0];
    if (!issue) return;
    // Where and how, never what was there: answers are about people.
    const what = `${operation.method} ${operation.path} does not keep to the contract at ${issue.path.join('.') || 'its root'} (${issue.code})`;
    if (mode === 'error') throw new UnexpectedAnswerError(what, operation.status);
    if (!warned.has(what)) console.warn(`Goodturn: ${what}.`);
    warned.add(what);
  };
}

/** A client that checks what the API answers. Throws an `OptionError` when an option is missing or wrong. */
export function createClient(options: ClientOptions): GoodturnClient {
  const checked = checkedOptions(options);
  return assemble(checked, allResources, { answer: checkOf(options.validate ?? usualMode()), call: checkCall });
}

export * from './public.js';
