import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { NewSessions, Opportunity, Session, SessionChanges } from '@goodturn/sdk/light';
import { field } from '../../../foundation/fields.js';
import { icon } from '../../../foundation/pictograms.js';
import { back } from '../../../foundation/question-page.js';
import { dayField, dayOf, tick, type Typed } from '../../desk-fields.js';
import { localDay, localTime } from './parts.js';
import { home, type Roles } from './roles.js';

const at = 'session-form';
const names = ['date', 'from', 'until', 'note', 'capacity', 'repeat/everyWeeks', 'repeat/times'];

const sent = (typed: Typed) => ({
  date: dayOf(typed, 'date'),
  from: typed('from'),
  until: typed('until'),
  note: typed('note'),
  capacity: Number(typed('capacity') || 0),
  waitingList: typed('waitingList') === 'yes',
});

/** A new session, or several that are alike; or one that is changed. */
export function sessionForm(view: Roles, role: Opportunity, session?: Session): TemplateResult {
  const { actions, desk } = view;
  const { client, here, words } = desk;
  const form = actions.form(at);
  const from = session ? `${home}/${role.id}/sessions/${session.id}` : `${home}/${role.id}`;
  const before = session && {
    date: localDay(session.startsAt, here.timeZone),
    from: localTime(session.startsAt, here.timeZone),
    until: localTime(session.endsAt, here.timeZone),
    note: session.note ?? '',
    capacity: session.capacity ?? 0,
    waitingList: session.waitingList,
  };
  const work = async (typed: Typed): Promise<void> => {
    const now = sent(typed);
    if (session && before) {
      // Only what is another: who comes is told of another time.
      const changes: SessionChanges = Object.fromEntries(
        Object.entries(now).filter(([part, value]) => value !== before[part as keyof typeof before]),
      );
      await client.opportunities.updateSession(session.id, changes);
    } else {
      const times = Number(typed('repeat/times') || 1);
      const body: NewSessions = { ...now, ...(times > 1 && { repeat: { everyWeeks: Number(typed('repeat/everyWeeks') || 1), times } }) };
      await client.opportunities.createSessions(role.id, body);
    }
    desk.go(from, true);
  };
  const small = { className: 'w-xs', numeric: true, latin: true };
  return html`${back(desk, from)}
    <div class="measure stack">
      <h2 part="heading" class="t1" tabindex="-1">${words(session ? 'staffing/editSession' : 'staffing/newSession')}</h2>
      <p><bdi>${role.title}</bdi></p>
      ${
        session && view.bookings.length
          ? html`<p class="note">${icon('mail')}<span>${words('staffing/changeTells', { count: view.coming.length })}</span></p>`
          : nothing
      }
      ${actions.ask(
        { at, names, work, told: words('staffing/kept') },
        words('staffing/keep'),
        html`${dayField(form, 'date', words('staffing/date'), before?.date)}
          <div class="inline">
            ${field(form, 'from', { label: words('staffing/from'), type: 'time', value: before?.from, className: 'w-s' })}
            ${field(form, 'until', { label: words('staffing/until'), type: 'time', value: before?.until, className: 'w-s' })}
          </div>
          ${
            session
              ? nothing
              : html`${field(form, 'repeat/times', { ...small, label: words('staffing/times'), hint: words('staffing/timesHint'), value: '1' })}
                ${field(form, 'repeat/everyWeeks', { ...small, label: words('staffing/everyWeeks'), value: '1' })}`
          }
          ${field(form, 'capacity', {
            ...small,
            label: words('staffing/capacity'),
            hint: words('staffing/capacityHint'),
            value: before?.capacity ? String(before.capacity) : '',
          })}
          ${tick('waitingList', words('staffing/waitingList'), before?.waitingList ?? true)}
          ${field(form, 'note', { label: words('staffing/note'), hint: words('staffing/noteHint'), value: before?.note })}`,
        '',
      )}
    </div>`;
}
