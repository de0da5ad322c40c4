import type { Geography } from '../../../adapters/places.js';
import type { EndingSetting } from '../../bookings/ending.js';

/** Where an import runs: as the system, in one transaction. */
export interface ImportSetting extends EndingSetting {
  readonly services: EndingSetting['services'] & { readonly geography: Pick<Geography, 'toGrid'> };
}

export type Outcome = 'added' | 'changed' | 'unchanged';
