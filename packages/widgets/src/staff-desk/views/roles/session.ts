import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Opportunity, Session } from '@goodturn/sdk/light';
import { errorSummary, field } from '../../../foundation/fields.js';
import { fact } from '../../../foundation/question-page.js';
import { detail, mark } from '../../desk-detail.js';
import { bookingText, spanText, whereText } from './parts.js';
import { withReason } from './role.js';
import { home, type Roles } from './roles.js';

/** One session: who comes, who waits, who came. */
export function session(view: Roles, role: Opportunity, one: Session): TemplateResult {
  const { actions, attendances, bookings, coming, desk, loading } = view;
  const { client, words } = desk;
  const begun = Date.parse(one.startsAt) <= Date.now();
  const planned = one.status === 'planned';
  const waitingList = bookings.filter(({ status }) => status === 'waiting').toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0));
  const at = 'cancel-session';
  return detail(desk, {
    from: `${home}/${role.id}`,
    title: spanText(one, desk),
    lead: html`<p>
        <bdi>${role.title}</bdi>, <bdi>${role.organisation.name}</bdi> ${planned ? nothing : mark(words('staffing/cancelled'), 'now')}
      </p>
      ${one.note ? html`<p class="words" dir="auto">${one.note}</p>` : nothing}
      ${
        planned && !begun
          ? html`<div class="acts">
              <a class="link" href=${desk.link(`${home}/${role.id}/sessions/${one.id}/edit`)}>${words('staffing/editSession')}</a>
              ${actions.fold(
                {
                  at,
                  names: ['reason/session'],
                  work: (typed) => client.opportunities.cancelSession(one.id, withReason(typed('reason/session'))),
                  told: words('staffing/cancelledNow', { count: coming.length }),
                },
                words('staffing/cancel'),
                html`<p>${words('staffing/cancelTells', { count: coming.length })}</p>
                  ${field(actions.form(at), 'reason/session', { label: words('staffing/why'), hint: words('staffing/whyHint'), long: true })}`,
                words('staffing/cancel'),
              )}
            </div>`
          : nothing
      }`,
    told: html`${errorSummary(loading)}${actions.told}`,
    facts: [
      fact('pin', words('staffing/where'), whereText({ place: one.place }, words)),
      fact('company', words('staffing/bookings'), bookingText(one, words)),
      ...(one.reason ? [fact('talk', words('staffing/why'), one.reason)] : []),
    ],
    sections: [
      [words(begun && planned ? 'staffing/attendance' : 'staffing/coming'), attendances.render(begun && planned)],
      ...(waitingList.length
        ? [
            [
              words('staffing/waitingList'),
              html`<ol class="stack">
                ${waitingList.map(({ person, position }) => html`<li>${position}. <bdi>${person?.displayName}</bdi></li>`)}
              </ol>`,
            ] as const,
          ]
        : []),
    ],
  });
}
