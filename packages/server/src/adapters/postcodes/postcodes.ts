import type { AdapterParts } from '../../services.js';
import type { PostcodeAdapter } from '../places.js';
import { postcodesIo } from './postcodes-io.js';
import { tablePostcodes } from './table.js';

/** The adapter that the settings ask for: the shipped table, or postcodes.io. */
export function createPostcodes({ config, database, clock }: Pick<AdapterParts, 'config' | 'database' | 'clock'>): PostcodeAdapter {
  return config.postcodes === 'postcodes.io'
    ? postcodesIo({ url: config.postcodesUrl.replace(/\/$/, ''), database, clock })
    : tablePostcodes();
}
