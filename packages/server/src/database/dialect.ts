import {
  CompiledQuery,
  DefaultQueryExecutor,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SingleConnectionProvider,
  Transaction,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely';
import type { SqlConnection, SqlSource } from './source.js';

/** Kysely on any source. */
export function dialectOf(source: SqlSource): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new SourceDriver(source),
    createIntrospector: (database: Kysely<unknown>) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/** Runs work in a transaction that the text `begin` starts: committed when the work ends, rolled back when it throws. */
export type Transact<Tables> = <Result>(begin: string, work: (transaction: Transaction<Tables>) => Promise<Result>) => Promise<Result>;

/**
 * Transactions that each begin in their own way, and nothing outside one. Made of Kysely's parts, because
 * `database.transaction()` begins them all alike, and to tell it through the asynchronous context slows every promise.
 */
export function transactionsOn<Tables>(source: SqlSource): Transact<Tables> {
  const dialect = dialectOf(source);
  const driver = dialect.createDriver();
  const compiler = dialect.createQueryCompiler();
  const adapter = dialect.createAdapter();
  return async (begin, work) => {
    const connection = new SourceConnection(await source.acquire(), true);
    try {
      await connection.beginWith(begin);
      const executor = new DefaultQueryExecutor(compiler, adapter, new SingleConnectionProvider(connection));
      let result;
      try {
        result = await work(new Transaction<Tables>({ config: { dialect }, dialect, driver, executor }));
      } catch (error) {
        await connection.endWith('rollback');
        throw error;
      }
      await connection.endWith('commit');
      return result;
    } finally {
      connection.release();
    }
  };
}

class SourceDriver implements Driver {
  constructor(private readonly source: SqlSource) {}

  init(): Promise<void> {
    return Promise.resolve();
  }
  async acquireConnection(): Promise<DatabaseConnection> {
    return new SourceConnection(await this.source.acquire(), false);
  }
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await own(connection).beginWith('begin');
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
