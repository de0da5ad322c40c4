import { aboutYou } from '../facts.js';
import { field, tickBox } from '../fields.js';
import { html, none, type Html } from '../markup.js';
import { inLanguage, saidIn } from '../reading.js';
import { fold, head, move, type YoursView } from './forms.js';

/** For moderators: requests that wait for a person, and what was reported. */
export function moderating(view: YoursView): Html[] {
  const { visitor, person, everything } = view;
  const { words } = visitor;
  if (person.role !== 'moderator') return [];
  const held = everything.waiting.map((request) => {
    const { id, reason = '' } = request;
    const { displayName: name } = request.postedBy;
    const shown = saidIn(view, 'request', request, name);
    return html`<div class="panel stack">
      ${head(view, shown, `${words.maybe(`held/${reason}`) ?? reason}, ${name}`)}
      <p class="words" dir="auto" id="${shown.anchor}" ${inLanguage(shown.language)}>${shown.details}</p>
      ${shown.note} ${move(view, { at: `requests/${id}/approve`, button: words('moderate/approve'), look: '' })}
      ${fold(view, words('offer/decline'), { at: `requests/${id}/decline`, button: words('offer/decline'), content: (shown) => field(shown, 'reason', { label: words('moderate/why'), long: true }) })}
    </div>`;
  });
  const reported = everything.reports.map(({ id, reason, text, reportedBy, about }) => {
    const who = words('moderate/reported', { name: reportedBy?.displayName ?? '', reason: words.maybe(`reason/${reason}`) ?? reason });
    const what = about
      ? html`<blockquote class="said">
          <p class="words" dir="auto">${about.text}</p>
          ${
            about.requestId
              ? html`<p class="soft small">${words('moderate/wrote', { name: about.writtenBy?.displayName ?? '' })}</p>
                  <a class="link" href="${visitor.link(`/requests/${about.requestId}`)}">${words('one/see')}</a>`
              : none
          }
        </blockquote>`
      : none;
    return html`<div class="panel stack">
      <p><strong>${who}</strong></p>
      ${text ? html`<p dir="auto">${text}</p>` : none}${what}
      ${move(view, { at: `reports/${id}/close`, button: words('moderate/close'), content: (shown) => field(shown, 'note', { label: words('moderate/note') }) })}
    </div>`;
  });
  const all = [...held, ...reported];
  return all.length > 0 ? all : [html`<p>${words('moderate/none')}</p>`];
}

/** Who is signed in, whom they blocked, and the way out. */
export function account(view: YoursView): Html {
  const { visitor, person, everything } = view;
  const { words } = visitor;
  const blocked = everything.blocks.map(({ id, displayName: name }) =>
    move(view, { at: `blocks/${id}/end`, button: words('me/unblock', { name }), name, look: 'link' }),
  );
  return html`<section class="stack">
    <h2 class="t2">${words('yours/account')}</h2>
    <p>${words('me/as', { name: person.displayName, email: person.email })}</p>
    ${aboutYou(person, words)}
    ${fold(view, words('me/change'), {
      at: 'me/account/change',
      button: words('me/save'),
      content: (shown) =>
        html`${field(shown, 'displayName', { autocomplete: 'given-name', first: person.displayName })}${tickBox(shown, 'messages', person.notifications.messages)}${tickBox(shown, 'reminders', person.notifications.reminders)}`,
    })}
    ${
      blocked.length > 0
        ? html`<h3 class="t3">${words('me/blocked')}</h3>
            ${blocked}`
        : none
    }
    <div class="acts">
      ${move(view, { at: 'me/out/now', button: words('me/out') })}${move(view, { at: 'me/out-everywhere/now', button: words('me/outAll'), look: 'link' })}
    </div>
  </section>`;
}
