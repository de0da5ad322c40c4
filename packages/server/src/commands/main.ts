import { ConfigError, configFrom } from '../config.js';
import { StartError } from '../start-error.js';
import { communityCommand } from './community.js';
import { embedsCommand } from './embeds.js';
import { migrateCommand } from './migrate.js';
import { opportunitiesCommand } from './opportunities.js';
import { resealCommand } from './reseal.js';
import { serveCommand } from './serve.js';

const usage = `Goodturn: neighbours ask for help and neighbours answer.

  goodturn serve                                  Answer calls. Migrates the database first.
  goodturn demo                                   The same with the Tower Hamlets demonstration, filled if the database is empty.
  goodturn demo fill                              Fill an empty database with the demonstration, and end.
  goodturn migrate                                Bring the database up to this version, and end.
  goodturn reseal                                 Seal everything with the newest key, so that an older one can go.
  goodturn community list
  goodturn community create <slug> <name>
  goodturn community staff add <slug> <e-mail> [role]
  goodturn community staff reset <slug> <e-mail>  Forget the authenticator of somebody who lost it.
  goodturn community page <slug> <address>        The page that carries the board: mails link to it.
  goodturn community origin add <slug> <origin>   An origin whose pages may use the API: https://www.council.example
  goodturn community set <slug> <setting> <value> See docs/configuration.md.
  goodturn opportunities import <slug> <file>     Roles of organisations, as UK volunteering data; a file or an address.
  goodturn embeds list                            The versions of the widgets' files that pages can name.
  goodturn embeds add <version> [path]            One more: from a folder, a zip or a tarball, else from the package registry.

Settings come from the environment: see docs/configuration.md.`;

/** Runs one command. A trouble that a person can mend is one sentence and exit code 1. */
export async function main(words: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  try {
    const [command, ...rest] = words;
    switch (command) {
      case 'serve':
        return await serveCommand(configFrom(environment), 'serve');
      case 'demo':
        if (rest.length > 0 && rest[0] !== 'fill')
          throw new StartError(`There is no command “demo ${rest.join(' ')}”: run “goodturn help”.`);
        return await serveCommand(configFrom(environment), rest[0] === 'fill' ? 'fill' : 'demo');
      case 'migrate':
        return await migrateCommand(configFrom(environment));
      case 'reseal':
        return await resealCommand(configFrom(environment));
      case 'community':
        return await communityCommand(configFrom(environment), rest);
      case 'opportunities':
        return await opportunitiesCommand(configFrom(environment), rest);
      case 'embeds':
        return await embedsCommand(configFrom(environment), rest, environment);
      case undefined:
      case 'help':
      case '--help':
        console.log(usage);
        return;
      default:
        throw new StartError(`There is no command “${command}”: run “goodturn help”.`);
    }
  } catch (error) {
    console.error(sentenceOf(error));
    process.exit(1);
  }
}

/** What a person needs to know. Only what nobody foresaw keeps its stack. */
export function sentenceOf(error: unknown): string {
  if (error instanceof StartError || error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT' || code === 'EAI_AGAIN') {
    return 'The database of DATABASE_URL does not answer: start it, or correct the address.';
  }
  if (code === '28P01' || code === '28000') return 'The database of DATABASE_URL refuses the user or the password: correct them.';
  if (code === '3D000') return 'The database that DATABASE_URL names does not exist: create it.';
  if (code === '42501') return 'The user of DATABASE_URL may not do that in the database: use its owner.';
  return error.stack ?? error.message;
}
