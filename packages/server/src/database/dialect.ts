import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely';
import type { SqlConnection, SqlSource } from './source.js';

/**
 * Kysely on any source.
 * @param begin what starts a transaction, in one round trip
 * @param onlyInTransactions refuses everything outside one, where no role and no community would be set
 */
export function dialectOf(source: SqlSource, begin: () => string, onlyInTransactions: boolean): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new SourceDriver(source, begin, onlyInTransactions),
    createIntrospector: (database: Kysely<unknown>) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class SourceDriver implements Driver {
  constructor(
    private readonly source: SqlSource,
    private readonly begin: () => string,
    private readonly onlyInTransactions: boolean,
  ) {}

  init(): Promise<void> {
    return Promise.resolve();
  }
  async acquireConnection(): Promise<DatabaseConnection> {
    return new SourceConnection(await this.source.acquire(), this.onlyInTransactions);
  }
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await own(connection).beginWith(this.begin());
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await own(connection).endWith('commit');
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await own(connection).endWith('rollback');
  }
  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`savepoint "${name}"`));
  }
  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`rollback to savepoint "${name}"`));
  }
  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`release savepoint "${name}"`));
  }
  releaseConnection(connection: DatabaseConnection): Promise<void> {
    own(connection).release();
    return Promise.resolve();
  }
  /** The source is closed by who opened it: several databases may stand on one. */
  destroy(): Promise<void> {
    return Promise.resolve();
  }
}

class SourceConnection implements DatabaseConnection {
  private inTransaction = false;
  private broken = false;

  constructor(
    private readonly connection: SqlConnection,
    private readonly onlyInTransactions: boolean,
  ) {}

  async beginWith(text: string): Promise<void> {
    // Until it is known to have begun, the connection counts as broken: a half-begun one must not be used by the next.
    this.broken = true;
    try {
      await this.connection.query(text, []);
    } catch (error) {
      await this.connection.query('rollback', []);
      this.broken = false;
      throw error;
    }
    this.broken = false;
    this.inTransaction = true;
  }

  async endWith(text: 'commit' | 'rollback'): Promise<void> {
    this.inTransaction = false;
    this.broken = true;
    await this.connection.query(text, []);
    this.broken = false;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.onlyInTransactions && !this.inTransaction)
      throw new Error('This database is only used in transactions: they set role and community.');
    const { rows, affectedRows } = await this.connection.query(query.sql, query.parameters);
    return { rows: rows as Row[], ...(affectedRows === undefined ? {} : { numAffectedRows: BigInt(affectedRows) }) };
  }

  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    yield await Promise.reject(new Error('Streaming is not offered.'));
  }

  release(): void {
    this.connection.release(this.broken);
  }
}

function own(connection: DatabaseConnection): SourceConnection {
  if (connection instanceof SourceConnection) return connection;
  throw new Error('A connection of another driver.');
}
