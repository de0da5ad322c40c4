import { html, nothing, type TemplateResult } from 'lit/html.js';
import { errorSummary, field, tickBox } from '../../../foundation/fields.js';
import { aboutYou } from '../facts.js';
import type { Yours } from './yours.js';

/** Who is signed in, whom they blocked, and the way out. */
export function account(yours: Yours): TemplateResult | typeof nothing {
  const { actions, everything, host } = yours;
  const { client, person, words } = host;
  if (!person) return nothing;
  const form = actions.form('me');
  const leave = (at: string, button: string, end: () => Promise<void>, look: string) =>
    actions.ask(
      {
        at,
        work: () => {
          host.forget();
          return end();
        },
        told: words('told/out'),
      },
      button,
      nothing,
      look,
    );
  return html`<section class="stack">
    <h3 class="t2">${words('yours/account')}</h3>
    <p>${words('me/as', { name: person.displayName, email: person.email })}</p>
    ${aboutYou(host)}
    ${actions.fold(
      {
        at: 'me',
        names: ['displayName'],
        work: (typed) =>
          client.me.update({
            displayName: typed('displayName'),
            notifications: { messages: !!typed('messages'), reminders: !!typed('reminders') },
          }),
        told: words('told/saved'),
      },
      words('me/change'),
      html`${field(form, 'displayName', { autocomplete: 'given-name', value: person.displayName })}
      ${tickBox(form, 'messages', person.notifications.messages)}${tickBox(form, 'reminders', person.notifications.reminders)}`,
      words('me/save'),
    )}
    ${
      everything?.blocks.length
        ? html`<h4 class="t3">${words('me/blocked')}</h4>
            ${everything.blocks.map(({ id, displayName: name }) =>
              actions.ask(
                { at: `unblock-${id}`, work: () => client.safety.endBlock(id), told: words('told/unblocked', { name }) },
                words('me/unblock', { name }),
                nothing,
                'link',
              ),
            )}`
        : nothing
    }
    <div class="acts">
      ${leave('out', words('me/out'), () => client.signIns.end(), 'two')}${leave('outAll', words('me/outAll'), () => client.signIns.endAll(), 'link')}
    </div>
  </section>`;
}

/** What went wrong with signing out: this device has forgotten the sign-in, but others may not have. */
export const leftBehind = ({ actions }: Yours): unknown => [errorSummary(actions.form('out')), errorSummary(actions.form('outAll'))];
