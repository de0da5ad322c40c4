import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Actions } from '../../../foundation/actions.js';
import type { HelpRequest } from '@goodturn/sdk/light';
import type { Words } from '@goodturn/locales';
import type { BoardSurroundings } from '../../board-surroundings.js';
import { tile, titleLink } from '../facts.js';

/** What a line shows of its request. */
interface Titled {
  id: string;
  title: string;
  category: string;
  language?: string | undefined;
}

/** The start of a panel: tile, title as a link to the request, one line below. */
export const head = (host: BoardSurroundings, request: Titled, line: unknown): TemplateResult =>
  html`<div class="row bare">
    ${tile(host, request.category)}
    <div>
      <h4>${titleLink(host, request)}</h4>
      <p class="soft small">${line}</p>
    </div>
  </div>`;

/** One ruled line of a list, with what can still be done below it. */
export const line = (host: BoardSurroundings, request: Titled, text: unknown, more: unknown = nothing, ticked = false): TemplateResult =>
  html`<li part="request" class="row">
    ${tile(host, request.category, ticked)}
    <div class="stack-s">
      <h4>${titleLink(host, request)}</h4>
      <p class="soft small">${text}</p>
      ${more}
    </div>
  </li>`;

/** `1 offer so far, 2 wanted`. */
export const offersText = ({ you, helpersWanted, helpersMatched }: HelpRequest, words: Words): string =>
  words('offer/many', { count: you?.offersWaiting ?? 0, wanted: helpersWanted - helpersMatched });

/** Taking my request off the board, whoever has offered or is coming. */
export const takeOff = (actions: Actions<BoardSurroundings>, id: string): TemplateResult => {
  const { client, words } = actions.host;
  return actions.fold(
    { at: `off-${id}`, work: () => client.requests.cancel(id), told: words('told/cancelled') },
    words('wait/cancel'),
    html`<p>${words('wait/cancelSure')}</p>`,
    words('yes'),
  );
};
