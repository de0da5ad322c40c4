import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { HelpRequest } from '@goodturn/sdk/light';
import { icon } from '../../foundation/pictograms.js';
import type { Words } from '@goodturn/locales';
import type { BoardSurroundings } from '../board-surroundings.js';

/** What every view shows of a request in the same way. */

/** The pictogram of a category on its tile, ticked when the good turn is done. */
export const tile = (host: BoardSurroundings, category: string, ticked = false, big = ''): TemplateResult =>
  html`<span part="tile" class="tile ${big}"
    >${icon(host.pictogramOf(category))}${ticked ? html`<span class="tick">${icon('check')}</span>` : nothing}</span
  >`;

/** The title as a link to the request. */
export const titleLink = (
  host: BoardSurroundings,
  { id, title, language }: { id: string; title: string; language?: string | undefined },
): TemplateResult => html`<a href=${host.link(`requests/${id}`)}><bdi lang=${language ?? nothing}>${title}</bdi></a>`;

/** Where, in words that give no home away: `Near Bow`. */
export const nearText = (words: Words, kind: HelpRequest['placeKind'], area: string): string => words(`near/${kind}`, { area });

/** A sentence on a tinted panel, with the lock that says why there is no way on. */
export const locked = (sentence: string): TemplateResult =>
  html`<p part="panel" class="panel tint note">${icon('lock')}<span>${sentence}</span></p>`;

/** The server keeps only what it has masked with these, and whoever wrote it is told. */
export const mask = '•••';

/** What people who are signed in should know of themselves: that they are under 18, that their name was masked. */
export const aboutYou = ({ person, words }: BoardSurroundings): TemplateResult | typeof nothing =>
  person
    ? html`${person.adult ? nothing : locked(words('problem/adults-only'))}${
        person.displayName.includes(mask) ? locked(words('me/hidden', { name: person.displayName })) : nothing
      }`
    : nothing;
