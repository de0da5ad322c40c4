import type { Logger } from 'pino';
import type { Hono } from 'hono';
import type { MailAdapter } from './adapters/mail/mail.js';
import { createGeography } from './geography/geography.js';
import { createPostcodes } from './adapters/postcodes/postcodes.js';
import { createTranslator } from './adapters/translation/adapter.js';
import { dbsUpdateService } from './adapters/update-service/dbs-update-service.js';
import type { Config } from './config.js';
import { ownerDatabase, scopedDatabase, type ScopedDatabase } from './database/scope.js';
import type { SqlSource } from './database/source.js';
import { openEmbeds, type Embeds } from './embeds/embeds.js';
import { keepOwn } from './embeds/keep.js';
import { communityDirectory, type CommunityDirectory } from './features/communities/directory.js';
import { allHandlers, allJobs, allReaders } from './features/all.js';
import { hostTokens } from './features/sign-ins/open-id-connect.js';
import { createApp } from './http/app.js';
import { cannotBeWritten } from './folder.js';
import { ownDocsFolder } from './http/docs.js';
import { ProblemError } from './http/handler.js';
import type { Environment } from './http/parts.js';
import { rateLimiter, type RateLimits } from './http/rate-limits.js';
import { jobRunner, type JobRunner } from './jobs/runner.js';
import { systemRandom, type Random } from './random.js';
import type { RecordKeys } from './record-keys.js';
import { secretsFrom } from './secrets.js';
import type { Sealing } from './sealing.js';
import type { Services } from './services.js';

/** What a server is made of, for who starts one and for tests. */
export interface ServerParts {
  readonly source: SqlSource;
  readonly config: Config;
  readonly secret: string;
  readonly sealing: Sealing;
  readonly recordKeys: () => RecordKeys;
  readonly logger: Logger;
  readonly clock?: { now(): Date };
  readonly random?: Random;
  readonly rateLimits?: RateLimits;
  /** Folder of the release of the widgets that this server brings along. */
  readonly embedFolder?: string;
  /** Folder of the built docs; without one, that of the repository. */
  readonly docsFolder?: string;
  /** Without one, mails wait in the outbox. */
  readonly mail?: (database: ScopedDatabase, clock: { now(): Date }) => MailAdapter;
  /** Adds pages, with what they may read. */
  readonly pages?: (
    app: Hono<Environment>,
    inside: { database: ScopedDatabase; directory: CommunityDirectory; clock: { now(): Date }; services: Services },
  ) => void;
}

export interface Server {
  readonly fetch: (request: Request, environment?: object) => Promise<Response>;
  readonly database: ScopedDatabase;
  readonly directory: CommunityDirectory;
  readonly services: Services;
  readonly runner: JobRunner;
  /** From now on `/readyz` says no. */
  drain(): void;
  /** Waits for mails under way. The source is closed by who opened it. */
  close(): Promise<void>;
}

/** Puts a server together on an open, migrated source. Nothing listens and no clock ticks yet. */
export function assemble(parts: ServerParts): Server {
  const { source, config, logger } = parts;
  const clock = parts.clock ?? { now: () => new Date() };
  const owner = ownerDatabase(source);
  const database = scopedDatabase(source);
  const directory = communityDirectory(owner, clock);
  const services: Services = {
    clock,
    random: parts.random ?? systemRandom,
    secrets: secretsFrom(parts.secret),
    sealing: parts.sealing,
    recordKeys: parts.recordKeys,
    updateService: dbsUpdateService(config.updateServiceUrl === undefined ? {} : { url: config.updateServiceUrl }),
    postcodes: createPostcodes({ config, database: owner, clock }),
    geography: createGeography(),
    translator: createTranslator({ config, clock }),
    logger,
    config,
  };
  const mail = parts.mail?.(database, clock);
  const runner = jobRunner({ database, directory, services, mail, jobs: allJobs });
  let draining = false;
  const app = createApp({
    database,
    directory,
    handlers: allHandlers,
    readers: allReaders,
    hostTokens: hostTokens(),
    limiter: rateLimiter(parts.rateLimits),
    services,
    embeds: embedsOf(parts),
    docsFolder: parts.docsFolder ?? ownDocsFolder,
    afterWriting: () => runner.wake(),
    ready: async () => {
      if (draining) throw new ProblemError('unavailable', { detail: 'Goodturn is stopping.' });
      await owner.selectFrom('communities').select('id').limit(1).execute();
    },
    pages: (app) => parts.pages?.(app, { database, directory, clock, services }),
  });
  return {
    fetch: async (request, environment) => app.fetch(request, environment),
    database,
    directory,
    services,
    runner,
    drain: () => {
      draining = true;
    },
    close: async () => {
      await runner.settle();
      await mail?.close();
    },
  };
}

/** The releases of the widgets; its own is kept beside the others for the time after an upgrade. */
function embedsOf({ embedFolder, config, logger }: ServerParts): Embeds {
  const embeds = openEmbeds(embedFolder, config.embedsFolder);
  try {
    if (embeds.own) keepOwn(config.embedsFolder, embeds.own);
  } catch (error) {
    // A server serves all the same where it may write nothing.
    if (!cannotBeWritten(error)) throw error;
    logger.warn({ job: 'keep-embeds', version: embeds.own?.version, error });
  }
  return embeds;
}
