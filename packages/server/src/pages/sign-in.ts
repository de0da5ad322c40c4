import type { SignIn, SignInAttempt } from '@goodturn/contract';
import { Refused } from './calls.js';
import { back, pageLinks, toldPanel } from './facts.js';
import { errorSummary, field, tickBox } from './fields.js';
import { form, type Form, type Typed } from './form.js';
import { answer, goOn } from './layout.js';
import { html, none } from './markup.js';
import { attempt, onlyShows, readForm, type Sending } from './sending.js';
import { momentText } from './times.js';
import type { Visitor } from './visitor.js';
import { ageOf } from './volunteer/answers.js';

type Step = 'email' | 'code' | 'name';
const addresses: Readonly<Record<Step, string>> = { email: '/sign-in', code: '/sign-in/code', name: '/sign-in/name' };

/** Pages to go on to after signing in: nothing else that an address names leads anywhere. */
const nextPages =
  /^\/(?:yours|volunteer\/(?:answers|profile|record)|opportunities\/[\w-]+(?:\/take)?|ask\/check|requests\/[\w-]+(?:\/(?:offer|report))?|organisations\/[\w-]+\/report)$/;

/** Where the person was when they were asked to sign in. It goes along in the address, so that each tab has its own. */
function nextOf({ url }: Visitor): string | undefined {
  const next = url.searchParams.get('next') ?? '';
  return nextPages.test(next) ? next : undefined;
}

const stepLink = (visitor: Visitor, step: Step): string => visitor.link(addresses[step], { next: nextOf(visitor) });

/** What somebody who signs up to volunteer said of their age: they are not asked again. */
const knownAge = (visitor: Visitor): ReturnType<typeof ageOf> => (nextOf(visitor) === '/volunteer/answers' ? ageOf(visitor) : undefined);

/** Sends somebody to sign in, and afterwards to `next`. */
export const askToSignIn = (visitor: Visitor, next: string): Response => goOn(visitor, visitor.link('/sign-in', { next }));

/** Signing in by a code: e-mail, six numbers and, for a new person, a name. */
export async function signInPage(visitor: Visitor, step: Step): Promise<Response> {
  if (visitor.signedIn && (await visitor.person())) return goOn(visitor, visitor.link(nextOf(visitor) ?? '/yours'));
  const waiting = visitor.visit.signIn;
  if (step !== 'email' && !waiting) return goOn(visitor, stepLink(visitor, 'email'));
  if (step === 'name' && !waiting?.code) return goOn(visitor, stepLink(visitor, 'code'));
  return show(visitor, step, {});
}

export async function sendEmail(visitor: Visitor): Promise<Response> {
  const typed = await readForm(visitor);
  if (onlyShows(typed)) return showAgain(visitor, 'email', typed);
  const email = (typed['email'] ?? '').trim();
  const sent = await attempt(visitor, typed, ['email'], () => sendCode(visitor, email, false));
  return sent.done ? goOn(visitor, stepLink(visitor, 'code')) : show(visitor, 'email', typed, sent);
}

/** Sends new numbers to the same address. */
export async function sendAgain(visitor: Visitor): Promise<Response> {
  const typed = await readForm(visitor);
  const email = visitor.visit.signIn?.email;
  if (email === undefined) return goOn(visitor, stepLink(visitor, 'email'));
  const sent = await attempt(visitor, typed, ['code'], () => sendCode(visitor, email, true));
  return sent.done ? goOn(visitor, stepLink(visitor, 'code')) : show(visitor, 'code', {}, sent);
}

async function sendCode(visitor: Visitor, email: string, again: boolean): Promise<void> {
  const { attempt: id, sendsAt } = await visitor.api<SignInAttempt>('POST', '/sign-in-codes', { body: { email } });
  visitor.remember({ signIn: { email, attempt: id, again, ...(sendsAt === undefined ? {} : { sendsAt }) } });
}

/**
 * Sends what somebody finished before they were asked to sign in.
 * @param next the page that they came from
 * @returns the page that shows what became of it, or undefined when nothing waited
 */
export type SendWaiting = (visitor: Visitor, next: string) => Promise<string | undefined>;

export async function enterCode(visitor: Visitor, sendWaiting: SendWaiting): Promise<Response> {
  const typed = await readForm(visitor);
  const { signIn } = visitor.visit;
  if (!signIn) return elsewhere(visitor);
  if (onlyShows(typed)) return showAgain(visitor, 'code', typed);
  const code = (typed['code'] ?? '').trim();
  const keep = typed['keep'] === 'yes';
  const done = await attempt(visitor, typed, ['code', 'displayName'], async () => arrive(visitor, { ...signIn, code, keep }));
  if (done.done) return afterwards(visitor, sendWaiting);
  if (!('displayName' in done.errors)) return show(visitor, 'code', typed, done);
  // The code is good and stays good: a new person is asked for a name next.
  visitor.remember({ signIn: { ...signIn, code, keep } });
  return goOn(visitor, stepLink(visitor, 'name'));
}

/** Another tab signed in meanwhile, or the code was asked for too long ago. */
const elsewhere = (visitor: Visitor): Response =>
  goOn(visitor, visitor.signedIn ? visitor.link(nextOf(visitor) ?? '/yours') : stepLink(visitor, 'email'));

export async function enterName(visitor: Visitor, sendWaiting: SendWaiting): Promise<Response> {
  const typed = await readForm(visitor);
  const { signIn } = visitor.visit;
  if (!signIn?.code) return elsewhere(visitor);
  if (onlyShows(typed)) return showAgain(visitor, 'name', typed);
  const age = knownAge(visitor) ?? { adult: typed['adult'] === 'yes' };
  const person = { displayName: typed['displayName'] ?? '', ...age };
  const done = await attempt(visitor, typed, ['displayName', 'code'], () => arrive(visitor, signIn, person));
  if (done.done) return afterwards(visitor, sendWaiting);
  return show(visitor, 'code' in done.errors ? 'code' : 'name', typed, done);
}

type Waiting = NonNullable<Visitor['visit']['signIn']>;

/**
 * Sign-ins of the last seconds, by attempt and code: of two presses of a button the browser shows the second's answer, and a code works once.
 */
const justNow = new Map<string, Promise<SignIn>>();
const justNowMilliseconds = 20_000;

async function arrive(visitor: Visitor, { attempt: id, email, code = '', keep = false }: Waiting, person = {}): Promise<void> {
  const key = `${visitor.community.id} ${id} ${email} ${code} ${JSON.stringify(person)}`;
  const known = justNow.get(key);
  const signing =
    known ?? visitor.api<SignIn>('POST', '/sign-ins', { body: { attempt: id, email, code, ...person, ...(keep ? { keep: true } : {}) } });
  if (!known) {
    justNow.set(key, signing);
    const forget = () => justNow.delete(key);
    signing.then(() => setTimeout(forget, justNowMilliseconds).unref(), forget);
  }
  visitor.arrive(await signing, keep);
}

/** Does what the person came to sign in for, and shows how it went. */
async function afterwards(visitor: Visitor, sendWaiting: SendWaiting): Promise<Response> {
  const next = nextOf(visitor) ?? '/yours';
  try {
    return goOn(visitor, visitor.link((await sendWaiting(visitor, next)) ?? next));
  } catch (error) {
    // The page to go on to shows what was typed, and says what is wrong once it is sent again.
    if (!(error instanceof Refused)) throw error;
    return goOn(visitor, visitor.link(next));
  }
}

/** In another language, with what was typed. */
const showAgain = (visitor: Visitor, step: Step, typed: Typed): Response | Promise<Response> =>
  typed['email'] || typed['code'] || typed['displayName'] ? show(visitor, step, typed) : goOn(visitor, stepLink(visitor, step));

async function show(visitor: Visitor, step: Step, typed: Typed, sending?: Extract<Sending, { done: false }>): Promise<Response> {
  const { words } = visitor;
  const { signIn } = visitor.visit;
  const next = nextOf(visitor) ?? '';
  const errors: Form['errors'] = sending?.errors ?? {};
  const ask = form(words, typed, errors);
  const title = words(`page/${step}`);
  const email = signIn?.email ?? '';
  const sentence = signIn?.sendsAt
    ? words('sign/later', { email, time: momentText(signIn.sendsAt, visitor) })
    : words(signIn?.again ? 'sign/again' : 'sign/sent', { email });
  const submit = next.startsWith('/ask')
    ? 'ask/post'
    : next.endsWith('/offer')
      ? 'one/send'
      : next === '/volunteer/answers'
        ? 'signup/send'
        : 'sign/in';
  const fields =
    step === 'email'
      ? html`${field(ask, 'email', { type: 'email', autocomplete: 'email', hint: words('sign/emailHint'), latin: true, first: email })}${pageLinks(visitor)}`
      : step === 'code'
        ? html`<p>${sentence}</p>
            ${field(ask, 'code', { autocomplete: 'one-time-code', numeric: true, className: 'code', latin: true })}${tickBox(ask, 'keep')}`
        : html`${field(ask, 'displayName', { autocomplete: 'given-name' })}${knownAge(visitor) ? none : tickBox(ask, 'adult')}`;
  const body = html`<div class="narrow">
    ${back(visitor, step === 'email' ? visitor.link(next) : stepLink(visitor, 'email'))}${toldPanel(visitor.takeTold())}${errorSummary(ask)}
    <form class="stack sign-in" id="sign-in" method="post" novalidate action="${stepLink(visitor, step)}">
      ${visitor.proof()}
      <h1>${title}</h1>
      ${fields} <button class="btn wide">${step === 'email' ? words('sign/send') : words(submit)}</button>
    </form>
    ${
      step === 'code'
        ? html`<form class="acts" method="post" action="${visitor.link('/sign-in/again', { next: nextOf(visitor) })}">
            ${visitor.proof()}<button class="link">${words('sign/resend')}</button
            ><a class="link" href="${stepLink(visitor, 'email')}">${words('sign/other')}</a>
          </form>`
        : none
    }
  </div>`;
  // Nothing waits for this sign-in, so that the widget can do it as well.
  const alone = step === 'email' && next === '' && !signIn && !visitor.hasDraft;
  return answer(visitor, {
    title,
    body,
    failed: sending !== undefined,
    status: sending?.status ?? 200,
    carried: { form: 'sign-in', path: addresses[step], query: { next: nextOf(visitor) } },
    ...(alone ? { view: 'yours' } : {}),
  });
}
