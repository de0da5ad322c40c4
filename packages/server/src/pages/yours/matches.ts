import type { HelpRequest, Offer, SafeWords } from '@goodturn/contract';
import { fact, list, nearText } from '../facts.js';
import { field } from '../fields.js';
import { html, icon, none, type Html } from '../markup.js';
import { inLanguage, saidIn } from '../reading.js';
import { momentText, timingText } from '../times.js';
import type { Asked } from './data.js';
import { fold, head, move, offersText, reportAndBlock, takeOff, type YoursView } from './forms.js';

const isMatch = ({ status }: Offer): boolean => status === 'accepted' || status === 'done';

/** Offers on my requests that wait for my yes or no. */
export function answering(view: YoursView): Html[] {
  const { visitor, everything } = view;
  const { words } = visitor;
  return everything.asked.flatMap(({ request, offers }) =>
    offers
      .filter(({ status }) => status === 'offered' && /^(open|matched)$/.test(request.status))
      .map((offer) => {
        const { displayName: name } = offer.offeredBy;
        const open = request.status === 'open';
        const said = saidIn(view, 'offer', { id: offer.id, text: offer.message, language: offer.language }, name);
        return html`<div class="panel tint">
          <div class="cols">
            <div class="stack">
              ${head(view, request, offersText(visitor, request))}
              <blockquote class="said">
                <p class="t3 words" dir="auto" id="${said.anchor}" ${inLanguage(said.language)}>${said.text}</p>
                <p class="soft small">${name}, ${momentText(offer.offeredAt, visitor)}</p>
              </blockquote>
              ${said.note}
            </div>
            <div class="stack">
              <p class="note">${icon('key')}<span>${words(open ? 'offer/gives' : 'offer/full', { name })}</span></p>
              <div class="acts">
                ${open ? move(view, { at: `offers/${offer.id}/accept`, button: words('offer/accept', { name }), name, look: '' }) : none}
                ${fold(view, words('offer/decline'), { at: `offers/${offer.id}/decline`, button: words('offer/decline'), name, content: () => html`<p>${words('offer/declineSure', { name })}</p>` })}
                ${reportAndBlock(view, 'offers', offer.id, name)}
              </div>
            </div>
          </div>
        </div>`;
      }),
  );
}

/** The two words of one match: who says which, and who waits. */
function safe({ visitor }: YoursView, safeWords: SafeWords | undefined, name: string, asker: boolean): Html {
  if (!safeWords) return none;
  const { words } = visitor;
  const { phone } = visitor.community.settings.contact;
  const said = (who: string, word: string) =>
    html`<div>
      <dt class="small">${words(who, { name })}</dt>
      <dd>${word}</dd>
    </div>`;
  return html`<div class="panel glow stack">
    <p class="note">${icon('door')}<strong>${words(asker ? 'match/ask' : 'match/say')}</strong></p>
    <dl class="safe">
      ${said(asker ? 'match/theySay' : 'match/youSay', safeWords.helperSays)}${said(asker ? 'match/youAnswer' : 'match/theyAnswer', safeWords.askerSays)}
    </dl>
    <p>
      ${words(asker ? 'match/waitOpen' : 'match/waitIn', { name })}
      ${words(asker ? 'match/wrong' : 'match/wrongOut')}${
        phone
          ? html` ${words('match/call')} <a href="tel:${phone.replaceAll(' ', '')}"><bdi>${phone}</bdi></a
              >.`
          : none
      }
      ${words('match/danger')}
    </p>
  </div>`;
}

/** When and where, as the two of a match see it. */
function facts({ visitor }: YoursView, { timing, place, area, placeKind }: HelpRequest): Html {
  const { words } = visitor;
  const where =
    place?.kind === 'address'
      ? `${place.address}, ${place.postcode}`
      : place?.kind === 'meeting'
        ? place.description
        : nearText(words, placeKind, area.name);
  return html`<dl class="list">
    ${fact('day', words('label/when'), timingText(timing, visitor, true))}${fact('key', words('label/place/kind'), where)}
  </dl>`;
}

/** The conversation of one match. */
function talk(view: YoursView, { id }: Offer, name: string): Html {
  const { visitor, everything } = view;
  const { words } = visitor;
  const said = (everything.messages.get(id) ?? []).map((message) => {
    const { anchor, language, note, text } = message.mine
      ? { ...message, anchor: `message-${message.id}`, note: none }
      : saidIn(view, 'message', message, name);
    return html`<li class="${message.mine ? 'me' : ''}">
      <p class="small soft">${message.mine ? words('match/you') : message.sentBy.displayName}, ${momentText(message.sentAt, visitor)}</p>
      <p class="words" dir="auto" id="${anchor}" ${inLanguage(language)}>${text}</p>
      ${note}${message.mine ? none : reportAndBlock(view, 'messages', message.id, name)}
    </li>`;
  });
  return html`<div class="stack">
    <h3 class="t3">${words('match/messages', { name })}</h3>
    <ol class="talk">
      ${said}
    </ol>
    ${move(view, { at: `offers/${id}/messages`, button: words('match/send'), className: 'send', content: (shown) => field(shown, 'text', { label: words('match/message', { name }), long: true }) })}
    <p><a class="link" href="${visitor.link('/yours')}">${words('match/new')}</a></p>
  </div>`;
}

/** Minutes and thanks for each helper; open at once when one of them said that it is done. */
function confirming(view: YoursView, { request, offers }: Asked): Html {
  const { words } = view.visitor;
  const helpers = offers.filter(isMatch);
  const said = helpers.filter(({ status }) => status === 'done');
  const settings = {
    at: `requests/${request.id}/complete`,
    button: words('confirm/send'),
    content: (shown: Parameters<typeof field>[0]) =>
      html`${said.map(({ offeredBy }) => html`<p>${words('confirm/said', { name: offeredBy.displayName })}</p>`)}${helpers.map(
        ({ id, offeredBy: { displayName: name } }, index) =>
          html`<input
              type="hidden"
              name="helpers/${index}/offerId"
              value="${id}"
            />${field(shown, `helpers/${index}/minutes`, { label: words('confirm/minutes', { name }), first: String(request.minutes), numeric: true, className: 'w-s' })}${field(shown, `helpers/${index}/thanks`, { label: words('confirm/thanks', { name }), long: true })}`,
      )}`,
  };
  return said.length > 0
    ? html`<div class="panel tint stack">
        <h3 class="t3">${words('confirm/title')}</h3>
        ${move(view, { ...settings, look: '' })}
      </div>`
    : fold(view, words('match/done'), { ...settings, look: 'two' });
}

const visit = (view: YoursView, request: HelpRequest, text: string, doing: Html, talking: Html[]): Html =>
  html`<div class="panel stack-l">
    ${head(view, request, text)}
    <div class="cols">
      <div class="stack">${doing}</div>
      <div class="stack-l">${talking}</div>
    </div>
  </div>`;

/** Agreed visits: mine with their helpers, and those that I make. */
export function coming(view: YoursView): Html[] {
  const { visitor, everything } = view;
  const { words } = visitor;
  const mine = everything.asked.flatMap((asked) => {
    const { request, offers } = asked;
    const matched = offers.filter(isMatch);
    if (matched.length === 0 || request.status === 'done') return [];
    const accepted = matched.filter(({ status }) => status === 'accepted').map((offer) => ({ offer, name: offer.offeredBy.displayName }));
    const names = list(
      visitor.language,
      matched.map(({ offeredBy }) => offeredBy.displayName),
    );
    const cancels = accepted.map(({ offer: { id }, name }) =>
      // Two visits of one request are told apart by their helpers.
      fold(view, accepted.length > 1 ? words('match/cancelOf', { name }) : words('match/cancel'), {
        at: `offers/${id}/decline`,
        button: words('yes'),
        name,
        told: 'told/ended',
        content: () => html`<p>${words('match/cancelSure', { name })}</p>`,
      }),
    );
    return [
      visit(
        view,
        request,
        words('match/helpers', { count: matched.length, names }),
        html`${accepted.map(({ offer: { safeWords }, name }) => safe(view, safeWords, name, true))}${facts(view, request)}${confirming(view, asked)}${cancels}${matched.length > accepted.length ? none : takeOff(view, request.id)}`,
        accepted.map(({ offer, name }) => html`${talk(view, offer, name)}${reportAndBlock(view, 'offers', offer.id, name)}`),
      ),
    ];
  });
  const helping = everything.offered.flatMap(({ offer, request }) => {
    if (offer.status !== 'accepted' || !request) return [];
    const { displayName: name } = request.postedBy;
    return [
      visit(
        view,
        request,
        words('match/helping', { name }),
        html`${safe(view, request.safeWords, name, false)}${facts(view, request)}
        ${move(view, { at: `offers/${offer.id}/complete`, button: words('match/done'), name })}
        ${fold(view, words('match/cancel'), { at: `offers/${offer.id}/withdraw`, button: words('yes'), name, content: () => html`<p>${words('match/withdrawSure', { name })}</p>` })}`,
        [talk(view, offer, name)],
      ),
    ];
  });
  return [...mine, ...helping];
}
