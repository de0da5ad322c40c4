import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ClearanceOfCertificate, LockedHelp, OwnChecks } from '@goodturn/sdk/light';
import { icon } from '../../../foundation/pictograms.js';
import { dayText } from '../../../foundation/times.js';
import type { VolunteerSignupSurroundings } from '../../volunteer-signup-surroundings.js';
import type { Everything } from './data.js';
import type { Profile } from './profile.js';
import { referees } from './referees.js';

type Kind = Pick<ClearanceOfCertificate, 'level' | 'workforce' | 'barredLists'>;

/** `Enhanced, for work with adults, with the adults’ barred list` */
function kindText({ words }: VolunteerSignupSurroundings, { level, workforce, barredLists }: Kind): string {
  return [
    words.maybe(`dbs-level/${level}`) ?? level,
    words.maybe(`dbs-workforce/${workforce}`) ?? workforce,
    ...barredLists.map((list) => words.maybe(`dbs-list/${list}`) ?? list),
  ].join(', ');
}

/** What to do about something that is lacking: in the reader's language where it is known, else as the API says it. */
const nextStep = ({ words }: VolunteerSignupSurroundings, lack: string | undefined, said: string | undefined): string | undefined =>
  (lack && words.maybe(`dbs-lack/${lack}`)) || said;

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

/** Why a kind of help is locked, and what opens it. */
function whyLocked(host: VolunteerSignupSurroundings, { category, detail, reason }: LockedHelp): string {
  const { here, person, words } = host;
  const { requirement } = here.categories.find(({ id }) => id === category) ?? {};
  if (requirement?.kind !== 'dbs') return nextStep(host, reason, detail) ?? words('own/lockedUnknown');
  const { barredLists = [], level = '', workforce = '' } = requirement;
  const why = words('own/lockedWhy', { certificate: kindText(host, { barredLists, level, workforce }) });
  if (person?.young) return `${why} ${words('own/lockedYoung')}`;
  return `${why} ${/^(certificate|another-kind)$/.test(reason) ? words('own/lockedNext') : nextStep(host, reason, detail)}`;
}

/** The kinds of help that are locked, by what is said of them. */
function lockedBy(host: VolunteerSignupSurroundings, { locked = [] }: OwnChecks): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const one of locked) {
    const sentence = whyLocked(host, one);
    groups.set(sentence, [...(groups.get(sentence) ?? []), host.categoryName(one.category)]);
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
  const { certificates, others = [] } = everything.checks;
  const lines = [
    ...certificates.map((one) => check(host, kindText(host, one), one, one.lack && words.maybe(`dbs-lack/${one.lack}`))),
    ...others.map((one) => check(host, words.maybe(`check/${one.kind}`) ?? one.kind, one, nextStep(host, one.lack, one.nextStep))),
  ];
  return html`${certificates.length ? nothing : html`<p>${words('own/checksNone')}</p>`}
  ${lines.length ? html`<dl class="list">${lines}</dl>` : nothing} ${locked(host, everything.checks)}
  ${host.person?.young?.group === '13-15' ? nothing : html`${referees(profile, everything)}${consent(profile, everything)}`}`;
}
