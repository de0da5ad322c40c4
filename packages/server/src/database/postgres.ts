import pg from 'pg';
import type { SqlResult, SqlSource } from './source.js';

const dateOid = 1082;
const bigintOid = 20;

/** PostgreSQL by a pool of connections. */
export function openPostgres(url: string, options: { poolSize: number; onError: (error: Error) => void }): SqlSource {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize,
    application_name: 'goodturn',
    connectionTimeoutMillis: 10_000,
    types: {
      // Counts are numbers, and a day is text: a `Date` would move it by the machine's time zone.
      getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
        if (oid === bigintOid) return Number;
        if (oid === dateOid) return (value: string) => value;
        return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
      }) as typeof pg.types.getTypeParser,
    },
  });
  pool.on('error', options.onError);
  return {
    acquire: async () => {
      const client = await pool.connect();
      // The pool listens only while a connection rests: one that is lost between two statements must not end the process.
      client.on('error', options.onError);
      return {
        query: async (text, parameters) => {
          const answer: pg.QueryResult | pg.QueryResult[] = await (parameters.length > 0
            ? client.query(text, [...parameters])
            : client.query(text));
          return resultOf(Array.isArray(answer) ? answer.at(-1) : answer);
        },
        release: (broken) => {
          client.off('error', options.onError);
          client.release(broken ?? false);
        },
      };
    },
    close: () => pool.end(),
  };
}

const resultOf = (answer: pg.QueryResult | undefined): SqlResult => ({
  rows: answer?.rows ?? [],
  affectedRows: answer?.rowCount ?? undefined,
});
