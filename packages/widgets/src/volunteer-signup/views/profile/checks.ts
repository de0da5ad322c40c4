import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ClearanceOfCertificate, OwnChecks } from '@goodturn/sdk/light';
import { icon } from '../../../foundation/pictograms.js';
import { dayText } from '../../../foundation/times.js';
import type { VolunteerSignupSurroundings } from '../../volunteer-signup-surroundings.js';
import type { Everything } from './data.js';
import type { Profile } from './profile.js';

type Kind = Pick<ClearanceOfCertificate, 'level' | 'workforce' | 'barredLists'>;

/** What an older server does not say yet: checks besides certificates, and why a kind of help is locked. */
interface Others {
  others?: readonly { kind: string; state: string; nextStep?: string | undefined; until?: string | undefined }[] | undefined;
  locked?: readonly { category: string; detail: string }[] | undefined;
}

/** `Enhanced, for work with adults, with the adults’ barred list` */
function kindText({ words }: VolunteerSignupSurroundings, { level, workforce, barredLists }: Kind): string {
  return [
    words.maybe(`dbs-level/${level}`) ?? level,
    words.maybe(`dbs-workforce/${workforce}`) ?? workforce,
    ...barredLists.map((list) => words.maybe(`dbs-list/${list}`) ?? list),
  ].join(', ');
}

/** Like for like, as the server's rule has it; here only to say which tasks are still locked. */
const isKind = (one: Kind, other: Kind): boolean =>
  one.level === other.level &&
  one.workforce === other.workforce &&
  [...one.barredLists].sort().join() === [...other.barredLists].sort().join();

/** What a person has, what they lack, and the next step. */
function check(
  host: VolunteerSignupSurroundings,
  name: string,
  one: { state: string; until?: string | undefined },
  next: string | undefined,
): TemplateResult {
  const { words } = host;
  const cleared = one.state === 'cleared';
  return html`<div>
    ${icon(cleared ? 'check' : 'time')}
    <dt>${name}</dt>
    <dd>
      <strong>${words.maybe(`dbs-state/${one.state}`) ?? one.state}</strong>${
        cleared && one.until ? html` · ${words('own/until', { day: dayText(one.until, host) })}` : nothing
      }
      ${next ? html`<p>${next}</p>` : nothing}
    </dd>
  </div>`;
}

/** The kinds of help that are locked, by what is said of them. */
function lockedBy(host: VolunteerSignupSurroundings, checks: OwnChecks & Others): Map<string, string[]> {
  const { here, person, words } = host;
  const groups = new Map<string, string[]>();
  const add = (category: string, sentence: string) => groups.set(sentence, [...(groups.get(sentence) ?? []), host.categoryName(category)]);
  if (checks.locked) {
    for (const { category, detail } of checks.locked) add(category, detail);
    return groups;
  }
  for (const { id, requirement } of here.categories) {
    if (!requirement || requirement.kind === 'none') continue;
    const kind = { level: requirement.level ?? '', workforce: requirement.workforce ?? '', barredLists: requirement.barredLists ?? [] };
    const own = checks.certificates.find((one) => isKind(one, kind));
    if (own?.state === 'cleared') continue;
    const why = requirement.kind === 'dbs' ? words('own/lockedWhy', { certificate: kindText(host, kind) }) : words('own/lockedUnknown');
    add(id, `${why} ${words(person?.young ? 'own/lockedYoung' : own ? 'own/lockedWaits' : 'own/lockedNext')}`);
  }
  return groups;
}

/** What is locked, why, and what opens it. */
const locked = (host: VolunteerSignupSurroundings, checks: OwnChecks): TemplateResult[] =>
  [...lockedBy(host, checks)].map(
    ([sentence, names]) =>
      html`<div part="panel" class="panel tint note">
        ${icon('lock')}<strong>${host.words('own/locked', { what: host.list(names) })}</strong><span>${sentence}</span>
      </div>`,
  );

/** Whether the Update Service may be asked, as the person has it. */
function consent({ actions, host }: Profile, { checks }: Everything): TemplateResult {
  const { client, words } = host;
  const { consent: given, consentText } = checks;
  return html`<h4 class="t3">${words('own/consent')}</h4>
    <p class="said words">${consentText.text}</p>
    ${
      given
        ? html`<p class="note">${icon('check')}<span>${words('own/consentGiven', { day: dayText(given.givenAt, host) })}</span></p>
            ${actions.fold(
              { at: 'consent', work: () => client.checks.withdrawConsent(), told: words('own/consentEnded') },
              words('own/consentEnd'),
              html`<p>${words('own/consentSure')}</p>`,
              words('own/yes'),
            )}`
        : actions.ask(
            { at: 'consent', work: () => client.checks.consent({ textVersion: consentText.version }), told: words('own/consentTold') },
            words('own/consentGive'),
          )
    }`;
}

/** Which checks the person has, which they lack, why a task is locked, and the next step. */
export function checks(profile: Profile, everything: Everything): TemplateResult {
  const { host } = profile;
  const { words } = host;
  const { certificates, others = [] } = everything.checks as OwnChecks & Others;
  const lines = [
    ...certificates.map((one) => check(host, kindText(host, one), one, one.lack && words.maybe(`dbs-lack/${one.lack}`))),
    ...others.map((one) => check(host, words.maybe(`check/${one.kind}`) ?? one.kind, one, one.nextStep)),
  ];
  return html`${certificates.length ? nothing : html`<p>${words('own/checksNone')}</p>`}
  ${lines.length ? html`<dl class="list">${lines}</dl>` : nothing} ${locked(host, everything.checks)}
  ${host.person?.young?.group === '13-15' ? nothing : consent(profile, everything)}`;
}
