import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { version } from '../version.js';
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

const isBright = ([red = 0, green = 0, blue = 0]: readonly number[]): boolean => 0.2126 * red + 0.7152 * green + 0.0722 * blue > 128;

/** True for a colour lighter than mid-grey: text like that stands on a dark page. */
function isLight(color: string): boolean {
  const plain = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color);
  if (plain) return isBright(plain.slice(1).map(Number));
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return false;
  // Painted, because a computed colour keeps the notation of its author: oklch, lab, rgb.
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return isBright([...canvas.getImageData(0, 0, 1, 1).data]);
}

let sheet: CSSStyleSheet | undefined;

/** Makes an accent that is no colour count as not set: it would leave buttons without a ground under their words. */
function registerAccent(): void {
  try {
    CSS.registerProperty({ name: '--goodturn-accent', syntax: '<color>', inherits: true, initialValue: '#6d2150' });
  } catch {
    // Another version on the page has registered it, or the browser is older than this.
  }
}

/** Where there is no page, as on a server that only imports the module, there is nothing to extend either. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * Under every Goodturn element: it renders with lit-html once for any number of changes, and knows the language and darkness of the
 * page, headings at the host's level, and the light-DOM children as the way on when it cannot work. lit-html alone, because the
 * rest of Lit would be a twentieth of what a page loads.
 */
export abstract class GoodturnElement extends Base {
  /** Of the package. */
  static readonly version: string = version;
  /** Attributes, each also a property of its name in camel case. */
  static observedAttributes: readonly string[] = ['language', 'heading-level'];

  /** BCP 47 tag. Default: the nearest `lang`. */
  declare language: string;
  /** Level of the element's first heading, 1 to 6. Default 2. */
  declare headingLevel: string | number;

  /** Settles when all that was asked for is on the screen. */
  updateComplete: Promise<void> = Promise.resolve();
  readonly renderRoot: ShadowRoot;
  #changed = new Set<string>();
  #waiting = false;
  #broken = false;
  #drawn = false;

  constructor() {
    super();
    this.renderRoot = this.attachShadow({ mode: 'open' });
    if (!sheet) {
      (sheet = new CSSStyleSheet()).replaceSync(styles);
      registerAccent();
    }
    this.renderRoot.adoptedStyleSheets = [sheet];
  }

  connectedCallback(): void {
    for (const name of (this.constructor as typeof GoodturnElement).observedAttributes) {
      const property = propertyOf(name) as keyof this;
      if (!Object.hasOwn(this, property)) continue;
      // A framework has set it before the element was defined: what hides the accessor becomes its value.
      const value = this[property];
      delete this[property];
      this[property] = value;
    }
    this.language ||= nearestLanguage(this) ?? 'en';
    const { color, colorScheme } = getComputedStyle(this.parentElement ?? this);
    // A page may be dark without saying so: then its text is light.
    if (colorScheme === 'normal' && isLight(color)) this.style.colorScheme = 'dark';
    this.requestUpdate();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    this.#changed.add(name);
    this.requestUpdate();
  }

  /** Renders once what has changed until the end of this task's calls. */
  requestUpdate(): void {
    if (this.#waiting || !this.isConnected) return;
    this.#waiting = true;
    this.updateComplete = Promise.resolve().then(() => this.#update());
  }

  /** BCP 47 tag of the words that are on the screen. */
  get locale(): string {
    return 'en';
  }
  /** Direction of those words, where it is not the page's own. */
  get direction(): 'ltr' | 'rtl' | undefined {
    return undefined;
  }

  /** Called before rendering with the names of the attributes that changed. */
  protected abstract changed(names: ReadonlySet<string>): void;
  /** What the element shows when it works. */
  protected abstract content(): unknown;
  /** What to say when it broke. */
  protected abstract brokenWords(): Failure;
  /** Called when rendering threw, so that the host page can hear of it. */
  protected abstract failed(code: string): void;

  #take(): void {
    const names = this.#changed;
    this.#changed = new Set();
    this.changed(names);
  }

  #update(): void | Promise<void> {
    try {
      this.#take();
    } catch (error) {
      return this.#break(error);
    }
    if (this.#drawn) return this.#draw();
    this.#drawn = true;
    return this.#drawFirst();
  }

  /** What is asked of the API leaves in the microtasks that follow: the first drawing does not keep it waiting. */
  async #drawFirst(): Promise<void> {
    for (let tick = 0; tick < 20; tick += 1) await undefined;
    this.#draw();
  }

  #draw(): void {
    try {
      if (this.#changed.size) this.#take();
      this.#show();
    } catch (error) {
      this.#break(error);
    }
    this.#waiting = false;
  }

  /** The page must stand whatever a view does: it shows the fallback, and lets the fault be seen where developers look. */
  #break(error: unknown): void {
    if (!this.#broken) this.failed('broken');
    this.#broken = true;
    this.#waiting = false;
    this.#show();
    reportError(error);
  }

  #show(): void {
    render(this.#broken ? this.failure(this.brokenWords()) : this.content(), this.renderRoot, { host: this });
    const more = Math.min(6, Math.max(1, Number(this.headingLevel) || 2)) - 2;
    for (const heading of this.renderRoot.querySelectorAll('h2,h3,h4')) {
      if (more) heading.setAttribute('aria-level', String(Math.min(6, Number(heading.localName[1]) + more)));
      else heading.removeAttribute('aria-level');
    }
  }

  /** Says what is wrong, offers `actions`, and shows the page's own fallback. */
  protected failure({ title, text }: Failure, actions: unknown = ''): TemplateResult {
    // The page's own words below are in the page's own language.
    return html`<section part="panel" class="panel stack" role="alert">
      <div class="stack" lang=${this.locale} dir=${this.direction ?? nothing}>
        <div class="note">
          ${icon('alert')}
          <h2 class="t2">${title}</h2>
          <p>${text}</p>
        </div>
        ${actions}
      </div>
      <hr class="rule" />
      <slot></slot>
    </section>`;
  }
}

const propertyOf = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Gives an element its properties: each reads and writes its attribute, which is the one place where a setting is kept. */
export function reflect(element: typeof GoodturnElement): void {
  for (const name of element.observedAttributes) {
    Object.defineProperty(element.prototype, propertyOf(name), {
      get(this: GoodturnElement): string {
        return this.getAttribute(name) ?? '';
      },
      set(this: GoodturnElement, value: unknown) {
        if (value === undefined || value === null) this.removeAttribute(name);
        else this.setAttribute(name, String(value));
      },
    });
  }
}
