import { readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { openEmbedded } from '../database/pglite.js';
import { openPostgres } from '../database/postgres.js';
import type { SqlSource } from '../database/source.js';
import { dataFolderError, makeFolder } from '../folder.js';
import { makeLogger } from '../http/logging.js';
import { systemRandom } from '../random.js';
import { newRecordKey, recordKeysFrom, type RecordKeys } from '../record-keys.js';
import { sealingKeysFrom, sealingWith, type Sealing } from '../sealing.js';
import { StartError } from '../start-error.js';

/** Opens the database that the settings name: PostgreSQL, or the embedded one in the data folder. */
export async function openSource(config: Config, logger: Logger = makeLogger(config.logLevel)): Promise<SqlSource> {
  if (config.databaseUrl !== undefined) {
    return openPostgres(config.databaseUrl, { poolSize: config.poolSize, onError: (error) => logger.error({ name: 'database', error }) });
  }
  try {
    return await openEmbedded({ folder: config.dataFolder });
  } catch (error) {
    throw dataFolderError(config.dataFolder, error);
  }
}

/** The secret of the settings, else one that is made once and kept in the data folder. */
export const secretOf = (config: Config): string => config.secret ?? madeOnce(config, 'secret', () => systemRandom.text(48));

/** Seals with the key of the settings, else with one that is made once and kept in the data folder. */
export function sealingOf(config: Config): Sealing {
  if (config.sealingKeys) return sealingWith(config.sealingKeys);
  const keys = sealingKeysFrom(madeOnce(config, 'sealing-key', () => randomBytes(32).toString('base64')));
  if (!keys)
    throw new StartError(
      `The file sealing-key in ${config.dataFolder} is not a key: put it back from a copy, or set GOODTURN_SEALING_KEY.`,
    );
  return sealingWith(keys);
}

/** Records are signed with the keys of the settings, else with one that is made when the first is asked for and kept in the data folder. */
export function recordKeysOf(config: Config): () => RecordKeys {
  let found = config.recordKeys;
  return () => {
    found ??= recordKeysFrom(madeOnce(config, 'record-key', newRecordKey));
    if (!found)
      throw new StartError(
        `The file record-key in ${config.dataFolder} is not a key: put it back from a copy, or set GOODTURN_RECORD_KEY.`,
      );
    return found;
  };
}

function madeOnce(config: Config, name: string, make: () => string): string {
  const file = join(config.dataFolder, name);
  try {
    makeFolder(config.dataFolder);
    try {
      writeFileSync(file, make(), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw dataFolderError(config.dataFolder, error);
  }
}
