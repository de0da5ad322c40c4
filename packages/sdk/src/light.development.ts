/** What bundlers load while somebody builds a page: the same client, which names options that are wrong, as the whole one always does. */
import { allResources, assemble } from './client.js';
import type { createClient as InUse, createClientWith as InUseWith } from './light.js';
import { checkCall, checkedOptions } from './option-checks.js';

/** Answers are left as they are: the schemas that they are held to are what the light client leaves out. */
const checks = { call: checkCall, answer: () => undefined };

/** A client with every resource. Throws an `OptionError` when an option is missing, wrong or unknown. */
export const createClient: typeof InUse = (options) => assemble(checkedOptions(options), allResources, checks);

/** A client with only the resources that you hand it: `createClientWith(options, { requests })`. */
export const createClientWith: typeof InUseWith = (options, resources) => assemble(checkedOptions(options), resources, checks);

export * from './light.js';
