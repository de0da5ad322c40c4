import { existsSync, readFileSync } from 'node:fs';
import type { Context, Hono } from 'hono';
import { isLoopback, type Config } from '../config.js';
import type { ScopedDatabase } from '../database/scope.js';
import type { CommunityDirectory } from '../features/communities/directory.js';
import { ProblemError } from '../http/handler.js';
import type { Environment } from '../http/parts.js';
import type { Services } from '../services.js';
import { passwordsNow, type DemoPassword } from './authenticators.js';

interface Inside {
  database: ScopedDatabase;
  directory: CommunityDirectory;
  clock: { now(): Date };
  services: Pick<Services, 'clock' | 'sealing'>;
}

/** One e-mail that the demonstration "sent". */
export interface DemoMail {
  to: string;
  subject: string;
  text: string;
  /** BCP 47 tag. */
  language: string;
  /** ISO 8601. */
  sentAt: string;
}

/** What a strict council's page allows, and the board must do with. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const pageFolder = new URL('../../../../examples/council-page/', import.meta.url);
/** The address in the snippet that people copy. */
const snippetOrigin = 'http://localhost:8080';
const mostMails = 200;

/** The council's page at `/`, and the outbox: anybody who reads it reads everybody's codes, so it is for a demonstration only. */
export const demoPages =
  (config: Config) =>
  (app: Hono<Environment>, inside: Inside): void => {
    const file = (name: string) => readFileSync(new URL(name, pageFolder), 'utf8');
    if (existsSync(pageFolder)) {
      app.get('/', (context) => {
        refuseStrangeHost(context, config);
        return html(context, '/', file('index.html').replaceAll(snippetOrigin, new URL(context.req.url).origin));
      });
      for (const name of ['volunteer.html', 'roles.html', 'staff.html']) {
        app.get(`/${name}`, (context) => {
          refuseStrangeHost(context, config);
          return html(context, `/${name}`, file(name).replaceAll(snippetOrigin, new URL(context.req.url).origin));
        });
      }
      app.get('/council.css', (context) => {
        context.set('route', '/council.css');
        return context.body(file('council.css'), 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' });
      });
    }
    app.get('/demo/outbox.json', async (context) => {
      refuseStrangeHost(context, config);
      context.set('route', '/demo/outbox.json');
      return context.json(await mails(inside, config), 200, { 'cache-control': 'no-store' });
    });
    app.get('/demo/outbox', async (context) => {
      refuseStrangeHost(context, config);
      return html(context, '/demo/outbox', outboxPage(await mails(inside, config), config.demoPublic));
    });
    app.get('/demo/second-factor.json', async (context) => {
      refuseStrangeHost(context, config);
      context.set('route', '/demo/second-factor.json');
      return context.json(await passwords(inside, config), 200, { 'cache-control': 'no-store' });
    });
    app.get('/demo/second-factor', async (context) => {
      refuseStrangeHost(context, config);
      return html(context, '/demo/second-factor', passwordPage(await passwords(inside, config)));
    });
  };

/** A page elsewhere that gives its own name our address (DNS rebinding) must not read the outbox. */
function refuseStrangeHost(context: Context<Environment>, config: Config): void {
  const host = new URL(context.req.url).hostname.replace(/^\[|\]$/g, '');
  if (!config.demoPublic && !isLoopback(host))
    throw new ProblemError('not-found', { detail: 'The demonstration answers to localhost only.' });
}

function html(context: Context<Environment>, route: string, text: string): Response {
  context.set('route', route);
  return new Response(text, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
    },
  });
}

/** Newest first. On a public demonstration only mail to addresses that nobody can own (RFC 2606). */
async function mails({ database, directory, clock }: Inside, config: Config): Promise<DemoMail[]> {
  const found: DemoMail[] = [];
  for (const community of await directory.all()) {
    const rows = await database.transact({ communityId: community.id, role: 'system', now: clock.now() }, (transaction) => {
      const query = transaction.selectFrom('demo_outbox').selectAll().where('community_id', '=', community.id);
      return (config.demoPublic ? query.where('to_email', 'ilike', '%@example.org') : query)
        .orderBy('sent_at', 'desc')
        .orderBy('id', 'desc')
        .limit(mostMails)
        .execute();
    });
    found.push(
      ...rows.map(({ to_email: to, subject, text, language, sent_at }) => ({ to, subject, text, language, sentAt: sent_at.toISOString() })),
    );
  }
  return found.sort((a, b) => b.sentAt.localeCompare(a.sentAt));
}

/** What the apps of the invented staff show. On a public demonstration only for addresses that nobody can own (RFC 2606). */
async function passwords({ database, directory, clock, services }: Inside, config: Config): Promise<DemoPassword[]> {
  const found: DemoPassword[] = [];
  for (const community of await directory.all()) {
    const list = await database.transact({ communityId: community.id, role: 'system', now: clock.now() }, (transaction) =>
      passwordsNow(transaction, community, services),
    );
    found.push(...list.filter(({ email }) => !config.demoPublic || email.toLowerCase().endsWith('@example.org')));
  }
  return found;
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => marks[sign] ?? sign);

/** Links of our own mails lead back to the board; nothing else becomes one. */
const linked = (text: string): string =>
  escaped(text).replace(/https?:\/\/[^\s<>&]+#goodturn\/[\w/-]+/g, (address) => `<a href="${address}">${address}</a>`);

function outboxPage(list: readonly DemoMail[], publicDemo: boolean): string {
  const items = list.map(
    (mail) =>
      `<li lang="${mail.language}"><h2 dir="auto">${escaped(mail.subject)}</h2><p class="quiet" lang="en">To ${escaped(mail.to)}, <time datetime="${mail.sentAt}">${escaped(mail.sentAt.slice(0, 16).replace('T', ' '))} UTC</time></p><pre dir="auto">${linked(mail.text)}</pre></li>`,
  );
  return `${headOf('Outbox of the demonstration', 'This is a demonstration. Nothing is sent: what would be is here.')}
<main class="wrap"><p class="crumb"><a href="/">Back to the board</a></p><h1>Outbox</h1>
<p>${publicDemo ? 'Only mail to addresses at example.org is shown. ' : ''}The newest is first. <a href="/demo/outbox">Load again</a></p>
${items.length === 0 ? '<p>Nothing yet.</p>' : `<ul class="mails">${items.join('')}</ul>`}</main></body></html>`;
}

const headOf = (title: string, told: string): string => `<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="/council.css"></head>
<body><p class="demo"><span class="wrap">${told}</span></p>`;

function passwordPage(list: readonly DemoPassword[]): string {
  const rows = list.map(
    ({ email, password }) => `<li><h2>${escaped(email)}</h2><p>${password ?? 'Used. There is a new one within 30 seconds.'}</p></li>`,
  );
  return `${headOf('Passwords of the demonstration’s staff', 'This is a demonstration. These people are invented: an app on a phone would show their passwords.')}
<main class="wrap"><p class="crumb"><a href="/">Back to the board</a></p><h1>One-time passwords</h1>
<p>Each works once, for about a minute. <a href="/demo/second-factor">Load again</a>. Their sign-in codes are in the <a href="/demo/outbox">outbox</a>.</p>
<ul class="mails">${rows.join('')}</ul></main></body></html>`;
}
