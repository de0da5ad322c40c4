import { html, type TemplateResult } from 'lit/html.js';
import type { HelpRequest } from '@goodturn/sdk/light';
import { icon } from '../../../foundation/pictograms.js';
import { aboutText, timingText } from '../../../foundation/times.js';
import type { Words } from '@goodturn/locales';
import type { BoardSurroundings } from '../../board-surroundings.js';
import { tile, titleLink } from '../facts.js';

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
export const people = ({ helpersMatched, helpersWanted }: HelpRequest): TemplateResult =>
  html`<span>${Array.from({ length: helpersWanted }, (_, index) => icon('person', index < helpersMatched ? 'on' : ''))}</span>`;

/** Where, in words that give no home away. */
export function placeText(request: HelpRequest, words: Words): string {
  const distance = request.distance && words.maybe(`distance/${request.distance}`);
  return distance ? `${request.area.name}, ${distance}` : request.area.name;
}

/** One request as one ruled line of the list. The title is the only link; the whole line is its target. */
export function slip(host: BoardSurroundings, request: HelpRequest): TemplateResult {
  const { words } = host;
  return html`<li part="request" class="row">
    ${tile(host, request.category, request.status === 'done')}
    <div>
      <h3>${titleLink(host, request)}</h3>
      <p class="soft small">${host.categoryName(request.category)}</p>
    </div>
    <ul class="facts small">
      <li>${icon('pin')}<span>${placeText(request, words)}</span></li>
      <li>${icon('day')}<span>${timingText(request.timing, host)}</span></li>
      <li>${icon('time')}<span>${aboutText(request.minutes, host)}</span></li>
    </ul>
    <p class="crew small">${people(request)}${helpersText(request, words)}</p>
  </li>`;
}

/** Four lines of a slip's height while the first requests are on their way. */
export const skeleton = (): TemplateResult =>
  html`<ul part="list" class="rows wait" aria-hidden="true">
    ${[1, 2, 3, 4].map(
      () =>
        html`<li part="request" class="row">
          <span part="tile" class="tile"></span>
          <div><span class="ghost a"></span><span class="ghost b"></span></div>
          <span class="ghost c"></span>
        </li>`,
    )}
  </ul>`;
