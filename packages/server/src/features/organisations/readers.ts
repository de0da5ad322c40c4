import type { Readers } from '../../http/handler.js';
import { readOrganisation } from './present.js';

export const organisationReaders: Pick<Readers, 'organisation'> = { organisation: readOrganisation };
