import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Booking } from '@goodturn/sdk/light';
import { icon } from '../../../foundation/pictograms.js';
import { durationText, momentText } from '../../../foundation/times.js';
import type { Everything } from './data.js';
import type { Profile } from './profile.js';

const open = ['booked', 'waiting', 'applied'];

function line({ actions, host }: Profile, booking: Booking): TemplateResult {
  const { client, words } = host;
  const { id, calendar, minutes, opportunity, position = 0, reason, session, status } = booking;
  const { title } = opportunity;
  return html`<li class="row">
    <span part="tile" class="tile">${icon(open.includes(status) ? 'day' : 'check')}</span>
    <div class="stack-s">
      <h4>
        <a href=${host.hosted(`/opportunities/${opportunity.id}`)}><bdi>${title}</bdi></a>
      </h4>
      <p class="soft small">
        <bdi>${opportunity.organisation.name}</bdi>${session ? html` · ${momentText(session.startsAt, host)}` : nothing}
      </p>
      <p>
        ${words.maybe(`place/${status}`, { position }) ?? status}${minutes ? html` · ${words('own/gave', { time: durationText(minutes, host) })}` : nothing}
      </p>
      ${reason ? html`<p class="said small words" dir="auto">${reason}</p>` : nothing}
      ${
        open.includes(status)
          ? html`<div class="acts">
              ${calendar && /^https?:/.test(calendar) ? html`<a class="link" href=${calendar}>${icon('day')}${words('own/calendar')}</a>` : nothing}${actions.fold(
                {
                  at: `off-${id}`,
                  work: () => client.bookings.cancel(id),
                  told: words(status === 'applied' ? 'own/saved' : 'own/placeGiven'),
                },
                words(status === 'applied' ? 'own/applicationBack' : 'own/placeGive'),
                status === 'applied' ? html`<p><bdi>${title}</bdi></p>` : html`<p>${words('own/placeSure', { title })}</p>`,
                words('own/yes'),
              )}
            </div>`
          : nothing
      }
    </div>
  </li>`;
}

/** My places in organisations' roles, and the hours that I gave. */
export function bookings(profile: Profile, { bookings: all }: Everything): TemplateResult {
  const { host } = profile;
  const { words } = host;
  const given = all.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  const ahead = all.filter(({ status }) => open.includes(status));
  const rest = all.filter(({ status }) => !open.includes(status));
  return html`${given ? html`<p class="note">${icon('heart')}<span>${words('own/hours', { time: durationText(given, host) })}</span></p>` : nothing}
    ${
      ahead.length
        ? html`<ul class="rows">
            ${ahead.map((one) => line(profile, one))}
          </ul>`
        : html`<p>${words('own/placesNone')}</p>`
    }
    ${
      rest.length
        ? html`<details class="more-to">
            <summary class="link">${words('own/placesBefore')}</summary>
            <ul class="rows">
              ${rest.map((one) => line(profile, one))}
            </ul>
          </details>`
        : nothing
    }
    <p><a class="link" href=${host.hosted('/volunteer/record')}>${words('record/title')}</a></p>`;
}
