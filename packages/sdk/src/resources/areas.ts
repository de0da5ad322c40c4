import { areasOperations, type Areas } from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';

export interface AreasResource {
  /** All areas with their boundaries, as GeoJSON. */
  list(options?: CallOptions): Promise<Areas>;
}

export const areas = ({ call }: Caller): AreasResource => ({ list: call(areasOperations.list) });
