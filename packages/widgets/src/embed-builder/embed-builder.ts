import { html, nothing, type TemplateResult } from 'lit/html.js';
import { wordsOf } from '@goodturn/locales';
import { words as english } from '@goodturn/locales/en/builder';
import { GoodturnElement, reflect, type Failure } from '../foundation/element.js';
import { radios } from '../foundation/fields.js';
import { FormState, type FormHost } from '../foundation/form-state.js';
import { icon } from '../foundation/pictograms.js';
import { canBe, fitting, names, takes, readChoices, targets, tidied, usual, writeChoices, wrongIn, type Choices } from './choices.js';
import { SnippetCopied } from './events.js';
import { formView } from './form-view.js';
import { layout } from './layout.js';
import { lookUp, type Found } from './lookup.js';
import { Preview } from './preview.js';
import { policyView } from './policy-view.js';
import { needsOf } from './policy.js';
import { snippetsOf, type FallbackWords } from './snippets.js';

let sheet: CSSStyleSheet | undefined;

/**
 * Writes the snippet for a page: choose the element, its community and its colours, see it live, and copy what your website takes,
 * with the lines for its content security policy. It speaks English. What is chosen is kept in the page's address.
 *
 * @slot - What is shown when the builder cannot work: a link to a guide.
 * @event goodturn-copied - Somebody copied a part: `detail.target` says for what, `detail.text` is the part.
 * @csspart panel - What is said when the builder cannot work.
 * @csspart field - What is typed or chosen in.
 * @csspart button - A button; `button-second` as well where it is outlined.
 * @csspart button-second - An outlined button.
 * @cssproperty --goodturn-accent - Colour of what can be pressed; corrected where it could not be read. Default #6d2150.
 */
export class GoodturnEmbedBuilder extends GoodturnElement implements FormHost {
  static override observedAttributes = [...GoodturnElement.observedAttributes, 'api', 'community'];

  /** Address of the Goodturn to begin with. Default: where this file came from. */
  declare api: string;
  /** Slug of the community to begin with. */
  declare community: string;

  readonly words = wordsOf('en', english);
  readonly #form = new FormState(this, 'set-');
  readonly #preview = new Preview(() => {
    this.requestUpdate();
    return this.updateComplete;
  });
  #choices: Choices = usual;
  #found: Found = { areas: [] };
  #asked = '';
  #asking = false;
  #policy = '';
  #said = '';
  #copied = '';

  constructor() {
    super();
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(layout);
    this.renderRoot.adoptedStyleSheets.push(sheet, this.#preview.sheet);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved while it asked: the answer went past it.
    if (this.#asking) this.#weigh();
  }

  disconnectedCallback(): void {
    // What an answer says that comes later is about nothing any more.
    this.#asked = '';
  }

  protected changed(changes: ReadonlySet<string>): void {
    if (this.#choices !== usual && !changes.has('api') && !changes.has('community')) return;
    const api = this.api || new URL(import.meta.url).origin;
    this.#choices = readChoices(location.search, { api: canBe('api', api) ? api : '', community: this.community });
    this.#weigh();
  }

  protected failed(): void {}

  protected brokenWords(): Failure {
    return { title: this.words('builder/title'), text: this.words('builder/broken') };
  }

  readonly #typed = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    if (name === 'policy') this.#policy = value;
    else if (name === 'scheme') this.#preview.scheme = value;
    else if (names.includes(name as keyof Choices)) {
      this.#choices = fitting({ ...this.#choices, [name]: tidied(name as keyof Choices, value) });
      const query = writeChoices(this.#choices, location.search);
      history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
      this.#weigh();
    }
    this.requestUpdate();
  };

  /** Says what cannot be, and asks the Goodturn about the rest. */
  #weigh(): void {
    const { api, community, channel, version } = this.#choices;
    const wrong = wrongIn(this.#choices);
    this.#form.errors = Object.fromEntries(wrong.map((name) => [name, this.words(`builder/wrong/${name}`)]));
    const question = [api, community, channel, version, takes(this.#choices, 'organisation')].join(' ');
    const askable = api && community && !['api', 'community', 'version'].some((name) => wrong.includes(name as keyof Choices));
    if (!askable) {
      this.#asked = '';
      this.#asking = false;
      this.#found = { areas: [] };
    } else if (question !== this.#asked) void this.#ask(question);
    this.#sayFound();
    this.#show();
  }

  async #ask(question: string): Promise<void> {
    this.#asked = question;
    this.#asking = true;
    const found = await lookUp(this.#choices);
    if (question !== this.#asked) return;
    this.#asking = false;
    this.#found = found;
    this.#sayFound();
    this.#show();
    this.requestUpdate();
  }

  /** What stands in place of the element where nobody has written something else. */
  get #fallback(): FallbackWords {
    const { widget } = this.#choices;
    return { text: this.words(`builder/usual/${widget}`), link: this.words(`builder/open/${widget}`) };
  }

  readonly #askAgain = (): void => {
    this.#asked = '';
    this.#weigh();
    this.requestUpdate();
  };

  #sayFound(): void {
    const { wrong } = this.#found;
    if (wrong && !this.#asking) this.#form.errors = { [wrong.field]: this.words(wrong.key, wrong.values), ...this.#form.errors };
  }

  #show(): void {
    const { community, published } = this.#found;
    // Where the files come from changes nothing of what is seen.
    const seen = wrongIn(this.#choices).every((name) => name === 'channel');
    this.#preview.show(community && published && seen ? this.#choices : undefined, published, this.#fallback);
  }

  protected content(): TemplateResult {
    const { words } = this;
    return html`<div class="bench" lang="en" dir="ltr" @change=${this.#typed}>
      <p class="measure">${words('builder/kept')}</p>
      ${formView(this.#form, this.#choices, this.#found)} ${this.#live()} ${this.#copies()}
      <p class="vh" role="status">${this.#said}</p>
    </div>`;
  }

  #live(): TemplateResult | typeof nothing {
    const { words } = this;
    const { community, wrong } = this.#found;
    if (this.#asking) return html`<p role="status">${words('loading')}</p>`;
    // A version that is not there is a choice to change; anything else may be otherwise in a minute.
    if (wrong && wrong.field !== 'channel')
      return html`<section part="panel" class="panel stack" role="alert">
        <div class="note">
          ${icon('alert')}
          <p>${words(wrong.key, wrong.values)}</p>
        </div>
        <button part="button button-second" class="btn two" @click=${this.#askAgain}>${words('builder/again')}</button>
      </section>`;
    if (!community || !this.#preview.element) return nothing;
    const { looks, themeMissing } = this.#preview;
    const { accent, theme } = this.#choices;
    const ratio = looks && Math.floor(looks.ratio * 10) / 10;
    return html`<section class="stack" aria-labelledby="live">
      <h2 class="t2" id="live">${words('builder/live')}</h2>
      <p>${words(`builder/live/${this.#choices.widget}`, { name: community.name })}</p>
      ${radios(this.#form, 'scheme', this.#preview.scheme, words('builder/scheme'), [
        ['light', words('builder/scheme/light')],
        ['dark', words('builder/scheme/dark')],
      ])}
      <div role="status">
        ${ratio ? html`<p>${words('builder/contrast', { ratio })}</p>` : nothing}
        ${
          looks && accent && theme !== 'govuk' && looks.ground !== this.#preview.wanted
            ? html`<p>${words('builder/contrast/changed', { accent, shown: looks.ground })}</p>`
            : nothing
        }
        ${themeMissing ? html`<p>${words('builder/theme/failed', { address: themeMissing })}</p>` : nothing}
      </div>
      <div class="bench-page ${this.#preview.scheme}">${this.#preview.element}</div>
    </section>`;
  }

  #copies(): TemplateResult {
    const { words } = this;
    const { api, community, target } = this.#choices;
    const { published } = this.#found;
    const where = radios(
      this.#form,
      'target',
      target,
      words('builder/target'),
      targets.map((one) => [one, words(`builder/target/${one}`)]),
    );
    const usable =
      api &&
      community &&
      Object.keys(this.#form.errors).every((name) => name === 'policy' || this.#found.wrong?.key === 'builder/wrong/origin');
    const parts = usable && published ? snippetsOf(this.#choices, published, this.#fallback) : [];
    const file = this.#choices.widget.replace(/^goodturn-/, '');
    return html`<section class="stack" aria-labelledby="copies">
        <h2 class="t2" id="copies">${words('builder/copy-title')}</h2>
        ${where} ${parts.map(({ key, text }) => this.#code(words(key), text))}
        ${parts.length || this.#asking ? nothing : html`<p>${words(api && community ? 'builder/mend' : 'builder/missing')}</p>`}
      </section>
      ${
        parts.length
          ? policyView(this.#form, needsOf(this.#choices, published?.files[`${file}.js`]), this.#policy, (sentence, text) =>
              this.#code(sentence, text),
            )
          : nothing
      }`;
  }

  #code(sentence: string, text: string): TemplateResult {
    const copy = async (): Promise<void> => {
      try {
        await navigator.clipboard.writeText(text);
        this.#said = this.words('builder/copied');
        this.dispatchEvent(new SnippetCopied(this.#choices.target, text));
      } catch {
        // A browser may refuse; the text is there to be selected.
        this.#said = this.words('builder/not-copied');
      }
      this.#copied = text;
      this.requestUpdate();
    };
    return html`<div class="bench-code">
      <p class="label">${sentence}</p>
      <pre tabindex="0" aria-label=${sentence} role="region"><code>${text}</code></pre>
      <button part="button button-second" class="btn two" @click=${copy}>${this.words('builder/copy')}</button>
      ${this.#copied === text ? html`<p class="small" aria-hidden="true">${this.#said}</p>` : nothing}
    </div>`;
  }
}

reflect(GoodturnEmbedBuilder);
