/** Where it is kept on this device that somebody switched the keys off. */
const place = 'goodturn.desk.keys';

/** What the keys reach. */
export interface KeyHost {
  readonly renderRoot: ShadowRoot;
  readonly isConnected: boolean;
  requestUpdate(): void;
}

/**
 * Going through a list by keys: j and k, the arrows from row to row, x to choose, / to search, ? for the list of them. They do nothing while
 * somebody types or holds another key down, nor while another part of the page has the focus, and can be switched off (WCAG 2.1.4).
 */
export class Keys {
  /** Whether the list of keys is shown. */
  shown = false;
  #on = true;

  constructor(readonly host: KeyHost) {
    try {
      this.#on = localStorage.getItem(place) !== 'off';
    } catch {
      // A browser that keeps nothing has them on.
    }
  }

  get on(): boolean {
    return this.#on;
  }
  set on(on: boolean) {
    this.#on = on;
    try {
      localStorage.setItem(place, on ? 'on' : 'off');
    } catch {
      // Then it holds until the page is left.
    }
    this.host.requestUpdate();
  }

  listen(): void {
    document.addEventListener('keydown', this.#pressed);
  }
  stop(): void {
    document.removeEventListener('keydown', this.#pressed);
  }

  readonly toggle = (): void => {
    this.shown = !this.shown;
    this.host.requestUpdate();
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    const { activeElement: within } = this.host.renderRoot;
    const outside = !within && document.activeElement && document.activeElement !== document.body;
    if (!this.#on || outside || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(within)) return;
    if (this.#does(event.key, within)) event.preventDefault();
  };

  /** @returns whether the key was one of ours */
  #does(key: string, at: Element | null): boolean {
    const { renderRoot } = this.host;
    if (key === '?') return (this.toggle(), true);
    if (key === 'Escape' && this.shown) return (this.toggle(), true);
    if (key === '/') return focus(renderRoot.querySelector<HTMLElement>('[data-search]'));
    const links = [...renderRoot.querySelectorAll<HTMLElement>('[data-open]')];
    const row = at?.closest('li');
    const here = links.findIndex((link) => link === at || row?.contains(link));
    if (key === 'x' && here >= 0) {
      const box = row?.querySelector<HTMLElement>('[data-choose]');
      box?.click();
      return !!box;
    }
    const arrow = here >= 0 ? { ArrowDown: 1, ArrowUp: -1 }[key] : undefined;
    const step = { j: 1, k: -1 }[key] ?? arrow;
    return step !== undefined && focus(links[here < 0 ? 0 : here + step]);
  }
}

const isTyping = (at: Element | null): boolean => !!at?.matches('input:not([type=checkbox], [type=radio]), select, textarea');

function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  return !!element;
}
