import { TabDraft } from '../../../foundation/tab-draft.js';
import type { VolunteerSignupSurroundings } from '../../volunteer-signup-surroundings.js';

/** What is typed into the small forms of the profile, by the ids of their fields: it outlives a reload, and goes once a form was sent. */
export class Typed {
  readonly #draft: TabDraft<Record<string, string>>;

  /** @param name of the draft in the tab */
  constructor(
    readonly host: VolunteerSignupSurroundings,
    name: string,
  ) {
    this.#draft = new TabDraft<Record<string, string>>(
      name,
      () => ({}),
      () => host.requestUpdate(),
    );
  }

  readonly keep = (event: Event): void => {
    const { checked, id, type, value } = event.target as HTMLInputElement;
    if (id) this.#draft.save({ [id]: type === 'checkbox' ? String(checked) : value });
  };

  /** Puts it back into the fields, and opens what they are folded into. */
  async putBack(): Promise<void> {
    await this.host.updateComplete;
    for (const [id, value] of Object.entries(this.#draft.value)) {
      const field = this.host.renderRoot.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`);
      if (!field) continue;
      if (field.type === 'checkbox') field.checked = value === 'true';
      else field.value = value;
      field.closest('details')?.setAttribute('open', '');
    }
  }

  clear(): void {
    this.#draft.clear();
  }
}
