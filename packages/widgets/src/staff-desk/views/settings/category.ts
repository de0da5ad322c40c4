import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CategoryChange, CategoryInFull, CommunitySettings, NewRequirement, TextByLanguage } from '@goodturn/sdk/light';
import { field, group, radios } from '../../../foundation/fields.js';
import { icon, kindsOfHelp } from '../../../foundation/pictograms.js';
import { back } from '../../../foundation/question-page.js';
import { requirementFields, requirementNames, requirementOf } from '../../certificate-kind.js';
import { aside, type Typed } from '../../desk-fields.js';
import { skillFields, skillsOf } from '../../skills.js';
import { languageFields, languageNames, textsOf } from './texts.js';
import { home, type Settings } from './settings.js';

/** A category as it is sent: one that nobody changes stays as it is. */
const kept = ({ assetTerms, id, names, pictogram, requirement, skills }: CategoryInFull): CategoryChange => ({
  ...{ assetTerms, id, names, pictogram, skills },
  requirement: {
    kind: requirement.kind,
    ...(requirement.kind === 'dbs' && {
      level: requirement.level,
      workforce: requirement.workforce,
      barredLists: requirement.barredLists ?? [],
      eligibilityReason: requirement.eligibilityReason ?? '',
    }),
    ...(requirement.kind !== 'none' && requirement.also?.length && { also: requirement.also }),
  } as NewRequirement,
});

/** All kinds of help with one of them a place further up or down. */
export function moved(categories: readonly CategoryInFull[], id: string, by: -1 | 1): CategoryChange[] {
  const all = categories.map(kept);
  const from = all.findIndex((one) => one.id === id);
  all.splice(from + by, 0, ...all.splice(from, 1));
  return all;
}

/** A kind of help: its names, its picture, and what a helper needs first. */
export function categoryForm(view: Settings, settings: CommunitySettings, id: string): TemplateResult {
  const { actions, desk } = view;
  const { categories, languages } = settings;
  const { words } = desk;
  const found = categories.findIndex((one) => one.id === id);
  const category = categories[found];
  const index = category ? found : categories.length;
  const prefix = `categories/${index}/`;
  const at = `category-${id}`;
  const form = actions.form(at);
  const send = (changed: CategoryChange | undefined): Promise<unknown> => {
    const all = categories.map(kept);
    all.splice(index, 1, ...(changed ? [changed] : []));
    return desk.client.settings.update({ categories: all });
  };
  const work = async (typed: Typed): Promise<void> => {
    await send({
      id: category?.id ?? typed(`${prefix}id`),
      names: { ...category?.names, ...textsOf(typed, `${prefix}names`, languages) } as TextByLanguage,
      pictogram: typed(`${prefix}pictogram`),
      requirement: requirementOf(typed, prefix),
      skills: skillsOf(typed, category?.skills),
      assetTerms: typed(`${prefix}assetTerms`)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    });
    view.done();
  };
  const names = [
    `${prefix}id`,
    ...languageNames(`${prefix}names`, languages),
    `${prefix}pictogram`,
    ...requirementNames(prefix),
    `${prefix}skills`,
    `${prefix}assetTerms`,
  ];
  const { approvedBy, approvedOn = '' } = category?.requirement ?? {};
  return html`${back(desk, home)}
    <div class="measure stack">
      <h2 part="heading" class="t1" tabindex="-1">
        ${category ? html`<bdi>${category.names[desk.locale] ?? category.names.en}</bdi>` : words('settings/newCategory')}
      </h2>
      ${actions.ask(
        { at, names, work, told: words('staffing/kept') },
        words('staffing/keep'),
        html`${category ? nothing : field(form, `${prefix}id`, { label: words('settings/id'), hint: words('settings/idHint'), latin: true })}
        ${group(form, `${prefix}names`, words('settings/names'), languageFields(form, `${prefix}names`, languages, category?.names, desk.locale))}
        ${radios(
          form,
          `${prefix}pictogram`,
          category?.pictogram ?? 'other',
          words('settings/pictogram'),
          kindsOfHelp.map((one) => [one, desk.categoryName(one), icon(one)] as const),
          'picks',
        )}
        ${requirementFields(form, prefix, category?.requirement ?? { kind: 'none' })}
        ${approvedBy ? aside(words('settings/approvedBy', { name: approvedBy, date: approvedOn })) : nothing}
        ${skillFields(words, category?.skills)}
        ${field(form, `${prefix}assetTerms`, {
          label: words('settings/assetTerms'),
          hint: words('settings/lines'),
          value: category?.assetTerms.join('\n'),
          long: true,
        })}`,
        '',
      )}
      ${
        category && !category.inUse
          ? actions.fold(
              {
                at: `remove-${id}`,
                work: async () => {
                  await send(undefined);
                  view.done();
                },
                told: words('settings/removed'),
              },
              words('settings/remove'),
              html`<p>${words('settings/removeSure')}</p>`,
              words('settings/remove'),
            )
          : nothing
      }
    </div>`;
}
