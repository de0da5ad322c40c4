import type { HelpRequest, Masked, RequestPreview } from '@goodturn/contract';
import { areasOf } from '../board.js';
import { Refused } from '../calls.js';
import type { Draft } from '../draft.js';
import { aboutYou, back, categoryName, fact, nearText, pictogramOf, tile } from '../facts.js';
import { errorSummary } from '../fields.js';
import { errorsOf, form, type Form, type Typed } from '../form.js';
import { answer, goOn, type Screen } from '../layout.js';
import { html, icon, none, type Html } from '../markup.js';
import { attempt, readForm } from '../sending.js';
import { askToSignIn } from '../sign-in.js';
import { aboutText, timingText } from '../times.js';
import type { Visitor } from '../visitor.js';
import { fieldsOn, firstAnswers, isQuestion, namesOn, partOf, questions, requestOf, steps, type Question } from './answers.js';
import { postRequest } from './posting.js';
import { groups, questionOf, warnings } from './questions.js';

type Ask = NonNullable<Draft['ask']>;

const draftOf = (visitor: Visitor): Ask => visitor.draft.ask ?? { answers: firstAnswers, key: visitor.newKey(), passed: [] };
const keep = (visitor: Visitor, ask: Ask): void => visitor.keepDraft({ ...visitor.draft, ask });
const addressOf = (page: string): string => (page === 'what' ? '/ask' : `/ask/${page}`);
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
    if (sent.code !== 'stale') keep(visitor, { ...ask, passed: ask.passed.filter((one) => one !== page) });
    return showQuestion(visitor, page, ask, sent.errors, sent.status);
  }
  ask = { ...ask, passed: [...new Set([...ask.passed, page])] };
  keep(visitor, ask);
  return goOn(visitor, visitor.link(addressOf(nextOf(ask))));
}

/** Posts what was checked, or asks first who it is from. */
export async function postChecked(visitor: Visitor): Promise<Response> {
  const typed = await readForm(visitor);
  const { ask } = visitor.draft;
  if (!ask) return goOn(visitor, visitor.link(visitor.signedIn ? '/yours' : '/ask'));
  if (visitor.proves(typed) && !(await visitor.person())) {
    keep(visitor, { ...ask, wanted: true });
    return askToSignIn(visitor, '/ask/check');
  }
  let next = '';
  const sent = await attempt(visitor, typed, namesOf(ask.answers), async () => {
    next = await postRequest(visitor, ask);
  });
  return sent.done ? goOn(visitor, visitor.link(next)) : showCheck(visitor, ask, sent.errors, sent.status);
}

/** Drops the answers. */
export async function clearAnswers(visitor: Visitor): Promise<Response> {
  const typed = await readForm(visitor);
  if (!visitor.proves(typed)) return askPage(visitor, 'what');
  visitor.keepDraft({ ...visitor.draft, ask: undefined });
  visitor.remember({ told: visitor.words('ask/cleared') });
  return goOn(visitor, visitor.link());
}

const namesOf = (answers: Typed): string[] => questions.flatMap((page) => namesOn(page, answers));

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
  const content = html`<form class="stack" method="post" novalidate action="${visitor.link(`/ask/${page}`)}">
    ${visitor.proof()}${question}
    <button class="btn wide">${words('ask/continue')}</button>
    ${page === 'what' ? html`<p class="note small">${icon('phone')}<span>${words('ask/danger')}</span></p>` : none}
  </form>`;
  return frame(visitor, {
    title,
    errors: asked,
    status,
    step: questions.indexOf(page) + 1,
    before: change ? '/ask/check' : earlier ? addressOf(earlier) : '',
    content,
    ...(page === 'what' && !visitor.hasDraft ? { view: 'ask' } : {}),
  });
}

async function showCheck(
  visitor: Visitor,
  ask: Ask,
  errors: Form['errors'] = {},
  status: NonNullable<Screen['status']> = 200,
): Promise<Response> {
  const { words } = visitor;
  const here = await visitor.here();
  const { answers, chooseArea = false } = ask;
  let preview: Partial<RequestPreview> & { masked: Masked[] } = { masked: [] };
  let found = errors;
  try {
    preview = await visitor.api<RequestPreview>('POST', '/requests/preview', { body: requestOf(answers, chooseArea) });
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.code !== 'invalid-input') throw error;
    found = { ...errorsOf(error.problem, namesOf(answers), words, { community: here.name }), ...errors };
  }
  const { timing, minutes } = requestOf(answers, chooseArea);
  const kind = answers['place/kind'] ?? '';
  const area = preview.area?.name ?? (await areasOf(visitor)).find(({ id }) => id === answers['place/area'])?.name ?? '';
  const category = answers['category'] ?? '';
  const place =
    kind === 'address'
      ? `${answers['place/address'] ?? ''}, ${(answers['place/postcode'] ?? '').toUpperCase()}`
      : kind === 'meeting'
        ? (answers['place/description'] ?? '')
        : words('place/remote');
  const when = timingText(timing, visitor, true);
  const lines: readonly (readonly [Question, string, string, Html | string])[] = [
    ['what', pictogramOf(here, category), 'category', categoryName(visitor, here, category)],
    ['words', 'talk', 'title', answers['title'] ?? ''],
    ['words', 'forms', 'details', answers['details'] ?? ''],
    [
      'where',
      'key',
      'place/kind',
      html`<bdi>${place}</bdi><br /><span class="small soft">${words('ask/sees')}: ${nearText(words, kind, area)}</span>`,
    ],
    ['when', 'day', 'when', when],
    ['size', 'time', 'minutes', aboutText(minutes, visitor)],
    ['size', 'person', 'helpersWanted', answers['helpersWanted'] ?? ''],
    ['who', 'heart', 'forWhom', answers['forWhom'] === 'me' ? words('who/me') : (answers['onBehalfOf/relationship'] ?? '')],
  ];
  const change = (page: Question, name: string) =>
    html`<dd class="go">
      <a class="link" href="${visitor.link(addressOf(page))}">${words('ask/change')}<span class="vh"> ${words(`label/${name}`)}</span></a>
    </dd>`;
  const facts = lines.map(([page, picture, name, value]) => fact(picture, words(`label/${name}`), value, change(page, name)));
  const elsewhere = (name: string): string | undefined => {
    const page = questions.find((one) => namesOn(one, answers).includes(name));
    return page && visitor.link(addressOf(page));
  };
  const person = await visitor.person();
  const title = words('page/check');
  const seen = html`<aside>
    <div class="panel stack">
      <h2 class="t3">${words('ask/everyone')}</h2>
      <div class="row bare">
        ${tile(here, category)}
        <div>
          <p class="t3"><bdi>${preview.title ?? answers['title']}</bdi></p>
          <p class="soft small">${categoryName(visitor, here, category)}</p>
        </div>
      </div>
      <p class="said small words" dir="auto">${preview.details ?? answers['details']}</p>
    </div>
  </aside>`;
  const content = html`<form class="stack" method="post" action="${visitor.link('/ask/check')}">
    ${visitor.proof()}
    <h1>${title}</h1>
    <dl class="list">${facts}</dl>
    ${warnings(visitor, preview)} <button class="btn wide">${words(person ? 'ask/post' : 'ask/toEmail')}</button>
  </form>`;
  return frame(visitor, {
    title,
    errors: form(words, {}, found),
    status,
    step: questions.length + 1,
    before: '/ask/who',
    content,
    elsewhere,
    aside: seen,
  });
}

interface Framed {
  title: string;
  errors: Form;
  status: NonNullable<Screen['status']>;
  step: number;
  before: string;
  content: Html;
  aside?: Html;
  elsewhere?: (name: string) => string | undefined;
  view?: string;
}

async function frame(
  visitor: Visitor,
  { title, errors, status, step, before, content, aside = none, elsewhere, view }: Framed,
): Promise<Response> {
  const { words } = visitor;
  const counted = Array.from({ length: steps }, (_, index) => html`<li class="${index < step ? 'on' : ''}"></li>`);
  const kept = visitor.hasDraft
    ? html`<form class="note small" method="post" action="${visitor.link('/ask/clear')}">
        ${visitor.proof()}${icon('lock')}<span>${words('pages/kept')}</span><span><button class="link">${words('ask/clear')}</button></span>
      </form>`
    : none;
  const body = html`<div class="ask">
    <div>
      ${back(visitor, visitor.link(before))}${aboutYou(await visitor.person(), words)}${errorSummary(errors, groups, elsewhere)}
      <p class="soft small">${words('ask/step', { step, steps })}</p>
      <ol class="steps" aria-hidden="true">
        ${counted}
      </ol>
      ${content}${kept}
    </div>
    ${aside}
  </div>`;
  return answer(visitor, { title, body, status, failed: Object.keys(errors.errors).length > 0, ...(view === undefined ? {} : { view }) });
}

/** The end: reference, what happens next. */
export async function postedPage(visitor: Visitor, id: string): Promise<Response> {
  const { words } = visitor;
  const person = await visitor.person();
  if (!person) return askToSignIn(visitor, `/requests/${id}`);
  const here = await visitor.here();
  const posted = await visitor.api<HelpRequest>('GET', `/requests/${id}`);
  if (!posted.you?.asker) return goOn(visitor, visitor.link(`/requests/${id}`));
  const pending = posted.status === 'pending';
  const title = words(pending ? 'done/pending' : 'done/open');
  const next = [
    ...(pending ? [['eye', 'done/read'] as const] : []),
    ['mail', 'done/mail'],
    ['check', 'done/choose'],
    ['key', 'done/safe'],
  ] as const;
  const body = html`<div class="narrow stack-l">
    <div class="panel glow stack">
      ${tile(here, posted.category, !pending, 'big')}
      <h1>${title}</h1>
      ${posted.reference ? html`<p>${words('done/reference')} <strong>${posted.reference}</strong></p>` : none}
    </div>
    ${aboutYou(person, words)}${posted.reason === 'danger' ? html`<p class="note">${icon('phone')}<strong>${words('ask/danger')}</strong></p>` : none}
    <section class="stack">
      <h2 class="t2">${words('done/next')}</h2>
      <ol class="next">
        ${next.map(
          ([picture, key]) =>
            html`<li>
              <span>${icon(picture)}</span>
              <p>${words(key, { email: person.email })}</p>
            </li>`,
        )}
      </ol>
    </section>
    <p class="acts">
      <a class="btn wide" href="${visitor.link(`/requests/${id}`)}">${words('one/see')}</a
      ><a class="link" href="${visitor.link('/yours')}">${words('one/yours')}</a>
    </p>
  </div>`;
  return answer(visitor, { title, body });
}
