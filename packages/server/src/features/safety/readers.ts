import { ProblemError, signedIn, type Readers } from '../../http/handler.js';
import { presentBlock } from './blocking.js';
import { readReport } from './reporting.js';
import { blocksOf } from './store.js';

export const safetyReaders: Pick<Readers, 'report' | 'block'> = {
  report: readReport,
  block: async (call, id) => {
    const row = await blocksOf(call, signedIn(call).id).where('blocks.id', '=', id).executeTakeFirst();
    if (!row) throw new ProblemError('not-found');
    return presentBlock(row);
  },
};
