import type { ClearanceOfCertificate } from '@goodturn/contract';
import { categoryName, list } from '../facts.js';
import { html, icon, none, type Html } from '../markup.js';
import { dayText } from '../times.js';
import type { Visitor } from '../visitor.js';
import { fold, move, type ProfileView } from './view.js';

type Kind = Pick<ClearanceOfCertificate, 'level' | 'workforce' | 'barredLists'>;

/** `Enhanced certificate, for work with adults, with the adults’ barred list` */
const kindText = ({ words }: Visitor, { level, workforce, barredLists }: Kind): string =>
  [
    words.maybe(`dbs-level/${level}`) ?? level,
    words.maybe(`dbs-workforce/${workforce}`) ?? workforce,
    ...barredLists.map((one) => words.maybe(`dbs-list/${one}`) ?? one),
  ].join(', ');

/** What a person has, what they lack, and the next step. */
function certificate(visitor: Visitor, one: ClearanceOfCertificate): Html {
  const { words } = visitor;
  const next = one.lack && words.maybe(`dbs-lack/${one.lack}`);
  const until = one.state === 'cleared' && one.until ? ` · ${words('own/until', { day: dayText(one.until, visitor) })}` : '';
  return html`<div>
    ${icon(one.state === 'cleared' ? 'check' : 'time')}
    <dt>${kindText(visitor, one)}</dt>
    <dd><strong>${words.maybe(`dbs-state/${one.state}`) ?? one.state}</strong>${until} ${next ? html`<p>${next}</p>` : none}</dd>
  </div>`;
}

/** Like for like, as the API's rule has it; here only to say which tasks are still locked. */
const isKind = (one: Kind, other: Kind): boolean =>
  one.level === other.level &&
  one.workforce === other.workforce &&
  [...one.barredLists].sort().join() === [...other.barredLists].sort().join();

/** What is locked, why, and what opens it. */
function lockedPart({ visitor, here, person, checks: { certificates } }: ProfileView): Html[] {
  const { words } = visitor;
  const groups = new Map<string, { kind: Kind; names: string[] }>();
  for (const { id, requirement } of here.categories) {
    if (requirement.kind === 'none') continue;
    const kind = { level: requirement.level ?? '', workforce: requirement.workforce ?? '', barredLists: requirement.barredLists ?? [] };
    if (certificates.some((one) => one.state === 'cleared' && isKind(one, kind))) continue;
    const text = requirement.kind === 'dbs' ? kindText(visitor, kind) : '';
    const group = groups.get(text) ?? { kind, names: [] };
    group.names.push(categoryName(visitor, here, id));
    groups.set(text, group);
  }
  return [...groups].map(([text, { kind, names }]) => {
    const next = person.young ? 'own/lockedYoung' : certificates.some((one) => isKind(one, kind)) ? 'own/lockedWaits' : 'own/lockedNext';
    return html`<div class="panel tint note">
      ${icon('lock')}<strong>${words('own/locked', { what: list(visitor.language, names) })}</strong
      ><span>${text ? words('own/lockedWhy', { certificate: text }) : words('own/lockedUnknown')}</span><span>${words(next)}</span>
    </div>`;
  });
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

export function checksPart(view: ProfileView): Html {
  const { visitor, checks, person } = view;
  const { certificates } = checks;
  return html`${
    certificates.length > 0
      ? html`<dl class="list">${certificates.map((one) => certificate(visitor, one))}</dl>`
      : html`<p>${visitor.words('own/checksNone')}</p>`
  }
  ${lockedPart(view)}${person.young?.group === '13-15' ? none : consentPart(view)}`;
}
