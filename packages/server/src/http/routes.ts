import { contract, type ContractEntry, type Method } from '@goodturn/contract';
import { quickReader } from './answer-check.js';
import type { AllHandlers, CommunityRecord, Handler } from './handler.js';

/** One operation that can be called: its name, its contract, its handler. */
export interface Mounted {
  readonly name: string;
  readonly entry: ContractEntry;
  readonly handler: Handler<unknown>;
  /** See {@link quickReader}. */
  readonly readAnswer?: ReturnType<typeof quickReader>;
}

/** All operations of one path, by method. */
export interface Route {
  /** As in the contract: `/{community}/requests/{id}`. */
  readonly path: string;
  readonly byMethod: ReadonlyMap<Method, Mounted>;
}

/** What arrived, before it is understood. */
export interface Arrival {
  readonly request: Request;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly address: string;
  readonly requestId: string;
  readonly origin: string | undefined;
  readonly community: CommunityRecord;
  readonly now: Date;
}

/** The contract joined with its handlers. Paths without a parameter come before those with one in the same place. */
export function routesOf(handlers: AllHandlers): Route[] {
  const routes = new Map<string, Map<Method, Mounted>>();
  for (const [resource, entries] of Object.entries(contract)) {
    for (const [name, entry] of Object.entries(entries) as [string, ContractEntry][]) {
      // The types of AllHandlers pair each operation with its handler; here, where all are alike, that is known but not provable.
      const handler = (handlers[resource as keyof AllHandlers] as unknown as Record<string, Handler<unknown>>)[name];
      if (!handler) throw new Error(`The operation ${resource}.${name} has no handler.`);
      const byMethod = routes.get(entry.operation.path) ?? new Map<Method, Mounted>();
      const readAnswer = entry.output && { readAnswer: quickReader(entry.output) };
      byMethod.set(entry.operation.method, { name: `${resource}.${name}`, entry, handler, ...readAnswer });
      routes.set(entry.operation.path, byMethod);
    }
  }
  const parameters = (path: string) => path.split('{').length;
  return [...routes].map(([path, byMethod]) => ({ path, byMethod })).sort((a, b) => parameters(a.path) - parameters(b.path));
}
