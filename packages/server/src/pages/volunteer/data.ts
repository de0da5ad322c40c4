import type { DataExport, Erased, ErasurePreview, ExportPage, SignInAttempt } from '@goodturn/contract';
import { errorSummary, field } from '../fields.js';
import { form, type Form, type Typed } from '../form.js';
import { answer, type Screen } from '../layout.js';
import { html, icon, none, type Html } from '../markup.js';
import { attempt, readForm } from '../sending.js';
import { askToSignIn } from '../sign-in.js';
import type { Visitor } from '../visitor.js';
import { backToProfile } from './profile.js';
import { file } from './record.js';
import { addressOf } from './view.js';

/** Everything that is kept of the person, as a page to read. */
export async function dataPage(visitor: Visitor): Promise<Response> {
  if (!(await visitor.person())) return askToSignIn(visitor, addressOf());
  const { fileName, html: page } = await visitor.api<ExportPage>('GET', '/me/export-page');
  return file(page, 'text/html; charset=utf-8', fileName);
}

/** The same for computers. */
export async function dataFile(visitor: Visitor): Promise<Response> {
  if (!(await visitor.person())) return askToSignIn(visitor, addressOf());
  const all = await visitor.api<DataExport>('GET', '/me/export');
  return file(JSON.stringify(all, null, 2), 'application/json', `goodturn-${visitor.community.slug}.json`);
}

const deleting = '/volunteer/delete';

/** What stays, and why. */
const keptPart = (visitor: Visitor, kept: ErasurePreview['kept']): Html =>
  kept.length > 0
    ? html`<h2 class="t3">${visitor.words('own/stays')}</h2>
        <ul class="stack">
          ${kept.map(({ what, why }) => html`<li class="note">${icon('lock')}<strong>${what}</strong><span>${why}</span></li>`)}
        </ul>`
    : none;

/** What ends, what stays and why; then a fresh code, so that nobody else can do it. */
export async function deletePage(
  visitor: Visitor,
  typed: Typed = {},
  errors: Form['errors'] = {},
  status: NonNullable<Screen['status']> = 200,
): Promise<Response> {
  const person = await visitor.person();
  if (!person) return askToSignIn(visitor, addressOf());
  const { words } = visitor;
  const { ends, kept } = await visitor.api<ErasurePreview>('GET', '/me/erase');
  const title = words('own/deleteTitle');
  const asked = form(words, typed, errors);
  const sentTo = typed['attempt'];
  const ending = [
    ends.requests > 0 && words('own/endRequests', { count: ends.requests }),
    ends.offers > 0 && words('own/endOffers', { count: ends.offers }),
    ends.bookings > 0 && words('own/endBookings', { count: ends.bookings }),
  ].filter((one) => one !== false);
  const body = html`<div class="narrow stack">
    ${backToProfile(visitor)}${errorSummary(asked)}
    <h1>${title}</h1>
    <p>${words('own/deleteWhat')}</p>
    ${
      ending.length > 0
        ? html`<ul class="stack">
            ${ending.map((one) => html`<li class="note">${icon('alert')}<span>${one}</span></li>`)}
          </ul>`
        : none
    }
    ${keptPart(visitor, kept)}
    <form class="stack" method="post" novalidate action="${visitor.link(deleting)}">
      ${visitor.proof(typed['key'] ?? visitor.newKey())}${
        sentTo === undefined
          ? html`<p>${words('own/deleteCode', { email: person.email })}</p>`
          : html`<input type="hidden" name="attempt" value="${sentTo}" />
              <p>${words('sign/sent', { email: person.email })}</p>
              ${field(asked, 'code', { autocomplete: 'one-time-code', numeric: true, className: 'code', latin: true })}`
      }
      <button class="btn wide">${words(sentTo === undefined ? 'own/deleteSend' : 'own/deleteYes')}</button>
    </form>
  </div>`;
  return answer(visitor, { title, body, status, failed: Object.keys(errors).length > 0 });
}

export async function deleteAccount(visitor: Visitor): Promise<Response> {
  const typed = await readForm(visitor);
  const person = await visitor.person();
  if (!person) return askToSignIn(visitor, addressOf());
  const { attempt: id } = typed;
  if (id === undefined) {
    let sent: SignInAttempt | undefined;
    const asked = await attempt(visitor, typed, [], async () => {
      sent = await visitor.api<SignInAttempt>('POST', '/sign-in-codes', { body: { email: person.email } });
    });
    return asked.done && sent
      ? deletePage(visitor, { attempt: sent.attempt })
      : deletePage(visitor, {}, asked.done ? {} : asked.errors, 422);
  }
  let erased: Erased | undefined;
  const code = (typed['code'] ?? '').trim();
  const done = await attempt(visitor, typed, ['code'], async () => {
    const key = typed['key'] || visitor.newKey();
    erased = await visitor.api<Erased>('POST', '/me/erase', { body: { attempt: id, code }, key });
  });
  if (!done.done) return deletePage(visitor, typed, done.errors, done.status);
  visitor.leave();
  visitor.keepDraft({});
  visitor.remember({ told: undefined, signIn: undefined });
  const { words } = visitor;
  const title = words('own/deleted');
  const body = html`<div class="narrow stack">
    <h1>${title}</h1>
    <p>${words('own/deletedThanks')}</p>
    ${keptPart(visitor, erased?.kept ?? [])}
  </div>`;
  const response = await answer(visitor, { title, body });
  response.headers.set('clear-site-data', '"cache"');
  return response;
}
