import type { Booking, CalendarFeed, Page } from '@goodturn/contract';
import { toldPanel } from '../facts.js';
import { answer, goOn } from '../layout.js';
import { html, icon, none, type Html } from '../markup.js';
import { attempt, readForm } from '../sending.js';
import { askToSignIn } from '../sign-in.js';
import { durationText } from '../times.js';
import type { Visitor } from '../visitor.js';
import { addressOf, placeText, sessionText, standing } from './facts.js';
import { top } from './list.js';
import { giveUp } from './role.js';

const open = /^(booked|waiting|applied)$/;

/** My places and applications, with the hours that I gave. @param address of the calendar, where it was just made */
export async function bookingsPage(visitor: Visitor, address?: string): Promise<Response> {
  const { words, now } = visitor;
  if (!(await visitor.person())) return askToSignIn(visitor, addressOf('bookings'));
  const cursor = visitor.url.searchParams.get('cursor') ?? undefined;
  const page = await visitor.api<Page<Booking>>('GET', '/me/bookings', { query: { limit: '100', cursor } });
  const isAhead = ({ session, status }: Booking) => open.test(status) && (!session || Date.parse(session.endsAt) > now.getTime());
  const ahead = page.items.filter(isAhead).sort((a, b) => (a.session?.startsAt ?? '').localeCompare(b.session?.startsAt ?? ''));
  const before = page.items.filter((one) => !isAhead(one));
  const given = page.items.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  const title = words('booking/title');
  const body = html`${toldPanel(visitor.takeTold())}${top(visitor, title, true)}
    <div class="cols main">
      <div class="stack-l">
        ${given ? html`<p class="note">${icon('heart')}<span>${words('booking/hours', { time: durationText(given, visitor) })}</span></p>` : none}
        ${ahead.length > 0 ? rows(visitor, ahead, true) : html`<p>${words('booking/none')}</p>`}
        ${
          before.length > 0
            ? html`<details class="more-to">
                <summary class="link">${words('booking/before')}</summary>
                ${rows(visitor, before, false)}
              </details>`
            : none
        }
        ${page.nextCursor ? html`<p class="more"><a class="btn two wide" href="${visitor.link(addressOf('bookings'), { cursor: page.nextCursor })}">${words('roles/more')}</a></p>` : none}
      </div>
      <aside class="stack">${follow(visitor, address)}</aside>
    </div>`;
  return answer(visitor, { title, body });
}

const rows = (visitor: Visitor, bookings: readonly Booking[], ahead: boolean): Html =>
  html`<ul class="rows">
    ${bookings.map((booking) => row(visitor, booking, ahead))}
  </ul>`;

function row(visitor: Visitor, booking: Booking, ahead: boolean): Html {
  const { words } = visitor;
  const { minutes, opportunity, reason, session } = booking;
  return html`<li class="row">
    <span class="tile">${icon(ahead ? 'day' : 'check')}</span>
    <div class="stack">
      <h2 class="t3">
        <a href="${visitor.link(addressOf(opportunity.id))}"><bdi>${opportunity.title}</bdi></a>
      </h2>
      <p class="soft small"><bdi>${opportunity.organisation.name}</bdi></p>
      ${session ? html`<p class="small">${sessionText(session, visitor)}<br />${placeText(session.place, words, true)}</p>` : none}
      <p>
        <strong>${standing(booking, words)}</strong
        >${minutes ? html`. ${words('booking/gave', { time: durationText(minutes, visitor) })}` : none}
      </p>
      ${reason ? html`<p class="said small words" dir="auto">${reason}</p>` : none}${ahead ? giveUp(visitor, booking, 'bookings') : none}
    </div>
  </li>`;
}

/** An address by which a calendar follows all dates. */
function follow(visitor: Visitor, address: string | undefined): Html {
  const { words } = visitor;
  const one = (path: string, text: string, look: string) =>
    html`<form method="post" action="${visitor.link(addressOf(path))}">${visitor.proof()}<button class="${look}">${text}</button></form>`;
  return html`<div class="panel tint stack">
    <h2 class="t3 note">${icon('day')}<span>${words('booking/follow')}</span></h2>
    <p class="small">${words('booking/followText')}</p>
    ${
      address
        ? html`<p role="status">${words('booking/followNew')}</p>
            <p class="field">
              <label for="calendar">${words('booking/address')}</label
              ><input class="in" id="calendar" readonly dir="ltr" value="${address}" />
            </p>`
        : none
    }
    ${one('calendar', words('booking/followGet'), 'btn two wide')}${one('calendar-end', words('booking/followEnd'), 'link')}
  </div>`;
}

/** Makes an address for a calendar and shows it, this once. */
export async function makeCalendar(visitor: Visitor): Promise<Response> {
  const typed = await readForm(visitor);
  if (!(await visitor.person())) return askToSignIn(visitor, addressOf('bookings'));
  let address: string | undefined;
  const sent = await attempt(visitor, typed, [], async () => {
    ({ address } = await visitor.api<CalendarFeed>('POST', '/me/calendar'));
  });
  if (!sent.done) visitor.remember({ told: Object.values(sent.errors)[0] });
  return bookingsPage(visitor, address);
}

export async function endCalendar(visitor: Visitor): Promise<Response> {
  const typed = await readForm(visitor);
  if (!(await visitor.person())) return askToSignIn(visitor, addressOf('bookings'));
  const sent = await attempt(visitor, typed, [], async () => {
    await visitor.api('DELETE', '/me/calendar');
  });
  visitor.remember({ told: sent.done ? visitor.words('booking/followEnded') : Object.values(sent.errors)[0] });
  return goOn(visitor, visitor.link(addressOf('bookings')));
}
