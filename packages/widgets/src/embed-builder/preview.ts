import type { GoodturnElement } from '../foundation/element.js';
import { hostedPage, takes, type Choices } from './choices.js';
import { looksOf, painted, type Looks } from './painted.js';
import { folderOf, type FallbackWords, type Published } from './snippets.js';

/** The element as the page will have it, with its theme and its colour. */
export class Preview {
  /** Dresses the element: to be adopted by the root that it stands in. */
  readonly sheet = new CSSStyleSheet();
  element: GoodturnElement | undefined;
  /** What its first button looks like, once it is on the screen. */
  looks: Looks | undefined;
  /** The accent as it would be painted if nothing corrected it. */
  wanted = '';
  /** Address of the theme that did not load. */
  themeMissing = '';
  #scheme = 'light';
  #shown = '';
  #dressed = '';

  /** @param tell called when there is something new to show; settles when it is on the screen */
  constructor(readonly tell: () => Promise<void>) {}

  get scheme(): string {
    return this.#scheme;
  }
  set scheme(scheme: string) {
    this.#scheme = scheme;
    void this.#look();
  }

  /** Shows what is chosen, anew only where something else is chosen. Nothing takes it away. */
  show(choices: Choices | undefined, published: Published | undefined, words: FallbackWords): void {
    if (!choices || !published) {
      this.element = this.looks = undefined;
      this.#shown = '';
      return;
    }
    const attributes = Object.entries({
      api: choices.api,
      community: choices.community,
      area: choices.area,
      category: choices.category,
      organisation: choices.organisation,
      filters: choices.filters,
      view: choices.view,
      language: choices.language,
      'heading-level': choices.level || '3',
    });
    const content = [choices.widget, attributes, choices.fallback, choices.link].join('\n');
    if (content !== this.#shown) {
      this.#shown = content;
      const element = document.createElement(choices.widget) as GoodturnElement;
      for (const [name, value] of attributes) if (value && takes(choices, name)) element.setAttribute(name, value);
      const link = Object.assign(document.createElement('a'), { href: choices.link || hostedPage(choices), textContent: words.link });
      const paragraphs = [document.createElement('p'), document.createElement('p')] as const;
      paragraphs[0].textContent = choices.fallback || words.text;
      paragraphs[1].append(link);
      element.append(...paragraphs);
      this.element = element;
    }
    void this.#dress(choices, published);
  }

  async #dress(choices: Choices, published: Published): Promise<void> {
    const { accent, channel, theme, widget } = choices;
    const folder = folderOf({ ...choices, channel: channel === 'own' ? 'pinned' : channel }, published);
    const address = theme ? `${folder}/themes/${theme}.css` : '';
    const dress = `${address} ${accent}`;
    if (dress !== this.#dressed) {
      this.#dressed = dress;
      const styles = address ? await readStyles(address) : '';
      if (dress !== this.#dressed) return;
      this.themeMissing = styles === undefined ? address : '';
      this.wanted = accent ? painted(accent) : '';
      const own = accent ? `${widget} { --goodturn-accent: ${accent} }` : '';
      this.sheet.replaceSync(`${styles ?? ''}\n${own}`);
    }
    await this.#look();
  }

  /** Looks at the button once all is on the screen. */
  async #look(): Promise<void> {
    const { element } = this;
    await this.tell();
    await element?.updateComplete;
    if (!element || element !== this.element) return;
    this.looks = looksOf(element);
    await this.tell();
  }
}

async function readStyles(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.text() : undefined;
  } catch {
    // What did not come is said beside the element, which stands without it.
    return undefined;
  }
}
