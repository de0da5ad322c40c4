import { html, nothing, type TemplateResult } from 'lit/html.js';
import { Actions } from '../../../foundation/actions.js';
import { ExitPage } from '../../../foundation/exit-page.js';
import { errorSummary } from '../../../foundation/fields.js';
import { FormState } from '../../../foundation/form-state.js';
import { SignIn } from '../../../foundation/sign-in.js';
import type { VolunteerSignupSurroundings } from '../../volunteer-signup-surroundings.js';
import { account, leftBehind } from './account.js';
import { answersList } from './answers-list.js';
import { bookings } from './bookings.js';
import { ProfileChange } from './change.js';
import { checks } from './checks.js';
import { loadEverything, type Everything } from './data.js';
import { Deleting } from './deleting.js';
import { duty, guardian, reaching } from './duty.js';
import { roles } from './roles.js';
import { styles } from './styles.js';
import { suggestions } from './suggestions.js';
import { Typed } from './typed.js';

export { saying } from './saying.js';

/** What somebody comes back to: their profile, what suits them, their places, checks and data. */
export class Profile {
  readonly actions: Actions<VolunteerSignupSurroundings>;
  readonly signIn: SignIn;
  readonly loading: FormState;
  readonly change: ProfileChange;
  readonly deleting: Deleting;
  readonly exit: ExitPage;
  readonly #typed: Typed;
  everything: Everything | undefined;
  /** True once it is known that the person who is signed in has not signed up. */
  missing = false;
  #of = '';
  #reading: Promise<void> = Promise.resolve();

  /** @param name of what is kept of it in the tab */
  constructor(
    readonly host: VolunteerSignupSurroundings,
    readonly name: string,
  ) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    host.renderRoot.adoptedStyleSheets.push(sheet);
    this.#typed = new Typed(host, `${name} typed`);
    this.actions = new Actions(host, () => {
      this.#typed.clear();
      return this.load();
    });
    this.loading = new FormState(host);
    this.change = new ProfileChange(this);
    this.deleting = new Deleting(this);
    this.exit = new ExitPage(host);
    this.signIn = new SignIn(host, { submit: 'sign/in', done: () => this.#arrived() });
  }

  /** Reads everything again, after what is being read already. */
  load(): Promise<void> {
    this.#of = this.host.person?.id ?? '';
    this.#reading = this.#reading.then(() => this.#read());
    return this.#reading;
  }

  async #read(): Promise<void> {
    const { client, person } = this.host;
    if (!person) return;
    const loaded = await this.loading.attempt(() => loadEverything(client), []);
    if (!loaded || this.host.person?.id !== person.id) return;
    const first = !this.everything;
    this.everything = loaded.value;
    this.missing = !loaded.value;
    this.host.requestUpdate();
    if (first) await this.#typed.putBack();
  }

  /** The page that was left is gone: the reader goes to the heading of what came. */
  async #arrived(): Promise<void> {
    await this.load();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Called when the view comes up: what others did meanwhile is read again. */
  enter(): void {
    this.actions.notice = '';
    this.deleting.begin();
    void this.load();
  }

  /** Drops what belonged to the person who was signed in. */
  forget(): void {
    this.everything = undefined;
    this.missing = false;
    this.change.forget();
    this.#typed.clear();
    this.#of = '';
  }

  /** @param second what the profile shows of itself: `profile`, `change`, `delete` @param third the page of a change */
  render(second: string, third = ''): TemplateResult {
    const { host, loading } = this;
    const { person, words } = host;
    if (!person)
      return html`<div class="measure stack">
        ${leftBehind(this)}${this.actions.told}
        <p>${words('own/signIn')}</p>
        ${this.signIn.render()}
      </div>`;
    if (this.#of !== person.id) {
      this.everything = undefined;
      queueMicrotask(() => this.load());
    }
    const { everything } = this;
    const exit = this.exit.render();
    if (everything && second === 'change') return html`${exit}${this.change.render(third, everything)}`;
    if (second === 'delete') return html`${exit}${this.deleting.render()}`;
    return html`${exit}
      <div class="stack-l">
        <h2 part="heading" class="t1" tabindex="-1">${words('own/title')}</h2>
        ${errorSummary(loading)}${this.actions.told}
        ${
          everything
            ? this.#sections(everything)
            : loading.failed
              ? html`<button part="button button-second" class="btn two" @click=${() => this.load()}>${words('again')}</button>`
              : this.missing
                ? html`<p>${words('own/none')}</p>
                    <p class="acts"><a part="button" class="btn wide" href=${host.link('volunteer/you')}>${words('signup/begin')}</a></p>`
                : html`<p role="status">${words('loading')}</p>`
        }
        ${!everything && (this.missing || loading.failed) ? account(this) : nothing}
      </div>`;
  }

  #sections(everything: Everything): TemplateResult {
    const { words } = this.host;
    const part = (name: string, content: unknown) =>
      html`<section class="stack">
        <h3 class="t2">${words(`own-part/${name}`)}</h3>
        ${content}
      </section>`;
    return html`${guardian(this, everything)}${duty(this, everything)}
      <div class="cols main" @input=${this.#typed.keep}>
        <div class="stack-l">
          ${part('suggested', suggestions(this, everything))}${part('roles', roles(this, everything))}
          ${part('places', bookings(this, everything))} ${part('checks', checks(this, everything))}
        </div>
        <div class="stack-l">
          ${part('answers', answersList(this, everything))}${part('reaching', reaching(this, everything))}${account(this)}
        </div>
      </div>`;
  }
}
