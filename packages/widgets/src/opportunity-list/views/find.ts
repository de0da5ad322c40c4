import { html, type TemplateResult } from 'lit/html.js';
import { errorSummary, field, select, tickBox } from '../../foundation/fields.js';
import { icon } from '../../foundation/pictograms.js';
import { listText, timingText } from '../../foundation/times.js';
import { daysFrom } from '../filters.js';
import { causeName, skillName } from '../told.js';
import type { List } from './list.js';

/** Ages that roles ask for differently; 18 stands for everybody above. */
const ages = ['13', '14', '15', '16', '17', '18'];

const spans: Readonly<Record<string, string>> = { 7: 'roles/week', 30: 'roles/month' };

const whenName = ({ host }: List, when: string): string =>
  spans[when] ? host.words(spans[when]) : timingText({ kind: 'on', date: when }, host);

/** Everything that is set, as the folded filter says it. */
export function setText(list: List): string {
  const { filters, host, areaName } = list;
  const { words } = host;
  const { age, area, cause, postcode, q, remote, skill, when } = filters;
  const set = [
    q,
    skill && skillName(words, skill),
    cause && causeName(words, cause),
    area && areaName(area),
    when && whenName(list, when),
    age && (age === '18' ? words('roles/adult') : age),
    remote && words('roles/home'),
    postcode,
  ];
  return listText(set, host) || words('roles/everySet');
}

/** Names by the alphabet of the reader's language, behind what stands for all. */
function choices(list: List, kind: 'skill' | 'cause', all: string): [string, string][] {
  const { host } = list;
  const name = kind === 'skill' ? skillName : causeName;
  const known = host.termsOf(kind).map((id): [string, string] => [id, name(host.words, id)]);
  const chosen = list.filters[kind];
  // What the page asks for may be a term that is in no list.
  if (chosen && !known.some(([id]) => id === chosen)) known.push([chosen, name(host.words, chosen)]);
  return [['', all], ...known.sort(([, a], [, b]) => a.localeCompare(b, host.locale))];
}

/** Words, skill, cause, day, age, area and postcode. */
export function findForm(list: List): TemplateResult {
  const { areas, filters, form, host } = list;
  const { words } = host;
  const days = daysFrom(host.here.timeZone, 14).map((date) => [date, timingText({ kind: 'on', date }, host)] as const);
  return html`${errorSummary(form)}
    <form class="find" role="search" novalidate @submit=${list.find}>
      ${field(form, 'q', { value: filters.q })}${field(form, 'postcode', { value: filters.postcode, autocomplete: 'postal-code', latin: true })}
      ${select(form, 'area', filters.area, [['', words('find/allAreas')], ...areas.map(({ id, name }) => [id, name] as const)])}
      ${select(form, 'when', filters.when, [['', words('find/anyDay')], ...['7', '30'].map((span) => [span, whenName(list, span)] as const), ...days])}
      ${select(form, 'skill', filters.skill, choices(list, 'skill', words('roles/anySkill')), { label: words('roles/skill') })}
      ${select(form, 'cause', filters.cause, choices(list, 'cause', words('roles/anyCause')), { label: words('roles/cause') })}
      ${select(form, 'age', filters.age, [['', words('roles/anyAge')], ...ages.map((age) => [age, age === '18' ? words('roles/adult') : age] as const)], { label: words('roles/age') })}
      ${tickBox(form, 'remote', !!filters.remote)}
      <button part="button button-second" class="btn two wide">${icon('search')}${words('roles/show')}</button>
    </form>`;
}
