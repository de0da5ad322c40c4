import { join, resolve } from 'node:path';
import { recordKeysFrom, type RecordKeys } from './record-keys.js';
import { sealingKeysFrom } from './sealing.js';
import type { SettingName } from './settings.js';

/** Everything that the environment sets, parsed once at start. The table for people is in settings.ts. */
export interface Config {
  port: number;
  host: string;
  /** Absent: the embedded database in `dataFolder`. */
  databaseUrl: string | undefined;
  dataFolder: string;
  /** Has a folder for each release of the widgets that was added. */
  embedsFolder: string;
  /** The demonstration may listen beyond loopback. */
  demoPublic: boolean;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** At least 32 characters; absent: one is made and kept in the data folder, or beside the demo. */
  secret: string | undefined;
  /** Keys of what is sealed, the newest first; absent: one is made and kept in the data folder. */
  sealingKeys: [Uint8Array, ...Uint8Array[]] | undefined;
  /** Sign records of volunteers, the newest first; absent: one is made and kept in the data folder. */
  recordKeys: RecordKeys | undefined;
  /** Absent: the Update Service itself. */
  updateServiceUrl: string | undefined;
  postcodes: 'table' | 'postcodes.io';
  postcodesUrl: string;
  /** What people write is translated there; absent: nowhere. */
  translation: { url: string; key: string | undefined; provider: string } | undefined;
  logLevel: LogLevel;
  /** Number of proxies in front, whose `X-Forwarded-For` is believed. */
  trustedProxies: number;
  poolSize: number;
  /** Where people reach this server, without a slash at the end. */
  publicUrl: string | undefined;
  /** Address of the docs that problems lead to, without a slash at its end; absent: this server's own `/docs`. */
  docsUrl: string | undefined;
}

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A setting that cannot be used: its message is one sentence that names it and says what was expected. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;

const wrong = (name: string, expected: string, got: string): never => {
  throw new ConfigError(`${name} must be ${expected}, but it is “${got}”.`);
};

/** Reads all settings. @throws ConfigError for the first that is wrong */
export function configFrom(environment: Environment, workingFolder = process.cwd()): Config {
  const read = (name: SettingName) => environment[name]?.trim() || undefined;
  const whole = (name: SettingName, usual: number, least: number, most: number): number => {
    const text = read(name);
    if (text === undefined) return usual;
    const value = Number(text);
    return /^\d+$/.test(text) && value >= least && value <= most ? value : wrong(name, `a whole number from ${least} to ${most}`, text);
  };
  const choice = <Choice extends string>(name: SettingName, choices: readonly Choice[], usual: Choice): Choice => {
    const text = read(name);
    return text === undefined ? usual : (choices.find((one) => one === text) ?? wrong(name, `one of ${choices.join(', ')}`, text));
  };
  const address = (name: SettingName, protocols: readonly string[], secret: boolean): string | undefined => {
    const text = read(name);
    if (text === undefined) return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const expected = `an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`;
    if (!url || !protocols.includes(url.protocol)) wrong(name, expected, secret ? 'something else' : text);
    return text;
  };

  const secret = read('GOODTURN_SECRET');
  if (secret !== undefined && secret.length < 32)
    throw new ConfigError(`GOODTURN_SECRET must have at least 32 characters, but it has ${secret.length}.`);
  const sealingKey = read('GOODTURN_SEALING_KEY');
  const sealingKeys = sealingKey === undefined ? undefined : sealingKeysFrom(sealingKey);
  if (sealingKey !== undefined && !sealingKeys)
    throw new ConfigError(
      'GOODTURN_SEALING_KEY must be 32 bytes as base64, as “openssl rand -base64 32” makes them, and it is something else.',
    );
  const recordKey = read('GOODTURN_RECORD_KEY');
  const recordKeys = recordKey === undefined ? undefined : recordKeysFrom(recordKey);
  if (recordKey !== undefined && !recordKeys)
    throw new ConfigError(
      'GOODTURN_RECORD_KEY must be an RSA key of 2,048 bits or more as PKCS #8 in base64, as “openssl genpkey -algorithm RSA -outform DER | base64 -w0” makes one, and it is something else.',
    );
  const databaseUrl = address('DATABASE_URL', ['postgres:', 'postgresql:'], true);
  const smtpUrl = address('SMTP_URL', ['smtp:', 'smtps:'], true);
  const mailFrom = read('MAIL_FROM') ?? 'Goodturn <goodturn@example.org>';
  if (!/^[^<>\r\n]*<?[^\s@<>]+@[^\s@<>]+>?$/.test(mailFrom))
    wrong('MAIL_FROM', 'an e-mail address such as Goodturn <help@council.example>', mailFrom);
  const host = read('HOST') ?? '127.0.0.1';
  const dataFolder = resolve(workingFolder, read('GOODTURN_DATA') ?? '.goodturn');

  const translateUrl = address('GOODTURN_TRANSLATE_URL', ['https:', 'http:'], false)?.replace(/\/+$/, '');

  return {
    port: whole('PORT', 8080, 0, 65535),
    host,
    databaseUrl,
    dataFolder,
    embedsFolder: resolve(workingFolder, read('GOODTURN_EMBEDS') ?? join(dataFolder, 'embeds')),
    demoPublic: choice('GOODTURN_DEMO_PUBLIC', ['yes', 'no'], 'no') === 'yes',
    smtpUrl,
    mailFrom,
    secret,
    sealingKeys,
    recordKeys,
    updateServiceUrl: address('UPDATE_SERVICE_URL', ['https:', 'http:'], false)?.replace(/\/+$/, ''),
    postcodes: choice('POSTCODES', ['table', 'postcodes.io'], 'table'),
    postcodesUrl: address('POSTCODES_URL', ['https:', 'http:'], false) ?? 'https://api.postcodes.io',
    translation:
      translateUrl === undefined
        ? undefined
        : { url: translateUrl, key: read('GOODTURN_TRANSLATE_KEY'), provider: read('GOODTURN_TRANSLATE_NAME') ?? 'LibreTranslate' },
    logLevel: choice('LOG_LEVEL', logLevels, 'info'),
    trustedProxies: whole('TRUSTED_PROXIES', 0, 0, 10),
    poolSize: whole('DATABASE_POOL', 10, 1, 200),
    publicUrl: address('GOODTURN_URL', ['https:', 'http:'], false)?.replace(/\/+$/, ''),
    docsUrl: address('GOODTURN_DOCS', ['https:', 'http:'], false)?.replace(/\/+$/, ''),
  };
}

/** Whether only this machine can reach a host name. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
