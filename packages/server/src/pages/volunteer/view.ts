import type { Booking, Community, Me, OwnChecks, OwnReferee, Suggestion, Volunteer } from '@goodturn/contract';
import { form, type Form, type Typed } from '../form.js';
import { html, none, type Html } from '../markup.js';
import type { Visitor } from '../visitor.js';

/** A form that came back: which move it is, what was typed, what is wrong. */
export interface CameBack {
  readonly at: string;
  readonly typed: Typed;
  readonly errors: Form['errors'];
}

/** What the parts of the page are made with. */
export interface ProfileView {
  readonly visitor: Visitor;
  readonly here: Community;
  readonly person: Me;
  readonly volunteer: Volunteer;
  readonly suggestions: readonly Suggestion[];
  readonly bookings: readonly Booking[];
  readonly checks: OwnChecks;
  readonly referees: readonly OwnReferee[];
  readonly cameBack: CameBack | undefined;
}
export type View = Pick<ProfileView, 'visitor' | 'cameBack'>;

export const addressOf = (what = 'profile'): string => `/volunteer/${what}`;
const prefixOf = (at: string): string => `${at.replace(/\W/g, '-')}-`;
export const formOf = ({ visitor, cameBack }: View, at: string): Form => {
  const mine = cameBack?.at === at ? cameBack : undefined;
  return form(visitor.words, mine?.typed, mine?.errors, prefixOf(at));
};

/** A form with one button. @param at of the move, such as `pause` or `give-up/{id}` */
export function move(view: View, at: string, button: string, content: Html = none, look: 'two' | 'link' | '' = 'two'): Html {
  const { visitor } = view;
  return html`<form class="stack" method="post" novalidate action="${visitor.link(addressOf(`profile/${at}`))}">
    ${visitor.proof(visitor.newKey())}${content}<button class="${look === 'link' ? 'link' : `btn wide ${look}`}">${button}</button>
  </form>`;
}

/** The same behind a link that opens it in place, so that one press alone ends nothing. */
export function fold(view: View, at: string, summary: string, button: string, content: Html): Html {
  return html`<details class="more-to" ${view.cameBack?.at === at ? html`open` : none}>
    <summary class="link">${summary}</summary>
    <div class="panel">${move(view, at, button, content)}</div>
  </details>`;
}
