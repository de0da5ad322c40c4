import { randomUUID } from 'node:crypto';
import { answer } from './layout.js';
import { html, icon } from './markup.js';
import type { Visitor } from './visitor.js';

/** What a link of an e-mail about suggestions is about: “not this time”, or no more of these e-mails. */
type Kind = 'No' | 'Stop';

/** Asks before anything is done: what only looks at links, as filters of mail do, must not answer for somebody (RFC 8058). */
export function linkPage(visitor: Visitor, kind: Kind): Promise<Response> {
  const { words } = visitor;
  const title = words(`pages/suggestion${kind}`);
  return answer(visitor, {
    title,
    body: html`<h1>${title}</h1>
      <p class="measure">${words(`pages/suggestion${kind}Text`)}</p>
      <form method="post" action="${visitor.url.pathname}${visitor.url.search}">
        <button class="btn wide">${words(`pages/suggestion${kind}Button`)}</button>
      </form>`,
  });
}

/**
 * Does what the link says. Who has the link may do it, and needs neither a cookie nor a proof of ours: a mail program sends this by itself
 * for a one-click unsubscribe, with whatever body or none (RFC 8058).
 */
export async function followLink(visitor: Visitor, kind: Kind, token: string): Promise<Response> {
  const { words } = visitor;
  await visitor.api('POST', '/suggestion-links', { body: { token }, key: randomUUID() });
  const title = words(`pages/suggestion${kind}Done`);
  return answer(visitor, {
    title,
    body: html`<div class="blank">
      <span class="tile">${icon('door')}</span>
      <h1>${title}</h1>
      <p class="measure">${words(`pages/suggestion${kind}DoneText`)}</p>
      <p><a class="btn two wide" href="${visitor.link()}">${words('one/all')}</a></p>
    </div>`,
  });
}
