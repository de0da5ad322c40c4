import { aboutYou, back } from '../facts.js';
import { errorSummary } from '../fields.js';
import type { Form } from '../form.js';
import { answer, type Screen } from '../layout.js';
import { html, icon, none, type Html } from '../markup.js';
import type { Visitor } from '../visitor.js';
import { steps } from './answers.js';
import { groups } from './questions.js';

/** What differs between the pages of asking. */
interface Framed extends Pick<Screen, 'view' | 'carried'> {
  title: string;
  errors: Form;
  status: NonNullable<Screen['status']>;
  step: number;
  before: string;
  content: Html;
  aside?: Html;
  elsewhere?: (name: string) => string | undefined;
}

/** One page of asking: the way back, how far it is, the page itself, and how to drop the answers. */
export async function frame(
  visitor: Visitor,
  { title, errors, status, step, before, content, aside = none, elsewhere, ...more }: Framed,
): Promise<Response> {
  const { words } = visitor;
  const counted = Array.from({ length: steps }, (_, index) => html`<li class="${index < step ? 'on' : ''}"></li>`);
  const kept = visitor.hasDraft
    ? html`<form class="note small" method="post" action="${visitor.link('/ask/clear')}">
        ${visitor.proof()}${icon('lock')}<span>${words('pages/kept')}</span
        ><span><button class="link">${words('question/clear')}</button></span>
      </form>`
    : none;
  const body = html`<div class="ask">
    <div>
      ${back(visitor, visitor.link(before))}${aboutYou(await visitor.person(), words)}${errorSummary(errors, groups, elsewhere)}
      <p class="soft small">${words('question/step', { step, steps })}</p>
      <ol class="steps" aria-hidden="true">
        ${counted}
      </ol>
      ${content}${kept}
    </div>
    ${aside}
  </div>`;
  return answer(visitor, { title, body, status, failed: Object.keys(errors.errors).length > 0, ...more });
}
