import { expect, test } from 'vitest';
import { configFrom } from './config.js';

test('without settings: the embedded database on loopback', () => {
  expect(configFrom({}, '/srv')).toMatchObject({
    port: 8080,
    host: '127.0.0.1',
    databaseUrl: undefined,
    dataFolder: '/srv/.goodturn',
    embedsFolder: '/srv/.goodturn/embeds',
    demoPublic: false,
    postcodes: 'table',
    logLevel: 'info',
  });
});

test.each([
  [{ PORT: '80a' }, 'PORT must be a whole number from 0 to 65535, but it is “80a”.'],
  [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535, but it is “70000”.'],
  [{ POSTCODES: 'royal-mail' }, 'POSTCODES must be one of table, postcodes.io, but it is “royal-mail”.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, but it is “loud”.'],
  [{ GOODTURN_DEMO_PUBLIC: 'true' }, 'GOODTURN_DEMO_PUBLIC must be one of yes, no, but it is “true”.'],
  [{ GOODTURN_SECRET: 'short' }, 'GOODTURN_SECRET must have at least 32 characters, but it has 5.'],
  [
    { GOODTURN_SEALING_KEY: 'short' },
    'GOODTURN_SEALING_KEY must be 32 bytes as base64, as “openssl rand -base64 32” makes them, and it is something else.',
  ],
  [{ MAIL_FROM: 'nobody' }, 'MAIL_FROM must be an e-mail address such as Goodturn <help@council.example>, but it is “nobody”.'],
])('names a wrong setting and what was expected: %o', (environment, sentence) => {
  expect(() => configFrom(environment)).toThrow(sentence);
});

test('never repeats a setting that may hold a password', () => {
  expect(() => configFrom({ DATABASE_URL: 'mysql://root:hunter2@db/x' })).toThrow(
    'DATABASE_URL must be an address that begins with postgres:// or postgresql://, but it is “something else”.',
  );
  expect(() => configFrom({ SMTP_URL: 'mail.example:hunter2' })).toThrow(
    /^SMTP_URL must be an address that begins with smtp:\/\/ or smtps:\/\/, but it is “something else”\.$/,
  );
});
