import type { HelpRequest } from '@goodturn/contract';
import { aboutYou, tile } from '../facts.js';
import { answer, goOn } from '../layout.js';
import { html, icon, none } from '../markup.js';
import { askToSignIn } from '../sign-in.js';
import type { Visitor } from '../visitor.js';

/** The end: reference, what happens next. */
export async function postedPage(visitor: Visitor, id: string): Promise<Response> {
  const { words } = visitor;
  const person = await visitor.person();
  if (!person) return askToSignIn(visitor, `/requests/${id}`);
  const here = await visitor.here();
  const posted = await visitor.api<HelpRequest>('GET', `/requests/${id}`);
  if (!posted.you?.asker) return goOn(visitor, visitor.link(`/requests/${id}`));
  const pending = posted.status === 'pending';
  const title = words(pending ? 'done/pending' : 'done/open');
  const next = [
    ...(pending ? [['eye', 'done/read'] as const] : []),
    ['mail', 'done/mail'],
    ['check', 'done/choose'],
    ['key', 'done/safe'],
  ] as const;
  const body = html`<div class="narrow stack-l">
    <div class="panel glow stack">
      ${tile(here, posted.category, !pending, 'big')}
      <h1>${title}</h1>
      ${posted.reference ? html`<p>${words('done/reference')} <strong>${posted.reference}</strong></p>` : none}
    </div>
    ${aboutYou(person, words)}${posted.reason === 'danger' ? html`<p class="note">${icon('phone')}<strong>${words('ask/danger')}</strong></p>` : none}
    <section class="stack">
      <h2 class="t2">${words('question/next')}</h2>
      <ol class="next">
        ${next.map(
          ([picture, key]) =>
            html`<li>
              <span>${icon(picture)}</span>
              <p>${words(key, { email: person.email })}</p>
            </li>`,
        )}
      </ol>
    </section>
    <p class="acts">
      <a class="btn wide" href="${visitor.link(`/requests/${id}`)}">${words('one/see')}</a
      ><a class="link" href="${visitor.link('/yours')}">${words('one/yours')}</a>
    </p>
  </div>`;
  return answer(visitor, { title, body });
}
