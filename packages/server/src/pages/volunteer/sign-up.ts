import { hash } from 'node:crypto';
import type { VolunteerPreview } from '@goodturn/contract';
import { areasOf } from '../board.js';
import { Refused } from '../calls.js';
import { back, locked, toldPanel } from '../facts.js';
import { errorSummary } from '../fields.js';
import { form, type Form } from '../form.js';
import { answer, goOn, type Screen } from '../layout.js';
import { html, icon, none, type Html } from '../markup.js';
import { attempt, onlyShows, readForm } from '../sending.js';
import { askToSignIn } from '../sign-in.js';
import type { Visitor } from '../visitor.js';
import { answersIn, namesOn, partOf, questionsFor, signUpOf, type Question, type SignUp } from './answers.js';
import { answersInWords } from './facts.js';
import { groups, questionOf } from './questions.js';

const home = '/volunteer';
export const addressOf = (page: string): string => `${home}/${page}`;

const draftOf = (visitor: Visitor): SignUp =>
  visitor.draft.volunteer ?? { answers: {}, key: visitor.newKey(), passed: [], guardian: false, group: '' };
const keep = (visitor: Visitor, volunteer: SignUp | undefined): boolean => visitor.keepDraft({ ...visitor.draft, volunteer });

/** The first question that is not answered yet, else the check. */
const nextOf = (visitor: Visitor, draft: SignUp): string =>
  questionsFor(draft, visitor).find((page) => !draft.passed.includes(page)) ?? 'answers';

/** Where signing up begins: what it takes, and the way in for who has done so before. */
export async function startPage(visitor: Visitor): Promise<Response> {
  const { words } = visitor;
  const { volunteer: draft } = visitor.draft;
  const title = words('signup/title');
  const facts = [
    ['time', 'signup/takes'],
    ['pin', 'signup/asks'],
    ['mail', 'signup/code'],
    ['lock', 'signup/private'],
  ] as const;
  const body = html`${toldPanel(visitor.takeTold())}
    <div class="narrow stack">
      <h1>${title}</h1>
      <p>${words('signup/lead', { community: visitor.community.name })}</p>
      <ul class="stack">
        ${facts.map(([picture, key]) => html`<li class="note">${icon(picture)}<span>${words(key)}</span></li>`)}
      </ul>
      <p class="acts">
        <a class="btn wide" href="${visitor.link(addressOf(draft ? nextOf(visitor, draft) : 'you'))}"
          >${icon('hand')}${words(draft ? 'signup/goOn' : 'signup/begin')}</a
        ><a class="link" href="${visitor.link(addressOf('profile'))}"
          >${words((await visitor.person()) ? 'signup/toProfile' : 'signup/before')}</a
        >
      </p>
    </div>`;
  const shared = { path: home, title, text: words('signup/lead', { community: visitor.community.name }) };
  return answer(visitor, { title, body, shared, ...(draft ? {} : { element: 'volunteer-signup', home, view: 'volunteer' }) });
}

/** One question, or the check. Nobody skips a question. */
export async function signUpPage(visitor: Visitor, page: Question | 'answers'): Promise<Response> {
  const draft = draftOf(visitor);
  const questions = questionsFor(draft, visitor);
  const index = page === 'answers' ? questions.length : questions.indexOf(page);
  const skipped = questions.slice(0, index).some((one) => !draft.passed.includes(one));
  if (index < 0 || skipped) return goOn(visitor, visitor.link(addressOf(nextOf(visitor, draft))));
  return page === 'answers' ? showCheck(visitor, draft) : showQuestion(visitor, page, draft);
}

const valuesOf = ({ community, now }: Visitor) => ({ community: community.name, year: String(now.getFullYear() - 40) });

export async function answerQuestion(visitor: Visitor, page: Question): Promise<Response> {
  const typed = await readForm(visitor);
  const before = draftOf(visitor);
  const answers = { ...before.answers, ...answersIn(page, typed) };
  const samePlace = answers['postcode/home'] === before.answers['postcode/home'];
  const passed = before.passed.filter((one) => one !== page);
  let draft: SignUp = { ...before, answers, passed, wanted: false, chooseArea: samePlace && (before.chooseArea ?? false) };
  if (onlyShows(typed)) {
    const kept = visitor.proves(typed) && keep(visitor, draft);
    return kept ? goOn(visitor, visitor.link(addressOf(page))) : showQuestion(visitor, page, draft);
  }
  let found: VolunteerPreview = { guardian: false };
  const part = partOf([page], answers, draft.chooseArea ?? false);
  const sent = await attempt(
    visitor,
    typed,
    namesOn(page),
    async () => {
      if (Object.keys(part).length > 0) found = await visitor.api<VolunteerPreview>('POST', '/volunteers/preview', { body: part });
    },
    valuesOf(visitor),
  );
  if (!sent.done) {
    if (sent.code === 'too-young') return tooYoung(visitor);
    draft = { ...draft, chooseArea: draft.chooseArea || sent.errors['area'] !== undefined };
    if (sent.code !== 'stale') keep(visitor, draft);
    return showQuestion(visitor, page, draft, sent.errors, sent.status);
  }
  draft = { ...draft, passed: [...passed, page], ...(page === 'you' && { guardian: found.guardian, group: found.group ?? '' }) };
  if (keep(visitor, draft)) return goOn(visitor, visitor.link(addressOf(nextOf(visitor, draft))));
  return showQuestion(visitor, page, draft, { '': visitor.words('problem/too-large') }, 413);
}

/** Nothing that a child told us is kept, here as on the server. */
function tooYoung(visitor: Visitor): Response {
  keep(visitor, undefined);
  return goOn(visitor, visitor.link(addressOf('young')));
}

export function youngPage(visitor: Visitor): Promise<Response> {
  const { words } = visitor;
  const title = words('signup/young');
  return answer(visitor, {
    title,
    body: html`<div class="panel glow stack narrow">
      <h1>${title}</h1>
      <p class="note">${icon('heart')}<span>${words('signup/youngWhy')}</span></p>
    </div>`,
  });
}

export async function clearSignUp(visitor: Visitor): Promise<Response> {
  const typed = await readForm(visitor);
  if (!visitor.proves(typed)) return startPage(visitor);
  keep(visitor, undefined);
  visitor.remember({ told: visitor.words('question/cleared') });
  return goOn(visitor, visitor.link(home));
}

/** Tells one set of answers from another. */
const seenOf = ({ answers }: SignUp): string => hash('sha256', JSON.stringify(answers), 'base64url');

/** Signs up with what was checked, or asks first who it is. */
export async function sendChecked(visitor: Visitor): Promise<Response> {
  const typed = await readForm(visitor);
  const { volunteer: draft } = visitor.draft;
  if (!draft) return goOn(visitor, visitor.link(visitor.signedIn ? addressOf('profile') : home));
  if (visitor.proves(typed)) {
    // Another tab may have changed the answers: nobody sends what they have not seen.
    if (typed['seen'] !== seenOf(draft)) return showCheck(visitor, draft, { '': visitor.words('problem/wrong-state') }, 409);
    if (!(await visitor.person())) {
      keep(visitor, { ...draft, wanted: true });
      return askToSignIn(visitor, addressOf('answers'));
    }
  }
  let next = '';
  const sent = await attempt(
    visitor,
    typed,
    questionsFor(draft, visitor).flatMap(namesOn),
    async () => {
      next = await signUp(visitor, draft);
    },
    valuesOf(visitor),
  );
  if (sent.done) return goOn(visitor, visitor.link(next));
  return sent.code === 'too-young' ? tooYoung(visitor) : showCheck(visitor, draft, sent.errors, sent.status);
}

/** Signs up; the same twice is once. @returns the page that comes next @throws Refused */
export async function signUp(visitor: Visitor, draft: SignUp): Promise<string> {
  try {
    await visitor.api('POST', '/me/volunteer', { body: signUpOf(questionsFor(draft, visitor), draft), key: draft.key });
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.code !== 'wrong-state') throw error;
    // They signed up before, here or in another tab: what counts is what was sent then.
    keep(visitor, undefined);
    return addressOf('profile');
  }
  keep(visitor, undefined);
  visitor.remember({ told: visitor.words('signup/done') });
  return addressOf('equality');
}

interface Framed extends Pick<Screen, 'carried'> {
  title: string;
  errors: Form;
  status: NonNullable<Screen['status']>;
  step: number;
  draft: SignUp;
  before: string;
  content: Html;
  elsewhere?: (name: string) => string | undefined;
}

/** One page of signing up: the way back, how far it is, the page itself, and how to drop the answers. */
async function frame(
  visitor: Visitor,
  { title, errors, status, step, draft, before, content, elsewhere, carried }: Framed,
): Promise<Response> {
  const { words } = visitor;
  const steps = questionsFor(draft, visitor).length + 2;
  const counted = Array.from({ length: steps }, (_, index) => html`<li class="${index < step ? 'on' : ''}"></li>`);
  const kept = visitor.hasDraft
    ? html`<form class="note small" method="post" action="${visitor.link(addressOf('clear'))}">
        ${visitor.proof()}${icon('lock')}<span>${words('pages/keptSignUp')}</span
        ><span><button class="link">${words('question/clear')}</button></span>
      </form>`
    : none;
  const body = html`<div class="ask">
    <div>
      ${back(visitor, visitor.link(before))}${errorSummary(errors, groups, elsewhere)}
      <p class="soft small">${words('question/step', { step, steps })}</p>
      <ol class="steps" aria-hidden="true">
        ${counted}
      </ol>
      ${content}${kept}
    </div>
  </div>`;
  const failed = Object.keys(errors.errors).length > 0;
  return answer(visitor, { title, body, status, failed, ...(carried && { carried }) });
}

async function showQuestion(
  visitor: Visitor,
  page: Question,
  draft: SignUp,
  errors: Form['errors'] = {},
  status: NonNullable<Screen['status']> = 200,
): Promise<Response> {
  const { words } = visitor;
  const title = words(`page/${page}`);
  const questions = questionsFor(draft, visitor);
  const change = questions.every((one) => one === page || draft.passed.includes(one));
  const earlier = questions[questions.indexOf(page) - 1];
  const asked = form(words, draft.answers, errors);
  const question = questionOf[page]({
    visitor,
    here: await visitor.here(),
    form: asked,
    heading: html`<h1>${title}</h1>`,
    areas: page === 'home' && draft.chooseArea ? await areasOf(visitor) : [],
    chooseArea: draft.chooseArea ?? false,
  });
  const content = html`<form class="stack" id="question" method="post" novalidate action="${visitor.link(addressOf(page))}">
    ${visitor.proof()}${question}
    <button class="btn wide">${words('question/continue')}</button>
  </form>`;
  const before = change ? addressOf('answers') : earlier ? addressOf(earlier) : home;
  const step = questions.indexOf(page) + 1;
  return frame(visitor, {
    title,
    errors: asked,
    status,
    step,
    draft,
    before,
    content,
    carried: { form: 'question', path: addressOf(page) },
  });
}

/** All answers, each with a way to change it. */
async function showCheck(
  visitor: Visitor,
  draft: SignUp,
  errors: Form['errors'] = {},
  status: NonNullable<Screen['status']> = 200,
): Promise<Response> {
  const { words } = visitor;
  const questions = questionsFor(draft, visitor);
  const person = await visitor.person();
  const title = words('page/answers');
  const area = draft.chooseArea ? (await areasOf(visitor)).find(({ id }) => id === draft.answers['area'])?.name : undefined;
  const address = (page: Question) => visitor.link(addressOf(page));
  const content = html`<form class="stack" method="post" action="${visitor.link(addressOf('answers'))}">
    ${visitor.proof()}<input type="hidden" name="seen" value="${seenOf(draft)}" />
    <h1>${title}</h1>
    <dl class="list">${answersInWords(visitor, draft.answers, questions, { area, address })}</dl>
    ${draft.group === '16-17' ? locked(words('signup/under18')) : none}
    <button class="btn wide">${words(person ? 'signup/send' : 'signup/toEmail')}</button>
  </form>`;
  const elsewhere = (name: string): string | undefined => {
    const page = questions.find((one) => namesOn(one).includes(name));
    return page && address(page);
  };
  const before = addressOf(questions.at(-1) ?? 'you');
  return frame(visitor, { title, errors: form(words, {}, errors), status, step: questions.length + 1, draft, before, content, elsewhere });
}
