import type { Readers } from '../../http/handler.js';
import { readRequest } from './reading.js';

export const requestReaders: Pick<Readers, 'request'> = { request: readRequest };
