import type { GuardianLink } from '@goodturn/contract';
import { randomUUID } from 'node:crypto';
import { answer } from './layout.js';
import { html, icon } from './markup.js';
import type { Visitor } from './visitor.js';

const readLink = (visitor: Visitor, token: string): Promise<GuardianLink> =>
  visitor.api('GET', `/guardian-links?token=${encodeURIComponent(token)}`);

/** Says to a guardian what they are asked for, and waits for their yes: what only looks at links must not say it for them. */
export async function guardianPage(visitor: Visitor, token: string): Promise<Response> {
  const { displayName: name, state } = await readLink(visitor, token);
  if (state !== 'waiting') return saidPage(visitor, name, state === 'confirmed');
  const { words, community } = visitor;
  const values = { name, community: community.name };
  const title = words('pages/guardian', values);
  return answer(visitor, {
    title,
    body: html`<h1>${title}</h1>
      <p class="measure">${words('pages/guardianText', values)}</p>
      <p class="measure">${words('pages/guardianWhat')}</p>
      <form method="post" action="${visitor.url.pathname}${visitor.url.search}">
        <button class="btn wide">${words('pages/guardianButton')}</button>
      </form>
      <p class="measure">${words('pages/guardianOtherwise', values)}</p>`,
  });
}

/** Says yes. Who has the link may do it, and needs no sign-in. */
export async function sayYes(visitor: Visitor, token: string): Promise<Response> {
  const { displayName: name, state } = await readLink(visitor, token);
  if (state === 'waiting') await visitor.api('POST', '/guardian-links', { body: { token }, key: randomUUID() });
  return saidPage(visitor, name, state !== 'expired');
}

function saidPage(visitor: Visitor, name: string, said: boolean): Promise<Response> {
  const { words } = visitor;
  const title = said ? words('pages/guardianDone', { name }) : words('pages/guardianOld');
  return answer(visitor, {
    title,
    body: html`<div class="blank">
      <span class="tile">${icon('door')}</span>
      <h1>${title}</h1>
      <p class="measure">${said ? words('pages/guardianDoneText') : words('pages/guardianOldText', { name })}</p>
      <p><a class="btn two wide" href="${visitor.link()}">${words('one/all')}</a></p>
    </div>`,
  });
}
