import type { TimeGiven, VolunteerRecord } from '@goodturn/contract';
import { answer } from '../layout.js';
import { html, icon, none, type Html } from '../markup.js';
import { askToSignIn } from '../sign-in.js';
import { dayText, durationText } from '../times.js';
import type { Visitor } from '../visitor.js';
import { dateText } from './names.js';
import { backToProfile } from './profile.js';
import { addressOf } from './view.js';

const here = '/volunteer/record';
const readRecord = (visitor: Visitor): Promise<VolunteerRecord> => visitor.api('GET', '/me/record');

/** Hours and roles as a page to print. */
export async function recordPage(visitor: Visitor): Promise<Response> {
  if (!(await visitor.person())) return askToSignIn(visitor, here);
  const { words, community } = visitor;
  const record = await readRecord(visitor);
  const { name, roles, goodTurns } = record;
  const body = html`<div class="no-print">${backToProfile(visitor)}</div>
    <article class="stack-l">
      <header class="stack">
        <h1>${words('record/name')}</h1>
        <p class="t3">${words('record/lead', { name, community: community.name })}</p>
      </header>
      ${
        record.minutes > 0
          ? html`<p class="t2">${words('record/total')}: <strong>${durationText(record.minutes, visitor)}</strong></p>
              ${roles.length > 0 ? table(visitor, roles) : none}
              ${
                goodTurns
                  ? html`<section class="stack">
                      <h2 class="t3">${words('record/turns')}</h2>
                      <p>
                        ${words('record/count', { count: goodTurns.count })}, ${durationText(goodTurns.minutes, visitor)},
                        ${spanText(visitor, goodTurns)}
                      </p>
                    </section>`
                  : none
              }
              <p class="small">${words('record/narrative')} ${words('record/made', { day: dayText(record.madeAt, visitor) })}</p>`
          : html`<p>${words('record/empty')}</p>`
      }
    </article>
    <div class="no-print stack after">
      <p class="note small">${icon('forms')}<span>${words('record/print')}</span></p>
      ${
        record.credential === undefined
          ? none
          : html`<p class="note">${icon('shield')}<span>${words('record/signed', { community: community.name })}</span></p>
              <p><a class="btn two wide" href="${visitor.link(addressOf('record-signed'))}">${words('record/download')}</a></p>`
      }
    </div>`;
  return answer(visitor, { title: words('record/name'), body });
}

const spanText = (visitor: Visitor, { from, until }: TimeGiven): string =>
  from === until
    ? dateText(from, visitor)
    : visitor.words('record/span', { from: dateText(from, visitor), until: dateText(until, visitor) });

function table(visitor: Visitor, roles: VolunteerRecord['roles']): Html {
  const { words } = visitor;
  const names = ['role', 'organisation', 'occasions', 'hours', 'days'];
  return html`<table class="figures">
    <thead>
      <tr>
        ${names.map((name) => html`<th scope="col">${words(`record/${name}`)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${roles.map((role) => {
        const cells = [
          role.organisation.name,
          new Intl.NumberFormat(visitor.language).format(role.occasions),
          durationText(role.minutes, visitor),
          spanText(visitor, role),
        ];
        return html`<tr>
          <th scope="row"><bdi>${role.opportunity.title}</bdi></th>
          ${cells.map((cell, index) => html`<td data-name="${words(`record/${names[index + 1] ?? ''}`)}"><bdi>${cell}</bdi></td>`)}
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** The signed record as a file to keep. */
export async function signedRecord(visitor: Visitor): Promise<Response | undefined> {
  if (!(await visitor.person())) return askToSignIn(visitor, here);
  const { credential } = await readRecord(visitor);
  return credential === undefined ? undefined : file(credential, 'application/vc+jwt', 'volunteering.jwt');
}

/** Something to keep, which no cache may. */
export const file = (text: string, type: string, name: string): Response =>
  new Response(text, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    },
  });
