import type { Booking, Suggestion, SuggestionReason } from '@goodturn/contract';
import { categoryName, list, tile, titleLink } from '../facts.js';
import { html, icon, none, type Html } from '../markup.js';
import { durationText, momentText } from '../times.js';
import type { Visitor } from '../visitor.js';
import { languageName, weekOf } from './names.js';
import { fold, move, type ProfileView } from './view.js';

/** Why a request suits somebody, in words; nothing for a reason that this version does not know. */
function reasonText(visitor: Visitor, { key, count = 0, kilometres = 0, language = '', weekday = 1, part = '' }: SuggestionReason): string {
  const { words } = visitor;
  const unit = (number: number, name: 'day' | 'kilometer') =>
    new Intl.NumberFormat(visitor.language, { style: 'unit', unit: name, unitDisplay: name === 'day' ? 'long' : 'short' }).format(number);
  if (key === 'free') return words.maybe(`why-free/${part}`, { day: weekOf(visitor)[weekday - 1]?.[0] ?? '' }) ?? '';
  return (
    words.maybe(`why/${key}`, {
      distance: unit(kilometres, 'kilometer'),
      language: key === 'language' ? languageName(visitor, language) : '',
      time: unit(count, 'day'),
    }) ?? ''
  );
}

/** As many are in sight at first: the reader's places and checks come below. */
const first = 3;

/** What suits the volunteer now, the best in sight. */
export function suggestionsPart(view: ProfileView): Html {
  const { visitor, suggestions, volunteer } = view;
  const { words } = visitor;
  if (suggestions.length === 0)
    return html`<p>${words(volunteer.guardian?.state === 'waiting' ? 'own/suggestedLater' : 'own/suggestedNone')}</p>`;
  const more = suggestions.slice(first);
  return html`${rows(view, suggestions.slice(0, first))}
  ${
    more.length > 0
      ? html`<details class="more-to">
          <summary class="link">${words('own/suggestedMore')}</summary>
          ${rows(view, more)}
        </details>`
      : none
  }`;
}

/** Each with its reasons and a way to pass it on. */
function rows(view: ProfileView, some: readonly Suggestion[]): Html {
  const { visitor, here } = view;
  const { words } = visitor;
  return html`<ul class="rows">
    ${some.map(
      ({ request, reasons }) =>
        html`<li class="row">
          ${tile(here, request.category)}
          <div class="stack-s">
            <h3>${titleLink(visitor, request)}</h3>
            <p class="soft small">${categoryName(visitor, here, request.category)}</p>
            <p class="note small">
              ${icon('heart')}<span>${list(visitor.language, reasons.map((one) => reasonText(visitor, one)).filter(Boolean))}</span>
            </p>
            ${move(view, `not-this-time/${request.id}`, words('own/notThisTime'), none, 'link')}
          </div>
        </li>`,
    )}
  </ul>`;
}

const open = ['booked', 'waiting', 'applied'];

function line(view: ProfileView, booking: Booking): Html {
  const { visitor } = view;
  const { words } = visitor;
  const { id, calendar, minutes, opportunity, position = 0, reason, session, status } = booking;
  const state = words.maybe(`place/${status}`, { position }) ?? status;
  const applied = status === 'applied';
  const gave = minutes ? ` · ${words('own/gave', { time: durationText(minutes, visitor) })}` : '';
  return html`<li class="row">
    <span class="tile">${icon(open.includes(status) ? 'day' : 'check')}</span>
    <div class="stack-s">
      <h3>
        <a href="${visitor.link(`/opportunities/${opportunity.id}`)}"><bdi>${opportunity.title}</bdi></a>
      </h3>
      <p class="soft small">
        <bdi>${opportunity.organisation.name}</bdi>${session ? html` · ${momentText(session.startsAt, visitor)}` : none}
      </p>
      <p>${state}${gave}</p>
      ${reason ? html`<p class="said small words" dir="auto">${reason}</p>` : none}
      ${open.includes(status) && calendar ? html`<p><a class="link" href="${calendar}">${icon('day')}${words('own/calendar')}</a></p>` : none}
      ${
        open.includes(status)
          ? fold(
              view,
              `${applied ? 'take-back' : 'give-up'}/${id}`,
              words(applied ? 'booking/takeBack' : 'own/placeGive'),
              words('own/yes'),
              html`<p>${words(applied ? 'booking/takeBackSure' : 'own/placeSure', { title: opportunity.title })}</p>`,
            )
          : none
      }
    </div>
  </li>`;
}

/** My places in organisations' roles, and the hours that I gave. */
export function bookingsPart(view: ProfileView): Html {
  const { visitor, bookings } = view;
  const { words } = visitor;
  const given = bookings.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  const rows = (some: readonly Booking[]) =>
    html`<ul class="rows">
      ${some.map((one) => line(view, one))}
    </ul>`;
  const ahead = bookings.filter(({ status }) => open.includes(status));
  const before = bookings.filter(({ status }) => !open.includes(status));
  return html`${given ? html`<p class="note">${icon('heart')}<span>${words('own/hours', { time: durationText(given, visitor) })}</span></p>` : none}
    ${ahead.length > 0 ? rows(ahead) : html`<p>${words('own/placesNone')}</p>`}
    ${
      before.length > 0
        ? html`<details class="more-to">
            <summary class="link">${words('own/placesBefore')}</summary>
            ${rows(before)}
          </details>`
        : none
    }
    <p><a class="link" href="${visitor.link('/opportunities')}">${words('roles/title')}</a></p>`;
}
