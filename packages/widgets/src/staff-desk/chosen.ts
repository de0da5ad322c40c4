import { html, nothing, type TemplateResult } from 'lit/html.js';
import { icon } from '../foundation/pictograms.js';
import { sentenceOf } from '../foundation/problems.js';
import { backToOpener } from './opener.js';
import type { StaffDeskSurroundings } from './staff-desk-surroundings.js';

/** What can be done with all that are chosen. */
export interface BulkAction<Item> {
  /** On its button. */
  readonly name: string;
  /** What happens, with the number: said before it is done. */
  readonly sure: (count: number) => string;
  readonly work?: (item: Item, reason: string) => PromiseLike<unknown>;
  /** Label of the reason that has to be given with it. */
  readonly reason?: string;
  /** Takes it back, where that can be and may be. */
  readonly undo?: ((item: Item) => PromiseLike<unknown>) | undefined;
  /** In place of `work` and `undo`: one call for all of them, which is done for all or for none. */
  readonly workAll?: (items: readonly Item[], reason: string) => PromiseLike<unknown>;
  readonly undoAll?: (items: readonly Item[]) => PromiseLike<unknown>;
}

/** What is chosen in a list: it is confirmed before it is done, and can be undone until something else is. */
export class Chosen<Item> {
  readonly #keys = new Set<string>();
  /** Waits for a yes. */
  #asked: BulkAction<Item> | undefined;
  #done: { action: BulkAction<Item>; items: readonly Item[]; undone: boolean; problem: string } | undefined;
  #busy = false;
  #reason = '';
  #lacks = false;

  constructor(
    readonly desk: StaffDeskSurroundings,
    readonly keyOf: (item: Item) => string,
    readonly reload: () => Promise<void>,
  ) {}

  forget(): void {
    this.#keys.clear();
    this.#asked = this.#done = undefined;
  }

  /** What is not in the list any more is not chosen. */
  keepOnly(items: readonly Item[]): void {
    const there = new Set(items.map((item) => this.keyOf(item)));
    for (const key of this.#keys) if (!there.has(key)) this.#keys.delete(key);
  }

  box(item: Item, name: string): TemplateResult {
    const key = this.keyOf(item);
    const choose = (event: Event) => {
      if ((event.target as HTMLInputElement).checked) this.#keys.add(key);
      else this.#keys.delete(key);
      this.#asked = undefined;
      this.desk.requestUpdate();
    };
    return html`<input
      type="checkbox"
      data-choose
      aria-label=${this.desk.words('desk/choose', { name })}
      .checked=${this.#keys.has(key)}
      @change=${choose}
    />`;
  }

  /** What is chosen and what can be done with it. */
  bar(items: readonly Item[], actions: readonly BulkAction<Item>[]): TemplateResult {
    const { desk } = this;
    const { words } = desk;
    const chosen = items.filter((item) => this.#keys.has(this.keyOf(item)));
    const all = chosen.length === items.length;
    const chooseAll = () => {
      for (const item of items)
        if (all) this.#keys.delete(this.keyOf(item));
        else this.#keys.add(this.keyOf(item));
      desk.requestUpdate();
    };
    const ask = (action: BulkAction<Item> | undefined) => () => {
      this.#asked = action;
      desk.requestUpdate();
    };
    const leave = (event: Event) => {
      backToOpener(event);
      ask(undefined)();
    };
    const asked = chosen.length > 0 && this.#asked;
    return html`<div class="stack">
      <p class="acts">
        <button class="link" type="button" @click=${chooseAll}>${words(all ? 'desk/chooseNone' : 'desk/chooseAll')}</button>
        ${
          chosen.length
            ? html`<span>${words('desk/chosen', { count: chosen.length })}</span> ${actions.map(
                  (action) =>
                    html`<button class="link" type="button" aria-expanded=${!!asked && asked.name === action.name} @click=${ask(action)}>
                      ${action.name}
                    </button>`,
                )}`
            : nothing
        }
      </p>
      ${
        asked
          ? html`<div part="panel" class="panel stack">
              <p>${asked.sure(chosen.length)}</p>
              ${asked.reason ? this.#reasonField(asked.reason) : nothing}
              <p class="acts">
                <button part="button" class="btn" aria-disabled=${this.#busy} @click=${() => this.carryOut(asked, chosen)}>
                  ${asked.name}</button
                ><button class="link" type="button" @click=${leave}>${words('desk/leave')}</button>
              </p>
            </div>`
          : nothing
      }
    </div>`;
  }

  /** What was done last, with the way to take it back. */
  get told(): TemplateResult | typeof nothing {
    const done = this.#done;
    if (!done) return nothing;
    const { words } = this.desk;
    const { action, items, problem, undone } = done;
    return html`<div part="panel" class="panel glow note told" tabindex="-1">
      ${icon(problem ? 'alert' : 'check')}
      <p>${words(undone ? 'desk/undone' : 'desk/done', { count: items.length })} ${problem}</p>
      ${
        (action.undo ?? action.undoAll) && items.length && !undone
          ? html`<p>
              <button class="link" type="button" aria-disabled=${this.#busy} @click=${() => this.carryOut(action, items, true)}>
                ${words('desk/undo')}
              </button>
            </p>`
          : nothing
      }
    </div>`;
  }

  #reasonField(label: string): TemplateResult {
    const typed = (event: Event) => {
      this.#reason = (event.target as HTMLTextAreaElement).value.trim();
      this.#lacks = false;
    };
    return html`<p class="field ${this.#lacks ? 'bad' : ''}">
      <label for="chosen-reason">${label}</label>
      ${this.#lacks ? html`<span class="err" id="chosen-error" role="alert">${icon('alert')}${this.desk.words('error/reason')}</span>` : nothing}
      <textarea
        part="field"
        class="in"
        id="chosen-reason"
        aria-invalid=${this.#lacks}
        aria-describedby=${this.#lacks ? 'chosen-error' : nothing}
        @input=${typed}
      ></textarea>
    </p>`;
  }

  /** One after the other, so that what fails is known by itself and nothing is done twice. */
  async carryOut(action: BulkAction<Item>, items: readonly Item[], undone = false): Promise<void> {
    if (this.#busy) return;
    this.#lacks = !!action.reason && !undone && !this.#reason;
    if (this.#lacks) return this.desk.requestUpdate();
    this.#busy = true;
    const { desk } = this;
    desk.requestUpdate();
    const worked: Item[] = [];
    let problem = '';
    for (const some of action.workAll ? [items] : items.map((item) => [item])) {
      try {
        if (action.workAll) await (undone ? action.undoAll?.(some) : action.workAll(some, this.#reason));
        else for (const item of some) await (undone ? action.undo?.(item) : action.work?.(item, this.#reason));
        worked.push(...some);
      } catch (error) {
        problem = sentenceOf(error as Error, desk.words);
      }
    }
    this.#busy = false;
    this.#asked = undefined;
    this.#reason = '';
    this.#keys.clear();
    this.#done = { action, items: worked, undone, problem };
    await this.reload();
    desk.requestUpdate();
    await desk.updateComplete;
    desk.renderRoot.querySelector<HTMLElement>('.told')?.focus();
  }
}
