import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { OtherChecksOfPerson, Referee, SeenCheck } from '@goodturn/sdk/light';
import { field } from '../../../foundation/fields.js';
import { dateText, dayField, dayOf } from '../../desk-fields.js';
import { mark } from '../../desk-detail.js';
import { clearanceMark, type Volunteers } from './volunteers.js';

/** For whom a check is recorded by somebody who coordinates organisations alone. */
const ofDuty = ({ desk: { duties } }: Volunteers): { organisationId?: string } => {
  const [organisationId] = duties.has('coordinator') ? [] : duties.organisations;
  return organisationId ? { organisationId } : {};
};

/** Identity, training and code of conduct: how they stand, what was seen, and what can be recorded. */
export function otherChecks(view: Volunteers, personId: string, { others, seen }: OtherChecksOfPerson): TemplateResult {
  const { actions, desk } = view;
  const { client, words } = desk;
  const mine = personId === desk.person?.id;
  return html`<ul class="stack">
      ${others.map(
        ({ kind, state, until }) =>
          html`<li>
            ${clearanceMark(desk, state)} ${words.maybe(`othercheck/${kind}`) ?? kind}
            ${until ? html`<span class="soft small">${words('checks/until', { date: dateText(until, desk.locale) })}</span>` : nothing}
          </li>`,
      )}
    </ul>
    ${
      seen.length
        ? html`<ul part="list" class="rows">
            ${seen.map((one) => seenCheck(view, one, mine))}
          </ul>`
        : nothing
    }
    ${
      mine
        ? nothing
        : html`<div class="acts">
            ${actions.fold(
              {
                at: 'identity',
                names: ['seenOn'],
                work: (typed) => client.checks.recordIdentity(personId, { seenOn: dayOf(typed, 'seenOn'), ...ofDuty(view) }),
                told: words('checks/recorded'),
              },
              words('checks/recordIdentity'),
              html`<p>${words('checks/noScan')}</p>
                ${dayField(actions.form('identity'), 'seenOn', words('checks/identitySeen'), '', words('checks/identityHint'))}`,
              words('staffing/keep'),
            )}
            ${actions.fold(
              {
                at: 'training',
                names: ['name/training', 'doneOn', 'until/training'],
                work: (typed) => {
                  const until = dayOf(typed, 'until/training');
                  return client.checks.recordTraining(personId, {
                    name: typed('name/training'),
                    doneOn: dayOf(typed, 'doneOn'),
                    ...(until && { until }),
                    ...ofDuty(view),
                  });
                },
                told: words('checks/recorded'),
              },
              words('checks/recordTraining'),
              html`${field(actions.form('training'), 'name/training', { label: words('checks/training') })}
              ${dayField(actions.form('training'), 'doneOn', words('checks/doneOn'))}
              ${dayField(actions.form('training'), 'until/training', words('checks/holdsUntil'))}`,
              words('staffing/keep'),
            )}
          </div>`
    }`;
}

function seenCheck({ actions, desk }: Volunteers, one: SeenCheck, mine: boolean): TemplateResult {
  const { client, locale, words } = desk;
  const { endedAt, id, kind, name, recordedBy, seenOn } = one;
  return html`<li class="entry">
    <div>
      <p><strong>${name ?? words.maybe(`othercheck/${kind}`) ?? kind}</strong> ${endedAt ? mark(words('checks/takenBack')) : nothing}</p>
      <p class="soft small">${words('checks/seenBy', { day: dateText(seenOn, locale), name: recordedBy.displayName })}</p>
      ${
        endedAt || mine
          ? nothing
          : actions.fold(
              { at: `back-${id}`, work: () => client.checks.takeBack(id), told: words('checks/takenBack') },
              words('checks/takeBack'),
              html`<p>${words('checks/takeBackSure')}</p>`,
              words('checks/takeBack'),
            )
      }
    </div>
  </li>`;
}

/** Whom the volunteer named, and what they say, for those who may read it. */
export const referees = (view: Volunteers, all: readonly Referee[]): TemplateResult =>
  all.length
    ? html`<ul part="list" class="rows">
        ${all.map((one) => referee(view, one))}
      </ul>`
    : html`<p>${view.desk.words('checks/noReferees')}</p>`;

function referee({ actions, desk }: Volunteers, { answer, decision, id, name, state }: Referee): TemplateResult {
  const { client, locale, words } = desk;
  const decide = (outcome: 'accepted' | 'not-accepted', label: string) =>
    actions.ask(
      { at: `${outcome}-${id}`, work: () => client.references.decide(id, { outcome }), told: words('checks/decided') },
      label,
      nothing,
      outcome === 'accepted' ? 'two' : 'link',
    );
  return html`<li class="entry">
    <div class="stack">
      <h4 class="t3"><bdi>${name}</bdi></h4>
      <p>
        ${mark(words.maybe(`referee/${state}`) ?? state, state === 'answered' ? 'now' : state === 'accepted' ? 'warm' : '')}
        ${
          decision
            ? html`<span class="soft small">
                ${words('checks/seenBy', { day: dateText(decision.decidedAt, locale), name: decision.decidedBy })}
              </span>`
            : nothing
        }
      </p>
      ${
        answer
          ? html`<blockquote class="said stack">
                <p class="words" dir="auto">${answer.words}</p>
                <p class="soft small">
                  <bdi>${answer.relationship}</bdi>. ${words.maybe(`known/${answer.known}`) ?? answer.known}.
                  ${words.maybe(`trust/${answer.trust}`) ?? answer.trust}.
                </p>
              </blockquote>
              <p class="soft small">${words('checks/confidence')}</p>`
          : nothing
      }
      ${
        state === 'answered' && answer
          ? html`<div class="acts">${decide('accepted', words('checks/accept'))}${decide('not-accepted', words('checks/notAccept'))}</div>`
          : nothing
      }
    </div>
  </li>`;
}
