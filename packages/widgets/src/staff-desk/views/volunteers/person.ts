import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Certificate, PersonChecks } from '@goodturn/sdk/light';
import { errorSummary, radios } from '../../../foundation/fields.js';
import { icon } from '../../../foundation/pictograms.js';
import { fact } from '../../../foundation/question-page.js';
import { momentText } from '../../../foundation/times.js';
import { kindText } from '../../certificate-kind.js';
import { detail } from '../../desk-detail.js';
import { dateText, dayField, dayOf } from '../../desk-fields.js';
import { answers } from './answers.js';
import { otherChecks, referees } from './others.js';
import { askerFields, nameFields, nameOf } from './agreement.js';
import { clearanceMark, home, type Volunteers } from './volunteers.js';

/** One volunteer with their checks. What a certificate or status said is there for those with the duty alone. */
export function person(view: Volunteers, checks: PersonChecks): TemplateResult {
  const { actions, desk, loading } = view;
  const { words } = desk;
  const {
    other,
    person: { id },
  } = checks;
  return detail(desk, {
    from: home,
    title: checks.person.displayName,
    lead: html`<p class="soft">${words(checks.consented ? 'checks/consented' : 'checks/notConsented')}</p>`,
    told: html`${errorSummary(loading)}${actions.told}`,
    sections: [
      [
        words('checks/dbs'),
        html`${
          checks.certificates.length
            ? checks.certificates.map((one) => certificate(view, one, checks))
            : html`<p>${words('checks/none')}</p>`
        }
        ${
          id === desk.person?.id
            ? html`<p>${words('checks/own')}</p>`
            : html`<p class="acts">
                <a part="button" class="btn wide" href=${desk.link(`${home}/${id}/certificate`)}>${words('checks/record')}</a>
              </p>`
        }`,
      ],
      ...(other
        ? [
            [words('checks/other'), otherChecks(view, id, other)] as const,
            [words('checks/referees'), referees(view, other.referees)] as const,
          ]
        : []),
      ...(desk.duties.has('coordinator') ? [[words('answers/title'), answers(view, id)] as const] : []),
    ],
  });
}

function certificate(view: Volunteers, one: Certificate, { consented, person: { id: personId } }: PersonChecks): TemplateResult {
  const { desk } = view;
  const { locale, words } = desk;
  const { details, id } = one;
  const day = (date: string) => dateText(date, locale);
  const mine = personId === desk.person?.id;
  return html`<article part="panel" class="panel stack" aria-labelledby="certificate-${id}">
    <h4 class="t3" id="certificate-${id}">${kindText(one, desk)}</h4>
    <p>${clearanceMark(desk, one.state)} ${one.until ? words('checks/until', { date: day(one.until) }) : nothing}</p>
    ${
      details
        ? html`<dl class="list">
              ${one.lack ? fact('alert', words('checks/lack'), words.maybe(`lack/${one.lack}`) ?? one.lack) : nothing}
              ${fact('forms', words('checks/issued'), day(details.issuedOn))}
              ${details.numberEnd ? fact('key', words('checks/number'), words('checks/numberEnd', { end: details.numberEnd })) : nothing}
              ${fact('eye', words('checks/originalSeen'), words('checks/seenBy', { day: day(details.originalSeenOn), name: one.recordedBy.displayName }))}
              ${fact('person', words('checks/identitySeen'), details.identitySeenOn ? day(details.identitySeenOn) : words('checks/notYet'))}
              ${
                details.status
                  ? fact(
                      'retry',
                      words('checks/status'),
                      `${words.maybe(`service/${details.status.status}`) ?? details.status.status}, ${momentText(details.status.checkedAt, desk)}`,
                    )
                  : nothing
              }
              ${details.check?.state === 'waiting' || details.check?.state === 'stopped' ? fact('time', words('checks/question'), question(view, details.check)) : nothing}
              ${
                details.decision
                  ? fact(
                      'check',
                      words('checks/decision'),
                      words(details.decision.outcome === 'approved' ? 'checks/approvedBy' : 'checks/refusedBy', {
                        name: details.decision.decidedBy,
                        date: day(details.decision.decidedAt),
                        review: day(details.decision.reviewDue),
                      }),
                    )
                  : nothing
              }
            </dl>
            ${mine ? nothing : acts(view, one, consented)}`
        : html`<p class="note small">${icon('lock')}<span>${words('checks/noDuty')}</span></p>`
    }
  </article>`;
}

type Question = NonNullable<NonNullable<Certificate['details']>['check']>;

function question({ desk }: Volunteers, { attempts, nextAt, state }: Question): string {
  const { words } = desk;
  if (state === 'stopped') return words('checks/questionStopped');
  if (!attempts || !nextAt) return words('checks/questionWaits');
  return words('checks/questionTried', { count: attempts, time: momentText(nextAt, desk) });
}

/** What a coordinator with the duty can do about one certificate. */
function acts(view: Volunteers, { details, id }: Certificate, consented: boolean): TemplateResult {
  const { actions, desk } = view;
  const { client, words } = desk;
  const [asked, decided] = [`ask-${id}`, `decide-${id}`];
  return html`<div class="acts">
    ${actions.fold(
      {
        at: decided,
        names: ['outcome', 'reviewDue'],
        work: (typed) => {
          const reviewDue = dayOf(typed, 'reviewDue');
          return client.checks.decide(id, { outcome: typed('outcome') as 'approved' | 'refused', ...(reviewDue && { reviewDue }) });
        },
        told: words('checks/decided'),
      },
      words('checks/decide'),
      html`${
        details?.status?.status === 'NON_BLANK_NO_NEW_INFO'
          ? html`<p class="note">${icon('alert')}<span>${words('checks/decideHow')}</span></p>`
          : nothing
      }
      ${radios(actions.form(decided), 'outcome', undefined, words('checks/outcome'), [
        ['approved', words('checks/approve')],
        ['refused', words('checks/refuse')],
      ])}
      ${dayField(actions.form(decided), 'reviewDue', words('checks/reviewDue'), '', words('checks/reviewDueHint'))}`,
      words('checks/decide'),
    )}
    ${
      consented && details?.numberEnd
        ? actions.fold(
            {
              at: asked,
              names: nameFields,
              work: (typed) => client.checks.checkStatus(id, nameOf(typed)),
              told: words('checks/asked'),
            },
            words('checks/ask'),
            html`<p>${words('checks/askHow')}</p>
              ${askerFields(view, asked)}`,
            words('checks/ask'),
          )
        : nothing
    }
  </div>`;
}
