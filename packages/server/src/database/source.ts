/** Where SQL goes: the same few words for the embedded database and for PostgreSQL. */
export interface SqlSource {
  /** One connection, nobody else's until it is released. */
  acquire(): Promise<SqlConnection>;
  /** Waits for what runs, then ends. */
  close(): Promise<void>;
}

export interface SqlConnection {
  /** With parameters one statement; without, several may stand together and the last one's rows come back. */
  query(text: string, parameters: readonly unknown[]): Promise<SqlResult>;
  /** @param broken the connection must not be used again */
  release(broken?: boolean): void;
}

export interface SqlResult {
  rows: unknown[];
  affectedRows: number | undefined;
}

/** Whether an error is a unique index saying no, and, if asked, which. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== '23505') return false;
  return constraint === undefined || ('constraint' in error && error.constraint === constraint);
}
