import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Surroundings } from './surroundings.js';
import { errorSummary } from './fields.js';
import { FormState } from './form-state.js';
import { icon } from './pictograms.js';

/** One thing that a person can do to what they see. */
export interface Action {
  /** Tells the forms of one view apart; the same over renders. */
  at: string;
  /** Names of the fields of the form, for errors. */
  names?: readonly string[];
  /** The call. `typed` gives what a field holds. */
  work: (typed: (name: string) => string) => PromiseLike<unknown>;
  /** What is said when it worked. */
  told: string;
  /** True when the reader stays where they are: a message in a conversation. */
  quiet?: boolean;
  /** The event that tells the host page. */
  happened?: () => Event;
}

/** What a page styles it by; a link is part of the text. */
const partOf = (look: string): string | typeof nothing => (look === 'link' ? nothing : look === 'two' ? 'button button-second' : 'button');

/** Codes that mean: what was on the screen is no longer so. */
export const stale = /^(wrong-state|full|not-found|already-|own-request)/;

/** The forms and buttons of one view: each is sent once, tells what came of it, and reads the view again. */
export class Actions<Host extends Surroundings = Surroundings> {
  notice = '';
  #forms = new Map<string, FormState>();

  /** `reload` reads again what the view shows. */
  constructor(
    readonly host: Host,
    readonly reload: () => Promise<void>,
  ) {}

  form(at: string): FormState {
    let form = this.#forms.get(at);
    if (!form) this.#forms.set(at, (form = new FormState(this.host, `${at}-`)));
    return form;
  }

  async run(event: Event, { at, names = [], work, told, quiet, happened }: Action): Promise<void> {
    event.preventDefault();
    const target = event.currentTarget as HTMLFormElement;
    const data = new FormData(target);
    for (const form of this.#forms.values()) form.clear();
    const form = this.form(at);
    const { words } = this.host;
    const done = await form.attempt(async () => work((name) => String(data.get(name) ?? '').trim()), names);
    const { code } = form;
    if (!done && !stale.test(code)) return;
    if (done) {
      // Back to what was kept, which may be less than what was typed.
      target.reset();
      if (happened) this.host.dispatchEvent(happened());
      target.closest('details')?.removeAttribute('open');
    }
    form.clear();
    await this.reload();
    await this.tell(done ? told : words(code === 'full' ? 'told/full' : 'told/moved'), done && quiet);
  }

  /** Shows a sentence above the view and moves the reader there, or only says it. */
  async tell(sentence: string, quiet = false): Promise<void> {
    const { host } = this;
    if (quiet) return host.announce(sentence);
    this.notice = sentence;
    host.requestUpdate();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('.told')?.focus();
  }

  /** The sentence about the last thing that was done. */
  get told(): TemplateResult | typeof nothing {
    return this.notice
      ? html`<p part="panel" class="panel glow note told" tabindex="-1">${icon('check')}<span>${this.notice}</span></p>`
      : nothing;
  }

  /** A form with its errors and one button, outlined unless it is the one decision. */
  ask(action: Action, button: string | TemplateResult, content: unknown = nothing, look = 'two', className = 'stack'): TemplateResult {
    const form = this.form(action.at);
    return html`<form class=${className} novalidate @submit=${(event: Event) => this.run(event, action)}>
      ${errorSummary(form)}${content}
      <button part=${partOf(look)} class=${look === 'link' ? 'link' : `btn wide ${look}`} aria-disabled=${form.busy}>${button}</button>
    </form>`;
  }

  /** The same behind a link that opens it in place, so that one press alone ends nothing. */
  fold(action: Action, summary: string, content: unknown, button: string, look = 'link'): TemplateResult {
    return html`<details class="more-to">
      <summary part=${partOf(look)} class=${look === 'link' ? 'link' : `btn wide ${look}`}>${summary}</summary>
      <div part="panel" class="panel">${this.ask(action, button, content)}</div>
    </details>`;
  }
}
