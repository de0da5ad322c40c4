import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { SignIn, StaffRoleName } from '@goodturn/contract';
import { demoOutbox } from '../adapters/mail/demo-outbox.js';
import { assemble, type Server, type ServerParts } from '../assemble.js';
import { configFrom, type Config } from '../config.js';
import type { CommunitySettings } from '../database/schema.js';
import { addAreas } from '../features/areas/store.js';
import { usualCategories } from '../features/communities/categories.js';
import { usualSettings } from '../features/communities/directory.js';
import { addCategories } from '../features/communities/store.js';
import { addStaffRole } from '../features/staff/store.js';
import { towerHamletsWards, wardsAttribution } from '../geography/wards.js';
import { makeLogger } from '../http/logging.js';
import { systemRandom } from '../random.js';
import { newRecordKey, recordKeysFrom, type RecordKeys } from '../record-keys.js';
import { sealingWith } from '../sealing.js';
import { openTestDatabase, type TestDatabase } from './database.js';
import { temporaryFolder } from './folders.js';

/** What a call says; the body is sent as JSON. */
export interface TestCall {
  method?: string;
  /** Access token. */
  token?: string;
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  raw?: string;
  /** Undefined makes one for every POST; null sends none. */
  key?: string | null;
  origin?: string;
  headers?: Readonly<Record<string, string>>;
}

export interface TestAnswer {
  status: number;
  headers: Headers;
  /** Parsed when it is JSON. */
  body: unknown;
  text: string;
}

export interface TestMail {
  to: string;
  subject: string;
  text: string;
  language: string;
  /** The iCalendar file that went with it. */
  calendar: string | undefined;
  unsubscribe: string | undefined;
}

export interface TestServer {
  readonly database: TestDatabase;
  readonly inside: Server;
  /** What was logged, one JSON text a line. */
  readonly log: string[];
  /** The server's clock stands still until it is moved. */
  readonly clock: { now(): Date; advance(by: { seconds?: number; minutes?: number; hours?: number; days?: number }): void };
  /** Calls `/v1/tower-hamlets` and what follows, or any other path that begins with `/v1/` or is given whole. */
  call(path: string, call?: TestCall): Promise<TestAnswer>;
  /** Signs in as a person would, by e-mail and code. The address decides who it is. */
  signIn(
    email: string,
    more?: { community?: string; displayName?: string; adult?: boolean; keep?: boolean; origin?: string },
  ): Promise<SignIn>;
  /** The e-mails sent so far, oldest first. */
  mails(community?: string): Promise<TestMail[]>;
  /** Counts the sign-ins that somebody has now as having given the password of their authenticator; `giveRole` does so by itself. */
  giveSecondFactor(personId: string): Promise<void>;
  /** Makes somebody a moderator. */
  makeModerator(personId: string, community?: string): Promise<void>;
  /** Gives somebody a role of the staff, for the whole community or one organisation. */
  giveRole(personId: string, role: StaffRoleName, organisationId?: string, community?: string): Promise<void>;
  changeSettings(change: (settings: CommunitySettings) => CommunitySettings, community?: string): Promise<void>;
  /** Does a job for every community, then sends the mails. */
  runJob(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Where tests stand in time: a Sunday noon in winter. */
export const testNow = new Date('2026-11-22T12:00:00Z');
export const testOrigin = 'https://www.council.example';
export const testCommunity = 'tower-hamlets';
export const otherCommunity = 'elsewhere';

/** A server of this test file's own on a fresh database, with two communities and the wards of Tower Hamlets, without a port. */
export async function startTestServer(
  more: Partial<Pick<ServerParts, 'rateLimits' | 'random' | 'embedFolder' | 'docsFolder' | 'mail' | 'pages'>> & {
    config?: Partial<Config>;
  } = {},
): Promise<TestServer> {
  const database = await openTestDatabase();
  let now = testNow.getTime();
  const clock: TestServer['clock'] = {
    now: () => new Date(now),
    advance: ({ seconds = 0, minutes = 0, hours = 0, days = 0 }) => {
      now += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    },
  };
  const log: string[] = [];
  const logger = makeLogger('info', { write: (line: string) => void log.push(line) });
  const { config, ...others } = more;
  let recordKeys = config?.recordKeys;
  const wide = { writesOfPerson: 10_000, callsOfPerson: 10_000, callsOfAddress: 100_000, codesOfAddress: 10_000 };
  const inside = assemble({
    source: database.source,
    // What a server keeps must not reach another test file's.
    config: { ...configFrom({}), embedsFolder: join(temporaryFolder(), 'embeds'), ...config },
    secret: 'only for tests: this text is long enough',
    sealing: sealingWith([Buffer.alloc(32, 'k')]),
    recordKeys: () => (recordKeys ??= madeKeys()),
    logger,
    clock,
    rateLimits: wide,
    mail: demoOutbox,
    ...others,
  });
  for (const slug of [testCommunity, otherCommunity]) await addCommunity(database, slug, clock.now());
  inside.directory.forget();
  const idOf = async (slug: string) =>
    (await database.owner.selectFrom('communities').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id;

  const call = async (path: string, { method, token, body, raw, key, origin, headers }: TestCall = {}): Promise<TestAnswer> => {
    const verb = method ?? (body === undefined && raw === undefined ? 'GET' : 'POST');
    const sent = new Headers(headers);
    if (token !== undefined) sent.set('authorization', `Bearer ${token}`);
    if (origin !== undefined) sent.set('origin', origin);
    if (verb === 'POST' && key !== null) sent.set('idempotency-key', key ?? randomUUID());
    const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    if (text !== undefined && !sent.has('content-type')) sent.set('content-type', 'application/json');
    const address = path.startsWith('/v1/') || path.startsWith('http') ? path : `/v1/${testCommunity}${path}`;
    const response = await inside.fetch(
      new Request(new URL(address, 'http://localhost:8080'), {
        method: verb,
        headers: sent,
        ...(text === undefined ? {} : { body: text }),
      }),
    );
    const answer = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && !response.headers.has('content-encoding');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && answer !== '' ? JSON.parse(answer) : undefined,
      text: answer,
    };
  };

  const mails = async (community = testCommunity): Promise<TestMail[]> => {
    await inside.runner.settle();
    await inside.runner.sendMail();
    const rows = await database.owner
      .selectFrom('demo_outbox')
      .select(['to_email', 'subject', 'text', 'calendar', 'language', 'unsubscribe_url'])
      .where('community_id', '=', await idOf(community))
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      to: row.to_email,
      subject: row.subject,
      text: row.text,
      calendar: row.calendar ?? undefined,
      unsubscribe: row.unsubscribe_url ?? undefined,
      language: row.language,
    }));
  };

  const giveSecondFactor: TestServer['giveSecondFactor'] = async (personId) => {
    await database.owner.updateTable('sign_ins').set({ second_factor_at: clock.now() }).where('person_id', '=', personId).execute();
  };
  const giveRole: TestServer['giveRole'] = async (personId, role, organisationId, community = testCommunity) => {
    const communityId = await idOf(community);
    await database.scoped.transact({ communityId, role: 'system', now: clock.now() }, (transaction) =>
      addStaffRole(transaction, { communityId, id: systemRandom.id(clock.now()), personId, role, organisationId, now: clock.now() }),
    );
    await giveSecondFactor(personId);
  };

  return {
    database,
    inside,
    log,
    clock,
    call,
    mails,
    signIn: async (
      email,
      { community = testCommunity, displayName = email.split('@')[0] ?? 'Ada', adult = true, keep = false, origin } = {},
    ) => {
      const from = origin === undefined ? {} : { origin };
      const asked = await call(`/v1/${community}/sign-in-codes`, { body: { email }, ...from });
      if (asked.status !== 202) throw new Error(`No code was sent: ${asked.text}`);
      const mail = (await mails(community))
        .filter((one) => one.to.toLowerCase() === email.toLowerCase() && /^\d{6} /.test(one.subject))
        .at(-1);
      const code = mail?.subject.slice(0, 6) ?? '';
      const { attempt } = asked.body as { attempt: string };
      const answer = await call(`/v1/${community}/sign-ins`, { body: { attempt, email, code, displayName, adult, keep }, ...from });
      if (answer.status !== 201) throw new Error(`${email} could not sign in: ${answer.text}`);
      return answer.body as SignIn;
    },
    makeModerator: (personId, community) => giveRole(personId, 'moderator', undefined, community),
    giveRole,
    giveSecondFactor,
    changeSettings: async (change, community = testCommunity) => {
      const { settings } = await database.owner
        .selectFrom('communities')
        .select('settings')
        .where('id', '=', await idOf(community))
        .executeTakeFirstOrThrow();
      await database.owner
        .updateTable('communities')
        .set({ settings: JSON.stringify(change(settings)) })
        .where('id', '=', await idOf(community))
        .execute();
      inside.directory.forget();
    },
    runJob: async (name) => {
      await inside.runner.run(name);
      await inside.runner.settle();
      await inside.runner.sendMail();
    },
    close: async () => {
      await inside.close();
      await database.close();
    },
  };
}

function madeKeys(): RecordKeys {
  const keys = recordKeysFrom(newRecordKey());
  if (!keys) throw new Error('A new key could not be read.');
  return keys;
}

/** A community as staff would have set it up, with the fourteen categories and the wards of Tower Hamlets. */
async function addCommunity(database: TestDatabase, slug: string, now: Date): Promise<string> {
  const id = systemRandom.id(now);
  const settings: CommunitySettings = {
    ...usualSettings,
    origins: [testOrigin, 'http://localhost:*', 'http://127.0.0.1:*'],
    contact: { name: 'Neighbours team', phone: '020 7946 0000' },
    privacyNotice: 'https://www.council.example/privacy',
    terms: 'https://www.council.example/terms',
    pages: { requestBoard: 'https://www.council.example/neighbours' },
    areasAttribution: wardsAttribution,
  };
  await database.owner
    .insertInto('communities')
    .values({ id, slug, name: slug === testCommunity ? 'Tower Hamlets' : 'Elsewhere', settings: JSON.stringify(settings) })
    .execute();
  await database.scoped.transact({ communityId: id, role: 'system', now }, async (transaction) => {
    await addCategories(transaction, id, usualCategories);
    await addAreas(transaction, id, towerHamletsWards());
  });
  return id;
}
