import type { ClearanceOfCertificate, LockedHelp } from '@goodturn/contract';
import { categoryName, list } from '../facts.js';
import { html, icon, none, type Html } from '../markup.js';
import { dayText } from '../times.js';
import type { Visitor } from '../visitor.js';
import { refereesPart } from './referees.js';
import { fold, move, type ProfileView } from './view.js';

type Kind = Pick<ClearanceOfCertificate, 'level' | 'workforce' | 'barredLists'>;

/** `Enhanced certificate, for work with adults, with the adults’ barred list` */
const kindText = ({ words }: Visitor, { level, workforce, barredLists }: Kind): string =>
  [
    words.maybe(`dbs-level/${level}`) ?? level,
    words.maybe(`dbs-workforce/${workforce}`) ?? workforce,
    ...barredLists.map((one) => words.maybe(`dbs-list/${one}`) ?? one),
  ].join(', ');

/** What to do about something that is lacking: in the reader's language where it is known, else as the API says it. */
const nextStep = ({ words }: Visitor, lack: string | undefined, said: string | undefined): string | undefined =>
  (lack && words.maybe(`dbs-lack/${lack}`)) || said;

/** What a person has, what they lack, and the next step. */
function line(
  visitor: Visitor,
  name: string,
  { state, until }: { state: string; until?: string | undefined },
  next: string | undefined,
): Html {
  const { words } = visitor;
  const lasts = state === 'cleared' && until ? ` · ${words('own/until', { day: dayText(until, visitor) })}` : '';
  return html`<div>
    ${icon(state === 'cleared' ? 'check' : 'time')}
    <dt>${name}</dt>
    <dd><strong>${words.maybe(`dbs-state/${state}`) ?? state}</strong>${lasts} ${next ? html`<p>${next}</p>` : none}</dd>
  </div>`;
}

/** Why a kind of help is locked, and what opens it. */
function whyLocked({ visitor, here, person }: ProfileView, { category, detail, reason }: LockedHelp): string {
  const { words } = visitor;
  const { requirement } = here.categories.find(({ id }) => id === category) ?? {};
  if (requirement?.kind !== 'dbs') return nextStep(visitor, reason, detail) ?? words('own/lockedUnknown');
  const { barredLists = [], level = '', workforce = '' } = requirement;
  const why = words('own/lockedWhy', { certificate: kindText(visitor, { barredLists, level, workforce }) });
  if (person.young) return `${why} ${words('own/lockedYoung')}`;
  return `${why} ${/^(certificate|another-kind)$/.test(reason) ? words('own/lockedNext') : nextStep(visitor, reason, detail)}`;
}

/** What is locked, why, and what opens it. */
function lockedPart(view: ProfileView): Html[] {
  const { visitor, here, checks } = view;
  const groups = new Map<string, string[]>();
  for (const one of checks.locked ?? []) {
    const sentence = whyLocked(view, one);
    groups.set(sentence, [...(groups.get(sentence) ?? []), categoryName(visitor, here, one.category)]);
  }
  return [...groups].map(
    ([sentence, names]) =>
      html`<div class="panel tint note">
        ${icon('lock')}<strong>${visitor.words('own/locked', { what: list(visitor.language, names) })}</strong><span>${sentence}</span>
      </div>`,
  );
}

/** Whether the Update Service may be asked, as the person has it. */
function consentPart(view: ProfileView): Html {
  const { visitor, checks } = view;
  const { words } = visitor;
  const { consent, consentText } = checks;
  const version = html`<input type="hidden" name="textVersion" value="${consentText.version}" />`;
  return html`<h3 class="t3">${words('own/consent')}</h3>
    <p class="said words">${consentText.text}</p>
    ${
      consent
        ? html`<p class="note">${icon('check')}<span>${words('own/consentGiven', { day: dayText(consent.givenAt, visitor) })}</span></p>
            ${fold(view, 'consent-end', words('own/consentEnd'), words('own/yes'), html`<p>${words('own/consentSure')}</p>`)}`
        : move(view, 'consent', words('own/consentGive'), version)
    }`;
}

/** Which checks the person has, which they lack, why a task is locked, and the next step. */
export function checksPart(view: ProfileView): Html {
  const { visitor, checks, person } = view;
  const { words } = visitor;
  const { certificates, others = [] } = checks;
  const lines = [
    ...certificates.map((one) => line(visitor, kindText(visitor, one), one, nextStep(visitor, one.lack, undefined))),
    ...others.map((one) => line(visitor, words.maybe(`check/${one.kind}`) ?? one.kind, one, nextStep(visitor, one.lack, one.nextStep))),
  ];
  return html`${certificates.length > 0 ? none : html`<p>${words('own/checksNone')}</p>`}
  ${lines.length > 0 ? html`<dl class="list">${lines}</dl>` : none}
  ${lockedPart(view)}${person.young?.group === '13-15' ? none : html`${refereesPart(view)}${consentPart(view)}`}`;
}
