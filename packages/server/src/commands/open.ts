import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { openEmbedded } from '../database/pglite.js';
import { openPostgres } from '../database/postgres.js';
import type { SqlSource } from '../database/source.js';
import { dataFolderError, makeFolder } from '../folder.js';
import { makeLogger } from '../http/logging.js';
import { systemRandom } from '../random.js';

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
export function secretOf(config: Config): string {
  if (config.secret !== undefined) return config.secret;
  const file = join(config.dataFolder, 'secret');
  try {
    makeFolder(config.dataFolder);
    try {
      writeFileSync(file, systemRandom.text(48), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw dataFolderError(config.dataFolder, error);
  }
}
