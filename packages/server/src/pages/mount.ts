import type { Context, Hono } from 'hono';
import type { AppParts, Environment } from '../http/parts.js';
import { answerQuestion, askPage, clearAnswers } from './ask/ask.js';
import { isQuestion } from './ask/answers.js';
import { postChecked } from './ask/check.js';
import { postedPage } from './ask/posted.js';
import { mountAssets } from './assets.js';
import { boardsPage, unknownCommunity } from './bare.js';
import { boardPage } from './board.js';
import { Refused } from './calls.js';
import { sentenceOf } from './form.js';
import { mountRobots, sitemapPage } from './indexing.js';
import { answer } from './layout.js';
import { html, icon } from './markup.js';
import { sendWaiting } from './posting.js';
import { goneScreen, offerPage, requestPage, sendOfferForm } from './request.js';
import { Forged, statusOf } from './sending.js';
import { deskPage } from './desk.js';
import { guardianPage, sayYes } from './guardian.js';
import { opportunityPages } from './opportunities/pages.js';
import { referencePage, sendReference } from './reference.js';
import { followLink, linkPage } from './suggestions.js';
import { enterCode, enterName, sendAgain, sendEmail, signInPage } from './sign-in.js';
import { Visitor } from './visitor.js';
import { volunteerPages } from './volunteer/pages.js';
import { makeMove, reportPage, yoursPage } from './yours/yours.js';

type Page = (visitor: Visitor, parameter: (name: string) => string) => Promise<Response | undefined>;

/** Pages by address below `/c/{community}`. */
const pages: Readonly<Record<string, { get?: Page; post?: Page }>> = {
  '': { get: (visitor) => boardPage(visitor) },
  '/sitemap.xml': { get: (visitor) => sitemapPage(visitor) },
  '/requests/:id': { get: (visitor, at) => requestPage(visitor, at('id')) },
  '/requests/:id/offer': { get: (visitor, at) => offerPage(visitor, at('id')), post: (visitor, at) => sendOfferForm(visitor, at('id')) },
  '/requests/:id/report': { get: (visitor, at) => reportPage(visitor, 'requests', at('id')) },
  '/organisations/:id/report': { get: (visitor, at) => reportPage(visitor, 'organisations', at('id')) },
  '/ask': { get: (visitor) => askPage(visitor, 'what') },
  '/ask/clear': { get: (visitor) => askPage(visitor, 'what'), post: (visitor) => clearAnswers(visitor) },
  '/ask/check': { get: (visitor) => askPage(visitor, 'check'), post: (visitor) => postChecked(visitor) },
  '/ask/done/:id': { get: (visitor, at) => postedPage(visitor, at('id')) },
  '/ask/:page': {
    get: async (visitor, at) => (isQuestion(at('page')) ? askPage(visitor, at('page')) : undefined),
    post: async (visitor, at) => {
      const page = at('page');
      return isQuestion(page) ? answerQuestion(visitor, page) : undefined;
    },
  },
  '/sign-in': { get: (visitor) => signInPage(visitor, 'email'), post: (visitor) => sendEmail(visitor) },
  '/sign-in/code': { get: (visitor) => signInPage(visitor, 'code'), post: (visitor) => enterCode(visitor, sendWaiting) },
  '/sign-in/again': { get: (visitor) => signInPage(visitor, 'code'), post: (visitor) => sendAgain(visitor) },
  '/sign-in/name': { get: (visitor) => signInPage(visitor, 'name'), post: (visitor) => enterName(visitor, sendWaiting) },
  '/suggestions/:token': { get: (visitor) => linkPage(visitor, 'No'), post: (visitor, at) => followLink(visitor, 'No', at('token')) },
  '/unsubscribe/:token': { get: (visitor) => linkPage(visitor, 'Stop'), post: (visitor, at) => followLink(visitor, 'Stop', at('token')) },
  ...volunteerPages,
  ...opportunityPages,
  '/desk': { get: (visitor) => deskPage(visitor) },
  '/reference/:token': {
    get: (visitor, at) => referencePage(visitor, at('token')),
    post: (visitor, at) => sendReference(visitor, at('token')),
  },
  '/guardian/:token': { get: (visitor, at) => guardianPage(visitor, at('token')), post: (visitor, at) => sayYes(visitor, at('token')) },
  '/yours': { get: (visitor) => yoursPage(visitor) },
  '/yours/:kind/:id/:what': {
    // Whoever loads the address of a form again gets the page that it is on.
    get: (visitor) => yoursPage(visitor),
    post: (visitor, at) => makeMove(visitor, at('kind'), at('id'), at('what')),
  },
};

/** What a part of an address is made of: anything else, such as `../areas` in it, would name another operation. */
const isPart = /^[\w-]+$/;

/**
 * Serves `/c/{community}`: what the widgets do, for sites that may only link, for links in messages and for browsers without JavaScript.
 * Everything is read and done through the API's own operations. A cookie of its own holds the sign-in; the API never reads it.
 */
export function mountPages(app: Hono<Environment>, parts: Pick<AppParts, 'directory' | 'services' | 'embeds'>): void {
  mountAssets(app);
  mountRobots(app, parts);
  app.get('/c', (context) => {
    context.set('route', '/c');
    return boardsPage(context);
  });
  app.get('/c/', (context) => {
    context.set('route', '/c');
    return context.redirect(`/c${new URL(context.req.url).search}`, 308);
  });
  const inside = {
    dispatch: (request: Request, environment: object) => app.fetch(request, environment),
    services: parts.services,
    widgets: new Set([...(parts.embeds.own?.files.keys() ?? [])].map((name) => name.replace(/\.js$/, ''))),
  };
  app.get('/c/:community/theme.css', async (context) => {
    context.set('route', '/c/{community}/theme.css');
    const accent = (await parts.directory.find(context.req.param('community')))?.settings.theme?.accent;
    const headers = { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' };
    return new Response(accent ? `:root { --goodturn-accent: ${accent}; }\n` : '', { headers });
  });
  for (const [path, { get, post }] of Object.entries(pages)) {
    const route = `/c/{community}${path.replaceAll(/:(\w+)/g, '{$1}')}`;
    if (get) app.get(`/c/:community${path}`, (context) => serve(context, route, get));
    if (post) app.post(`/c/:community${path}`, (context) => serve(context, route, post));
  }
  // The address goes on as it came: what is written in it is never decoded into another one.
  app.get('/c/:community{.+/}', (context) => {
    context.set('route', '/c/{community}/*/');
    const { pathname, search } = new URL(context.req.url);
    return context.redirect(pathname.replace(/\/+$/, '') + search, 308);
  });
  app.all('/c/:community/*', (context) => serve(context, '/c/{community}/*', () => Promise.resolve(undefined)));

  async function serve(context: Context<Environment>, route: string, page: Page): Promise<Response> {
    context.set('route', route);
    const community = await parts.directory.find(context.req.param('community') ?? '');
    if (!community) return unknownCommunity(context);
    context.set('community', community.slug);
    const visitor = new Visitor(context, community, inside);
    try {
      if (Object.values<string>(context.req.param()).some((value) => !isPart.test(value))) return await nothingHere(visitor);
      return (await page(visitor, (name) => context.req.param(name) ?? '')) ?? (await nothingHere(visitor));
    } catch (error) {
      return failed(visitor, error);
    }
  }
}

/** Says what went wrong, on a page that leads on. */
async function failed(visitor: Visitor, error: unknown): Promise<Response> {
  const { context, parts, words } = visitor;
  if (error instanceof Forged) {
    const title = words('pages/forged');
    return answer(visitor, { title, status: 403, body: blank(title, words('pages/forgedText'), visitor) });
  }
  if (error instanceof Refused) {
    context.set('code', error.problem.code);
    if (error.problem.code === 'not-found') return goneScreen(visitor, error);
    const title = words(error.problem.status >= 500 ? 'down/title' : 'problem');
    const text = sentenceOf(error.problem, words);
    return answer(visitor, {
      title,
      status: statusOf(error.problem.status),
      retryAfter: error.retryAfter,
      body: blank(title, text, visitor),
    });
  }
  parts.services.logger.error({ requestId: context.get('requestId'), route: context.get('route'), error });
  context.set('code', 'server-error');
  const title = words('down/title');
  return answer(visitor, { title, status: 500, body: blank(title, words('problem/server-error'), visitor) });
}

const nothingHere = (visitor: Visitor): Promise<Response> => {
  const title = visitor.words('pages/nothing');
  return answer(visitor, { title, status: 404, body: blank(title, visitor.words('pages/nothingText'), visitor) });
};

const blank = (title: string, text: string, visitor: Visitor) =>
  html`<div class="blank">
    <span class="tile">${icon('door')}</span>
    <h1>${title}</h1>
    <p class="measure">${text}</p>
    <p><a class="btn two wide" href="${visitor.link()}">${visitor.words('one/all')}</a></p>
  </div>`;
