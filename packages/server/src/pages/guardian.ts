import type { GuardianLink } from '@goodturn/contract';
import { randomUUID } from 'node:crypto';
import { Refused } from './calls.js';
import { pageLinks } from './facts.js';
import { errorSummary, tickBox } from './fields.js';
import { form, type Form } from './form.js';
import { answer } from './layout.js';
import { html, icon } from './markup.js';
import { readForm } from './sending.js';
import type { Visitor } from './visitor.js';

const declared = 'parentalResponsibility';

/** Whom a link is about; undefined for one that nobody was sent. */
async function readLink(visitor: Visitor, token: string): Promise<GuardianLink | undefined> {
  try {
    return await visitor.api<GuardianLink>('GET', `/guardian-links?token=${encodeURIComponent(token)}`);
  } catch (error) {
    if (error instanceof Refused && error.problem.status < 500 && error.problem.status !== 429) return undefined;
    throw error;
  }
}

/** Says to a guardian what they are asked for, and waits for their yes: what only looks at links must not say it for them. */
export async function guardianPage(visitor: Visitor, token: string): Promise<Response> {
  const link = await readLink(visitor, token);
  return link?.state === 'waiting' ? askedPage(visitor, link) : saidPage(visitor, link);
}

function askedPage(visitor: Visitor, link: GuardianLink, errors: Form['errors'] = {}): Promise<Response> {
  const { words, community } = visitor;
  const asked = form(words, {}, errors);
  const failed = Object.keys(errors).length > 0;
  const values = { name: link.displayName, community: community.name };
  const title = words('pages/guardian', values);
  return answer(visitor, {
    title,
    ...(failed && { status: 422, failed }),
    body: html`<div class="narrow stack-l">
      ${errorSummary(asked)}
      <header class="head">
        <span class="tile big">${icon('family')}</span>
        <div>
          <h1>${title}</h1>
          <p class="soft">${words('pages/guardianText', values)}</p>
        </div>
      </header>
      <p class="panel tint note">${icon('shield')}<span>${words('pages/guardianWhat')}</span></p>
      <form class="panel glow stack" method="post" action="${visitor.url.pathname}${visitor.url.search}" novalidate>
        ${tickBox(asked, declared, false, words('pages/guardianDeclare', values))}
        <button class="btn wide">${icon('check')}${words('pages/guardianButton')}</button>
        <p class="small">${words('pages/guardianOtherwise', values)}</p>
      </form>
      ${pageLinks(visitor)}
    </div>`,
  });
}

/** Says yes. Who has the link may do it, and needs no sign-in. */
export async function sayYes(visitor: Visitor, token: string): Promise<Response> {
  const typed = await readForm(visitor);
  const link = await readLink(visitor, token);
  if (link?.state === 'waiting') {
    if (!typed[declared]) return askedPage(visitor, link, { [declared]: visitor.words('pages/guardianDeclareMissing') });
    try {
      await visitor.api('POST', '/guardian-links', { body: { token, parentalResponsibility: true }, key: randomUUID() });
    } catch (error) {
      // The young person is signed in here: nobody says yes for themselves, but a family may share a device.
      if (error instanceof Refused && error.problem.code === 'not-allowed') return selfPage(visitor, link, 'pages/guardianSelfText');
      if (error instanceof Refused && error.problem.code === 'adults-only') return selfPage(visitor, link, 'pages/guardianAdultText');
      throw error;
    }
    return saidPage(visitor, { ...link, state: 'confirmed' });
  }
  return saidPage(visitor, link);
}

/** Somebody else than a parent or guardian is here, the young person most often: says whose yes it takes, and how a parent on the same device gives it. */
function selfPage(
  visitor: Visitor,
  { displayName: name }: GuardianLink,
  why: 'pages/guardianSelfText' | 'pages/guardianAdultText',
): Promise<Response> {
  const { words } = visitor;
  const title = words('pages/guardianSelf');
  return answer(visitor, {
    title,
    status: 403,
    body: html`<div class="blank">
      <span class="tile">${icon('family')}</span>
      <h1>${title}</h1>
      <p class="measure">${words(why, { name })}</p>
      <p><a class="btn two wide" href="${visitor.link('/volunteer/profile')}">${words('signup/toProfile')}</a></p>
    </div>`,
  });
}

/** How a link stands that waits no longer: a yes that was said, one that is too old, one that nobody was sent. */
function saidPage(visitor: Visitor, link: GuardianLink | undefined): Promise<Response> {
  const { words } = visitor;
  const key = link === undefined ? 'pages/guardianUnknown' : link.state === 'confirmed' ? 'pages/guardianDone' : 'pages/guardianOld';
  const name = link?.displayName ?? '';
  const title = words(key, { name });
  return answer(visitor, {
    title,
    ...(link === undefined && { status: 404 }),
    body: html`<div class="blank">
      <span class="tile">${icon(link?.state === 'confirmed' ? 'heart' : 'mail')}</span>
      <h1>${title}</h1>
      <p class="measure">${words(`${key}Text`, { name })}</p>
      <p><a class="btn two wide" href="${visitor.link()}">${words('one/all')}</a></p>
    </div>`,
  });
}
