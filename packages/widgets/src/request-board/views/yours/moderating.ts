import { html, nothing, type TemplateResult } from 'lit/html.js';
import { field } from '../../../foundation/fields.js';
import type { Everything } from './data.js';
import { head } from './parts.js';
import type { Yours } from './yours.js';

/** For moderators: requests that wait for a person, and what was reported. */
export function moderating({ actions, host, readings }: Yours, { waiting, reports }: Everything): TemplateResult[] {
  const { client, person, words } = host;
  if (person?.role !== 'moderator') return [];
  const held = waiting.map((request) => {
    const { id } = request;
    const at = `decline-${id}`;
    const { displayName: name } = request.postedBy;
    const reading = readings.of('request', request);
    const shown = reading.of(request);
    return html`<div part="panel" class="panel stack">
      ${head(host, shown, html`${words.maybe(`held/${request.reason}`) ?? request.reason}, ${name}`)}
      <p class="words" dir="auto" lang=${shown.language ?? nothing}>${shown.details}</p>
      ${reading.render(request, name)}
      ${actions.ask(
        { at: `approve-${id}`, work: () => client.requests.approve(id), told: words('told/approved') },
        words('moderate/approve'),
        nothing,
        '',
      )}
      ${actions.fold(
        {
          at,
          names: ['reason'],
          work: (typed) => client.requests.decline(id, { reason: typed('reason') }),
          told: words('told/refused'),
        },
        words('offer/decline'),
        field(actions.form(at), 'reason', { label: words('moderate/why'), long: true }),
        words('offer/decline'),
      )}
    </div>`;
  });
  const reported = reports.map(({ id, reason, text, reportedBy, about }) => {
    const at = `close-${id}`;
    return html`<div part="panel" class="panel stack">
      <p>
        <strong
          >${words('moderate/reported', {
            name: reportedBy?.displayName ?? '',
            reason: words.maybe(`reason/${reason}`) ?? reason,
          })}</strong
        >
      </p>
      ${text ? html`<p>${text}</p>` : nothing}
      ${
        about
          ? html`<blockquote class="said">
              <p class="words" dir="auto">${about.text}</p>
              ${
                about.requestId
                  ? html`<p class="soft small">${words('moderate/wrote', { name: about.writtenBy?.displayName ?? '' })}</p>
                      <a class="link" href=${host.link(`requests/${about.requestId}`)}>${words('one/see')}</a>`
                  : nothing
              }
            </blockquote>`
          : nothing
      }
      ${actions.ask(
        {
          at,
          names: ['note'],
          work: (typed) => client.safety.closeReport(id, { note: typed('note') }),
          told: words('told/closed'),
        },
        words('moderate/close'),
        field(actions.form(at), 'note', { label: words('moderate/note') }),
      )}
    </div>`;
  });
  const all = [...held, ...reported];
  return all.length ? all : [html`<p>${words('moderate/none')}</p>`];
}
