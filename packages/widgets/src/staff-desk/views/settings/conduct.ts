import { html, type TemplateResult } from 'lit/html.js';
import type { CommunitySettings, TextByLanguage } from '@goodturn/sdk/light';
import { field } from '../../../foundation/fields.js';
import { back } from '../../../foundation/question-page.js';
import type { Typed } from '../../desk-fields.js';
import { languageFields, languageNames, textsOf } from './texts.js';
import { home, type Settings } from './settings.js';

const at = 'settings-conduct';
const version = 'volunteering/codeOfConduct';
const text = 'volunteering/codeOfConductText';

/** The code of conduct: its version, and its text in each language of the community. */
export function conduct(view: Settings, { languages, volunteering }: CommunitySettings): TemplateResult {
  const { actions, desk } = view;
  const { words } = desk;
  const form = actions.form(at);
  const work = async (typed: Typed): Promise<void> => {
    const texts = textsOf(typed, text, languages);
    await desk.client.settings.update({
      volunteering: { codeOfConduct: typed(version), codeOfConductText: Object.keys(texts).length ? (texts as TextByLanguage) : null },
    });
    view.done();
  };
  return html`${back(desk, home)}
    <div class="measure stack">
      <h2 part="heading" class="t1" tabindex="-1">${words('settings/conduct')}</h2>
      <p>${words('settings/conductHow')}</p>
      ${actions.ask(
        { at, names: [version, ...languageNames(text, languages)], work, told: words('staffing/kept') },
        words('staffing/keep'),
        html`${field(form, version, {
          label: words('settings/version'),
          hint: words('settings/versionHint'),
          value: volunteering.codeOfConduct,
          latin: true,
        })}
        ${languageFields(form, text, languages, volunteering.codeOfConductText, desk.locale, true)}`,
        '',
      )}
    </div>`;
}
