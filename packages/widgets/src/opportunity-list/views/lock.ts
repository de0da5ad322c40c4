import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Opportunity } from '@goodturn/sdk/light';
import { icon } from '../../foundation/pictograms.js';
import type { OpportunityListSurroundings } from '../opportunity-list-surroundings.js';
import { checkText, lockText } from '../told.js';

const panel = (host: OpportunityListSurroundings, title: string, sentences: readonly string[], ways: TemplateResult): TemplateResult =>
  html`<div part="panel" class="panel tint stack">
    <h3 class="t3 note">${icon('lock')}<span>${title}</span></h3>
    ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
    <p class="acts">${ways}</p>
  </div>`;

const way = (href: string, text: string): TemplateResult =>
  html`<a part="button button-second" class="btn two wide" href=${href}>${text}</a>`;

/** Why the reader cannot take part, said kindly, and the next step. Nothing when they can. */
export function lock(host: OpportunityListSurroundings, role: Opportunity): TemplateResult | typeof nothing {
  const { person, signUpPage, words } = host;
  const { locked } = role.you ?? {};
  const check = role.requirement.kind === 'none' ? [] : [checkText(role.requirement, words)];
  // Nobody knows yet what a reader has who is not signed in.
  if (!person)
    return check.length
      ? panel(host, words('role/check'), [...check, words('lock/begin')], way(signUpPage, words('lock/signUp')))
      : nothing;
  if (!locked || locked.reason === 'application') return nothing;
  const age = locked.reason === 'age';
  const unborn = age && !person.adult && !person.young;
  return panel(
    host,
    words('lock/title'),
    [...(age || locked.reason === 'guardian' ? [] : check), lockText(locked, role, person, words)],
    age && !unborn
      ? way(host.link('opportunities'), words('role/back'))
      : way(signUpPage, words(unborn || locked.reason === 'certificate' ? 'lock/signUp' : 'lock/profile')),
  );
}
