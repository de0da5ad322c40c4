import { meOperations, type Me, type MeChanges } from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';

export interface MeResource {
  /** The person who is signed in. */
  get(options?: CallOptions): Promise<Me>;
  update(changes: MeChanges, options?: CallOptions): Promise<Me>;
}

export const me = ({ call, keeper }: Caller): MeResource => {
  const known = (person: Me): Me => {
    keeper.describe(person);
    return person;
  };
  const get = call(meOperations.get);
  const update = call(meOperations.update, 'body');
  return {
    get: async (options) => known(await get(options)),
    update: async (changes, options) => known(await update(changes, options)),
  };
};
