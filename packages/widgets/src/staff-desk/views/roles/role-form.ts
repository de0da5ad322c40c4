import { html, nothing, type TemplateResult } from 'lit/html.js';
import type {
  Joining,
  NewOpportunityPlace,
  NewRequirement,
  Opportunity,
  OpportunityChanges,
  OpportunityStatus,
  Requirement,
} from '@goodturn/sdk/light';
import { field, radios, select } from '../../../foundation/fields.js';
import { back } from '../../../foundation/question-page.js';
import { requirementFields, requirementNames, requirementOf } from '../../certificate-kind.js';
import { dayField, dayOf, tick, type Typed } from '../../desk-fields.js';
import { skillFields, skillsOf } from '../../skills.js';
import { home, type Roles } from './roles.js';

const at = 'role-form';
const names = [
  'organisation',
  'title/role',
  'description/role',
  'place/kind/role',
  'place/name',
  'place/address/venue',
  'place/postcode/venue',
  'place/area/role',
  'commitment',
  'minimumAge',
  'joining',
  'applyLink',
  'publishFrom',
  'publishUntil',
  'skills/role',
  ...requirementNames(''),
];

function placeOf(typed: Typed): NewOpportunityPlace {
  const [kind, area] = [typed('place/kind/role'), typed('place/area/role')];
  if (kind === 'remote') return { kind };
  if (kind === 'area') return { kind, area };
  return {
    kind: 'venue',
    name: typed('place/name'),
    address: typed('place/address/venue'),
    postcode: typed('place/postcode/venue'),
    ...(area && { area }),
  };
}

/** Whether a requirement is the one that stands, whose reason only administrators read. */
const sameRequirement = (one: NewRequirement, kept: Requirement): boolean => {
  const besides = one.kind === 'none' ? [] : (one.also ?? []);
  if ([...besides].sort().join() !== [...(kept.also ?? [])].sort().join()) return false;
  if (one.kind !== 'dbs') return one.kind === kept.kind;
  const { barredLists, eligibilityReason, level, workforce } = one;
  return (
    kept.kind === 'dbs' &&
    level === kept.level &&
    workforce === kept.workforce &&
    [...barredLists].sort().join() === [...(kept.barredLists ?? [])].sort().join() &&
    !eligibilityReason
  );
};

/** All that both a new role and a change say. An empty text takes away what may be taken away. */
const partsOf = (typed: Typed, kept: Opportunity | undefined) => ({
  title: typed('title/role'),
  description: typed('description/role'),
  place: placeOf(typed),
  skills: skillsOf(typed, kept?.skills),
  commitment: typed('commitment'),
  minimumAge: Number(typed('minimumAge') || 0),
  supervised: typed('supervised') === 'yes',
  joining: typed('joining') as Joining,
  applyLink: typed('joining') === 'link' ? typed('applyLink') : '',
  publishFrom: dayOf(typed, 'publishFrom'),
  publishUntil: dayOf(typed, 'publishUntil'),
  status: typed('status') as OpportunityStatus,
});

/** A new role, or one that is changed. */
export function roleForm(view: Roles, role?: Opportunity): TemplateResult {
  const { actions, areas, desk, organisations } = view;
  const { client, words } = desk;
  const form = actions.form(at);
  const from = role ? `${home}/${role.id}` : home;
  const work = async (typed: Typed): Promise<void> => {
    const parts = partsOf(typed, role);
    const asked = requirementOf(typed, '');
    // Whoever sends a requirement stands for it: one that nobody touched stays with who approved it.
    const touched = !role || !sameRequirement(asked, role.requirement);
    const body: OpportunityChanges = { ...parts, ...(touched && { requirement: asked }) };
    const { id } = role
      ? await client.opportunities.update(role.id, body)
      : await client.opportunities.create({ ...parts, requirement: asked, organisation: typed('organisation') });
    desk.go(`${home}/${id}`, true);
  };
  const place = role?.place ?? { kind: 'venue' };
  const choose = ['', words('question/choose')] as const;
  return html`${back(desk, from)}
    <div class="measure stack">
      <h2 part="heading" class="t1" tabindex="-1">${words(role ? 'staffing/edit' : 'staffing/new')}</h2>
      ${actions.ask(
        { at, names, work, told: words('staffing/kept') },
        words('staffing/keep'),
        html`${
            role
              ? nothing
              : select(
                  form,
                  'organisation',
                  organisations.length === 1 ? organisations[0]?.id : '',
                  [choose, ...organisations.map(({ id, name }) => [id, name] as const)],
                  { label: words('staffing/organisation') },
                )
          }
          ${field(form, 'title/role', { label: words('staffing/name'), value: role?.title })}
          ${field(form, 'description/role', { label: words('staffing/description'), hint: words('staffing/descriptionHint'), value: role?.description, long: true })}
          <div class="stack where">
            ${radios(
              form,
              'place/kind/role',
              place.kind,
              words('staffing/where'),
              (['venue', 'area', 'remote'] as const).map((kind) => [kind, words(`rolewhere/${kind}`)] as const),
            )}
            <div class="stack of-venue">
              ${field(form, 'place/name', { label: words('staffing/venue'), value: place.name })}
              ${field(form, 'place/address/venue', { label: words('staffing/address'), value: place.address })}
              ${field(form, 'place/postcode/venue', { label: words('staffing/postcode'), value: place.postcode, className: 'w-s' })}
            </div>
            <div class="of-place">
              ${select(form, 'place/area/role', place.area?.id, [choose, ...areas.map(({ id, name }) => [id, name] as const)], {
                label: words('staffing/area'),
                hint: words('staffing/areaHint'),
              })}
            </div>
          </div>
          ${skillFields(words, role?.skills)}
          ${field(form, 'commitment', { label: words('staffing/commitment'), hint: words('staffing/commitmentHint'), value: role?.commitment })}
          ${field(form, 'minimumAge', {
            label: words('staffing/minimumAge'),
            hint: words('staffing/minimumAgeHint'),
            value: role?.minimumAge ? String(role.minimumAge) : '',
            className: 'w-xs',
            numeric: true,
            latin: true,
          })}
          ${tick('supervised', words('staffing/supervised'), role?.supervised)}
          ${requirementFields(form, '', role?.requirement ?? { kind: 'none' })}
          <div class="stack joins">
            ${radios(
              form,
              'joining',
              role?.joining ?? 'join',
              words('staffing/joining'),
              (['join', 'apply', 'link'] as const).map((one) => [one, words(`joining/${one}`)] as const),
            )}
            <div class="of-link">${field(form, 'applyLink', { label: words('staffing/link'), value: role?.applyLink, latin: true })}</div>
          </div>
          ${dayField(form, 'publishFrom', words('staffing/publishFrom'), role?.publishFrom)}
          ${dayField(form, 'publishUntil', words('staffing/publishUntil'), role?.publishUntil)}
          ${radios(
            form,
            'status',
            role?.status ?? 'open',
            words('staffing/status'),
            (['open', 'draft', 'closed'] as const).map((one) => [one, words(`rolestate/${one}`)] as const),
          )}`,
        '',
      )}
    </div>`;
}
