import type { Hono } from 'hono';
import type { ScopedDatabase } from '../database/scope.js';
import type { Embeds } from '../embeds/embeds.js';
import type { CommunityDirectory } from '../features/communities/directory.js';
import type { HostTokens } from '../features/sign-ins/open-id-connect.js';
import type { Services } from '../services.js';
import type { AllHandlers, Readers } from './handler.js';
import type { RateLimiter } from './rate-limits.js';

/** What the HTTP side stands on. */
export interface AppParts {
  readonly database: ScopedDatabase;
  readonly directory: CommunityDirectory;
  readonly handlers: AllHandlers;
  readonly readers: Readers;
  readonly hostTokens: HostTokens;
  readonly limiter: RateLimiter;
  readonly services: Services;
  /** The widgets' files for pages. */
  readonly embeds: Embeds;
  /** Folder of the built docs, which may come later than the server. */
  readonly docsFolder: string;
  /** Rejects while the server cannot work: the database is away, or it is stopping. */
  readonly ready: () => Promise<void>;
  /** Called when an operation that may have written has ended well. */
  readonly afterWriting: () => void;
  /** Adds pages of the demonstration. */
  readonly pages?: (app: Hono<Environment>) => void;
}

export interface Environment {
  Variables: { requestId: string; route: string; community: string; code: string; originAllowed: boolean };
}
