import { html, nothing, type TemplateResult } from 'lit/html.js';
import { Actions } from '../../../foundation/actions.js';
import { ExitPage } from '../../../foundation/exit-page.js';
import { errorSummary } from '../../../foundation/fields.js';
import { FormState } from '../../../foundation/form-state.js';
import { SignIn } from '../../../foundation/sign-in.js';
import type { BoardSurroundings } from '../../board-surroundings.js';
import { account, leftBehind } from './account.js';
import { loadEverything, type Everything } from './data.js';
import { ended, finished, waiting } from './lines.js';
import { answering, coming } from './matches.js';
import { hush } from '../reading.js';
import { moderating } from './moderating.js';
import { Readings } from './said.js';
import { styles } from './styles.js';

export { saying } from './saying.js';

/** Everything of the person who is signed in, and what they can do about it. */
export class Yours {
  readonly actions: Actions<BoardSurroundings>;
  readonly signIn: SignIn;
  readonly loading: FormState;
  readonly exit: ExitPage;
  /** What others wrote, as it is read. */
  readings: Readings;
  everything: Everything | undefined;
  #of = '';
  #reading: Promise<void> = Promise.resolve();

  constructor(readonly host: BoardSurroundings) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    host.renderRoot.adoptedStyleSheets.push(sheet);
    this.actions = new Actions(host, () => this.load());
    this.loading = new FormState(host);
    this.exit = new ExitPage(host);
    this.readings = new Readings(host);
    this.signIn = new SignIn(host, { submit: 'sign/in', done: () => this.#arrived() });
  }

  /** Reads everything again, after what is being read already. */
  load(): Promise<void> {
    this.#of = this.host.person?.id ?? '';
    this.#reading = this.#reading.then(() => this.#read());
    return this.#reading;
  }

  /** The page that was left is gone: the reader goes to the heading of what came. */
  async #arrived(): Promise<void> {
    await this.load();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  async #read(): Promise<void> {
    const { client, person } = this.host;
    if (!person) return;
    const loaded = await this.loading.attempt(() => loadEverything(client, person.role === 'moderator'), []);
    if (loaded && this.host.person?.id === person.id) this.everything = loaded.value;
    await this.host.refreshCount();
  }

  /** Called when the view comes up: what others did meanwhile is read again. */
  enter(): void {
    this.actions.notice = '';
    void this.load();
  }

  /** Drops what belonged to the person who was signed in. */
  forget(): void {
    hush(this.host);
    this.everything = undefined;
    this.readings = new Readings(this.host);
    this.actions.notice = '';
    this.#of = '';
  }

  render(): TemplateResult {
    const { person, words } = this.host;
    if (!person) {
      return html`<div class="measure stack">
        ${leftBehind(this)}${this.actions.told}
        <p>${words('yours/signIn')}</p>
        ${this.signIn.render()}
      </div>`;
    }
    if (this.#of !== person.id) {
      this.everything = undefined;
      queueMicrotask(() => this.load());
    }
    const { everything, loading } = this;
    return html`${this.exit.render()}
      <div class="stack-l">
        ${errorSummary(loading)}${this.actions.told}
        ${
          everything
            ? this.#sections(everything)
            : loading.failed
              ? html`<button part="button button-second" class="btn two" @click=${() => this.load()}>${words('again')}</button>`
              : html`<p role="status">${words('loading')}</p>`
        }
        ${everything || loading.failed ? account(this) : nothing}
      </div>`;
  }

  #sections(everything: Everything): TemplateResult {
    const { words } = this.host;
    const sections = [
      ['moderate', moderating(this, everything)],
      ['answer', answering(this, everything)],
      ['coming', coming(this, everything)],
      ['waiting', waiting(this, everything)],
      ['done', finished(this, everything)],
      ['ended', ended(this, everything)],
    ] as const;
    const filled = sections.filter(([, content]) => content.length);
    return html`${
      filled.length
        ? filled.map(
            ([name, content]) =>
              html`<section class="stack">
                <h3 class="t2">${words(`part/${name}`)}</h3>
                ${content}
              </section>`,
          )
        : html`<p>${words('yours/empty')}</p>`
    }`;
  }
}
