import { html, nothing, type TemplateResult } from 'lit/html.js';
import { errorSummary } from '../../../foundation/fields.js';
import { icon } from '../../../foundation/pictograms.js';
import { VolunteerLeft } from '../../events.js';
import type { Profile } from './profile.js';

/** Hands the browser a file to keep. */
function save(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Who is signed in, what Goodturn keeps of them, and the ways out. */
export function account(profile: Profile): TemplateResult | typeof nothing {
  const { actions, everything, host } = profile;
  const { client, person, words } = host;
  if (!person) return nothing;
  const out = (at: string, button: string, end: () => Promise<void>, look: string) =>
    actions.ask(
      {
        at,
        work: () => {
          host.forget();
          return end();
        },
        told: words('own/signedOut'),
      },
      button,
      nothing,
      look,
    );
  const file = (at: string, button: string, work: () => Promise<void>) =>
    actions.ask({ at, work, told: words('own/downloaded'), quiet: true }, button);
  return html`<section class="stack">
      <h3 class="t2">${words('own/data')}</h3>
      <p>${words('own/dataWhat')}</p>
      <div class="acts">
        ${file('page', words('own/download'), async () => {
          const { fileName, html: text } = await client.me.exportPage();
          save(fileName, 'text/html', text);
        })}
        ${file('json', words('own/downloadJson'), async () =>
          save(
            `goodturn-${host.here.name.toLowerCase().replace(/\W+/g, '-')}.json`,
            'application/json',
            JSON.stringify(await client.me.export(), null, 2),
          ),
        )}
      </div>
      ${
        everything
          ? actions.fold(
              {
                at: 'leave',
                work: () => client.volunteers.leave(),
                told: words('own/left'),
                happened: () => new VolunteerLeft(),
              },
              words('own/leave'),
              html`<p>${words('own/leaveSure')}</p>`,
              words('own/leave'),
            )
          : nothing
      }
      <p><a class="link" href=${host.link('volunteer/delete')}>${words('own/delete')}</a></p>
    </section>
    <section class="stack">
      <p class="note">${icon('person')}<span>${words('own/as', { name: person.displayName, email: person.email })}</span></p>
      <div class="acts">
        ${out('out', words('own/out'), () => client.signIns.end(), 'two')}${out('outAll', words('own/outAll'), () => client.signIns.endAll(), 'link')}
      </div>
    </section>`;
}

/** What went wrong with signing out: this device has forgotten the sign-in, but others may not have. */
export const leftBehind = ({ actions }: Profile): unknown => [errorSummary(actions.form('out')), errorSummary(actions.form('outAll'))];
