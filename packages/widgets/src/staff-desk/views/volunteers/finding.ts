import { html, type TemplateResult } from 'lit/html.js';
import type { AreaName, AvailabilityTime, CheckListQuery, CheckWait, ClearanceState } from '@goodturn/sdk/light';
import { select } from '../../../foundation/fields.js';
import type { Filters } from '../../desk-list.js';
import { knownSkills, skillName } from '../../skills.js';
import { saying } from '../../saying.js';
import type { Volunteers } from './volunteers.js';

const waits = ['decision', 'due', 'stopped', 'new-certificate', 'details', 'lapsed'] as const;
const states = ['cleared', 'pending', 'not-cleared', 'expired'] as const;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const parts = ['Morning', 'Afternoon', 'Evening'] as const;
const causes = Object.keys(saying.english).flatMap((key) => (key.startsWith('cause/') ? [key.slice(6)] : []));

/** Languages to choose from: those of the screens. */
const spoken = ['en', ...Object.keys(saying.others)];

/** What can be chosen besides what waits: of what volunteers said of themselves. */
const more = ['area', 'skill', 'interest', 'language', 'time', 'onDuty'] as const;

/** What is asked of the API for what is chosen. */
export const asked = ({ area, interest, language, onDuty, q, skill, state, time, waits: wanted }: Filters): CheckListQuery => ({
  ...(q && { q }),
  ...(wanted && { waits: wanted as CheckWait }),
  ...(state && { state: state as ClearanceState }),
  ...(area && { area }),
  ...(skill && { skill }),
  ...(interest && { interest }),
  ...(language && { language }),
  ...(time && { time: time as AvailabilityTime }),
  ...(onDuty && { onDuty: onDuty === 'yes' }),
});

type Choice = readonly [value: string, text: string];

/** `Monday`, in the reader's language. 1 January 2024 was a Monday. */
const weekdayName = (index: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 1 + index)));

/** By what waits and how certificates stand; and, folded, by what volunteers can do, where and when. */
export function finding({ areas, desk, list }: Volunteers): TemplateResult {
  const { locale, words } = desk;
  const { filters, form } = list;
  const any = ['', words('checks/everybody')] as const;
  const one = (name: string, label: string, choices: readonly Choice[]) =>
    select(form, name, filters[name], [any, ...choices], { label: words(label) });
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  return html`${one(
    'waits',
    'checks/waits',
    waits.map((wait) => [wait, words(`waits/${wait}`)]),
  )}
  ${one(
    'state',
    'people/check',
    states.map((state) => [state, words(`clearance/${state}`)]),
  )}
  ${
    desk.duties.has('coordinator')
      ? html`<details class="more-to" ?open=${more.some((name) => filters[name])}>
          <summary class="link">${words('finding/more')}</summary>
          <div class="stack">
            ${one(
              'area',
              'staffing/area',
              areas.map(({ id, name }: AreaName) => [id, name]),
            )}
            ${one(
              'skill',
              'staffing/skills',
              knownSkills.map((id) => [id, skillName(words, id)]),
            )}
            ${one(
              'interest',
              'finding/interest',
              causes.map((id) => [id, words(`cause/${id}`)]),
            )}
            ${one(
              'language',
              'finding/language',
              spoken.map((tag) => [tag, languageNames.of(tag) ?? tag]),
            )}
            ${one(
              'time',
              'finding/time',
              weekdays.flatMap((day, index) =>
                parts.map((part): Choice => [day + part, `${weekdayName(index, locale)}, ${words(`part-of-day/${part}`)}`]),
              ),
            )}
            ${one('onDuty', 'finding/duty', [
              ['yes', words('finding/onDuty')],
              ['no', words('finding/offDuty')],
            ])}
          </div>
        </details>`
      : ''
  }
  ${
    Object.values(filters).some(Boolean)
      ? html`<button type="button" class="link" @click=${() => list.find({})}>${words('finding/clear')}</button>`
      : ''
  }`;
}
