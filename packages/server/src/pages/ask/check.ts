import { hash } from 'node:crypto';
import type { Masked, RequestPreview } from '@goodturn/contract';
import { areasOf } from '../board.js';
import { Refused } from '../calls.js';
import { categoryName, fact, nearText, pictogramOf, tile } from '../facts.js';
import { errorsOf, form, type Form, type Typed } from '../form.js';
import { goOn, type Screen } from '../layout.js';
import { html, type Html } from '../markup.js';
import { attempt, readForm } from '../sending.js';
import { askToSignIn } from '../sign-in.js';
import { aboutText, timingText } from '../times.js';
import type { Visitor } from '../visitor.js';
import { addressOf, namesOn, questions, requestOf, type Question } from './answers.js';
import { keepAsk, postRequest, type Ask } from './posting.js';
import { frame } from './frame.js';
import { warnings } from './questions.js';

const namesOf = (answers: Typed): string[] => questions.flatMap((page) => namesOn(page, answers));

/** Tells one set of answers from another. */
const seenOf = ({ answers, chooseArea = false }: Ask): string => hash('sha256', JSON.stringify([answers, chooseArea]), 'base64url');

/** Posts what was checked, or asks first who it is from. */
export async function postChecked(visitor: Visitor): Promise<Response> {
  const typed = await readForm(visitor);
  const { ask } = visitor.draft;
  if (!ask) return goOn(visitor, visitor.link(visitor.signedIn ? '/yours' : '/ask'));
  if (visitor.proves(typed)) {
    // Another tab may have changed the answers: nobody posts what they have not seen.
    if (typed['seen'] !== seenOf(ask)) return showCheck(visitor, ask, { '': visitor.words('problem/wrong-state') }, 409);
    if (!(await visitor.person())) {
      keepAsk(visitor, { ...ask, wanted: true });
      return askToSignIn(visitor, '/ask/check');
    }
  }
  let next = '';
  const sent = await attempt(visitor, typed, namesOf(ask.answers), async () => {
    next = await postRequest(visitor, ask);
  });
  return sent.done ? goOn(visitor, visitor.link(next)) : showCheck(visitor, ask, sent.errors, sent.status);
}

/** All answers, each with a way to change it, and what everybody will see. */
export async function showCheck(
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
      <a class="link" href="${visitor.link(addressOf(page))}"
        >${words('question/change')}<span class="vh"> ${words(`label/${name}`)}</span></a
      >
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
    ${visitor.proof()}<input type="hidden" name="seen" value="${seenOf(ask)}" />
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
