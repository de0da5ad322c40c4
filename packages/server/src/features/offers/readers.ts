import type { Readers } from '../../http/handler.js';
import { readMessage } from './messages.js';
import { readOffer } from './reading.js';

export const offerReaders: Pick<Readers, 'offer' | 'message'> = { offer: readOffer, message: readMessage };
