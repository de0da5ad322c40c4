import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Words } from '@goodturn/locales';
import { icon } from './pictograms.js';
import type { Surroundings } from './surroundings.js';

/** What question pages have in common, whatever they ask. */

/** Back, to another view. */
export const back = (host: Surroundings, view: string): TemplateResult =>
  html`<p class="back">
    <a class="link" href=${host.link(view)}>${icon('back')}${host.words('question/back')}</a>
  </p>`;

/** How far somebody has come, in words and as a bar. */
export const progress = (words: Words, step: number, steps: number): TemplateResult =>
  html`<p class="soft small">${words('question/step', { step, steps })}</p>
    <ol class="steps" aria-hidden="true">
      ${Array.from({ length: steps }, (_, index) => html`<li class=${index < step ? 'on' : ''}></li>`)}
    </ol>`;

/** Where the answers are kept, and the way to be rid of them. */
export const keptNote = (words: Words, kept: string, clear: () => void): TemplateResult =>
  html`<p class="note small">
    ${icon('lock')}<span>${kept}</span><span><button class="link" type="button" @click=${clear}>${words('question/clear')}</button></span>
  </p>`;

/** One line of a list of facts: its pictogram, its name, what holds, and what can be done about it. */
export const fact = (picture: string, name: string, text: unknown, more: unknown = nothing): TemplateResult =>
  html`<div>
    ${icon(picture)}
    <dt>${name}</dt>
    <dd class="words"><bdi>${text}</bdi></dd>
    ${more}
  </div>`;

/** One answer, with the way to change it. @param view of the page that asks for it */
export const answer = (host: Surroundings, view: string, picture: string, name: string, text: unknown): TemplateResult =>
  fact(
    picture,
    name,
    text,
    html`<dd class="go">
      <a class="link" href=${host.link(view)}>${host.words('question/change')}<span class="vh"> ${name}</span></a>
    </dd>`,
  );

/** What happens next, step by step: a pictogram and the key of a sentence each. */
export const nextSteps = (
  words: Words,
  all: readonly (readonly [picture: string, key: string])[],
  values: Record<string, string>,
): TemplateResult =>
  html`<section class="stack">
    <h3 class="t2">${words('question/next')}</h3>
    <ol class="next">
      ${all.map(
        ([picture, key]) =>
          html`<li>
            <span>${icon(picture)}</span>
            <p>${words(key, values)}</p>
          </li>`,
      )}
    </ol>
  </section>`;
