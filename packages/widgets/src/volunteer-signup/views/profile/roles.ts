import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Opportunity, Volunteer } from '@goodturn/sdk/light';
import { icon } from '../../../foundation/pictograms.js';
import { momentText } from '../../../foundation/times.js';
import type { Everything } from './data.js';
import type { Profile } from './profile.js';

/** As many are in sight: the list of all is one press away. */
const most = 4;

const stands = (status: string | undefined): boolean => /^(booked|waiting|applied)$/.test(status ?? '');

/** Roles that are open to somebody and in which they have no place yet, those that ask for what they can do first. */
export function fitting(all: readonly Opportunity[], { skills }: Pick<Volunteer, 'skills'>): Opportunity[] {
  const shared = (role: Opportunity): number => role.skills.filter((skill) => skills.includes(skill)).length;
  return all
    .filter(({ nextSession, you }) => !you?.locked && !stands(you?.booking?.status) && !stands(nextSession?.you?.booking?.status))
    .sort((one, other) => shared(other) - shared(one))
    .slice(0, most);
}

/** Roles of organisations to find and to join or apply for in place. */
export function roles(profile: Profile, { roles: all, volunteer }: Everything): TemplateResult {
  const { host } = profile;
  const some = fitting(all, volunteer);
  return html`${
      some.length
        ? html`<ul class="rows">
            ${some.map((role) => line(profile, role))}
          </ul>`
        : nothing
    }
    <p><a class="link" href=${host.hosted('/opportunities')}>${host.words('own/allRoles')}</a></p>`;
}

function line({ actions, host }: Profile, role: Opportunity): TemplateResult {
  const { bookings } = host.client;
  const { words } = host;
  const { id, joining, language, nextSession, organisation, title } = role;
  // Who applies does so for the role; who joins takes the next date, where it has dates.
  const session = joining === 'join' ? nextSession : undefined;
  const full = session?.placesLeft === 0;
  const shut = joining === 'link' || (full && !session.waitingList);
  // What stands below once it is read again: a place, an application, or a number on the waiting list.
  const told = joining === 'apply' ? 'applied' : full ? 'waiting' : 'booked';
  return html`<li class="row">
    <span part="tile" class="tile">${icon('company')}</span>
    <div class="stack-s">
      <h4>
        <a href=${host.hosted(`/opportunities/${id}`)}><bdi lang=${language ?? nothing}>${title}</bdi></a>
      </h4>
      <p class="soft small"><bdi>${organisation.name}</bdi>${nextSession ? html` · ${momentText(nextSession.startsAt, host)}` : nothing}</p>
      ${
        shut
          ? nothing
          : actions.ask(
              {
                at: `take-${id}`,
                work: () => (session ? bookings.create(session.id) : bookings.apply(id, {})),
                told: words(`place/${told}`, { position: (session?.waiting ?? 0) + 1 }),
              },
              html`${words(joining === 'apply' ? 'own/apply' : 'own/join')}<span class="vh">: ${title}</span>`,
            )
      }
    </div>
  </li>`;
}
