import { areasOf } from '../board.js';
import { form, type Form } from '../form.js';
import { goOn, type Screen } from '../layout.js';
import { html, icon, none } from '../markup.js';
import { attempt, onlyShows, readForm } from '../sending.js';
import type { Visitor } from '../visitor.js';
import { addressOf, fieldsOn, firstAnswers, isQuestion, namesOn, partOf, questions, type Question } from './answers.js';
import { showCheck } from './check.js';
import { frame } from './frame.js';
import { keepAsk, type Ask } from './posting.js';
import { questionOf } from './questions.js';

const draftOf = (visitor: Visitor): Ask => visitor.draft.ask ?? { answers: firstAnswers, key: visitor.newKey(), passed: [] };
/** The first question that is not answered yet, else the check. */
const nextOf = ({ passed }: Ask): string => questions.find((page) => !passed.includes(page)) ?? 'check';

/** One question, or the check. */
export async function askPage(visitor: Visitor, page: string): Promise<Response> {
  const ask = draftOf(visitor);
  const index = isQuestion(page) ? questions.indexOf(page) : questions.length;
  // Nobody can be asked what follows from an answer that is not there.
  if (questions.slice(0, index).some((one) => !ask.passed.includes(one))) return goOn(visitor, visitor.link(addressOf(nextOf(ask))));
  return isQuestion(page) ? showQuestion(visitor, page, ask) : showCheck(visitor, ask);
}

export async function answerQuestion(visitor: Visitor, page: Question): Promise<Response> {
  const typed = await readForm(visitor);
  const before = draftOf(visitor);
  const answers = { ...before.answers, ...Object.fromEntries(fieldsOn[page].map((name) => [name, typed[name] ?? ''])) };
  const samePlace = answers['place/postcode'] === before.answers['place/postcode'];
  let ask: Ask = { ...before, answers, chooseArea: samePlace && (before.chooseArea ?? false), wanted: false };
  const names = namesOn(page, answers);
  const without = ask.passed.filter((one) => one !== page);
  if (onlyShows(typed)) {
    const same = fieldsOn[page].every((name) => (before.answers[name] ?? '') === answers[name]);
    const kept = same || (visitor.proves(typed) && keepAsk(visitor, { ...ask, passed: without }));
    return kept ? goOn(visitor, visitor.link(addressOf(page))) : showQuestion(visitor, page, ask);
  }
  const values = { community: visitor.community.name, year: String(visitor.now.getFullYear()) };
  const sent = await attempt(
    visitor,
    typed,
    names,
    async () => {
      await visitor.api('POST', '/requests/preview', { body: partOf([page], answers, ask.chooseArea ?? false) });
    },
    values,
  );
  if (!sent.done) {
    const choose = sent.errors['place/area'] !== undefined && answers['place/kind'] === 'address';
    ask = { ...ask, chooseArea: ask.chooseArea || choose };
    if (sent.code !== 'stale') keepAsk(visitor, { ...ask, passed: without });
    return showQuestion(visitor, page, ask, sent.errors, sent.status);
  }
  ask = { ...ask, passed: [...new Set([...ask.passed, page])] };
  if (keepAsk(visitor, ask)) return goOn(visitor, visitor.link(addressOf(nextOf(ask))));
  return showQuestion(visitor, page, ask, { '': visitor.words('problem/too-large') }, 413);
}

/** Drops the answers. */
export async function clearAnswers(visitor: Visitor): Promise<Response> {
  const typed = await readForm(visitor);
  if (!visitor.proves(typed)) return askPage(visitor, 'what');
  visitor.keepDraft({ ...visitor.draft, ask: undefined });
  visitor.remember({ told: visitor.words('question/cleared') });
  return goOn(visitor, visitor.link());
}

async function showQuestion(
  visitor: Visitor,
  page: Question,
  ask: Ask,
  errors: Form['errors'] = {},
  status: NonNullable<Screen['status']> = 200,
): Promise<Response> {
  const { words } = visitor;
  const here = await visitor.here();
  const title = words(`page/${page}`);
  const asked = form(words, ask.answers, errors);
  const change = questions.every((one) => one === page || ask.passed.includes(one));
  const earlier = questions[questions.indexOf(page) - 1];
  const question = questionOf[page]({
    visitor,
    here,
    ask: asked,
    heading: html`<h1>${title}</h1>`,
    areas: page === 'where' ? await areasOf(visitor) : [],
    chooseArea: ask.chooseArea ?? false,
  });
  const content = html`<form class="stack" id="question" method="post" novalidate action="${visitor.link(`/ask/${page}`)}">
    ${visitor.proof()}${question}
    <button class="btn wide">${words('question/continue')}</button>
    ${page === 'what' ? html`<p class="note small">${icon('phone')}<span>${words('ask/danger')}</span></p>` : none}
  </form>`;
  return frame(visitor, {
    title,
    errors: asked,
    status,
    step: questions.indexOf(page) + 1,
    before: change ? '/ask/check' : earlier ? addressOf(earlier) : '',
    content,
    carried: { form: 'question', path: `/ask/${page}` },
    ...(page === 'what' && !visitor.hasDraft ? { view: 'ask' } : {}),
  });
}
