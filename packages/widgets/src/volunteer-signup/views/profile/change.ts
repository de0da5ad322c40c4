import { html, type TemplateResult } from 'lit/html.js';
import type { AreaName, VolunteerChanges } from '@goodturn/sdk/light';
import { errorSummary, field } from '../../../foundation/fields.js';
import { FormState } from '../../../foundation/form-state.js';
import { back } from '../../../foundation/question-page.js';
import { TabDraft } from '../../../foundation/tab-draft.js';
import { answersOf, namesOn, pages, partOf, withId, type Answers, type Page } from '../../answers.js';
import type { VolunteerSignupSurroundings } from '../../volunteer-signup-surroundings.js';
import { questionsOf, type Asked } from '../questions/questions.js';
import type { Everything } from './data.js';
import type { Profile } from './profile.js';

/** Changing one answer, on the page that asked for it. */
export class ProfileChange implements Asked {
  readonly host: VolunteerSignupSurroundings;
  readonly form: FormState;
  answers: Answers = {};
  chooseArea = false;
  areas: readonly AreaName[] | undefined;
  #page: Page | undefined;
  readonly #draft: TabDraft<{ page: string; answers: Answers }>;

  constructor(readonly profile: Profile) {
    this.host = profile.host;
    this.form = new FormState(profile.host);
    this.#draft = new TabDraft(
      `${profile.name} change`,
      () => ({ page: '', answers: {} }),
      () => this.forget(),
    );
  }

  forget(): void {
    this.#draft.clear();
    this.#begin();
  }

  #begin(): void {
    this.#page = undefined;
    this.answers = {};
    this.chooseArea = false;
    this.form.clear();
  }

  readonly #typed = (event: Event): void => {
    const { name, value, type, checked } = event.target as HTMLInputElement;
    const typed =
      type !== 'checkbox' ? value : name === 'codeOfConduct' ? (checked ? value : '') : withId(this.answers, name, value, checked);
    this.answers = { ...this.answers, [name]: typed };
    this.#draft.save({ page: this.#page ?? '', answers: this.answers });
    if (name === 'postcode/home') this.chooseArea = false;
    this.host.requestUpdate();
  };

  /** What the page holds, with nothing in place of what was emptied. */
  #changes(page: Page): VolunteerChanges {
    if (page === 'you') return { legalName: (this.answers['legalName'] ?? '').trim() };
    const part = partOf([page], this.answers, this.chooseArea);
    if (page === 'help') return { helpToTakePart: part.helpToTakePart ?? null };
    const { emergencyContact: contact } = part;
    if (page === 'contact' && !contact?.name && !contact?.phone && !this.host.asks.emergencyContact) return { emergencyContact: null };
    return part;
  }

  async #save(page: Page): Promise<void> {
    const { form, host, profile } = this;
    const saved = await form.attempt(() => host.client.volunteers.update(this.#changes(page)), namesOn(page), {
      community: host.here.name,
      year: '',
    });
    if (saved) {
      this.forget();
      host.go('volunteer/profile');
      await profile.load();
      await profile.actions.tell(host.words('own/saved'));
    } else if ('area' in form.errors) {
      this.chooseArea = true;
      const found = await host.client.areas.list();
      this.areas = found.features.map(({ id, properties }) => ({ id, name: properties.name }));
      host.requestUpdate();
      await form.focusSummary();
    }
  }

  render(wanted: string, { volunteer }: Everything): TemplateResult {
    const { form, host } = this;
    const { words } = host;
    const page = pages.find((one) => one === wanted) ?? 'you';
    if (this.#page !== page) {
      this.#begin();
      const { answers: kept, page: of } = this.#draft.value;
      this.answers = of === page ? kept : answersOf(volunteer);
      this.#page = page;
    }
    const key = page === 'you' ? 'own/name' : `page/${page}`;
    const title = html`<h2 part="heading" class="t1" tabindex="-1">${words(key)}</h2>`;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#save(page);
    };
    return html`<div class="measure">
      ${back(host, 'volunteer/profile')} ${errorSummary(form)}
      <form class="stack" novalidate @submit=${submit} @input=${this.#typed}>
        ${
          page === 'you'
            ? html`${title}${field(form, 'legalName', { value: this.answers['legalName'], autocomplete: 'name' })}`
            : questionsOf[page]?.(this, title)
        }
        <button part="button" class="btn wide" aria-disabled=${form.busy}>${words('own/save')}</button>
      </form>
    </div>`;
  }
}
