import { html, nothing, type TemplateResult } from 'lit/html.js';
import { errorSummary, field, tickBox } from '../../../foundation/fields.js';
import { icon } from '../../../foundation/pictograms.js';
import { dayText } from '../../../foundation/times.js';
import { dayOf } from '../../answers.js';
import { DutyChanged } from '../../events.js';
import type { Everything } from './data.js';
import type { Profile } from './profile.js';

/** Who has to say yes first, and a fresh e-mail to them. */
export function guardian({ actions, host }: Profile, { volunteer }: Everything): TemplateResult | typeof nothing {
  const { client, words } = host;
  if (volunteer.guardian?.state !== 'waiting') return nothing;
  const { email } = volunteer.guardian;
  return html`<div part="panel" class="panel glow stack">
    <p class="note">${icon('mail')}<span>${words('own/guardianWaits', { email })}</span></p>
    ${actions.fold(
      {
        at: 'guardian',
        names: ['guardianEmail'],
        work: (typed) => client.volunteers.update({ guardianEmail: typed('guardianEmail') }),
        told: words('own/guardianSent'),
      },
      words('own/guardianAgain'),
      field(actions.form('guardian'), 'guardianEmail', { value: email, type: 'email', latin: true }),
      words('own/guardianSend'),
    )}
  </div>`;
}

/** The one switch: whether the volunteer may be asked just now. */
export function duty({ actions, host }: Profile, { volunteer }: Everything): TemplateResult {
  const { client, words } = host;
  const { onDuty, onlyOnDuty } = volunteer;
  const form = actions.form('duty');
  const turn = (event: Event) =>
    actions.run(event, {
      at: 'duty',
      work: () => client.volunteers.update({ onDuty: !onDuty }),
      told: words(onDuty ? 'own/nowOff' : 'own/nowOn'),
      quiet: true,
      happened: () => new DutyChanged(!onDuty),
    });
  return html`<form part="panel" class="panel ${onDuty ? 'glow' : 'tint'} stack" novalidate @submit=${turn}>
    ${errorSummary(form)}
    <button class="switch" role="switch" aria-checked=${onDuty} aria-describedby="duty-means" aria-disabled=${form.busy}>
      <span>${words('own/duty')}</span><span class="track"><span></span></span>
    </button>
    <p id="duty-means">${words(onDuty ? 'own/dutyOn' : onlyOnDuty ? 'own/dutyOffSilent' : 'own/dutyOff')}</p>
  </form>`;
}

/** When Goodturn writes, and when it leaves somebody in peace. */
export function reaching({ actions, host }: Profile, { volunteer }: Everything): TemplateResult {
  const { client, words } = host;
  const { onlyOnDuty, pausedUntil, quietHours } = volunteer;
  const quiet = actions.form('quiet');
  const pause = actions.form('pause');
  const day = (date: string) => dayText(`${date}T12:00:00Z`, host);
  const time = (name: string, label: string, value: string | undefined) =>
    field(quiet, name, { label: words(label), value, type: 'time', className: 'w-s' });
  return html`<p class="note">
      ${icon('time')}<span
        >${quietHours ? words('own/quiet', { from: quietHours.from, until: quietHours.until }) : words('own/noQuiet')}</span
      >
    </p>
    ${actions.fold(
      {
        at: 'quiet',
        names: ['quietHours/from', 'quietHours/until'],
        work: (typed) => {
          const [from, until] = [typed('quietHours/from'), typed('quietHours/until')];
          return client.volunteers.update({ quietHours: from || until ? { from, until } : null, onlyOnDuty: typed('onlyOnDuty') !== '' });
        },
        told: words('own/saved'),
      },
      words('own/quietChange'),
      html`<p>${words('own/quietHint')}</p>
        <div class="acts">
          ${time('quietHours/from', 'own/quietFrom', quietHours?.from)}${time('quietHours/until', 'own/quietUntil', quietHours?.until)}
        </div>
        ${tickBox(quiet, 'onlyOnDuty', onlyOnDuty)}`,
      words('own/save'),
    )}
    ${
      pausedUntil
        ? html`<p class="note">${icon('day')}<span>${words('own/paused', { day: day(pausedUntil) })}</span></p>
            ${actions.ask({ at: 'pause', work: () => client.volunteers.update({ pausedUntil: null }), told: words('own/saved') }, words('own/pauseEnd'))}`
        : actions.fold(
            {
              at: 'pause',
              names: ['pausedUntil'],
              work: (typed) => {
                const parts = Object.fromEntries(
                  ['day', 'month', 'year'].map((part) => [`pausedUntil/${part}`, typed(`pausedUntil/${part}`)] as const),
                );
                return client.volunteers.update({ pausedUntil: dayOf(parts, 'pausedUntil') });
              },
              told: words('own/saved'),
            },
            words('own/pause'),
            html`<fieldset class="stack" id="pause-pausedUntil">
              <legend class="label">${words('own/pauseUntil')}</legend>
              <div class="acts">
                ${['day', 'month', 'year'].map((part) =>
                  field(pause, `pausedUntil/${part}`, { label: words(`born/${part}`), numeric: true, className: 'w-xs', latin: true }),
                )}
              </div>
            </fieldset>`,
            words('own/pauseBegin'),
          )
    }`;
}
