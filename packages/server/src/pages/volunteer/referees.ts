import { field } from '../fields.js';
import { html, icon, none, type Html } from '../markup.js';
import { fold, formOf, move, type ProfileView } from './view.js';

/** How many people speak for a volunteer. */
const needed = 2;
/** Who takes one of those places: whoever did not answer in time, or was not accepted, leaves it to another. */
const counted = ['asked', 'answered', 'accepted'];

/** Whom the volunteer named to speak for them, and a way to name another. What they said is for coordinators alone. */
export function refereesPart(view: ProfileView): Html {
  const { visitor, checks, referees: named } = view;
  const { words } = visitor;
  const check = checks.others?.find(({ kind }) => kind === 'references');
  const room = check && check.state !== 'cleared' && named.filter(({ state }) => counted.includes(state)).length < needed;
  if (named.length === 0 && !room) return none;
  const form = formOf(view, 'referee');
  const lines = named.map(
    ({ id, email, name, state }) =>
      html`<li class="note">
        ${icon(state === 'accepted' ? 'check' : 'person')}
        <div class="stack-s">
          <p><bdi>${name}</bdi>, <bdi>${email}</bdi></p>
          <p><strong>${words.maybe(`own-referee/${state}`) ?? state}</strong></p>
          ${
            state === 'asked'
              ? move(view, `referee-end/${id}`, words('own/refereeRemove'), html`<span class="vh">${name}</span>`, 'link')
              : none
          }
        </div>
      </li>`,
  );
  const fields = html`${field(form, 'name', { label: words('own/refereeName') })}${field(form, 'email', {
    label: words('own/refereeEmail'),
    type: 'email',
    latin: true,
  })}`;
  return html`<h3 class="t3">${words('check/references')}</h3>
    ${
      lines.length > 0
        ? html`<ul class="stack">
            ${lines}
          </ul>`
        : none
    }
    ${
      room
        ? html`<p>${words('own/refereeText')}</p>
            ${fold(view, 'referee', words('own/refereeAdd'), words('own/guardianSend'), fields)}`
        : none
    }`;
}
