import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Opportunity, Session } from '@goodturn/sdk/light';
import { icon } from '../../foundation/pictograms.js';
import { isFull, placeText, roomText, sessionText } from '../told.js';
import type { RoleView } from './role.js';

/** One date of a role: when, where if that is another place, how many may come, and what the reader can do about it. */
export function sessionLine(view: RoleView, session: Session, mayJoin: boolean, usual: Opportunity['place'] | undefined): TemplateResult {
  const { host, taking } = view;
  const { words } = host;
  const when = sessionText(session, host);
  const where = placeText(session.place, words, true);
  const elsewhere = usual && where !== placeText(usual, words, true);
  const full = isFull(session);
  const begun = Date.parse(session.startsAt) <= Date.now();
  const can = mayJoin && !begun && session.status === 'planned' && (!full || session.waitingList);
  const own = view.standingIn(session);
  return html`<li part="session" class="row date">
    <div class="stack-s">
      <h4 tabindex="-1">${when}</h4>
      ${elsewhere ? html`<p class="note small">${icon('pin')}<span>${where}</span></p>` : nothing}
      ${session.note ? html`<p class="small words" dir="auto">${session.note}</p>` : nothing}
      <p class="soft small">${roomText(session, words)}</p>
      ${session.reason ? html`<p class="said small words" dir="auto">${session.reason}</p>` : nothing}
      ${
        own !== nothing
          ? own
          : can
            ? html`<form @submit=${(event: Event) => taking.take(event, session.id)}>
                <button part=${full ? 'button button-second' : 'button'} class="btn ${full ? 'two' : ''}" aria-disabled=${taking.form.busy}>
                  ${words(full ? 'session/wait' : 'session/join')}<span class="vh">: ${when}</span>
                </button>
              </form>`
            : nothing
      }
    </div>
  </li>`;
}
