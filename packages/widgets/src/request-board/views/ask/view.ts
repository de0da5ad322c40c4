import { html, nothing, type TemplateResult } from 'lit/html.js';
import { errorSummary } from '../../../foundation/fields.js';
import { icon } from '../../../foundation/pictograms.js';
import { back, keptNote, progress } from '../../../foundation/question-page.js';
import { aboutYou } from '../facts.js';
import { pages, questions, type Page } from './answers.js';
import type { AskFlow } from './flow.js';
import { questionsOf } from './questions.js';
import { check, done, slip, warnings } from './summary.js';

/** Question pages, the check, and the sign-in as one: what "Step 3 of 8" counts. */
const steps = questions.length + 2;

/** Where Back leads: the page before, or the check when a person only came to change an answer. */
function before(flow: AskFlow, page: Page): string {
  if (questions.includes(page) && flow.draft.next === 'check') return 'ask/check';
  const earlier = pages[pages.indexOf(page) - 1];
  return earlier ? `ask/${earlier}` : '';
}

function content(flow: AskFlow, page: Page): TemplateResult | typeof nothing {
  const { form, host } = flow;
  const { words } = host;
  if (page === 'email' || page === 'code') return flow.signIn.render(false);
  const title = html`<h2 part="heading" class="t1" tabindex="-1">${words(`page/${page}`)}</h2>`;
  const submit = (event: Event) => {
    event.preventDefault();
    void flow.leave(page);
  };
  return html`<form class="stack" novalidate @submit=${submit} @input=${flow.typed}>
    ${page === 'check' ? html`${title}${check(flow)}` : questionsOf[page]?.(flow, title)}
    ${page === 'where' || page === 'check' ? warnings(flow) : nothing}
    <button part="button" class="btn wide" aria-disabled=${form.busy}>
      ${words(page !== 'check' ? 'question/continue' : host.person ? 'ask/post' : 'ask/toEmail')}
    </button>
    ${page === 'what' ? html`<p class="note small">${icon('phone')}<span>${words('ask/danger')}</span></p>` : nothing}
    ${flow.draft.begun ? keptNote(words, words('ask/kept'), flow.clear) : nothing}
  </form>`;
}

/** The page of the ask flow at `#goodturn/ask/{wanted}`. */
export function askView(flow: AskFlow, wanted: string): TemplateResult {
  const page = flow.resolve(wanted);
  const { form, host, lookup, notice, signIn } = flow;
  const failed = page === 'email' || page === 'code' ? signIn.form : form.failed ? form : lookup;
  const { words } = host;
  if (page !== wanted) queueMicrotask(() => host.go(`ask/${page}`, true));
  flow.enter(page);
  const step = Math.min(pages.indexOf(page) + 1, steps);
  return html`<div class="ask">
    <div>
      ${
        page === 'done'
          ? done(flow)
          : html`${back(host, before(flow, page))} ${notice ? html`<p part="panel" class="panel tint">${notice}</p>` : nothing}
            ${aboutYou(host)} ${errorSummary(failed)} ${progress(words, step, steps)} ${content(flow, page)}`
      }
    </div>
    ${slip(flow)}
  </div>`;
}
