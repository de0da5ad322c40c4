/** The server as a library: open a source, migrate it, assemble, and hand `fetch` to whatever listens. */
export { assemble, type Server, type ServerParts } from './assemble.js';
export { ConfigError, configFrom, type Config } from './config.js';
export { migrate } from './database/migrate.js';
export { openEmbedded, type EmbeddedSource } from './database/pglite.js';
export { openPostgres } from './database/postgres.js';
export { ownerDatabase, scopedDatabase, type Scope, type ScopedDatabase } from './database/scope.js';
export type { SqlConnection, SqlResult, SqlSource } from './database/source.js';
export { makeLogger } from './http/logging.js';
export { StartError } from './start-error.js';
