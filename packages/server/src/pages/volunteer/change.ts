import { areasOf } from '../board.js';
import { errorSummary } from '../fields.js';
import { form, type Form, type Typed } from '../form.js';
import { answer, goOn, type Screen } from '../layout.js';
import { html } from '../markup.js';
import { attempt, onlyShows, readForm } from '../sending.js';
import { askToSignIn } from '../sign-in.js';
import type { Visitor } from '../visitor.js';
import { answersIn, answersOf, namesOn, partOf, type Question } from './answers.js';
import { backToProfile, ownProfile } from './profile.js';
import { groups, questionOf } from './questions.js';
import { addressOf } from './view.js';

/** What of a page can be changed later: a date of birth is fixed. */
const changing = (page: Question, answers: Typed, chooseArea: boolean): Record<string, unknown> => {
  const { dateOfBirth: _, ...part } = partOf([page], answers, chooseArea) as Record<string, unknown>;
  return page === 'help' && part['helpToTakePart'] === undefined ? { helpToTakePart: null } : part;
};

/** Changing one answer, on the page that asked for it. */
export async function changePage(visitor: Visitor, page: Question): Promise<Response> {
  if (!(await visitor.person())) return askToSignIn(visitor, addressOf());
  const volunteer = await ownProfile(visitor);
  if (!volunteer || page === 'guardian') return goOn(visitor, visitor.link(addressOf()));
  return show(visitor, page, answersOf(volunteer), false);
}

export async function change(visitor: Visitor, page: Question): Promise<Response> {
  const typed = await readForm(visitor);
  if (visitor.proves(typed) && !(await visitor.person())) return askToSignIn(visitor, addressOf());
  const chooseArea = typed['area'] !== undefined;
  const answers = { ...typed, ...answersIn(page, typed) };
  if (onlyShows(typed)) return show(visitor, page, answers, chooseArea);
  const { name: community } = visitor.community;
  const sent = await attempt(
    visitor,
    typed,
    namesOn(page).filter((name) => name !== 'dateOfBirth'),
    async () => {
      await visitor.api('PATCH', '/me/volunteer', { body: changing(page, answers, chooseArea) });
    },
    { community },
  );
  if (!sent.done) return show(visitor, page, answers, chooseArea || sent.errors['area'] !== undefined, sent.errors, sent.status);
  visitor.remember({ told: visitor.words('own/saved') });
  return goOn(visitor, visitor.link(addressOf()));
}

async function show(
  visitor: Visitor,
  page: Question,
  answers: Typed,
  chooseArea: boolean,
  errors: Form['errors'] = {},
  status: NonNullable<Screen['status']> = 200,
): Promise<Response> {
  const { words } = visitor;
  const title = words(page === 'you' ? 'own/name' : `page/${page}`);
  const asked = form(words, answers, errors);
  const question = questionOf[page]({
    visitor,
    here: await visitor.here(),
    form: asked,
    heading: html`<h1>${title}</h1>`,
    areas: chooseArea ? await areasOf(visitor) : [],
    chooseArea,
    born: false,
  });
  const path = addressOf(`change/${page}`);
  const body = html`<div class="narrow">
    ${backToProfile(visitor)}${errorSummary(asked, groups)}
    <form class="stack" id="question" method="post" novalidate action="${visitor.link(path)}">
      ${visitor.proof()}${question}<button class="btn wide">${words('own/save')}</button>
    </form>
  </div>`;
  return answer(visitor, { title, body, status, failed: Object.keys(errors).length > 0, carried: { form: 'question', path } });
}
