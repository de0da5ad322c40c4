import { html, nothing, type TemplateResult } from 'lit/html.js';
import { errorSummary } from '../../../foundation/fields.js';
import { icon } from '../../../foundation/pictograms.js';
import { back, keptNote, progress } from '../../../foundation/question-page.js';
import { pages, type Page } from '../../answers.js';
import type { VolunteerSignupSurroundings } from '../../volunteer-signup-surroundings.js';
import { questionsOf } from '../questions/questions.js';
import type { SignUp } from './flow.js';
import { aboutAge, check, done } from './summary.js';

/** Where Back leads: the page before, or the check when a person only came to change an answer. */
function before(flow: SignUp, page: Page): string {
  const { next, questions } = flow;
  if (questions.includes(page) && next === 'answers') return 'volunteer/answers';
  const all: readonly Page[] = [...questions, ...pages.slice(pages.indexOf('answers'))];
  const earlier = all[all.indexOf(page) - 1];
  return earlier ? `volunteer/${earlier}` : 'volunteer';
}

function content(flow: SignUp, page: Page): TemplateResult | typeof nothing {
  const { form, host, draft } = flow;
  const { words } = host;
  if (page === 'email' || page === 'code') return flow.signIn.render(false);
  const title = html`<h2 part="heading" class="t1" tabindex="-1">${words(`page/${page}`)}</h2>`;
  const submit = (event: Event) => {
    event.preventDefault();
    void flow.leave(page);
  };
  const last = page === 'answers';
  return html`<form class="stack" novalidate @submit=${submit} @input=${flow.typed}>
    ${last ? html`${title}${check(flow)}${aboutAge(words, draft.value.group)}` : questionsOf[page]?.(flow, title)}
    <button part="button" class="btn wide" aria-disabled=${form.busy}>
      ${words(!last ? 'question/continue' : host.person ? 'signup/send' : 'signup/toEmail')}
    </button>
    ${draft.begun ? keptNote(words, words('signup/kept'), flow.clear) : nothing}
  </form>`;
}

/** The page of signing up at `#goodturn/volunteer/{wanted}`. */
export function signUpView(flow: SignUp, wanted: string): TemplateResult {
  const page = flow.resolve(wanted);
  const { form, host, lookup, notice, questions, signIn } = flow;
  const { words } = host;
  if (page !== wanted) queueMicrotask(() => host.go(`volunteer/${page}`, true));
  flow.enter(page);
  if (page === 'done') return html`<div class="measure">${done(flow)}</div>`;
  const signing = page === 'email' || page === 'code';
  const failed = signing ? signIn.form : form.failed ? form : lookup;
  // The check and the sign-in come after the questions, each as one step.
  const step = signing ? questions.length + 2 : page === 'answers' ? questions.length + 1 : questions.indexOf(page) + 1;
  return html`<div class="measure">
    ${back(host, before(flow, page))} ${notice ? html`<p part="panel" class="panel tint">${notice}</p>` : nothing} ${errorSummary(failed)}
    ${progress(words, step, questions.length + 2)} ${content(flow, page)}
  </div>`;
}

/** What somebody below 13 reads. Nothing of what they typed is kept. */
export const young = ({ words }: VolunteerSignupSurroundings): TemplateResult =>
  html`<div part="panel" class="panel glow stack measure">
    <h2 part="heading" class="t1" tabindex="-1">${words('signup/young')}</h2>
    <p class="note">${icon('heart')}<span>${words('signup/youngWhy')}</span></p>
  </div>`;

/** Where signing up begins: what it takes, and the way in for who has done so before. */
export function start(flow: SignUp): TemplateResult {
  const { draft, host, next } = flow;
  const { words } = host;
  const facts = [
    ['time', 'signup/takes'],
    ['pin', 'signup/asks'],
    ['mail', 'signup/code'],
    ['lock', 'signup/private'],
  ] as const;
  return html`<div class="stack measure">
    <h2 part="heading" class="t1" tabindex="-1">${words('signup/title')}</h2>
    <p>${words('signup/lead', { community: host.here.name })}</p>
    <ul class="stack">
      ${facts.map(([picture, key]) => html`<li class="note">${icon(picture)}<span>${words(key)}</span></li>`)}
    </ul>
    <p class="acts">
      <a part="button" class="btn wide" href=${host.link(`volunteer/${draft.begun ? next : 'you'}`)}
        >${icon('hand')}${words(draft.begun ? 'signup/goOn' : 'signup/begin')}</a
      >${host.person ? nothing : html`<a class="link" href=${host.link('volunteer/profile')}>${words('signup/before')}</a>`}
    </p>
  </div>`;
}
