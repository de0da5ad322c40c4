import type { Readers } from '../../http/handler.js';
import { readOpportunity, readSeries, readSession } from './present.js';

export const opportunityReaders: Pick<Readers, 'opportunity' | 'session' | 'session-series'> = {
  opportunity: readOpportunity,
  session: readSession,
  'session-series': readSeries,
};
