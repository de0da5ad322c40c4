import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config.js';

/** The only fields that a log line may have: whatever else is given is dropped, so that no personal data slips in. */
const allowed = [
  'requestId',
  'method',
  'route',
  'community',
  'status',
  'code',
  'milliseconds',
  'name',
  'frames',
  'job',
  'count',
  'attempts',
  'operation',
  'fields',
  'version',
  'address',
  'signal',
] as const;

export interface LogFields extends Partial<Record<(typeof allowed)[number], string | number | readonly string[]>> {
  /** Reduced to its class, its SQLSTATE or system code, and where it was thrown: a message may quote what a person typed. */
  error?: unknown;
}

/**
 * Logs to standard error: standard output is for what a person at the keyboard reads, and ends with the line that says ready.
 * Lines are gathered and written a few times a second, because a write for each call costs more than many a call; what is
 * left is written when the process exits.
 */
export function makeLogger(level: LogLevel, destination: DestinationStream = gathered()): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }), log: onlyAllowed },
  };
  return pino(options, destination);
}

const gathered = () => pino.destination({ dest: 2, sync: false, minLength: 4096, periodicFlush: 250 });

function onlyAllowed(fields: Record<string, unknown>): Record<string, unknown> {
  const { error } = fields;
  const kept = Object.fromEntries(allowed.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]));
  return error === undefined ? kept : { ...kept, ...describeError(error) };
}

function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
    .map((line) => line.trim());
  const code = 'code' in error && typeof error.code === 'string' && /^[\w-]{1,40}$/.test(error.code) ? { code: error.code } : {};
  return { name: error.name, ...code, frames };
}
