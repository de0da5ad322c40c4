import type { Config } from '../config.js';
import { migrate } from '../database/migrate.js';
import { ownerDatabase } from '../database/scope.js';
import { openSource } from './open.js';

/** Brings the database up to this version, and ends. */
export async function migrateCommand(config: Config): Promise<void> {
  const source = await openSource(config);
  try {
    const names = await migrate(ownerDatabase(source));
    console.log(names.length === 0 ? 'The database is up to date.' : `Migrated: ${names.join(', ')}.`);
  } finally {
    await source.close();
  }
}
