import { answer } from './layout.js';
import { html, icon } from './markup.js';
import type { Visitor } from './visitor.js';

/** The staff desk, which needs JavaScript: without it the page says so, and where help is. */
export function deskPage(visitor: Visitor): Promise<Response> {
  const { community, words } = visitor;
  const title = words('pages/desk');
  const { name, phone, email } = community.settings.contact;
  const body = html`<div class="blank">
    <span class="tile">${icon('shield')}</span>
    <h1>${title}</h1>
    <p class="measure">${words('pages/deskScript')}</p>
    <p class="measure">${words('pages/deskHelp', { contact: [name, phone, email].filter(Boolean).join(', ') })}</p>
    <p><a class="btn two wide" href="${visitor.link()}">${words('one/all')}</a></p>
  </div>`;
  return answer(visitor, { title, body, element: 'staff-desk', home: '/desk', view: '', always: true });
}
