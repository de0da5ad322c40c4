import type { HelpRequest, Organisation } from '@goodturn/contract';
import { back, toldPanel, top } from '../facts.js';
import { errorSummary } from '../fields.js';
import { form, type Typed } from '../form.js';
import { answer, goOn, type Screen } from '../layout.js';
import { html, icon, type Html } from '../markup.js';
import { askedTranslation, inLanguage } from '../reading.js';
import { attempt, onlyShows, readForm } from '../sending.js';
import { askToSignIn } from '../sign-in.js';
import type { Visitor } from '../visitor.js';
import { readEverything } from './data.js';
import { account, moderating } from './desk.js';
import { formId, formOf, move, reportFields, summaryOf, type CameBack, type YoursView } from './forms.js';
import { endedLines, finished, waiting } from './lines.js';
import { answering, coming } from './matches.js';
import { make, moveOf } from './moves.js';

/** Codes that say that things have moved on: the page shows how they stand now. */
const stale = /^(wrong-state|full|not-found|already-.*)$/;

/** Everything of the person who is signed in, and what they can do about it. */
export async function yoursPage(visitor: Visitor, cameBack?: CameBack, status: NonNullable<Screen['status']> = 200): Promise<Response> {
  const { words } = visitor;
  const person = await visitor.person();
  const here = await visitor.here();
  const title = words('yours/title');
  if (!person) {
    const told = visitor.takeTold() ?? (visitor.signInEnded ? words('problem/sign-in-ended') : undefined);
    const body = html`${toldPanel(told)}${await top(visitor, here, true)}
      <div class="stack">
        <p>${words('yours/signIn')}</p>
        <p><a class="btn wide" href="${visitor.link('/sign-in')}">${words('sign/in')}</a></p>
      </div>`;
    return answer(visitor, { title, body, view: 'yours' });
  }
  const { form: waitingForm } = visitor.draft;
  // What was typed when the sign-in had ended stands in its form again.
  const typedBefore = waitingForm ? { ...waitingForm, errors: {} } : undefined;
  if (waitingForm) visitor.keepDraft({ ...visitor.draft, form: undefined });
  const view: YoursView = {
    visitor,
    here,
    person,
    everything: await readEverything(visitor, person),
    cameBack: cameBack ?? typedBefore,
    translated: await askedTranslation(visitor, here),
  };
  const sections: readonly (readonly [string, Html[]])[] = [
    ['moderate', moderating(view)],
    ['answer', answering(view)],
    ['coming', coming(view)],
    ['waiting', waiting(view)],
    ['done', finished(view)],
    ['ended', endedLines(view)],
  ];
  const filled = sections.filter(([, content]) => content.length > 0);
  const shown =
    filled.length > 0
      ? filled.map(
          ([name, content]) =>
            html`<section class="stack">
              <h2 class="t2">${words(`part/${name}`)}</h2>
              ${content}
            </section>`,
        )
      : html`<p>${words('yours/empty')}</p>`;
  const body = html`${summaryOf(view)}${toldPanel(visitor.takeTold())}${await top(visitor, here, true)}
    <div class="stack-l">${shown}${account(view)}</div>`;
  return answer(visitor, { title, body, status, failed: Object.keys(cameBack?.errors ?? {}).length > 0 });
}

/** Sentences that a form may choose instead of its move's own. */
const otherTold: ReadonlySet<string> = new Set(['told/ended']);

/** Does one thing of Yours. @returns undefined when there is no such thing */
export async function makeMove(visitor: Visitor, kind: string, id: string, what: string): Promise<Response | undefined> {
  const wanted = moveOf(kind, id, what);
  if (!wanted) return undefined;
  const typed = await readForm(visitor);
  const at = `${kind}/${id}/${what}`;
  const reporting = isReported(kind) && what === 'report' ? kind : undefined;
  if (reporting && onlyShows(typed)) return reportPage(visitor, reporting, id, { path: at, typed, errors: {} });
  if (visitor.proves(typed) && !(await visitor.person())) {
    // Whoever presses it twice is signed out all the same.
    if (wanted.leaves) return signedOut(visitor, wanted.told);
    const kept = !visitor.cutShort && visitor.keepDraft({ ...visitor.draft, form: { path: at, typed: withoutProof(typed) } });
    const next = nextOf(kind, id, what);
    return kept
      ? askToSignIn(visitor, next)
      : copyPage(
          visitor,
          wanted.names(typed).flatMap((name) => typed[name] || []),
          next,
        );
  }
  const { words } = visitor;
  const sent = await attempt(visitor, typed, wanted.names(typed), () => make(visitor, wanted, typed));
  if (wanted.leaves && (sent.done || (visitor.signInEnded && visitor.proves(typed)))) return signedOut(visitor, wanted.told);
  if (sent.done || stale.test(sent.code)) {
    const told = otherTold.has(typed['told'] ?? '') ? (typed['told'] ?? '') : wanted.told;
    const key = sent.done ? told : sent.code === 'full' ? 'told/full' : 'told/moved';
    visitor.remember({ told: words(key, { name: typed['name'] ?? '' }) });
    return goOn(visitor, visitor.link('/yours'));
  }
  const cameBack = { path: at, typed, errors: sent.errors };
  return reporting ? reportPage(visitor, reporting, id, cameBack, sent.status) : yoursPage(visitor, cameBack, sent.status);
}

/** Whoever uses the computer next finds nothing that was typed. */
function signedOut(visitor: Visitor, told: string): Response {
  visitor.leave();
  visitor.keepDraft({});
  visitor.remember({ told: visitor.words(told), signIn: undefined });
  const response = goOn(visitor, visitor.link('/yours'));
  // Some browsers keep the pages of before for the Back button, whatever those say.
  response.headers.set('clear-site-data', '"cache"');
  return response;
}

const nextOf = (kind: string, id: string, what: string): string =>
  isReported(kind) && what === 'report' ? `/${kind}/${id}/report` : '/yours';

/** What has a page of its own on which it is reported. */
type Reported = 'requests' | 'organisations';
const isReported = (kind: string): kind is Reported => kind === 'requests' || kind === 'organisations';

const withoutProof = ({ proof: _, ...typed }: Typed): Typed => typed;

/** What is too long to be kept in the browser while somebody signs in, so that they can copy it. */
function copyPage(visitor: Visitor, texts: readonly string[], next: string): Promise<Response> {
  const { words } = visitor;
  const title = words('problem/sign-in-ended');
  const body = html`<div class="narrow stack">
    <h1>${title}</h1>
    <p class="note">${icon('alert')}<span id="copy">${words('pages/copy')}</span></p>
    <textarea class="in" readonly aria-labelledby="copy" dir="auto" rows="12">${'\n'}${texts.join('\n\n')}</textarea>
    <p><a class="btn wide" href="${visitor.link('/sign-in', { next })}">${words('sign/in')}</a></p>
  </div>`;
  return answer(visitor, { title, body, status: 413, failed: true });
}

/** Reporting a request or an organisation, and blocking who posted it or the organisation. */
export async function reportPage(
  visitor: Visitor,
  kind: Reported,
  id: string,
  cameBack?: CameBack,
  status: NonNullable<Screen['status']> = 200,
): Promise<Response> {
  if (!(await visitor.person())) return askToSignIn(visitor, `/${kind}/${id}/report`);
  const { words } = visitor;
  const { from, name, own, subject } = kind === 'requests' ? await requestToReport(visitor, id) : await organisationToReport(visitor, id);
  if (own) return goOn(visitor, visitor.link(from));
  const title = words('report/open');
  const view = { visitor, cameBack };
  const at = `${kind}/${id}/report`;
  const summary = cameBack ? summaryOf(view) : errorSummary(form(words));
  const body = html`<div class="narrow stack">
    ${back(visitor, visitor.link(from))}${summary}
    <h1>${title}</h1>
    <p class="t3">${subject}</p>
    ${move(view, { at, button: words('report/send'), name, content: (shown) => reportFields(visitor, shown) })}
    <hr class="rule" />
    <p class="small">${kind === 'requests' ? words('report/blockHint') : words('role/blockHint', { organisation: name })}</p>
    ${move(view, { at: `${kind}/${id}/block`, button: words('report/block', { name }), name })}
  </div>`;
  const carried = { form: formId(formOf(view, at)), path: `/yours/${at}` };
  return answer(visitor, { title, body, status, failed: Object.keys(cameBack?.errors ?? {}).length > 0, carried });
}

/** What is reported, as its page shows it. */
interface ToReport {
  /** Page that Back leads to. */
  readonly from: string;
  readonly name: string;
  /** Whether it is the reader's own, which nobody reports. */
  readonly own: boolean;
  readonly subject: Html;
}

async function requestToReport(visitor: Visitor, id: string): Promise<ToReport> {
  const { language, postedBy, title, you } = await visitor.api<HelpRequest>('GET', `/requests/${id}`);
  return {
    from: `/requests/${id}`,
    name: postedBy.displayName,
    own: you?.asker === true,
    subject: html`<bdi ${inLanguage(language)}>${title}</bdi>`,
  };
}

async function organisationToReport(visitor: Visitor, id: string): Promise<ToReport> {
  const { name, you } = await visitor.api<Organisation>('GET', `/organisations/${id}`);
  return { from: '/opportunities', name, own: you?.manages === true, subject: html`<bdi>${name}</bdi>` };
}
