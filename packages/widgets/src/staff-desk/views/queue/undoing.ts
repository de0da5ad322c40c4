import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Actions } from '../../../foundation/actions.js';
import { field } from '../../../foundation/fields.js';
import { fact } from '../../../foundation/question-page.js';
import { momentText } from '../../../foundation/times.js';
import type { StaffDeskSurroundings } from '../../staff-desk-surroundings.js';
import { approves } from './decided.js';
import type { Thing } from './thing.js';

/** Who decided a thing that waits no more, and what they wrote down. */
export function decidedFacts(desk: StaffDeskSurroundings, thing: Thing): TemplateResult[] {
  const { words } = desk;
  const said = (text: string) => html`<span class="words" dir="auto">${text}</span>`;
  if (thing.kind === 'organisation') return thing.of.reason ? [fact('forms', words('queue/reason'), said(thing.of.reason))] : [];
  if (thing.kind !== 'report') return [];
  const { about, closedAt, closedBy, note } = thing.of;
  return [
    ...(closedBy && closedAt
      ? [fact('person', words('queue/closedBy'), html`<bdi>${closedBy.displayName}</bdi>, ${momentText(closedAt, desk)}`)]
      : []),
    ...(note ? [fact('forms', words('queue/whatDone'), said(note))] : []),
    ...(about?.takenDownAt ? [fact('lock', words('queue/hidden'), momentText(about.takenDownAt, desk))] : []),
  ];
}

/** How what was decided can be undone by whoever reads it; nothing for what cannot. */
export function undoing(actions: Actions<StaffDeskSurroundings>, thing: Thing): TemplateResult | typeof nothing {
  const { client, duties, words } = actions.host;
  const { id } = thing.of;
  if (thing.kind === 'report') {
    const { about, status } = thing.of;
    if (status !== 'closed') return nothing;
    // Moderators alone decide what is on the board.
    const isRequest = about?.kind === 'request';
    return html`<div class="acts">
      ${
        about?.takenDownAt && (!isRequest || duties.has('moderator'))
          ? actions.ask(
              { at: 'back', work: () => client.safety.putBack(id), told: words(isRequest ? 'queue/approvedNow' : 'queue/backAgain') },
              words('queue/putBack'),
            )
          : nothing
      }
      ${actions.ask({ at: 'reopen', work: () => client.safety.reopenReport(id), told: words('queue/reopened') }, words('queue/reopen'))}
    </div>`;
  }
  if (thing.kind !== 'organisation' || !approves(duties)) return nothing;
  if (thing.of.status !== 'approved')
    return actions.ask(
      { at: 'again', work: () => client.organisations.approve(id), told: words('queue/approvedNow') },
      words('queue/approveAgain'),
    );
  return actions.fold(
    {
      at: 'withdraw',
      names: ['reason'],
      work: (typed) => client.organisations.withdraw(id, { reason: typed('reason') }),
      told: words('queue/withdrawnNow'),
    },
    words('queue/withdraw'),
    field(actions.form('withdraw'), 'reason', { label: words('queue/reason'), hint: words('queue/withdrawHint'), long: true }),
    words('queue/withdraw'),
    'two',
  );
}
