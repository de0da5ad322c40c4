import type { operations } from '@goodturn/contract';
import { everyOperation, type DescribedOperation } from '@goodturn/contract/examples';

type Operations = typeof operations;

/** What a tree of operations has at a name: `At<typeof operations, 'requests.create'>`. */
export type At<Tree, Name> = Name extends `${infer Resource extends keyof Tree & string}.${infer Rest}`
  ? Rest extends keyof Tree[Resource]
    ? Tree[Resource][Rest]
    : never
  : never;

/** Every operation by its name in the SDK: `requests.create`. */
export type OperationName = { [Resource in keyof Operations]: `${Resource}.${keyof Operations[Resource] & string}` }[keyof Operations];

/** The operation of a name. @throws Error naming `scenario` where the contract has none */
export function operationOf(name: string, scenario: string): DescribedOperation {
  const described = everyOperation.find((one) => `${one.resource}.${one.name}` === name);
  if (!described) throw new Error(`${scenario}: the contract has no operation "${name}".`);
  return described;
}
