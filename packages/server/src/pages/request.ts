import { limits, type Community, type HelpRequest, type Me } from '@goodturn/contract';
import { type Refused } from './calls.js';
import type { OfferDraft } from './draft.js';
import { aboutYou, back, categoryName, fact, helpersText, locked, mask, nearText, people, tile, toldPanel } from './facts.js';
import { errorSummary, field } from './fields.js';
import { form, type Form, type Typed } from './form.js';
import { answer, goOn } from './layout.js';
import { html, icon, none, type Html } from './markup.js';
import { inLanguage, wordsShown } from './reading.js';
import { attempt, onlyShows, readForm } from './sending.js';
import { askToSignIn } from './sign-in.js';
import { aboutText, momentText, timingText } from './times.js';
import type { Visitor } from './visitor.js';

/** One request: what it is, and the way to offer help. */
export async function requestPage(visitor: Visitor, id: string): Promise<Response> {
  const { words } = visitor;
  const here = await visitor.here();
  const request = await visitor.api<HelpRequest>('GET', `/requests/${id}`);
  const person = await visitor.person();
  const shown = await wordsShown(visitor, here, request);
  const near = nearText(words, request.placeKind, request.area.name);
  const when = timingText(request.timing, visitor, true);
  const body = html`${toldPanel(visitor.takeTold())}${back(visitor, visitor.link(), words('one/all'))}
    <div class="cols main">
      <article class="stack">
        <header class="head">
          ${tile(here, request.category, request.status === 'done', 'big')}
          <div>
            <h1><bdi ${inLanguage(shown.language)}>${shown.title}</bdi></h1>
            <p class="soft">
              ${words('one/asked', { category: categoryName(visitor, here, request.category), name: request.postedBy.displayName, when: momentText(request.postedAt, visitor) })}
            </p>
          </div>
        </header>
        <p class="t3 measure words" dir="auto" ${inLanguage(shown.language)}>${shown.details}</p>
        ${shown.note}
        <dl class="list">
          ${fact('pin', words('label/place/kind'), near)}${fact('day', words('label/when'), when)}${fact('time', words('label/minutes'), aboutText(request.minutes, visitor))}${fact('person', words(request.status === 'open' ? 'label/helpersWanted' : 'one/status'), html`<span class="crew">${people(request)}${helpersText(request, words, true)}</span>`)}
        </dl>
      </article>
      <aside class="stack">
        ${aboutYou(person, words)}${wayOn(visitor, here, request, person)}
        <div class="note small">
          ${icon('door')}
          <h2 class="label">${words('one/safe')}</h2>
          <p>${words('one/safeText')}</p>
        </div>
        ${request.you?.asker ? none : html`<p><a class="link" href="${visitor.link(`/requests/${id}/report`)}">${icon('flag')}${words(person ? 'report/open' : 'one/report')}</a></p>`}
      </aside>
    </div>`;
  const open = request.status === 'open';
  return answer(visitor, {
    title: shown.title,
    body,
    ...(open && !visitor.url.searchParams.has('translated') ? { view: `requests/${id}` } : {}),
    ...(open
      ? {
          shared: {
            path: `/requests/${id}`,
            title: request.title,
            text: `${categoryName(visitor, here, request.category)}. ${near}. ${when}. ${aboutText(request.minutes, visitor)}`,
          },
        }
      : {}),
  });
}

/** What the reader may do about a request, in their place. */
function wayOn(visitor: Visitor, here: Community, request: HelpRequest, person: Me | undefined): Html {
  const { words } = visitor;
  const { displayName: name } = request.postedBy;
  const note = (sentence: string) =>
    html`<div class="panel tint stack">
      <p>${sentence}</p>
      <p><a class="btn two wide" href="${visitor.link('/yours')}">${words('one/yours')}</a></p>
    </div>`;
  if (request.you?.asker) return note(words('one/mine'));
  if (request.you?.offer?.status === 'offered') return note(words('one/yourOffer'));
  if (request.you?.offer?.status === 'accepted') return note(words('one/accepted', { name }));
  if (request.status !== 'open') return html`<p class="panel tint">${words('one/closed')}</p>`;
  const requirement = here.categories.find(({ id }) => id === request.category)?.requirement;
  if (requirement && requirement.kind !== 'none') return locked(words('one/locked'));
  if (person && !person.adult) return none;
  return html`<div class="panel tint stack">
    <h2 class="t2">${words('one/offer', { name })}</h2>
    <p><a class="btn wide" href="${visitor.link(`/requests/${request.id}/offer`)}">${icon('heart')}${words('one/send')}</a></p>
  </div>`;
}

/** The message that goes with an offer. */
export async function offerPage(visitor: Visitor, id: string): Promise<Response> {
  const kept = visitor.draft.offers?.find(({ requestId }) => requestId === id);
  return showOffer(visitor, id, kept ? { message: kept.message } : {}, kept?.key ?? visitor.newKey());
}

export async function sendOfferForm(visitor: Visitor, id: string): Promise<Response> {
  const typed = await readForm(visitor);
  const { message = '', key = visitor.newKey() } = typed;
  const { words } = visitor;
  const at = `/requests/${id}/offer`;
  const keep = () =>
    visitor.proves(typed) &&
    visitor.keepDraft({ ...visitor.draft, offers: [...otherOffers(visitor, id), { requestId: id, message, key }] });
  if (onlyShows(typed)) return !message || keep() ? goOn(visitor, visitor.link(at)) : showOffer(visitor, id, typed, key);
  if (visitor.proves(typed) && !visitor.cutShort && !(await visitor.person())) {
    if (!message.trim()) return showOffer(visitor, id, typed, key, { message: words('error/message') });
    if (message.trim().length > limits.offerMessage)
      return showOffer(visitor, id, typed, key, { message: words('error/too-long', { most: limits.offerMessage }) });
    return keep() ? askToSignIn(visitor, at) : showOffer(visitor, id, typed, key, { message: words('pages/copy') });
  }
  const sent = await attempt(visitor, typed, ['message'], () => sendOffer(visitor, id, message, key));
  if (!sent.done) return showOffer(visitor, id, typed, key, sent.errors, sent.status);
  return goOn(visitor, visitor.link(`/requests/${id}`));
}

const otherOffers = (visitor: Visitor, id: string): readonly OfferDraft[] =>
  (visitor.draft.offers ?? []).filter(({ requestId }) => requestId !== id);

/** Sends an offer, and says so on the next page. @throws Refused */
export async function sendOffer(visitor: Visitor, id: string, message: string, key: string): Promise<void> {
  const { words } = visitor;
  const made = await visitor.api<{ message: string }>('POST', `/requests/${id}/offers`, { body: { message }, key });
  const { postedBy } = await visitor.api<HelpRequest>('GET', `/requests/${id}`);
  const hidden = made.message.includes(mask) && !message.includes(mask);
  const others = otherOffers(visitor, id);
  visitor.keepDraft({ ...visitor.draft, offers: others.length > 0 ? others : undefined });
  visitor.remember({ told: words(hidden ? 'one/offeredHidden' : 'one/offered', { name: postedBy.displayName }) });
}

async function showOffer(
  visitor: Visitor,
  id: string,
  typed: Typed,
  key: string,
  errors: Form['errors'] = {},
  status: 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503 = Object.keys(errors).length > 0 ? 422 : 200,
): Promise<Response> {
  const { words } = visitor;
  const here = await visitor.here();
  const request = await visitor.api<HelpRequest>('GET', `/requests/${id}`);
  const person = await visitor.person();
  const { displayName: name } = request.postedBy;
  const title = words('one/offer', { name });
  const offer = form(words, typed, errors);
  const failed = Object.keys(errors).length > 0;
  const may = request.status === 'open' && !request.you?.asker && !request.you?.offer;
  const body = html`<div class="narrow stack">
    ${back(visitor, visitor.link(`/requests/${id}`))}${errorSummary(offer)}${aboutYou(person, words)}
    <div class="row bare">
      ${tile(here, request.category)}
      <div>
        <p class="t3"><bdi ${inLanguage(request.language)}>${request.title}</bdi></p>
        <p class="soft small">${categoryName(visitor, here, request.category)}</p>
      </div>
    </div>
    ${
      may
        ? html`<form class="panel tint stack" id="offer" method="post" novalidate action="${visitor.link(`/requests/${id}/offer`)}">
            ${visitor.proof(key)}
            <h1 class="t2">${title}</h1>
            ${field(offer, 'message', { label: words('one/message', { name }), hint: words('one/messageHint', { name }), long: true })}
            <button class="btn wide">${icon('heart')}${words('one/send')}</button
            >${person ? none : html`<p class="small soft">${words('one/next')}</p>`}
          </form>`
        : html`<h1 class="t2">${title}</h1>
            ${wayOn(visitor, here, request, person)}`
    }
  </div>`;
  // What was typed here before somebody signed in is in this page's form alone.
  return answer(visitor, {
    title,
    body,
    failed,
    status,
    ...(may ? { carried: { form: 'offer', path: `/requests/${id}/offer` } } : {}),
    ...(typed['message'] ? {} : { view: `requests/${id}` }),
  });
}

/** Where a request that one may not see any more was. */
export async function goneScreen(visitor: Visitor, error: Refused): Promise<Response> {
  const { words } = visitor;
  const title = words('one/gone');
  const body = html`<div class="blank">
    <span class="tile">${icon('door')}</span>
    <h1>${title}</h1>
    <p>${words('one/goneText')}</p>
    <p><a class="btn two wide" href="${visitor.link()}">${words('one/all')}</a></p>
  </div>`;
  return answer(visitor, { title, body, status: 404, retryAfter: error.retryAfter });
}
