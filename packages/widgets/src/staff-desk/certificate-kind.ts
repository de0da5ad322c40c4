import { html, type TemplateResult } from 'lit/html.js';
import type { NewRequirement, Requirement } from '@goodturn/sdk/light';
import type { Words } from '@goodturn/locales';
import { field, group, select } from '../foundation/fields.js';
import type { FormState } from '../foundation/form-state.js';
import { listText } from '../foundation/times.js';
import { tick, type Typed } from './desk-fields.js';

const levels = ['basic', 'standard', 'enhanced'] as const;
const workforces = ['child', 'adult', 'child-and-adult', 'other'] as const;
const lists = ['children', 'adults'] as const;
/** What a task may ask of a volunteer first. */
const others = ['identity', 'references', 'training'] as const;
const kinds = ['none', 'dbs', ...others] as const;

interface Kind {
  readonly level?: string | undefined;
  readonly workforce?: string | undefined;
  readonly barredLists?: readonly string[] | undefined;
}

/** `Enhanced, adult workforce, adults’ barred list`. */
export function kindText({ level = '', workforce = '', barredLists = [] }: Kind, told: { words: Words; locale: string }): string {
  const { words } = told;
  return listText(
    [
      words.maybe(`level/${level}`) ?? level,
      words.maybe(`workforce/${workforce}`) ?? workforce,
      ...barredLists.map((list) => words.maybe(`barred/${list}`) ?? list),
    ],
    told,
  );
}

/** What a certificate is of: level, workforce, barred lists. */
export const kindFields = (form: FormState, prefix: string, kind: Kind): TemplateResult => {
  const { words } = form.host;
  const choose = ['', words('question/choose')] as const;
  return html`${select(form, `${prefix}level`, kind.level, [choose, ...levels.map((one) => [one, words(`level/${one}`)] as const)], { label: words('checks/level') })}
  ${select(form, `${prefix}workforce`, kind.workforce, [choose, ...workforces.map((one) => [one, words(`workforce/${one}`)] as const)], { label: words('checks/workforce') })}
  ${group(
    form,
    `${prefix}barredLists`,
    words('checks/barred'),
    lists.map((list) => tick(`${prefix}barred-${list}`, words(`barred/${list}`), kind.barredLists?.includes(list))),
    words('checks/barredHint'),
  )}`;
};

/** What those fields hold. */
export const kindOf = (typed: Typed, prefix: string) => ({
  level: typed(`${prefix}level`) as (typeof levels)[number],
  workforce: typed(`${prefix}workforce`) as (typeof workforces)[number],
  barredLists: lists.filter((list) => typed(`${prefix}barred-${list}`)),
});

/** Names of the fields of a requirement, for errors. */
export const requirementNames = (prefix: string): string[] =>
  ['', '/level', '/workforce', '/barredLists', '/eligibilityReason', '/also'].map((name) => `${prefix}requirement${name}`);

/** What a task asks of a volunteer first, with the reason in law where it is a certificate. */
export const requirementFields = (
  form: FormState,
  prefix: string,
  requirement: Requirement & { eligibilityReason?: string | undefined },
): TemplateResult => {
  const { words } = form.host;
  return html`<div class="stack asks">
    ${select(
      form,
      `${prefix}requirement`,
      requirement.kind,
      kinds.map((kind) => [kind, words(`asks/${kind}`)] as const),
      { label: words('staffing/requirement') },
    )}
    <div class="stack of-dbs">
      ${kindFields(form, `${prefix}requirement/`, requirement)}
      ${field(form, `${prefix}requirement/eligibilityReason`, {
        label: words('staffing/reason'),
        hint: words('staffing/reasonHint'),
        value: requirement.eligibilityReason,
        long: true,
      })}
    </div>
    <div class="of-any">
      ${group(
        form,
        `${prefix}requirement/also`,
        words('staffing/also'),
        others.map((one) => tick(`${prefix}also-${one}`, words(`asks/${one}`), requirement.also?.includes(one))),
      )}
    </div>
  </div>`;
};

/** What those fields hold. */
export function requirementOf(typed: Typed, prefix: string): NewRequirement {
  const kind = typed(`${prefix}requirement`) as (typeof kinds)[number];
  if (kind === 'none') return { kind };
  const besides = others.filter((one) => one !== kind && typed(`${prefix}also-${one}`));
  const also = besides.length ? { also: besides } : {};
  return kind === 'dbs'
    ? { kind, ...kindOf(typed, `${prefix}requirement/`), eligibilityReason: typed(`${prefix}requirement/eligibilityReason`), ...also }
    : { kind, ...also };
}
