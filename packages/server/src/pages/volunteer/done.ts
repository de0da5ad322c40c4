import { toldPanel } from '../facts.js';
import { answer } from '../layout.js';
import { html, icon } from '../markup.js';
import { askToSignIn } from '../sign-in.js';
import type { Visitor } from '../visitor.js';
import { ownProfile } from './profile.js';
import { addressOf } from './view.js';

/** The end of signing up: what happens next. */
export async function donePage(visitor: Visitor): Promise<Response> {
  const { words } = visitor;
  const person = await visitor.person();
  if (!person) return askToSignIn(visitor, addressOf());
  const { guardian } = (await ownProfile(visitor)) ?? {};
  const waits = guardian?.state === 'waiting';
  const title = words(waits ? 'signup/doneWaiting' : 'signup/done');
  const next = waits
    ? ([
        ['mail', 'signup/nextGuardian'],
        ['check', 'signup/nextYoung'],
      ] as const)
    : ([
        ['mail', 'signup/nextHear'],
        ['hand', 'signup/nextOffer'],
        ['lock', 'signup/nextChecks'],
      ] as const);
  const values = { email: person.email, guardian: guardian?.email ?? '' };
  const body = html`<div class="narrow stack-l">
    ${toldPanel(visitor.takeTold())}
    <div class="panel glow stack">
      <span class="tile big">${icon('hand')}</span>
      <h1>${title}</h1>
    </div>
    <section class="stack">
      <h2 class="t2">${words('question/next')}</h2>
      <ol class="next">
        ${next.map(
          ([picture, key]) =>
            html`<li>
              <span>${icon(picture)}</span>
              <p>${words(key, values)}</p>
            </li>`,
        )}
      </ol>
    </section>
    <p class="acts">
      <a class="btn wide" href="${visitor.link(addressOf())}">${words('signup/toProfile')}</a>
      <a class="link" href="${visitor.link('/opportunities')}">${words('roles/title')}</a>
    </p>
  </div>`;
  return answer(visitor, { title, body });
}
