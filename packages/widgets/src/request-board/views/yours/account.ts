import { html, nothing, type TemplateResult } from 'lit/html.js';
import { field, tickBox } from '../../../foundation/fields.js';
import { aboutYou } from '../facts.js';
import type { Yours } from './yours.js';

/** Who is signed in, whom they blocked, and the way out. */
export function account(yours: Yours): TemplateResult | typeof nothing {
  const { actions, everything, host } = yours;
  const { client, person, words } = host;
  if (!person) return nothing;
  const form = actions.form('me');
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
    <p class="acts">
      <button class="btn two" type="button" @click=${() => yours.leave(false)}>${words('me/out')}</button
      ><button class="link" type="button" @click=${() => yours.leave(true)}>${words('me/outAll')}</button>
    </p>
  </section>`;
}
