import { html, nothing, type TemplateResult } from 'lit/html.js';
import { languages } from '@goodturn/locales';
import { field, radios, select } from '../foundation/fields.js';
import type { FormState } from '../foundation/form-state.js';
import { channels, channelsFor, takes, themes, viewsOf, widgets, type Choices } from './choices.js';
import type { Found } from './lookup.js';

type Lines = readonly (readonly [value: string, label: string])[];

/** A list that always holds what is chosen, also while nobody knows yet what there is. */
const withChosen = (lines: Lines, chosen: string): Lines =>
  !chosen || lines.some(([value]) => value === chosen) ? lines : [...lines, [chosen, chosen]];

/** All that can be chosen, under three headings. */
export function formView(form: FormState, choices: Choices, { published, community, areas, organisations = [] }: Found): TemplateResult {
  const { words } = form.host;
  const text = (name: keyof Choices, hint?: string, long = false): TemplateResult =>
    field(form, name, { label: words(`builder/${name}`), hint, value: choices[name], latin: name !== 'fallback', long });
  const list = (name: keyof Choices, label: string, lines: Lines): TemplateResult =>
    select(form, name, choices[name], withChosen(lines, choices[name]), { label });
  const kinds = community?.categories.map(({ id, names }): [string, string] => [id, names.en]) ?? [];
  const pinned = choices.channel !== 'evergreen';
  return html`<div class="bench-form">
    <section class="stack" aria-labelledby="what">
      <h2 class="t2" id="what">${words('builder/what')}</h2>
      ${list(
        'widget',
        words('builder/widget'),
        widgets.map(({ tag }) => [tag, words(`builder/widget/${tag}`)]),
      )}
      ${text('api', words('builder/api/hint'))} ${text('community', words('builder/community/hint'))}
      <div class="bench-pair">
        ${takes(choices, 'area') ? list('area', words('builder/area'), [['', words('builder/area/all')], ...areas]) : nothing}
        ${takes(choices, 'category') ? list('category', words('builder/category'), [['', words('builder/category/all')], ...kinds]) : nothing}
        ${
          takes(choices, 'organisation')
            ? list('organisation', words('builder/organisation'), [['', words('builder/organisation/all')], ...organisations])
            : nothing
        }
        ${
          takes(choices, 'view')
            ? list(
                'view',
                words('builder/view'),
                viewsOf(choices).map((view, index) => [index ? view : '', words(`builder/view/${view}`)]),
              )
            : nothing
        }
        ${list('language', words('builder/language'), [
          ['', words('builder/language/page')],
          ...Object.entries(languages).map(([tag, { name }]): [string, string] => [tag, name]),
        ])}
        ${list('level', words('builder/level'), [
          ['', words('builder/level/usual')],
          ...['1', '3', '4', '5', '6'].map((level): [string, string] => [level, level]),
        ])}
      </div>
      ${takes(choices, 'filters') ? text('filters', words(`builder/filters/hint/${choices.widget}`)) : nothing}
      ${text('fallback', words('builder/fallback/hint', { usual: words(`builder/usual/${choices.widget}`) }), true)}
      ${text('link', words('builder/link/hint'))}
    </section>
    <section class="stack" aria-labelledby="looks">
      <h2 class="t2" id="looks">${words('builder/looks')}</h2>
      ${list(
        'theme',
        words('builder/theme'),
        themes.map((name) => [name, words(`builder/theme/${name || 'none'}`)]),
      )}
      ${text('accent', words('builder/accent/hint'))}
    </section>
    <section class="stack" aria-labelledby="version">
      <h2 class="t2" id="version">${words('builder/version')}</h2>
      ${radios(
        form,
        'channel',
        choices.channel,
        words('builder/channel'),
        // What is chosen already stays, with a sentence that says why it cannot be.
        channels
          .filter((one) => one === choices.channel || channelsFor(choices.target).includes(one))
          .map((one) => [one, words(`builder/channel/${one}`)]),
        'bench-list',
      )}
      ${
        pinned
          ? field(form, 'version', {
              label: words('builder/number'),
              hint: published && words('builder/number/hint', { version: published.version }),
              value: choices.version,
              latin: true,
            })
          : nothing
      }
    </section>
  </div>`;
}
