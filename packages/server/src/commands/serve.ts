import { fakeLibreTranslate, fakeProvider } from '../adapters/translation/fake-libre-translate.js';
import { startFakeUpdateService } from '../adapters/update-service/fake-update-service.js';
import { smtpMail } from '../adapters/mail/smtp.js';
import { demoOutbox } from '../adapters/mail/demo-outbox.js';
import { assemble, type ServerParts } from '../assemble.js';
import { isLoopback, type Config } from '../config.js';
import { migrate } from '../database/migrate.js';
import { ownerDatabase } from '../database/scope.js';
import { demoSlug, fillDemo, lacksDemo } from '../demo/fill.js';
import { demoPages } from '../demo/pages.js';
import { ownEmbedFolder } from '../embeds/embeds.js';
import { makeLogger } from '../http/logging.js';
import { startSchedule } from '../jobs/schedule.js';
import { StartError } from '../start-error.js';
import { listen } from './listen.js';
import { openSource, recordKeysOf, sealingOf, secretOf } from './open.js';

/** Answers what is under way for this long after it is asked to stop. */
const drainSeconds = 10;

/**
 * Opens, migrates, fills if it is the demonstration, listens, and stops well when it is told to.
 * @param as `fill` only fills and ends
 */
export async function serveCommand(config: Config, as: 'serve' | 'demo' | 'fill'): Promise<void> {
  const demo = as !== 'serve';
  if (as === 'demo' && !isLoopback(config.host) && !config.demoPublic) {
    throw new StartError(
      `The demonstration shows everybody’s e-mails, so it listens on this machine only: leave HOST out (it is “${config.host}”), or set GOODTURN_DEMO_PUBLIC=yes.`,
    );
  }
  // Before the minute that filling may take, not after it.
  if (as !== 'fill') await (await listen(() => Promise.resolve(new Response(null, { status: 503 })), config.host, config.port)).stop(1);
  const logger = makeLogger(config.logLevel);
  const secret = secretOf(config);
  if (config.databaseUrl === undefined) {
    console.log(`Opening the embedded database in ${config.dataFolder}. It is for trying out: a power cut can damage it.`);
  }
  const source = await openSource(config, logger);
  try {
    const owner = ownerDatabase(source);
    const names = await migrate(owner);
    if (names.length > 0) console.log(`Migrated the database: ${names.join(', ')}.`);
    const server = assemble({
      source,
      config: as === 'demo' ? await withFakes(config) : config,
      secret,
      sealing: sealingOf(config),
      recordKeys: recordKeysOf(config),
      logger,
      ...embedPart(),
      ...mailPart(config, demo),
      ...(demo ? { pages: demoPages(config) } : {}),
    });
    if (demo && (await lacksDemo(owner))) {
      console.log('Filling the empty database with the Tower Hamlets demonstration…');
      await fillDemo({ owner, database: server.database, services: server.services });
      server.directory.forget();
    }
    if (as === 'fill') {
      await server.close();
      await source.close();
      return;
    }
    if (!demo && config.smtpUrl === undefined)
      console.log('SMTP_URL is not set: e-mails, sign-in codes among them, wait in the outbox until it is.');
    const listening = await listen(server.fetch, config.host, config.port);
    const stopSchedule = await startSchedule(source, server.runner, logger);
    stopOnSignals(async () => {
      server.drain();
      await listening.stop(drainSeconds);
      await stopSchedule();
      await server.close();
      await source.close();
    });
    server.runner.wake();
    console.log(`Goodturn is ready: http://${isLoopback(config.host) ? 'localhost' : config.host}:${listening.port}`);
    if (demo)
      console.log(
        `Sign in as staff with administrator@example.org: the code is at http://localhost:${listening.port}/demo/outbox and the one-time password at http://localhost:${listening.port}/demo/second-factor`,
      );
    if (demo) console.log(`The board on a page of Goodturn’s own, also without JavaScript: ${hostedPage(config, listening.port)}`);
  } catch (error) {
    await source.close();
    throw error;
  }
}

const hostedPage = ({ host }: Config, port: number): string => `http://${isLoopback(host) ? 'localhost' : host}:${port}/c/${demoSlug}`;

/** One Ctrl-C can arrive twice, from the terminal and from npm: what follows within this time is the same press. */
const samePressMilliseconds = 1000;

/** The first signal lets answers finish; a second, later one ends at once. */
function stopOnSignals(stop: () => Promise<void>): void {
  let stoppingSince: number | undefined;
  const onSignal = () => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > samePressMilliseconds) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
}

function mailPart(config: Config, demo: boolean): Pick<ServerParts, 'mail'> {
  if (demo) return { mail: demoOutbox };
  const { smtpUrl } = config;
  return smtpUrl === undefined ? {} : { mail: () => smtpMail(smtpUrl, config.mailFrom) };
}

/** The demonstration translates from a small list of words, and never asks the Update Service itself about anybody. */
async function withFakes(config: Config): Promise<Config> {
  return {
    ...config,
    publicUrl: config.publicUrl ?? ownAddress(config),
    translation: config.translation ?? { url: (await fakeLibreTranslate()).url, key: undefined, provider: fakeProvider },
    updateServiceUrl: (await startFakeUpdateService()).url,
  };
}

/** Where the demonstration is reached on this machine, so that its e-mails and records can link to it. */
const ownAddress = ({ host, port }: Config): string | undefined => (isLoopback(host) && port > 0 ? `http://localhost:${port}` : undefined);

/** The built widgets, which come as a package of their own. */
function embedPart(): Pick<ServerParts, 'embedFolder'> {
  const embedFolder = ownEmbedFolder();
  if (embedFolder !== undefined) return { embedFolder };
  console.log('The widgets are not built, so /embed/v1/ has none of this version: run npm run build.');
  return {};
}
