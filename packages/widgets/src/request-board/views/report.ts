import { html, type TemplateResult } from 'lit/html.js';
import type { Actions } from '../../foundation/actions.js';
import type { BoardSurroundings } from '../board-surroundings.js';
import { reportBody, reportFields } from '../../foundation/report-fields.js';

/** What can be reported: a request, an offer or a message, with the name of who wrote it. */
export interface Reported {
  kind: 'request' | 'offer' | 'message';
  id: string;
  name: string;
}

/** Reporting, and blocking who wrote it, in place behind one link. A message has no block of its own: its offer does. */
export function reportAndBlock(actions: Actions<BoardSurroundings>, { kind, id, name }: Reported): TemplateResult {
  const { client, words } = actions.host;
  const at = `report-${id}`;
  const form = actions.form(at);
  return html`<details class="more-to">
    <summary class="link small">${words(kind === 'message' ? 'report/message' : 'report/open')}</summary>
    <div part="panel" class="panel stack">
      ${actions.ask(
        {
          at,
          names: ['reason', 'text'],
          work: (typed) =>
            kind === 'request'
              ? client.requests.report(id, reportBody(typed))
              : kind === 'offer'
                ? client.offers.report(id, reportBody(typed))
                : client.offers.reportMessage(id, reportBody(typed)),
          told: words('told/reported', { name }),
        },
        words('report/send'),
        reportFields(form, words),
      )}
      ${
        kind === 'message'
          ? ''
          : html`<hr class="rule" />
              <p class="small">${words('report/blockHint')}</p>
              ${actions.ask(
                {
                  at: `block-${id}`,
                  work: () => (kind === 'request' ? client.requests.block(id) : client.offers.block(id)),
                  told: words('told/blocked', { name }),
                },
                words('report/block', { name }),
              )}`
      }
    </div>
  </details>`;
}
