import { knownFor, limits, trusts, type ReferenceLink } from '@goodturn/contract';
import { randomUUID } from 'node:crypto';
import { Refused } from './calls.js';
import { errorSummary, field, radios } from './fields.js';
import { form, type Form, type Typed } from './form.js';
import { answer, type Screen } from './layout.js';
import { html, icon } from './markup.js';
import { onlyShows, readForm } from './sending.js';
import type { Visitor } from './visitor.js';

const names = ['relationship', 'known', 'words', 'trust'] as const;
const longest: Readonly<Record<string, number>> = { relationship: limits.relationship, words: limits.details };

const readLink = (visitor: Visitor, token: string): Promise<ReferenceLink> =>
  visitor.api('GET', `/reference-links?token=${encodeURIComponent(token)}`);

/** The four questions to somebody whom a volunteer named. Who has the link may answer, and needs neither an account nor a cookie. */
export async function referencePage(visitor: Visitor, token: string): Promise<Response> {
  const link = await readLink(visitor, token);
  return link.state === 'waiting' ? questions(visitor, token, link.displayName, {}) : over(visitor, link);
}

export async function sendReference(visitor: Visitor, token: string): Promise<Response> {
  const typed = await readForm(visitor);
  const link = await readLink(visitor, token);
  if (link.state !== 'waiting') return over(visitor, link);
  const errors = onlyShows(typed) ? {} : mistakesIn(visitor, typed);
  if (onlyShows(typed) || Object.keys(errors).length > 0) return questions(visitor, token, link.displayName, typed, errors);
  if (visitor.cutShort) return questions(visitor, token, link.displayName, typed, { '': visitor.words('pages/cut') });
  const body = { token, ...Object.fromEntries(names.map((name) => [name, typed[name] ?? ''])) };
  try {
    await visitor.api('POST', '/reference-links', { body, key: randomUUID() });
  } catch (error) {
    // Sent twice at once: the first was taken.
    if (!(error instanceof Refused) || error.problem.code !== 'wrong-state') throw error;
  }
  return over(visitor, await readLink(visitor, token));
}

function mistakesIn({ words }: Visitor, typed: Typed): Form['errors'] {
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const value = typed[name]?.trim() ?? '';
      const most = longest[name];
      const chosen = name === 'known' ? knownFor : name === 'trust' ? trusts : undefined;
      if (value === '' || (chosen && !chosen.some((one) => one === value))) return [[name, words(`pages/referenceMissing/${name}`)]];
      return most !== undefined && value.length > most ? [[name, words('error/too-long', { most })]] : [];
    }),
  );
}

function questions(visitor: Visitor, token: string, name: string, typed: Typed, errors: Form['errors'] = {}): Promise<Response> {
  const { words, community } = visitor;
  const values = { name, community: community.name };
  const title = words('pages/reference', values);
  const asked = form(words, typed, errors);
  const status: Screen['status'] = Object.keys(errors).length > 0 ? 422 : 200;
  return answer(visitor, {
    title,
    status,
    failed: status !== 200,
    carried: { form: 'reference', path: `/reference/${token}` },
    body: html`<div class="narrow stack-l">
      ${errorSummary(asked, ['known', 'trust'])}
      <header class="stack">
        <h1>${title}</h1>
        <p>${words('pages/referenceText', values)}</p>
        <p class="note small">${icon('lock')}<span>${words('pages/referenceWho', values)}</span></p>
      </header>
      <form class="stack-l reference" id="reference" method="post" action="${visitor.url.pathname}${visitor.url.search}" novalidate>
        ${field(asked, 'relationship', { label: words('pages/referenceRelationship', values) })}
        ${radios(
          asked,
          'known',
          words('pages/referenceKnown', values),
          knownFor.map((one) => [one, words(`pages/referenceKnown/${one}`)]),
        )}
        ${field(asked, 'words', { label: words('pages/referenceWords', values), long: true })}
        ${radios(
          asked,
          'trust',
          words('pages/referenceTrust', values),
          trusts.map((one) => [one, words(`pages/referenceTrust/${one}`)]),
        )}
        <button class="btn wide">${words('pages/referenceButton')}</button>
      </form>
    </div>`,
  });
}

/** Kindly: a link that was used is thanked for, and one that is too old asks for nothing. */
function over(visitor: Visitor, { displayName: name, state }: ReferenceLink): Promise<Response> {
  const { words } = visitor;
  const said = state === 'answered';
  const title = said ? words('pages/referenceDone') : words('pages/guardianOld');
  return answer(visitor, {
    title,
    body: html`<div class="blank">
      <span class="tile">${icon('door')}</span>
      <h1>${title}</h1>
      <p class="measure">${said ? words('pages/referenceDoneText') : words('pages/referenceOldText', { name })}</p>
    </div>`,
  });
}
