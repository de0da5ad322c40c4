import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { icon } from './pictograms.js';
import { styles } from './styles.js';

/** A failed element is tried again by the person; the sentence says whose fault it is. */
export interface Failure {
  title: string;
  text: string;
}

/** The nearest `lang` above an element, also outside the shadow roots that it is in. */
function nearestLanguage(from: Element): string | undefined {
  for (let at: Element | null = from; at;) {
    const found = at.closest('[lang]');
    if (found) return found.getAttribute('lang') || undefined;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** True for a colour lighter than mid-grey: text like that stands on a dark page. */
function isLight(color: string): boolean {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return false;
  // Painted, because a computed colour keeps the notation of its author: oklch, lab, rgb.
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 128;
}

/**
 * Under every Goodturn element: the language and darkness of the page, headings at the host's level, and the light-DOM
 * children as the way on when the element cannot work.
 */
export abstract class GoodturnElement extends LitElement {
  static override styles = styles;
  static override properties = {
    language: { type: String, reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** BCP 47 tag. Default: the nearest `lang`. */
  declare language: string;
  /** Level of the element's first heading, 1 to 6. Default 2. */
  declare headingLevel: number | undefined;

  #broken = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.language ||= nearestLanguage(this) ?? 'en';
    const { color, colorScheme } = getComputedStyle(this.parentElement ?? this);
    // A page may be dark without saying so: then its text is light.
    if (colorScheme === 'normal' && isLight(color)) this.style.colorScheme = 'dark';
  }

  /** What the element shows when it works. */
  protected abstract content(): unknown;
  /** What to say when it broke. */
  protected abstract brokenWords(): Failure;
  /** Called when rendering threw, so that the host page can hear of it. */
  protected abstract failed(code: string): void;

  override render(): unknown {
    return this.#broken ? this.failure(this.brokenWords()) : this.content();
  }

  protected override update(changed: PropertyValues): void {
    try {
      super.update(changed);
    } catch (error) {
      if (this.#broken) throw error;
      // The page must stand whatever a view does: show the fallback, and let the fault be seen where developers look.
      this.#broken = true;
      super.update(changed);
      this.failed('broken');
      reportError(error);
    }
  }

  protected override updated(): void {
    const more = Math.min(6, Math.max(1, this.headingLevel ?? 2)) - 2;
    for (const heading of this.renderRoot.querySelectorAll('h2,h3,h4')) {
      if (more) heading.setAttribute('aria-level', String(Math.min(6, Number(heading.localName[1]) + more)));
      else heading.removeAttribute('aria-level');
    }
  }

  /** Says what is wrong, offers `actions`, and shows the page's own fallback. */
  protected failure({ title, text }: Failure, actions: unknown = ''): TemplateResult {
    return html`<section class="panel stack" role="alert">
      <div class="note">
        ${icon('alert')}
        <h2 class="t2">${title}</h2>
        <p>${text}</p>
      </div>
      ${actions}
      <hr class="rule" />
      <slot></slot>
    </section>`;
  }
}
