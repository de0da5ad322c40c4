/** What the environment may set, in the words that people read. Docs print it; `configFrom` reads no other. */
export const settings = {
  PORT: {
    does: 'port to listen on; `0` takes a free one',
    usual: '`8080`',
  },
  HOST: {
    does: 'address to listen on. The demonstration refuses any but loopback without `GOODTURN_DEMO_PUBLIC`',
    usual: '`127.0.0.1`',
  },
  DATABASE_URL: {
    does: 'PostgreSQL 15 or newer, `postgres://…`. Without it the embedded database is used, which a power cut can damage: for trying out only',
    usual: 'none',
  },
  DATABASE_POOL: {
    does: 'most connections to PostgreSQL, 1 to 200',
    usual: '`10`',
  },
  GOODTURN_DATA: {
    does: 'folder of the embedded database, of the secret that was made, and of the releases of the widgets’ files',
    usual: '`.goodturn`',
  },
  GOODTURN_EMBEDS: {
    does: 'folder of the releases of the widgets’ files: what a server brought along is kept there when it starts, and `goodturn embeds add` adds more; servers behind one address need the same ones',
    usual: '`embeds` in `GOODTURN_DATA`',
  },
  GOODTURN_SECRET: {
    does: 'at least 32 characters; sign-in codes and tokens are hashed with it, so all servers of one database need the same. Without it one is made and kept in `GOODTURN_DATA`',
    usual: 'made',
  },
  GOODTURN_SEALING_KEY: {
    does: '32 bytes as base64 (`openssl rand -base64 32`): birthdays and numbers of certificates are sealed with it, so that a copy of the database tells nobody. All servers of one database need the same, and without it what was sealed is lost: keep a copy apart from the database. To change it put the new one first, a comma, then the old one, run `goodturn reseal`, and take the old one away. Without it one is made and kept in `GOODTURN_DATA`',
    usual: 'made',
  },
  GOODTURN_RECORD_KEY: {
    does: 'RSA key that signs the records of volunteers, as PKCS #8 in base64 (`openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -outform DER | base64 -w0`). All servers of one database need the same. To change it put the new one first, a comma, then the old one, which stays: records that it signed can be checked for as long as it is there. Without it one is made and kept in `GOODTURN_DATA`',
    usual: 'made',
  },
  UPDATE_SERVICE_URL: {
    does: 'address of the DBS Update Service, for a proxy that must stand before it. The demonstration has a fake of its own',
    usual: 'the service itself',
  },
  SMTP_URL: {
    does: 'where e-mails are handed over, `smtp://…` or `smtps://…`. Without it they wait in the database',
    usual: 'none',
  },
  MAIL_FROM: {
    does: 'sender of e-mails',
    usual: '`Goodturn <goodturn@example.org>`',
  },
  POSTCODES: {
    does: '`table`: the one that is shipped, enough for the demonstration; `postcodes.io`: all of the United Kingdom, asked and remembered',
    usual: '`table`',
  },
  POSTCODES_URL: {
    does: 'address of a postcodes.io, which you may run yourself',
    usual: '`https://api.postcodes.io`',
  },
  GOODTURN_TRANSLATE_URL: {
    does: 'address of a LibreTranslate, or of anything that answers as it does, which translates what people write when a reader asks for it: requests, offers, thanks and messages. What is translated is sent there with contact details masked, in messages too, and never who wrote or reads it. The demonstration has a small list of words of its own',
    usual: 'none: nothing is translated',
  },
  GOODTURN_TRANSLATE_KEY: {
    does: 'its API key, where it wants one',
    usual: 'none',
  },
  GOODTURN_TRANSLATE_NAME: {
    does: 'what it is called where a translation is shown',
    usual: '`LibreTranslate`',
  },
  TRUSTED_PROXIES: {
    does: 'number of proxies in front whose `X-Forwarded-For` is believed, 0 to 10',
    usual: '`0`',
  },
  LOG_LEVEL: {
    does: '`fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`',
    usual: '`info`',
  },
  GOODTURN_DEMO_PUBLIC: {
    does: '`yes` lets the demonstration listen beyond loopback; its outbox then shows only mail to `@example.org`',
    usual: '`no`',
  },
  GOODTURN_URL: {
    does: 'address under which people reach this server, `https://…`. E-mails of a community that has no page of its own link to the hosted one there',
    usual: 'none: such e-mails have no link',
  },
  GOODTURN_DOCS: {
    does: 'address of the docs that the `type` of each problem leads to',
    usual: 'this server’s own `/docs`',
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;

export interface Setting {
  /** What it does, in Markdown. */
  readonly does: string;
  /** What holds without it, in Markdown. */
  readonly usual: string;
}
