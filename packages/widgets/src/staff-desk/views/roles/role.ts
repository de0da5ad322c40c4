import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Booking, Opportunity } from '@goodturn/sdk/light';
import { errorSummary, field } from '../../../foundation/fields.js';
import { icon } from '../../../foundation/pictograms.js';
import { fact } from '../../../foundation/question-page.js';
import { durationText } from '../../../foundation/times.js';
import { kindText } from '../../certificate-kind.js';
import { detail, mark } from '../../desk-detail.js';
import { skillName } from '../../skills.js';
import { bookingText, spanText, whereText } from './parts.js';
import { home, type Roles } from './roles.js';

/** One role: what it asks, its sessions, who applied and who has a place in it. */
export function role(view: Roles, one: Opportunity): TemplateResult {
  const { actions, desk, loading, sessions } = view;
  const { words } = desk;
  const { id, requirement, status } = one;
  const asks = words.maybe(`asks/${requirement.kind}`) ?? requirement.kind;
  return detail(desk, {
    from: home,
    title: one.title,
    lead: html`<p>
        <bdi>${one.organisation.name}</bdi> ${mark(words.maybe(`rolestate/${status}`) ?? status, status === 'open' ? 'warm' : '')}
      </p>
      <p class="words measure" dir="auto">${one.description}</p>
      <p class="acts">
        <a class="link" href=${desk.link(`${home}/${id}/edit`)}>${words('staffing/edit')}</a>
        ${
          status === 'open'
            ? actions.fold(
                { at: 'close', work: () => desk.client.opportunities.update(id, { status: 'closed' }), told: words('staffing/closed') },
                words('staffing/close'),
                html`<p>${words('staffing/closeSure')}</p>`,
                words('staffing/close'),
              )
            : actions.ask(
                { at: 'reopen', work: () => desk.client.opportunities.update(id, { status: 'open' }), told: words('staffing/opened') },
                words('staffing/open'),
                nothing,
                'link',
              )
        }
      </p>`,
    told: html`${errorSummary(loading)}${actions.told}`,
    facts: [
      fact('pin', words('staffing/where'), whereText(one, words)),
      fact('lock', words('staffing/requirement'), requirement.kind === 'dbs' ? kindText(requirement, desk) : asks),
      fact('hand', words('staffing/joining'), words.maybe(`joining/${one.joining}`) ?? one.joining),
      ...(one.minimumAge ? [fact('person', words('staffing/minimumAge'), String(one.minimumAge))] : []),
      ...(one.skills.length
        ? [fact('heart', words('staffing/skills'), desk.list(one.skills.map((skill) => skillName(words, skill))))]
        : []),
    ],
    sections: [
      [
        words('staffing/sessions'),
        html`${
          sessions.length
            ? html`<ul part="list" class="rows">
                ${sessions.map(
                  (date) =>
                    html`<li class="entry">
                      <div>
                        <h4 class="t3"><a data-open href=${desk.link(`${home}/${id}/sessions/${date.id}`)}>${spanText(date, desk)}</a></h4>
                        <p class="soft small">
                          ${date.status === 'cancelled' ? mark(words('staffing/cancelled')) : nothing} ${bookingText(date, words)}
                        </p>
                      </div>
                    </li>`,
                )}
              </ul>`
            : html`<p>${words('staffing/noSessions')}</p>`
        }
        ${
          status === 'closed'
            ? nothing
            : html`<p class="acts">
                <a part="button button-second" class="btn two wide" href=${desk.link(`${home}/${id}/sessions/new`)}>
                  ${icon('day')}${words('staffing/newSession')}
                </a>
              </p>`
        }`,
      ],
      ...(one.joining === 'apply' ? [[words('staffing/applicants'), applicants(view)] as const] : []),
      ...(view.bookings.length ? [[words('staffing/inRole'), view.bookings.map((place) => placeInRole(view, place))] as const] : []),
    ],
  });
}

const applicants = (view: Roles): TemplateResult => {
  const { actions, applicants: list, desk } = view;
  const { client, words } = desk;
  return list.render({
    empty: words('staffing/noApplicants'),
    row: ({ id, message, person }) => {
      const at = `decline-${id}`;
      return html`<div class="stack">
        <h4 class="t3">
          <a data-open href=${desk.link(`desk/volunteers/${person?.id ?? ''}`)}><bdi>${person?.displayName}</bdi></a>
        </h4>
        ${message ? html`<p class="words" dir="auto">${message}</p>` : nothing} ${helpText(view, person)}
        <div class="acts">
          ${actions.ask({ at: `accept-${id}`, work: () => client.bookings.accept(id), told: words('staffing/accepted') }, words('staffing/accept'))}
          ${actions.fold(
            {
              at,
              names: ['reason/booking'],
              work: (typed) => client.bookings.decline(id, withReason(typed('reason/booking'))),
              told: words('staffing/declined'),
            },
            words('staffing/decline'),
            field(actions.form(at), 'reason/booking', { label: words('staffing/why'), hint: words('staffing/whyHint'), long: true }),
            words('staffing/decline'),
          )}
        </div>
      </div>`;
    },
  });
};

/** What the volunteer wrote for organisations whose roles they take. */
export const helpText = ({ desk }: Pick<Roles, 'desk'>, person: Booking['person']): TemplateResult | typeof nothing =>
  person?.helpToTakePart ? html`<p class="small">${desk.words('staffing/help')}: <bdi>${person.helpToTakePart}</bdi></p>` : nothing;

export const withReason = (reason: string): { reason?: string } => (reason ? { reason } : {});

/** Somebody's place in a role without dates: their time adds up. */
function placeInRole(view: Roles, { id, minutes = 0, person }: Booking): TemplateResult {
  const { actions, desk } = view;
  const { client, words } = desk;
  const change = (at: string, word: string, attended: true | null) =>
    actions.fold(
      {
        at,
        names: ['minutes/given'],
        work: (typed) => client.bookings.record(id, { attended, minutes: Number(typed('minutes/given')) }),
        told: words('staffing/recorded', { count: 1 }),
      },
      word,
      field(actions.form(at), 'minutes/given', { label: words('staffing/minutes'), className: 'w-s', numeric: true, latin: true }),
      word,
    );
  return html`<div class="entry">
    <div>
      <h4 class="t3"><bdi>${person?.displayName}</bdi></h4>
      ${helpText(view, person)}
      <p class="soft small">${minutes ? durationText(minutes, desk) : words('staffing/noHours')}</p>
      ${change(`hours-${id}`, words('staffing/addHours'), true)}
      ${minutes ? change(`hours-back-${id}`, words('staffing/takeHours'), null) : nothing}
    </div>
  </div>`;
}
