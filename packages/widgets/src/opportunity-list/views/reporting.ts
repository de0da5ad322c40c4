import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Block, Opportunity } from '@goodturn/sdk/light';
import type { Actions } from '../../foundation/actions.js';
import { icon } from '../../foundation/pictograms.js';
import { reportBody, reportFields } from '../../foundation/report-fields.js';
import type { OpportunityListSurroundings } from '../opportunity-list-surroundings.js';

/** Reporting the organisation of a role to the moderators, and blocking it, in place behind one link. */
export function reportAndBlock(actions: Actions<OpportunityListSurroundings>, role: Opportunity): TemplateResult | typeof nothing {
  const { host } = actions;
  const { client, person, words } = host;
  const { id, name } = role.organisation;
  if (role.you?.manages) return nothing;
  if (!person)
    return html`<p>
      <a class="link small" href=${host.link('opportunities/bookings')}>${icon('flag')}${words('role/report', { organisation: name })}</a>
    </p>`;
  return html`<details class="more-to">
    <summary class="link small">${words('report/open')}</summary>
    <div part="panel" class="panel stack">
      ${actions.ask(
        {
          at: 'report',
          names: ['reason', 'text'],
          work: (typed) => client.organisations.report(id, reportBody(typed)),
          told: words('told/reported', { name }),
        },
        words('report/send'),
        // Moderators read the organisation’s words; that it is about this role stands in the report, for the reader to change.
        reportFields(actions.form('report'), words, `${role.title}: `),
      )}
      <hr class="rule" />
      <p class="small">${words('role/blockHint', { organisation: name })}</p>
      ${actions.ask(
        { at: 'block', work: () => client.organisations.block(id), told: words('told/blocked', { name }) },
        words('report/block', { name }),
      )}
    </div>
  </details>`;
}

/** Whom the reader blocked, each to be undone. */
export const blocked = (actions: Actions<OpportunityListSurroundings>, blocks: readonly Block[]): TemplateResult | typeof nothing => {
  const { client, words } = actions.host;
  return blocks.length
    ? html`<div part="panel" class="panel tint stack">
        <h3 class="t3">${words('me/blocked')}</h3>
        ${blocks.map(({ displayName: name, id }) =>
          actions.ask(
            { at: `unblock-${id}`, work: () => client.safety.endBlock(id), told: words('told/unblocked', { name }) },
            words('me/unblock', { name }),
            nothing,
            'link',
          ),
        )}
      </div>`
    : nothing;
};
