import { html, nothing, type TemplateResult } from 'lit/html.js';
import { field } from '../../../foundation/fields.js';
import { icon } from '../../../foundation/pictograms.js';
import type { Everything } from './data.js';
import type { Profile } from './profile.js';

/** How many people speak for a volunteer. */
const needed = 2;
/** Who takes one of those places: whoever did not answer in time, or was not accepted, leaves it to another. */
const counted = ['asked', 'answered', 'accepted'];

/** Whom the volunteer named to speak for them, and a way to name another. What they said is for coordinators alone. */
export function referees({ actions, host }: Profile, { checks, referees: named }: Everything): TemplateResult | typeof nothing {
  const { client, words } = host;
  const check = checks.others?.find(({ kind }) => kind === 'references');
  const room = check && check.state !== 'cleared' && named.filter(({ state }) => counted.includes(state)).length < needed;
  if (!named.length && !room) return nothing;
  const form = actions.form('referee');
  return html`<h4 class="t3">${words('check/references')}</h4>
    ${
      named.length
        ? html`<ul class="stack">
            ${named.map(
              ({ id, email, name, state }) =>
                html`<li class="note">
                  ${icon(state === 'accepted' ? 'check' : 'person')}
                  <div class="stack-s">
                    <p><bdi>${name}</bdi>, <bdi>${email}</bdi></p>
                    <p><strong>${words.maybe(`own-referee/${state}`) ?? state}</strong></p>
                    ${
                      state === 'asked'
                        ? actions.ask(
                            { at: `referee-${id}`, work: () => client.references.remove(id), told: words('own/refereeRemoved') },
                            words('own/refereeRemove'),
                            html`<span class="vh">${name}</span>`,
                            'link',
                          )
                        : nothing
                    }
                  </div>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${
      room
        ? html`<p>${words('own/refereeText')}</p>
            ${actions.fold(
              {
                at: 'referee',
                names: ['name', 'email'],
                work: (typed) => client.references.ask({ name: typed('name'), email: typed('email') }),
                told: words('own/guardianSent'),
              },
              words('own/refereeAdd'),
              html`${field(form, 'name', { label: words('own/refereeName') })}${field(form, 'email', {
                label: words('own/refereeEmail'),
                type: 'email',
                latin: true,
              })}`,
              words('own/guardianSend'),
              'two',
            )}`
        : nothing
    }`;
}
