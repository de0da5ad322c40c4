import { html, nothing, type TemplateResult } from 'lit/html.js';
import { field } from '../../../foundation/fields.js';
import { icon } from '../../../foundation/pictograms.js';
import { fact } from '../../../foundation/question-page.js';
import { momentText, timingText } from '../../../foundation/times.js';
import type { HelpRequest, Offer, SafeWords } from '@goodturn/sdk/light';
import { GoodTurnDone, HelpMatched } from '../../events.js';
import { nearText } from '../facts.js';
import { reportAndBlock } from '../report.js';
import type { Asked, Everything } from './data.js';
import { head, offersText, takeOff } from './parts.js';
import { ofMessage, ofOffer, paragraph, theirs } from './said.js';
import type { Yours } from './yours.js';

const isMatch = ({ status }: Offer): boolean => status === 'accepted' || status === 'done';

function quoted(yours: Yours, offer: Offer): TemplateResult {
  const { displayName: name } = offer.offeredBy;
  const [said, ways] = theirs(yours.readings, 'offer', ofOffer(offer), name, 't3');
  return html`<blockquote class="said">
      ${said}
      <p class="soft small">${name}, ${momentText(offer.offeredAt, yours.host)}</p>
    </blockquote>
    ${ways}`;
}

/** Offers on my requests that wait for my yes or no. */
export function answering(yours: Yours, { asked }: Everything): TemplateResult[] {
  const { actions, host } = yours;
  const { client, words } = host;
  return asked.flatMap(({ request, offers }) =>
    offers
      .filter(({ status }) => status === 'offered' && /^(open|matched)$/.test(request.status))
      .map((offer) => {
        const name = offer.offeredBy.displayName;
        const open = request.status === 'open';
        return html`<div part="panel" class="panel tint">
          <div class="cols">
            <div class="stack">${head(host, request, offersText(request, words))} ${quoted(yours, offer)}</div>
            <div class="stack">
              <p class="note">${icon('key')}<span>${words(open ? 'offer/gives' : 'offer/full', { name })}</span></p>
              <div class="acts">
                ${
                  open
                    ? actions.ask(
                        {
                          at: `accept-${offer.id}`,
                          work: () => client.offers.accept(offer.id),
                          told: words('told/accepted', { name }),
                          happened: () => new HelpMatched({ ...offer, status: 'accepted' }),
                        },
                        words('offer/accept', { name }),
                        nothing,
                        '',
                      )
                    : nothing
                }
                ${actions.fold(
                  { at: `decline-${offer.id}`, work: () => client.offers.decline(offer.id), told: words('told/declined', { name }) },
                  words('offer/decline'),
                  html`<p>${words('offer/declineSure', { name })}</p>`,
                  words('offer/decline'),
                )}
                ${reportAndBlock(actions, { kind: 'offer', id: offer.id, name })}
              </div>
            </div>
          </div>
        </div>`;
      }),
  );
}

/** The two words of one match: who says which, and who waits. */
function safe(yours: Yours, safeWords: SafeWords | undefined, name: string, asker: boolean): TemplateResult | typeof nothing {
  if (!safeWords) return nothing;
  const { helperSays, askerSays } = safeWords;
  const { here, words } = yours.host;
  const phone = here.contact?.phone;
  const said = (who: string, word: string) =>
    html`<div>
      <dt class="small">${words(who, { name })}</dt>
      <dd>${word}</dd>
    </div>`;
  return html`<div part="panel" class="panel glow stack">
    <p class="note">${icon('door')}<strong>${words(asker ? 'match/ask' : 'match/say')}</strong></p>
    <dl class="safe">
      ${said(asker ? 'match/theySay' : 'match/youSay', helperSays)}${said(asker ? 'match/youAnswer' : 'match/theyAnswer', askerSays)}
    </dl>
    <p>
      ${words(asker ? 'match/waitOpen' : 'match/waitIn', { name })}
      ${words(asker ? 'match/wrong' : 'match/wrongOut')}${
        phone ? html` ${words('match/call')} <a href="tel:${phone.replace(/ /g, '')}">${phone}</a>.` : nothing
      }
      ${words('match/danger')}
    </p>
  </div>`;
}

/** When and where, as the two of a match see it. */
function facts(yours: Yours, { timing, place, area, placeKind }: HelpRequest): TemplateResult {
  const { words } = yours.host;
  const where =
    place?.kind === 'address'
      ? `${place.address}, ${place.postcode}`
      : place?.kind === 'meeting'
        ? place.description
        : nearText(words, placeKind, area.name);
  return html`<dl class="list">
    ${fact('day', words('label/when'), timingText(timing, yours.host, true))}${fact('key', words('label/place/kind'), where)}
  </dl>`;
}

/** The conversation of one match. */
function talk(yours: Yours, { messages }: Everything, { id }: Offer, name: string): TemplateResult {
  const { actions, host } = yours;
  const { client, words } = host;
  const at = `talk-${id}`;
  return html`<div class="stack">
    <h4 class="t3">${words('match/messages', { name })}</h4>
    <ol class="talk">
      ${messages.get(id)?.map(
        (message) =>
          html`<li class=${message.mine ? 'me' : ''}>
            <p class="small soft">${message.mine ? words('match/you') : message.sentBy.displayName}, ${momentText(message.sentAt, host)}</p>
            ${
              message.mine
                ? paragraph(ofMessage(message))
                : [
                    theirs(yours.readings, 'message', ofMessage(message), name),
                    reportAndBlock(actions, { kind: 'message', id: message.id, name }),
                  ]
            }
          </li>`,
      )}
    </ol>
    ${actions.ask(
      {
        at,
        names: ['text'],
        work: (typed) => client.offers.sendMessage(id, { text: typed('text') }),
        told: words('told/sent'),
        quiet: true,
      },
      words('match/send'),
      field(actions.form(at), 'text', { label: words('match/message', { name }) }),
      'two',
      'send',
    )}
    <p><button class="link" type="button" @click=${() => yours.load()}>${words('match/new')}</button></p>
  </div>`;
}

/** Minutes and thanks for each helper; open at once when one of them said that it is done. */
function confirming(yours: Yours, { request, offers }: Asked): TemplateResult {
  const { actions, host } = yours;
  const { client, words } = host;
  const at = `done-${request.id}`;
  const form = actions.form(at);
  const helpers = offers.filter(isMatch);
  const said = helpers.filter(({ status }) => status === 'done');
  const content = html`${said.map(({ offeredBy }) => html`<p>${words('confirm/said', { name: offeredBy.displayName })}</p>`)}
  ${helpers.map(({ offeredBy: { displayName: name } }, index) => {
    return html`${field(form, `helpers/${index}/minutes`, {
      label: words('confirm/minutes', { name }),
      value: String(request.minutes),
      numeric: true,
      className: 'w-s',
    })}${field(form, `helpers/${index}/thanks`, { label: words('confirm/thanks', { name }), long: true })}`;
  })}`;
  const action = {
    at,
    names: helpers.flatMap((_, index) => [`helpers/${index}/minutes`, `helpers/${index}/thanks`]),
    work: (typed: (name: string) => string) =>
      client.requests.complete(request.id, {
        helpers: helpers.map(({ id: offerId }, index) => {
          const [minutes, thanks] = [typed(`helpers/${index}/minutes`), typed(`helpers/${index}/thanks`)];
          return { offerId, minutes: minutes ? Number(minutes) : 0, ...(thanks && { thanks }) };
        }),
      }),
    told: words('told/confirmed'),
    happened: () => new GoodTurnDone(request.id),
  };
  return said.length
    ? html`<div part="panel" class="panel tint stack">
        <h4 class="t3">${words('confirm/title')}</h4>
        ${actions.ask(action, words('confirm/send'), content, '')}
      </div>`
    : actions.fold(action, words('match/done'), content, words('confirm/send'), 'two');
}

/** Agreed visits: mine with their helpers, and those that I make. */
export function coming(yours: Yours, everything: Everything): TemplateResult[] {
  const { actions, host } = yours;
  const { client, words } = host;
  const visit = (request: HelpRequest, line: string, doing: unknown, talking: unknown) =>
    html`<div part="panel" class="panel stack-l">
      ${head(host, request, line)}
      <div class="cols">
        <div class="stack">${doing}</div>
        <div class="stack-l">${talking}</div>
      </div>
    </div>`;
  const cancel = (at: string, work: () => PromiseLike<unknown>, told: string, sure: string, label = words('match/cancel')) =>
    actions.fold({ at, work, told }, label, html`<p>${sure}</p>`, words('yes'));
  const mine = everything.asked.flatMap((asked) => {
    const { request, offers } = asked;
    const matched = offers.filter(isMatch);
    if (!matched.length || request.status === 'done') return [];
    const accepted = matched.filter(({ status }) => status === 'accepted').map((offer) => ({ offer, name: offer.offeredBy.displayName }));
    const names = host.list(matched.map(({ offeredBy }) => offeredBy.displayName));
    return visit(
      request,
      words('match/helpers', { count: matched.length, names }),
      html`${accepted.map(({ offer: { safeWords }, name }) => safe(yours, safeWords, name, true))}${facts(yours, request)}${confirming(
        yours,
        asked,
      )}${accepted.map(({ offer: { id }, name }) =>
        cancel(
          `cancel-${id}`,
          () => client.offers.decline(id),
          words('told/ended', { name }),
          words('match/cancelSure', { name }),
          // Two visits of one request are told apart by their helpers.
          accepted.length > 1 ? words('match/cancelOf', { name }) : undefined,
        ),
      )}${matched.length > accepted.length ? nothing : takeOff(actions, request.id)}`,
      accepted.map(({ offer, name }) => [
        talk(yours, everything, offer, name),
        reportAndBlock(actions, { kind: 'offer', id: offer.id, name }),
      ]),
    );
  });
  const helping = everything.offered.flatMap(({ offer, request }) => {
    if (offer.status !== 'accepted' || !request) return [];
    const { id } = offer;
    const name = request.postedBy.displayName;
    return visit(
      request,
      words('match/helping', { name }),
      html`${safe(yours, request.safeWords, name, false)}${facts(yours, request)}${actions.ask(
        {
          at: `done-${id}`,
          work: () => client.offers.complete(id),
          told: words('told/done', { name }),
          happened: () => new GoodTurnDone(request.id),
        },
        words('match/done'),
      )}${cancel(`withdraw-${id}`, () => client.offers.withdraw(id), words('told/withdrawn', { name }), words('match/withdrawSure', { name }))}`,
      [talk(yours, everything, offer, name), reportAndBlock(actions, { kind: 'request', id: request.id, name })],
    );
  });
  return [...mine, ...helping];
}
