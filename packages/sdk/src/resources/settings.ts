import { settingsOperations, type CommunityChanges, type CommunitySettings } from '@goodturn/contract/operations';
import type { Caller } from '../call.js';
import type { CallOptions } from '../options.js';

export interface SettingsResource {
  /** For administrators: all that they may set, as it is now. */
  get(options?: CallOptions): Promise<CommunitySettings>;
  /** For administrators: what is left out stays. */
  update(body: CommunityChanges, options?: CallOptions): Promise<CommunitySettings>;
}

export const settings = ({ call }: Caller): SettingsResource => ({
  get: call(settingsOperations.get),
  update: call(settingsOperations.update, 'body'),
});
