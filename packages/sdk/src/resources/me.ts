import { meOperations, type Me, type MeChanges } from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';

export interface MeResource {
  /** The person who is signed in. */
  get(options?: CallOptions): Promise<Me>;
  update(changes: MeChanges, options?: CallOptions): Promise<Me>;
}

export const me = ({ call, keeper }: Caller): MeResource => ({
  get: (options) => call(meOperations.get, {}, options),
  async update(changes, options) {
    const changed = await call(meOperations.update, { body: changes }, options);
    keeper.describe(changed);
    return changed;
  },
});
