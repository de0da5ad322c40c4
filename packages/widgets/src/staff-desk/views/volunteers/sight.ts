import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PersonChecks } from '@goodturn/sdk/light';
import { field, select } from '../../../foundation/fields.js';
import { icon } from '../../../foundation/pictograms.js';
import { back } from '../../../foundation/question-page.js';
import { kindFields, kindOf } from '../../certificate-kind.js';
import { dayField, dayOf, type Typed } from '../../desk-fields.js';
import { home, type Volunteers } from './volunteers.js';

const names = [
  'certificateNumber',
  'level',
  'workforce',
  'barredLists',
  'issuedOn',
  'surname/printed',
  'dateOfBirth/printed',
  'originalSeenOn',
  'identitySeenOn',
  'organisationId',
];

/** What a coordinator saw on paper, with the volunteer before them. There is no scan, ever. */
export function sight(view: Volunteers, { person: { displayName, id } }: PersonChecks): TemplateResult {
  const { actions, desk } = view;
  const { client, duties, words } = desk;
  const at = 'sight';
  const form = actions.form(at);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: desk.here.timeZone }).format(new Date());
  const work = async (typed: Typed): Promise<void> => {
    const [identitySeenOn, organisationId] = [dayOf(typed, 'identitySeenOn'), typed('organisationId')];
    await client.checks.record(id, {
      certificateNumber: typed('certificateNumber').replace(/[\s-]/g, ''),
      ...kindOf(typed, ''),
      issuedOn: dayOf(typed, 'issuedOn'),
      surname: typed('surname/printed'),
      dateOfBirth: dayOf(typed, 'dateOfBirth/printed'),
      originalSeenOn: dayOf(typed, 'originalSeenOn'),
      ...(identitySeenOn && { identitySeenOn }),
      ...(organisationId && { organisationId }),
    });
    desk.go(`${home}/${id}`, true);
  };
  return html`${back(desk, `${home}/${id}`)}
    <div class="measure stack">
      <h2 part="heading" class="t1" tabindex="-1">${words('checks/record')}</h2>
      <p><bdi>${displayName}</bdi></p>
      <p part="panel" class="panel tint note">${icon('eye')}<span>${words('checks/noScan')}</span></p>
      ${actions.ask(
        { at, names, work, told: words('checks/recorded') },
        words('staffing/keep'),
        html`${field(form, 'certificateNumber', { label: words('checks/number'), hint: words('checks/numberHint'), numeric: true, latin: true })}
        ${kindFields(form, '', {})} ${dayField(form, 'issuedOn', words('checks/issued'), '', words('checks/printed'))}
        ${field(form, 'surname/printed', { label: words('checks/surname'), hint: words('checks/printed') })}
        ${dayField(form, 'dateOfBirth/printed', words('checks/birth'), '', words('checks/printed'))}
        ${dayField(form, 'originalSeenOn', words('checks/originalSeen'), today, words('checks/originalHint'))}
        ${dayField(form, 'identitySeenOn', words('checks/identitySeen'), '', words('checks/identityHint'))}
        ${
          duties.organisations.length
            ? select(
                form,
                'organisationId',
                duties.has('coordinator') ? '' : duties.organisations[0],
                [
                  ...(duties.has('coordinator') ? [['', desk.here.name] as const] : []),
                  ...duties.organisations.map((one) => [one, view.organisationName(one)] as const),
                ],
                { label: words('checks/duty'), hint: words('checks/dutyHint') },
              )
            : nothing
        }`,
        '',
      )}
    </div>`;
}
