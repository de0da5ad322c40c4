import type { Booking, Me, OwnChecks, OwnReferees, Page, Suggestion, Volunteer } from '@goodturn/contract';
import { Refused } from '../calls.js';
import { back, toldPanel } from '../facts.js';
import { errorSummary, field, tickBox } from '../fields.js';
import type { Typed } from '../form.js';
import { answer, goOn, type Screen } from '../layout.js';
import { html, icon, none, type Html } from '../markup.js';
import { attempt, readForm } from '../sending.js';
import { askToSignIn } from '../sign-in.js';
import { dayText } from '../times.js';
import type { Visitor } from '../visitor.js';
import { answersOf, questionsFor, type Question } from './answers.js';
import { checksPart } from './checks.js';
import { answersInWords } from './facts.js';
import { moveOf, type Move } from './moves.js';
import { bookingsPart, suggestionsPart } from './places.js';
import { dateGroup } from './questions.js';
import { addressOf, fold, formOf, move, type CameBack, type ProfileView, type View } from './view.js';

/** My volunteering, or undefined for who has not signed up. */
export async function ownProfile(visitor: Visitor): Promise<Volunteer | undefined> {
  try {
    return await visitor.api<Volunteer>('GET', '/me/volunteer');
  } catch (error) {
    if (error instanceof Refused && error.problem.code === 'not-found') return undefined;
    throw error;
  }
}

/** What somebody comes back to: on duty or off, what suits them, their places, checks, answers and data. */
export async function profilePage(visitor: Visitor, cameBack?: CameBack, status: NonNullable<Screen['status']> = 200): Promise<Response> {
  const { words } = visitor;
  const person = await visitor.person();
  if (!person) return askToSignIn(visitor, addressOf());
  const title = words('own/title');
  const volunteer = await ownProfile(visitor);
  const view = { visitor, cameBack };
  if (!volunteer) {
    const body = html`${toldPanel(visitor.takeTold())}
      <div class="stack-l">
        <h1>${title}</h1>
        <div class="stack">
          <p>${words('own/none')}</p>
          <p><a class="btn wide" href="${visitor.link(addressOf('you'))}">${words('signup/begin')}</a></p>
        </div>
        ${account(view, person, false)}
      </div>`;
    return answer(visitor, { title, body });
  }
  const young = volunteer.guardian?.state === 'waiting';
  const whole: ProfileView = {
    ...view,
    here: await visitor.here(),
    person,
    volunteer,
    suggestions: young ? [] : (await visitor.api<Page<Suggestion>>('GET', '/me/suggestions', { query: { limit: '10' } })).items,
    bookings: (await visitor.api<Page<Booking>>('GET', '/me/bookings', { query: { limit: '100' } })).items,
    checks: await visitor.api<OwnChecks>('GET', '/me/checks'),
    referees: (await visitor.api<OwnReferees>('GET', '/me/referees')).items,
  };
  const part = (name: string, content: Html) =>
    html`<section class="stack">
      <h2 class="t2">${words(`own-part/${name}`)}</h2>
      ${content}
    </section>`;
  const summary = cameBack ? errorSummary(formOf(view, cameBack.at), ['pausedUntil/day']) : none;
  const body = html`${summary}${toldPanel(visitor.takeTold())}
    <div class="stack-l">
      <h1>${title}</h1>
      ${guardianPart(whole)}${dutyPart(whole)}
      <div class="cols main">
        <div class="stack-l">
          ${part('suggested', suggestionsPart(whole))}${part('places', bookingsPart(whole))}${part('checks', checksPart(whole))}
        </div>
        <div class="stack-l">
          ${part('answers', answersPart(whole))}${part('reaching', reachingPart(whole))}${account(view, person, true)}
        </div>
      </div>
    </div>`;
  return answer(visitor, { title, body, status, failed: Object.keys(cameBack?.errors ?? {}).length > 0 });
}

/** Who has to say yes first, and a fresh e-mail to them. */
function guardianPart(view: ProfileView): Html {
  const { words } = view.visitor;
  const { guardian } = view.volunteer;
  if (guardian?.state !== 'waiting') return none;
  const email = field(formOf(view, 'guardian'), 'guardianEmail', { type: 'email', latin: true, first: guardian.email });
  return html`<div class="panel glow stack">
    <p class="note">${icon('mail')}<span>${words('own/guardianWaits', { email: guardian.email })}</span></p>
    ${fold(view, 'guardian', words('own/guardianAgain'), words('own/guardianSend'), email)}
  </div>`;
}

/** The one switch: whether the volunteer may be asked just now. */
function dutyPart(view: ProfileView): Html {
  const { words } = view.visitor;
  const { onDuty, onlyOnDuty } = view.volunteer;
  return html`<div class="panel ${onDuty ? 'glow' : 'tint'} stack">
    <p>${words(onDuty ? 'own/dutyOn' : onlyOnDuty ? 'own/dutyOffSilent' : 'own/dutyOff')}</p>
    ${move(view, onDuty ? 'off' : 'on', words(onDuty ? 'pages/goOffDuty' : 'pages/goOnDuty'))}
  </div>`;
}

function answersPart({ visitor, volunteer }: ProfileView): Html {
  const { words } = visitor;
  const questions = questionsFor({ guardian: false }, visitor);
  // A date of birth is fixed: a coordinator corrects a mistake.
  const address = (page: Question, name = '') => (name === 'dateOfBirth' ? undefined : visitor.link(addressOf(`change/${page}`)));
  const { codeOfConduct: newest } = visitor.community.settings.volunteering;
  const conduct =
    volunteer.codeOfConduct.version === newest
      ? words('own/conductSince', { day: dayText(volunteer.codeOfConduct.acceptedAt, visitor) })
      : words('own/conductNew');
  return html`<dl class="list">${answersInWords(visitor, answersOf(volunteer), questions, { area: volunteer.home.area.name, address })}</dl>
    <p class="note">
      ${icon('check')}<span>${conduct}</span
      ><span> <a class="link" href="${visitor.link(addressOf('change/conduct'))}">${words('page/conduct')}</a></span>
    </p>`;
}

/** When Goodturn writes, and when it leaves somebody in peace. */
function reachingPart(view: ProfileView): Html {
  const { visitor, volunteer } = view;
  const { words } = visitor;
  const { onlyOnDuty, pausedUntil, quietHours } = volunteer;
  const quiet = formOf(view, 'quiet');
  const time = (name: string, label: string, first = '') =>
    field(quiet, name, { label: words(label), type: 'time', className: 'w-s', first });
  const quietFields = html`<p>${words('own/quietHint')}</p>
    <div class="acts">
      ${time('quietHours/from', 'own/quietFrom', quietHours?.from)}${time('quietHours/until', 'own/quietUntil', quietHours?.until)}
    </div>
    ${tickBox(quiet, 'onlyOnDuty', onlyOnDuty)}`;
  return html`<p class="note">${icon('time')}<span>${quietHours ? words('own/quiet', { ...quietHours }) : words('own/noQuiet')}</span></p>
    ${fold(view, 'quiet', words('own/quietChange'), words('own/save'), quietFields)}
    ${
      pausedUntil === undefined
        ? fold(
            view,
            'pause',
            words('own/pause'),
            words('own/pauseBegin'),
            dateGroup({ visitor, form: formOf(view, 'pause') }, 'pausedUntil', words('own/pauseUntil')),
          )
        : html`<p class="note">${icon('day')}<span>${words('own/paused', { day: dayText(`${pausedUntil}T12:00:00Z`, visitor) })}</span></p>
            ${move(view, 'resume', words('own/pauseEnd'))}`
    }`;
}

/** Who is signed in, what Goodturn keeps of them, and the ways out. */
function account(view: View, person: Me, volunteers: boolean): Html {
  const { visitor } = view;
  const { words } = visitor;
  const link = (what: string, key: string) => html`<a class="link" href="${visitor.link(addressOf(what))}">${words(key)}</a>`;
  return html`<section class="stack">
      <h2 class="t2">${words('own/data')}</h2>
      <p>${words('own/dataWhat')}</p>
      <p class="acts">${link('record', 'record/title')}${link('my-data', 'own/download')}${link('my-data-json', 'own/downloadJson')}</p>
      ${volunteers ? fold(view, 'leave', words('own/leave'), words('own/leave'), html`<p>${words('own/leaveSure')}</p>`) : none}
      <p>${link('delete', 'own/delete')}</p>
    </section>
    <section class="stack">
      <p class="note">${icon('person')}<span>${words('own/as', { name: person.displayName, email: person.email })}</span></p>
      <div class="acts">${move(view, 'out', words('own/out'))}${move(view, 'out-everywhere', words('own/outAll'), none, 'link')}</div>
    </section>`;
}

/** Does one thing of the page. @returns undefined when there is no such thing */
export async function makeMove(visitor: Visitor, what: string, id?: string): Promise<Response | undefined> {
  const wanted = moveOf(what, id);
  if (!wanted) return undefined;
  const typed = await readForm(visitor);
  const signedOut = visitor.proves(typed) && !(await visitor.person());
  if (signedOut && !wanted.leaves) return askToSignIn(visitor, addressOf());
  const sent = await attempt(visitor, typed, wanted.names ?? [], () => make(visitor, wanted, typed));
  if (wanted.leaves && (sent.done || signedOut)) return goodbye(visitor, wanted.told);
  if (sent.done || /^(wrong-state|not-found)$/.test(sent.code)) {
    visitor.remember({ told: visitor.words(sent.done ? wanted.told : 'told/moved') });
    return goOn(visitor, visitor.link(addressOf()));
  }
  return profilePage(visitor, { at: id === undefined ? what : `${what}/${id}`, typed, errors: sent.errors }, sent.status);
}

async function make(visitor: Visitor, { method, path, body }: Move, typed: Typed): Promise<void> {
  const sent = body?.(typed);
  const key = typed['key'] || visitor.newKey();
  await visitor.api(method, path, { ...(sent === undefined ? {} : { body: sent }), ...(method === 'POST' ? { key } : {}) });
}

/** Whoever uses the computer next finds nothing that was typed. */
export function goodbye(visitor: Visitor, told: string): Response {
  visitor.leave();
  visitor.keepDraft({});
  visitor.remember({ told: visitor.words(told), signIn: undefined });
  const response = goOn(visitor, visitor.link('/volunteer'));
  // Some browsers keep the pages of before for the Back button, whatever those say.
  response.headers.set('clear-site-data', '"cache"');
  return response;
}

export const backToProfile = (visitor: Visitor): Html => back(visitor, visitor.link(addressOf()));
