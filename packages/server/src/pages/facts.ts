import type { Community, HelpRequest, Me } from '@goodturn/contract';
import { bestLanguage, languages, type Words } from '@goodturn/locales';
import { apart } from './isolated.js';
import { html, icon, none, type Html } from './markup.js';
import { aboutText, timingText } from './times.js';
import type { Visitor } from './visitor.js';

/** What every page shows of a request in the same way as the widget does. */

/** Name of a kind of help in the reader's language: ours for the usual ones, else the community's own. */
export function categoryName(visitor: Visitor, here: Community, id: string): string {
  const names = here.categories.find((one) => one.id === id)?.names;
  return names?.[visitor.language] ?? visitor.words.maybe(`category/${id}`) ?? names?.en ?? id;
}

export const pictogramOf = (here: Community, id: string): string => here.categories.find((one) => one.id === id)?.pictogram ?? 'other';

export const tile = (here: Community, category: string, ticked = false, big = ''): Html =>
  html`<span class="tile ${big}"
    >${icon(pictogramOf(here, category))}${ticked ? html`<span class="tick">${icon('check')}</span>` : none}</span
  >`;

export const titleLink = (visitor: Visitor, { id, title, language }: { id: string; title: string; language?: string | undefined }): Html =>
  html`<a href="${visitor.link(`/requests/${id}`)}"><bdi ${language ? html`lang="${language}"` : none}>${title}</bdi></a>`;

/** Where, in words that give no home away: `Near Bow`. */
export const nearText = (words: Words, kind: string, area: string): string => words.maybe(`near/${kind}`, { area }) ?? area;

/** One line of a list of facts: its pictogram, its name, what holds, and what can be done about it. */
export const fact = (picture: string, name: string, text: Html | string | undefined, more: Html = none): Html =>
  html`<div>
    ${icon(picture)}
    <dt>${name}</dt>
    <dd class="words"><bdi>${text}</bdi></dd>
    ${more}
  </div>`;

/** A sentence on a tinted panel, with the lock that says why there is no way on. */
export const locked = (sentence: string): Html => html`<p class="panel tint note">${icon('lock')}<span>${sentence}</span></p>`;

/** The sentence about the last thing that was done. */
export const toldPanel = (sentence: string | undefined): Html =>
  sentence ? html`<p class="panel glow note told" role="status">${icon('check')}<span>${sentence}</span></p>` : none;

/** The server keeps only what it has masked with these, and whoever wrote it is told. */
export const mask = '•••';

/** What people who are signed in should know of themselves: that they are under 18, that their name was masked. */
export const aboutYou = (person: Me | undefined, words: Words): Html =>
  person
    ? html`${person.adult ? none : locked(words('problem/adults-only'))}${person.displayName.includes(mask) ? locked(words('me/hidden', { name: person.displayName })) : none}`
    : none;

/** How many helpers are found and wanted, as a sentence. */
export function helpersText({ helpersMatched, helpersWanted, status }: HelpRequest, words: Words, whole = false): string {
  const count = helpersWanted - helpersMatched;
  if (status !== 'open') return words.maybe(`status/${status}`) ?? status;
  if (count < 1) return words('status/matched');
  if (!helpersMatched) return words('slip/helpers', { count });
  const more = words('slip/more', { count });
  return whole ? words('slip/found', { found: helpersMatched, more }) : more;
}

/** Small people: filled for found, outlined for wanted. */
export const people = ({ helpersMatched, helpersWanted }: HelpRequest): Html =>
  html`<span>${Array.from({ length: helpersWanted }, (_, index) => icon('person', index < helpersMatched ? 'on' : ''))}</span>`;

/** One request as one ruled line of the list. */
export function slip(visitor: Visitor, here: Community, request: HelpRequest): Html {
  const { words } = visitor;
  const distance = request.distance && words.maybe(`distance/${request.distance}`);
  return html`<li class="row">
    ${tile(here, request.category, request.status === 'done')}
    <div>
      <h3>${titleLink(visitor, request)}</h3>
      <p class="soft small">${categoryName(visitor, here, request.category)}</p>
    </div>
    <ul class="facts small">
      <li>${icon('pin')}<span>${distance ? `${request.area.name}, ${distance}` : request.area.name}</span></li>
      <li>${icon('day')}<span>${timingText(request.timing, visitor)}</span></li>
      <li>${icon('time')}<span>${aboutText(request.minutes, visitor)}</span></li>
    </ul>
    <p class="crew small">${people(request)}${helpersText(request, words)}</p>
  </li>`;
}

/** The head of the board and of Yours: what it is, the one solid button, the two tabs. */
export async function top(visitor: Visitor, here: Community, yours: boolean): Promise<Html> {
  const { words } = visitor;
  const waiting = await visitor.waiting();
  const facts = html`<ul class="facts">
    <li>${icon('hand')}${words('board/needs', { count: here.counts.openRequests })}</li>
    <li>${icon('heart')}${words('board/turns', { count: here.counts.goodTurns })}</li>
  </ul>`;
  const current = (is: boolean) => (is ? html`aria-current="page"` : none);
  return html`<header class="top">
    <div>
      <h1>${words(yours ? 'yours/title' : 'board/title')}</h1>
      ${yours ? html`<p class="soft">${words('yours/lead')}</p>` : facts}
    </div>
    <a class="btn wide" href="${visitor.link('/ask')}">${icon('hand')}${words('board/ask')}</a>
    <nav class="tabs" aria-label="${words('board/nav')}">
      <a href="${visitor.link()}" ${current(!yours)}>${words('board/tab')}</a>
      <a href="${visitor.link('/yours')}" ${current(yours)}
        >${words('yours/title')}
        ${waiting ? html`<span class="num">${waiting}<span class="vh"> ${words('board/waiting', { count: waiting })}</span></span>` : none}</a
      >
    </nav>
  </header>`;
}

/** Privacy notice and terms: shown where an address or e-mail is asked for. */
export const pageLinks = ({ community: { settings }, words }: Visitor): Html =>
  html`<p class="acts small">
    ${settings.privacyNotice ? html`<a class="link" href="${settings.privacyNotice}" target="_blank" rel="noopener">${icon('lock')}${words('link/privacy')}</a>` : none}${settings.terms ? html`<a class="link" href="${settings.terms}" target="_blank" rel="noopener">${words('link/terms')}</a>` : none}
  </p>`;

/** The way back. */
export const back = (visitor: Visitor, address: string, text = visitor.words('question/back')): Html =>
  html`<p class="back"><a class="link" href="${address}">${icon('back')}${text}</a></p>`;

/** Names as a sentence lists them. */
export const list = (language: string, names: readonly string[]): string =>
  new Intl.ListFormat(language).format(names.map((name) => apart(name, languages[bestLanguage(language)].direction)));
