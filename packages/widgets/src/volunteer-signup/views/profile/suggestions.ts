import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Suggestion, SuggestionReason } from '@goodturn/sdk/light';
import { icon } from '../../../foundation/pictograms.js';
import { languageName, weekdayNames } from '../../names.js';
import type { VolunteerSignupSurroundings } from '../../volunteer-signup-surroundings.js';
import type { Everything } from './data.js';
import type { Profile } from './profile.js';

/** Why a request suits somebody, in words; nothing for a reason that this version does not know. */
function reasonText(host: VolunteerSignupSurroundings, reason: SuggestionReason): string {
  const { locale, words } = host;
  const { key, count = 0, kilometres = 0, language = '', weekday = 1, part = '' } = reason;
  const unit = (number: number, name: 'day' | 'kilometer') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: name === 'day' ? 'long' : 'short' }).format(number);
  if (key === 'free') return words.maybe(`why-free/${part}`, { day: weekdayNames(locale)[weekday - 1] ?? '' }) ?? '';
  return (
    words.maybe(`why/${key}`, {
      distance: unit(kilometres, 'kilometer'),
      language: key === 'language' ? languageName(host, language) : '',
      time: unit(count, 'day'),
    }) ?? ''
  );
}

/** As many are in sight at first: the reader's places and checks come below. */
const first = 3;

/** What suits the volunteer now, the best in sight. */
export function suggestions(profile: Profile, { suggestions: all, volunteer }: Everything): TemplateResult {
  const { words } = profile.host;
  if (!all.length) return html`<p>${words(volunteer.guardian?.state === 'waiting' ? 'own/suggestedLater' : 'own/suggestedNone')}</p>`;
  const more = all.slice(first);
  return html`${rows(profile, all.slice(0, first))}
  ${
    more.length
      ? html`<details class="more-to">
          <summary class="link">${words('own/suggestedMore')}</summary>
          ${rows(profile, more)}
        </details>`
      : nothing
  }`;
}

/** Each with its reasons and a way to pass it on. */
function rows({ actions, host }: Profile, some: readonly Suggestion[]): TemplateResult {
  const { client, words } = host;
  return html`<ul class="rows">
    ${some.map(({ request, reasons }) => {
      const { id, title, category, language } = request;
      return html`<li part="request" class="row">
        <span part="tile" class="tile">${icon(host.pictogramOf(category))}</span>
        <div class="stack-s">
          <h4>
            <a href=${host.hosted(`/requests/${id}`)}><bdi lang=${language ?? ''}>${title}</bdi></a>
          </h4>
          <p class="soft small">${host.categoryName(category)}</p>
          <p class="note small">
            ${icon('heart')}<span>${host.list(reasons.map((reason) => reasonText(host, reason)).filter(Boolean))}</span>
          </p>
          ${actions.ask(
            { at: `not-${id}`, work: () => client.suggestions.notThisTime(id), told: words('own/passedOn') },
            html`${words('own/notThisTime')}<span class="vh">: ${title}</span>`,
            nothing,
            'link',
          )}
        </div>
      </li>`;
    })}
  </ul>`;
}
