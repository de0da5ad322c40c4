import { ProblemError, signedIn, type Readers } from '../http/handler.js';
import { readMessage } from './offers/messages.js';
import { readOffer } from './offers/reading.js';
import { readRequest } from './requests/reading.js';
import { presentBlock } from './safety/blocking.js';
import { readReport } from './safety/reporting.js';
import { blocksOf } from './safety/store.js';

/** How a replayed call reads again what it was about, with the permissions of that moment. */
export const readers: Readers = {
  request: readRequest,
  offer: readOffer,
  message: readMessage,
  report: readReport,
  block: async (call, id) => {
    const row = await blocksOf(call, signedIn(call).id).where('blocks.id', '=', id).executeTakeFirst();
    if (!row) throw new ProblemError('not-found');
    return presentBlock(row);
  },
};
