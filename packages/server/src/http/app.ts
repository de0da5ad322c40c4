import { problems, type Method, type ProblemCode } from '@goodturn/contract';
import { Hono, type Context } from 'hono';
import { secure } from './answer-headers.js';
import { callerAddress, ownOrigin } from './address.js';
import { mountCalendars } from './calendars.js';
import { mountDocs } from './docs.js';
import { mountPages } from '../pages/mount.js';
import { mountEmbed } from './embed.js';
import { ProblemError } from './handler.js';
import { ContractBreach, run } from './mount.js';
import { openApi } from './openapi.js';
import { allowOrigin, originAllowed, preflight } from './origins.js';
import type { AppParts, Environment } from './parts.js';
import { problemResponse } from './problem-response.js';
import { routesOf, type Arrival, type Route } from './routes.js';

const publicPaths = /^\/v1\//;

/** The whole of HTTP as one `fetch(Request)`: in Node, in tests without a port, and elsewhere. */
export function createApp(parts: AppParts): Hono<Environment> {
  const app = new Hono<Environment>();
  const { services } = parts;

  app.use(async (context, next) => {
    const began = performance.now();
    const requestId = services.random.id(services.clock.now());
    context.set('requestId', requestId);
    context.set('route', '');
    context.set('community', '');
    context.set('code', '');
    context.set('originAllowed', false);
    await next();
    const { headers, status } = context.res;
    headers.set('x-request-id', requestId);
    secure(headers);
    if (publicPaths.test(context.req.path)) for (const name of ['Origin', 'Authorization', 'Accept-Language']) headers.append('vary', name);
    services.logger.info({
      requestId,
      method: context.req.method,
      route: context.get('route') || 'none',
      community: context.get('community') || undefined,
      status,
      code: context.get('code') || undefined,
      milliseconds: Math.round(performance.now() - began),
    });
  });

  app.get('/healthz', (context) => named(context, '/healthz', context.json({ status: 'alive' })));
  app.get('/readyz', async (context) => {
    await parts.ready();
    return named(context, '/readyz', context.json({ status: 'ready' }));
  });
  const document = JSON.stringify(openApi());
  app.get('/openapi.json', (context) => {
    const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' };
    return named(context, '/openapi.json', new Response(document, { headers }));
  });
  mountEmbed(app, parts.embeds, { trustedProxies: services.config.trustedProxies, logger: services.logger });
  mountDocs(app, parts.docsFolder);
  parts.pages?.(app);
  mountPages(app, parts);
  mountCalendars(app, parts);
  for (const route of routesOf(parts.handlers))
    app.all(`/v1${route.path.replaceAll(/\{(\w+)\}/g, ':$1')}`, (context) => answerRoute(context, route, parts));

  app.notFound(async (context) => refuse(context, parts, new ProblemError('not-found', { detail: 'There is nothing at this address.' })));
  app.onError(async (error, context) => refuse(context, parts, error));
  return app;
}

function named(context: Context<Environment>, route: string, response: Response): Response {
  context.set('route', route);
  return response;
}

async function answerRoute(context: Context<Environment>, route: Route, parts: AppParts): Promise<Response> {
  context.set('route', `/v1${route.path}`);
  const { community, origin } = await communityAndOrigin(context, parts);
  context.set('originAllowed', true);
  const request = context.req.raw;
  const methods = [...route.byMethod.keys(), ...(route.byMethod.has('GET') ? (['HEAD'] as const) : [])];

  if (request.method === 'OPTIONS') {
    if (origin !== undefined && request.headers.has('access-control-request-method')) return preflight(origin, methods);
    return new Response(null, { status: 204, headers: { allow: [...methods, 'OPTIONS'].join(', ') } });
  }
  const mounted = route.byMethod.get((request.method === 'HEAD' ? 'GET' : request.method) as Method);
  if (!mounted) {
    const refused = problem(
      context,
      parts,
      new ProblemError('method-not-allowed', { detail: `This address takes ${methods.join(', ')}.` }),
    );
    refused.headers.set('allow', [...methods, 'OPTIONS'].join(', '));
    if (origin !== undefined) allowOrigin(refused.headers, origin);
    return refused;
  }
  const arrival: Arrival = {
    request,
    url: new URL(request.url),
    params: context.req.param() as Record<string, string>,
    address: callerAddress(context, parts.services.config.trustedProxies),
    requestId: context.get('requestId'),
    origin,
    community,
    now: parts.services.clock.now(),
  };
  const answer = await run(mounted, arrival, parts);
  if (mounted.name === 'settings.update') parts.directory.forget();
  if (mounted.entry.operation.method !== 'GET') parts.afterWriting();
  answer.headers.set('content-language', community.settings.languages[0] ?? 'en');
  if (origin !== undefined) allowOrigin(answer.headers, origin);
  return answer;
}

/** The community of a path, and the page that calls if it may. @throws ProblemError community-not-found, origin-not-allowed */
async function communityAndOrigin(context: Context<Environment>, parts: AppParts) {
  const community = await parts.directory.find(context.req.param('community') ?? '');
  if (!community) throw new ProblemError('community-not-found');
  context.set('community', community.slug);
  const origin = context.req.header('origin')?.toLowerCase();
  if (origin !== undefined && !originAllowed(origin, community.settings.origins) && !isSameHost(origin, context.req.header('host'))) {
    throw new ProblemError('origin-not-allowed', {
      detail: `Pages of this origin may not use ${community.name}: its staff can add the origin to the community.`,
    });
  }
  return { community, origin };
}

/** Pages that this server itself serves. */
const isSameHost = (origin: string, host: string | undefined): boolean =>
  host !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();

/** Answers with a problem, readable by the page that called where it may read at all. */
async function refuse(context: Context<Environment>, parts: AppParts, error: unknown): Promise<Response> {
  const known = error instanceof ProblemError ? error : undefined;
  if (!known) {
    const breach = error instanceof ContractBreach ? { operation: error.operation, fields: error.fields } : {};
    parts.services.logger.error({ requestId: context.get('requestId'), route: context.get('route'), error, ...breach });
  }
  const shown = known ?? new ProblemError(codeOf(error), { detail: sentenceOf(codeOf(error)) });
  const response = problem(context, parts, shown);
  const origin = context.req.header('origin')?.toLowerCase();
  // A page that may call also reads that its token belongs to another one.
  if (origin !== undefined && (context.get('originAllowed') || shown.code !== 'origin-not-allowed') && publicPaths.test(context.req.path))
    allowOrigin(response.headers, origin);
  return response;
}

/** Connection trouble passes; anything else unforeseen is our fault. The driver gives some of it a sentence and no code. */
function codeOf(error: unknown): ProblemCode {
  if (!(error instanceof Error)) return 'server-error';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const lost = /^(?:08|57P|53|ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)/.test(code);
  const saidSo = /^(?:Connection terminated|timeout exceeded when trying to connect|The embedded database has ended)/.test(error.message);
  return lost || saidSo ? 'unavailable' : 'server-error';
}
const sentenceOf = (code: ProblemCode): string =>
  code === 'unavailable'
    ? 'Goodturn cannot answer just now. Try again in a minute.'
    : 'Something went wrong on our side. Nothing was changed. Try again in a minute.';

function problem(context: Context<Environment>, { services: { config } }: AppParts, error: ProblemError): Response {
  context.set('code', error.code);
  const inside = { requestId: context.get('requestId'), docs: config.docsUrl ?? `${ownOrigin(context, config.trustedProxies)}/docs` };
  if (problems[error.code].status >= 500 && error.retryAfter === undefined)
    return problemResponse(new ProblemError(error.code, { detail: error.detail, retryAfter: 30 }), inside);
  return problemResponse(error, inside);
}
