import { equalityQuestions, equalityVersion, ethnicityDetails, type EqualityAnswers, type EqualityQuestion } from '@goodturn/contract';
import { call } from '../calls.js';
import { toldPanel } from '../facts.js';
import { errorSummary, group } from '../fields.js';
import { form, type Typed } from '../form.js';
import { answer, goOn } from '../layout.js';
import { html, none, type Html } from '../markup.js';
import { attempt, onlyShows, readForm } from '../sending.js';
import type { Visitor } from '../visitor.js';

/** Marriage is not asked, because nothing here depends on it. */
const order: readonly EqualityQuestion[] = [
  'ageBand',
  'sex',
  'genderIdentity',
  'disability',
  'disabilityImpact',
  'ethnicity',
  'ethnicityDetail',
  'religion',
  'sexualOrientation',
];

const address = '/volunteer/equality';

/** The questions that follow from what was answered so far. */
const questionsFor = (answers: Typed): readonly EqualityQuestion[] =>
  order.filter(
    (name) =>
      (name !== 'disabilityImpact' || answers['disability'] === 'yes') &&
      (name !== 'ethnicityDetail' || ethnicityDetails[answers['ethnicity'] ?? ''] !== undefined),
  );

const answersTo = (name: EqualityQuestion, answers: Typed): readonly string[] =>
  (name === 'ethnicityDetail' ? (ethnicityDetails[answers['ethnicity'] ?? ''] ?? []) : equalityQuestions[name]).filter(
    (one) => one !== 'skip',
  );

function answerText({ words }: Visitor, name: EqualityQuestion, one: string): string {
  if (one === 'skip') return words('equality/skip');
  if (name !== 'ageBand') return words.maybe(`equality-answer/${name}-${one}`) ?? words(`equality-answer/${one}`);
  const [from = '', until = ''] = one.split('-');
  if (from === 'under') return words('equality/under', { age: until });
  return until === 'or' ? words('equality/over', { age: from }) : words('equality/between', { from, until });
}

const choice = (name: string, value: string, label: string, chosen: boolean, first: boolean): Html =>
  html`<label class="kind"
    ><input
      class="vh"
      type="radio"
      name="${name}"
      value="${value}"
      ${first ? html`id="${name}-first"` : none}
      ${chosen ? html`checked` : none}
    /><span class="dot"></span><span>${label}</span></label
  >`;

/** Whether somebody wants to answer at all. What they answer goes from page to page in the form alone, and is kept nowhere. */
export function equalityPage(visitor: Visitor): Promise<Response> {
  const { words } = visitor;
  const title = words('equality/ask');
  const asked = form(words);
  const content = html`<p>${words('equality/why')}</p>
    <p>${words('equality/apart')}</p>
    <div class="kinds one">${['yes', 'no'].map((one) => choice('wanted', one, words(`equality/${one}`), false, one === 'yes'))}</div>`;
  const body = html`${toldPanel(visitor.takeTold())}
    <form class="narrow stack" method="post" novalidate action="${visitor.link(address)}">
      ${visitor.proof()}${group(asked, 'wanted', html`<h1>${title}</h1>`, content)}
      <button class="btn wide">${words('question/continue')}</button>
    </form>`;
  return answer(visitor, { title, body });
}

/** To the next question, or off with the answers, without the sign-in: nothing links them to anybody. */
export async function answerEquality(visitor: Visitor): Promise<Response> {
  const typed = await readForm(visitor);
  const done = goOn(visitor, visitor.link('/volunteer/done'));
  const { question } = typed;
  if (question === undefined) return typed['wanted'] === 'yes' ? ask(visitor, 'ageBand', {}) : done;
  const name = order.find((one) => one === question);
  if (!name) return done;
  if (onlyShows(typed)) return ask(visitor, name, typed);
  const all = questionsFor(typed);
  const next = all[all.indexOf(name) + 1];
  if (next) return ask(visitor, next, typed);
  const body: EqualityAnswers = {
    version: equalityVersion,
    ...Object.fromEntries(all.flatMap((one) => (typed[one] ? [[one, typed[one]]] : []))),
  };
  const sent = await attempt(visitor, typed, [name], async () => {
    if (Object.keys(body).length === 1) return;
    const { community, context, language, parts } = visitor;
    const path = `${community.slug}/equality-answers`;
    await call(parts.dispatch, context, { method: 'POST', path, sent: { body }, token: undefined, language });
  });
  if (!sent.done) return ask(visitor, name, typed, sent.errors);
  visitor.remember({ told: visitor.words('equality/thanks') });
  return goOn(visitor, visitor.link('/volunteer/done'));
}

function ask(visitor: Visitor, name: EqualityQuestion, typed: Typed, errors: Readonly<Record<string, string>> = {}): Promise<Response> {
  const { words } = visitor;
  const title = words(`equality/${name}`);
  const asked = form(words, typed, errors);
  const before = questionsFor(typed).filter((one) => one !== name && typed[one]);
  const line = (one: string, index: number) => choice(name, one, answerText(visitor, name, one), typed[name] === one, index === 0);
  const content = html`<div class="kinds one">${answersTo(name, typed).map(line)}</div>
    <p>${words('equality/or')}</p>
    <div class="kinds one">${line('skip', 1)}</div>`;
  const last = questionsFor(typed).at(-1) === name;
  const body = html`<div class="narrow">
    ${errorSummary(asked, [name])}
    <form class="stack" method="post" id="equality" novalidate action="${visitor.link(address)}">
      ${visitor.proof()}<input type="hidden" name="question" value="${name}" />${before.map(
        (one) => html`<input type="hidden" name="${one}" value="${typed[one] ?? ''}" />`,
      )}
      ${group(asked, name, html`<h1>${title}</h1>`, content)}
      <button class="btn wide">${words(last ? 'equality/send' : 'question/continue')}</button>
      <p><a class="link" href="${visitor.link('/volunteer/done')}">${words('equality/stop')}</a></p>
    </form>
  </div>`;
  const failed = Object.keys(errors).length > 0;
  return answer(visitor, { title, body, failed, status: failed ? 422 : 200, carried: { form: 'equality', path: address } });
}
