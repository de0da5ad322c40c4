import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Geography, PostcodeAdapter } from './adapters/places.js';
import type { UpdateService } from './adapters/update-service/update-service.js';
import type { Translator } from './adapters/translation/translator.js';
import type { Config } from './config.js';
import type { Database } from './database/schema.js';
import type { Random } from './random.js';
import type { RecordKeys } from './record-keys.js';
import type { Sealing } from './sealing.js';
import type { Secrets } from './secrets.js';

/** What handlers and jobs use of the outside world. Tests give another clock, never another rule. */
export interface Services {
  readonly clock: { now(): Date };
  readonly random: Random;
  readonly secrets: Secrets;
  readonly sealing: Sealing;
  /** Sign the records of volunteers. Made or read when one is first asked for. */
  readonly recordKeys: () => RecordKeys;
  readonly postcodes: PostcodeAdapter;
  readonly geography: Geography;
  /** None unless the settings name one. */
  readonly updateService: UpdateService;
  readonly translator: Translator | undefined;
  readonly logger: Logger;
  readonly config: Config;
}

/** What adapters that are made at start may use. */
export interface AdapterParts {
  /** Outside any community: tables without a policy only. */
  readonly database: Kysely<Database>;
  readonly config: Config;
  readonly clock: { now(): Date };
  readonly logger: Logger;
}
