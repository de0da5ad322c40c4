import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CategoryInFull, CommunitySettings } from '@goodturn/sdk/light';
import { Actions } from '../../../foundation/actions.js';
import { errorSummary, field } from '../../../foundation/fields.js';
import { FormState } from '../../../foundation/form-state.js';
import { icon } from '../../../foundation/pictograms.js';
import { back } from '../../../foundation/question-page.js';
import { kindText } from '../../certificate-kind.js';
import { waiting } from '../../desk-detail.js';
import { aside, tick } from '../../desk-fields.js';
import type { DeskView, OpenView } from '../../desk-view.js';
import type { StaffDeskSurroundings } from '../../staff-desk-surroundings.js';
import { categoryForm, moved } from './category.js';
import { conduct } from './conduct.js';
import { changesOf, settingsParts, shown, type Setting, type SettingsPart } from './parts.js';

/** The address of the list. */
export const home = 'desk/settings';

/** What a community asks, allows and says. */
export class Settings implements DeskView {
  readonly actions: Actions<StaffDeskSurroundings>;
  readonly loading: FormState;
  settings: CommunitySettings | undefined;
  #rest: readonly string[] = [];

  constructor(readonly desk: StaffDeskSurroundings) {
    this.actions = new Actions(desk, () => this.load());
    this.loading = new FormState(desk, 'settings-');
  }

  enter(rest: readonly string[]): void {
    if (rest.length) this.actions.notice = '';
    this.#rest = rest;
    void this.load();
  }

  /** Reads again what is shown. */
  async load(): Promise<void> {
    const read = await this.loading.attempt(() => this.desk.client.settings.get(), []);
    if (read) this.settings = read.value;
    this.desk.requestUpdate();
  }

  forget(): void {
    this.settings = undefined;
    this.actions.notice = '';
    this.loading.clear();
  }

  /** Back to the list, where it is said that the change is kept. */
  done(): void {
    this.desk.go(home, true);
  }

  render(): TemplateResult {
    const { desk, loading, settings } = this;
    const [name = '', id = ''] = this.#rest;
    if (!settings) return waiting(desk, 'desk', errorSummary(loading), loading.failed, () => void this.load());
    const part = settingsParts.find((one) => one.name === name);
    if (part) return this.#part(part, settings);
    if (name === 'conduct') return conduct(this, settings);
    if (name === 'categories') return categoryForm(this, settings, id);
    return this.#everything(settings);
  }

  #everything({ categories }: CommunitySettings): TemplateResult {
    const { actions, desk, loading } = this;
    const { words } = desk;
    const parts = [...settingsParts.map(({ name, title }) => [name, title] as const), ['conduct', 'settings/conduct'] as const];
    return html`<div class="stack-l">
      <h2 part="heading" class="t1" tabindex="-1">${words('settings/title')}</h2>
      ${errorSummary(loading)}${actions.told}
      <ul part="list" class="rows">
        ${parts.map(
          ([name, title]) =>
            html`<li class="entry">
              <h3><a data-open href=${desk.link(`${home}/${name}`)}>${words(title)}</a></h3>
            </li>`,
        )}
      </ul>
      <section class="stack">
        <h3 class="t2">${words('settings/categories')}</h3>
        <ul part="list" class="rows">
          ${categories.map((category, index) => this.#category(category, index, categories))}
        </ul>
        <p class="acts">
          <a part="button button-second" class="btn two wide" href=${desk.link(`${home}/categories/new`)}
            >${words('settings/newCategory')}</a
          >
        </p>
      </section>
    </div>`;
  }

  #category({ id, names, pictogram, requirement }: CategoryInFull, index: number, all: readonly CategoryInFull[]): TemplateResult {
    const { actions, desk } = this;
    const { words } = desk;
    const { approvedBy, approvedOn, eligibilityReason, kind } = requirement;
    const name = names[desk.locale] ?? names.en;
    return html`<li class="entry">
      <div class="note">
        ${icon(pictogram)}
        <h4 class="t3">
          <a data-open href=${desk.link(`${home}/categories/${id}`)}><bdi>${name}</bdi></a>
        </h4>
        <p class="soft small">
          ${words('staffing/requirement')}: ${kind === 'dbs' ? kindText(requirement, desk) : (words.maybe(`asks/${kind}`) ?? kind)}
        </p>
        ${aside(eligibilityReason)}
        ${approvedBy ? aside(words('settings/approvedBy', { name: approvedBy, date: approvedOn ?? '' })) : nothing}
      </div>
      <div class="acts small">
        ${([-1, 1] as const).map((by) =>
          all[index + by]
            ? actions.ask(
                {
                  at: `move-${id}-${by}`,
                  work: () => desk.client.settings.update({ categories: moved(all, id, by) }),
                  told: words('settings/moved', { name, place: index + by + 1 }),
                  quiet: true,
                },
                words(by < 0 ? 'settings/up' : 'settings/down', { name }),
                nothing,
                'link',
              )
            : nothing,
        )}
      </div>
    </li>`;
  }

  #part(part: SettingsPart, settings: CommunitySettings): TemplateResult {
    const { actions, desk } = this;
    const { words } = desk;
    const at = `settings-${part.name}`;
    return html`${back(desk, home)}
      <div class="measure stack">
        <h2 part="heading" class="t1" tabindex="-1">${words(part.title)}</h2>
        ${part.name === 'matching' ? html`<p>${words('settings/weightsHow')}</p>` : nothing}
        ${part.name === 'texts' ? html`<p>${words('settings/consentText')}</p>` : nothing}
        ${actions.ask(
          {
            at,
            names: part.settings.map(([path]) => path),
            work: async (typed) => {
              await desk.client.settings.update(changesOf(settings, part, typed));
              this.done();
            },
            told: words('staffing/kept'),
          },
          words('staffing/keep'),
          part.settings.map((setting) => this.#setting(at, setting, settings)),
          '',
        )}
      </div>`;
  }

  #setting(at: string, setting: Setting, settings: CommunitySettings): TemplateResult {
    const [path, kind, label] = setting;
    const { words } = this.desk;
    const value = shown(settings, setting);
    if (kind === 'tick') return tick(path, words(label), value === 'yes');
    const number = kind === 'number';
    return field(this.actions.form(at), path, {
      label: words(label),
      value,
      long: kind === 'lines',
      numeric: number && !path.endsWith('spread'),
      ...(number && { className: 'w-s', latin: true }),
      ...(kind === 'lines' && { hint: words('settings/lines') }),
    });
  }
}

export const open: OpenView = (desk) => new Settings(desk);
