import type { HelpRequest } from '@goodturn/contract';
import { categoryName, tile, titleLink } from '../facts.js';
import { errorSummary, field, radios } from '../fields.js';
import { form, type Form, type Typed } from '../form.js';
import { html, none, type Html } from '../markup.js';
import type { Translated } from '../reading.js';
import type { Community, Me } from '@goodturn/contract';
import type { Visitor } from '../visitor.js';
import type { Everything } from './data.js';

/** A form that was sent and came back: where it was sent to, what was typed, what is wrong. */
export interface CameBack {
  readonly path: string;
  readonly typed: Typed;
  readonly errors: Form['errors'];
}

/** What every part of Yours is made with. */
export interface YoursView {
  readonly visitor: Visitor;
  readonly here: Community;
  readonly person: Me;
  readonly everything: Everything;
  readonly cameBack: CameBack | undefined;
  readonly translated: Translated | undefined;
}

/** How a move is shown. @see moveOf for the address, such as `offers/{id}/accept` */
export interface MoveForm {
  readonly at: string;
  readonly button: string;
  readonly content?: (form: Form) => Html;
  /** Names that the sentence afterwards may say. */
  readonly name?: string;
  readonly look?: '' | 'two' | 'link';
  readonly className?: string;
  /** Says another sentence afterwards than the move's own. */
  readonly told?: string;
}

const prefixOf = (at: string): string => `${at.replace(/\W/g, '-')}-`;

/** The form of a move as it stands: what was typed into it, if it came back. */
export function formOf({ visitor, cameBack }: Pick<YoursView, 'visitor' | 'cameBack'>, at: string): Form {
  const mine = cameBack?.path === at ? cameBack : undefined;
  return form(visitor.words, mine?.typed, mine?.errors, prefixOf(at));
}

export const formId = ({ prefix }: Pick<Form, 'prefix'>): string => `${prefix}form`;

/** A form with its errors and one button, outlined unless it is the one decision. */
export function move(
  view: Pick<YoursView, 'visitor' | 'cameBack'>,
  { at, button, content, name = '', look = 'two', className = 'stack', told = '' }: MoveForm,
): Html {
  const { visitor } = view;
  const shown = formOf(view, at);
  return html`<form class="${className}" method="post" novalidate action="${visitor.link(`/yours/${at}`)}" id="${formId(shown)}">
    ${visitor.proof(shown.typed['key'] || visitor.newKey())}${name ? html`<input type="hidden" name="name" value="${name}" />` : none}${told ? html`<input type="hidden" name="told" value="${told}" />` : none}
    ${content?.(shown) ?? none}<button class="${look === 'link' ? 'link' : `btn wide ${look}`}">${button}</button>
  </form>`;
}

/** The same behind a link that opens it in place, so that one press alone ends nothing. */
export function fold(view: Pick<YoursView, 'visitor' | 'cameBack'>, summary: string, { look = 'link', ...settings }: MoveForm): Html {
  const open = view.cameBack?.path === settings.at;
  return html`<details class="more-to" ${open ? html`open` : none}>
    <summary class="${look === 'link' ? 'link' : `btn wide ${look}`}">${summary}</summary>
    <div class="panel">${move(view, { ...settings, look: 'two' })}</div>
  </details>`;
}

/** The errors of the form that came back, at the top of the page. */
export const summaryOf = (view: Pick<YoursView, 'visitor' | 'cameBack'>): Html =>
  view.cameBack ? errorSummary(formOf(view, view.cameBack.path), ['reason']) : none;

/** What a line shows of its request. */
interface Titled {
  id: string;
  title: string;
  category: string;
  language?: string | undefined;
}

/** The start of a panel: tile, title as a link to the request, one line below. */
export const head = ({ visitor, here }: YoursView, request: Titled, line: Html | string): Html =>
  html`<div class="row bare">
    ${tile(here, request.category)}
    <div>
      <h3>${titleLink(visitor, request)}</h3>
      <p class="soft small">${line}</p>
    </div>
  </div>`;

/** One ruled line of a list, with what can still be done below it. */
export const line = (
  { visitor, here }: YoursView,
  request: Titled,
  text: Html | string | Html[],
  more: Html = none,
  ticked = false,
): Html =>
  html`<li class="row">
    ${tile(here, request.category, ticked)}
    <div class="stack-s">
      <h3>${titleLink(visitor, request)}</h3>
      <p class="soft small">${text}</p>
      ${more}
    </div>
  </li>`;

/** `1 offer so far, 2 wanted`. */
export const offersText = ({ words }: Visitor, { you, helpersWanted, helpersMatched }: HelpRequest): string =>
  words('offer/many', { count: you?.offersWaiting ?? 0, wanted: helpersWanted - helpersMatched });

/** Taking my request off the board, whoever has offered or is coming. */
export const takeOff = (view: YoursView, id: string): Html => {
  const { words } = view.visitor;
  return fold(view, words('wait/cancel'), {
    at: `requests/${id}/cancel`,
    button: words('yes'),
    content: () => html`<p>${words('wait/cancelSure')}</p>`,
  });
};

const reasons = ['danger', 'money', 'rude', 'private-details', 'not-real', 'other'];

/** What a report says. */
export const reportFields = ({ words }: Visitor, shown: Form): Html =>
  html`${radios(
    shown,
    'reason',
    words('report/about'),
    reasons.map((one) => [one, words(`reason/${one}`)] as const),
  )}${field(shown, 'text', { label: words('label/report'), long: true })}`;

/** Reporting, and blocking who wrote it, behind one link. A message has no block of its own: its offer does. */
export function reportAndBlock(view: YoursView, kind: 'offers' | 'messages', id: string, name: string): Html {
  const { visitor } = view;
  const { words } = visitor;
  const [report, block] = [`${kind}/${id}/report`, `${kind}/${id}/block`];
  const open = view.cameBack?.path === report || view.cameBack?.path === block;
  return html`<details class="more-to" ${open ? html`open` : none}>
    <summary class="link small">${words(kind === 'messages' ? 'report/message' : 'report/open')}</summary>
    <div class="panel stack">
      ${move(view, { at: report, button: words('report/send'), name, content: (shown) => reportFields(visitor, shown) })}
      ${
        kind === 'messages'
          ? none
          : html`<hr class="rule" />
              <p class="small">${words('report/blockHint')}</p>
              ${move(view, { at: block, button: words('report/block', { name }), name })}`
      }
    </div>
  </details>`;
}

/** The name of a category beside a request's title. */
export const kindOf = ({ visitor, here }: YoursView, request: HelpRequest): string => categoryName(visitor, here, request.category);
