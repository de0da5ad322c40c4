import type { Readers } from '../../http/handler.js';
import { readPerson } from './store.js';

export const peopleReaders: Pick<Readers, 'person'> = { person: readPerson };
