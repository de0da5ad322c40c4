import {
  meOperations,
  type DataExport,
  type Erased,
  type Erasure,
  type ErasurePreview,
  type ExportPage,
  type Me,
  type MeChanges,
} from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';

export interface MeResource {
  /** The person who is signed in. */
  get(options?: CallOptions): Promise<Me>;
  update(changes: MeChanges, options?: CallOptions): Promise<Me>;
  /** Everything that is kept of me. */
  export(options?: CallOptions): Promise<DataExport>;
  /** The same as a page to save, read and print. */
  exportPage(options?: CallOptions): Promise<ExportPage>;
  /** What ends and what stays when I delete my data. */
  previewErasure(options?: CallOptions): Promise<ErasurePreview>;
  /** Deletes my data. Ask first for a code: `client.signIns.sendCode({ email })`. */
  erase(body: Erasure, options?: CallOptions): Promise<Erased>;
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
    export: call(meOperations.export),
    exportPage: call(meOperations.exportPage),
    previewErasure: call(meOperations.previewErasure),
    erase: call(meOperations.erase, 'body'),
  };
};
