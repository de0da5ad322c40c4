const mark = '#goodturn';

/** The view that an address names: `requests/…`, `yours`, `ask/where`. Undefined when it is the host page's own, or another element's. */
function viewOf(hash: string, own: readonly string[]): string | undefined {
  const [first, ...rest] = hash.replace(/\/+$/, '').split('/');
  return first === mark && own.includes(rest[0] ?? '') ? rest.join('/') : undefined;
}

/**
 * Keeps the view in the host page's `#`, so that Back works and a request can be linked to. Other hashes are the host's own:
 * they change nothing here.
 */
export class Route {
  /** The view to show. */
  view: string;
  /** The view while the address names none. */
  #first = '';

  /**
   * @param own the first words of the element's views: what begins otherwise is another element's
   * @param changed is called when another view is to be shown
   */
  constructor(
    readonly own: readonly string[],
    readonly changed: () => void,
  ) {
    this.view = this.#named ?? '';
  }

  get #named(): string | undefined {
    return viewOf(location.hash, this.own);
  }

  listen(): void {
    addEventListener('hashchange', this.#read);
    addEventListener('popstate', this.#read);
  }

  stop(): void {
    removeEventListener('hashchange', this.#read);
    removeEventListener('popstate', this.#read);
  }

  /** Changes the view that is shown while the address names none. */
  startAt(first: string): void {
    if (first === this.#first) return;
    const shown = this.view === this.#first;
    this.#first = first;
    if (shown && this.#named === undefined) this.#show(first);
  }

  go(view: string, replace = false): void {
    if (replace) {
      history.replaceState(history.state, '', this.link(view));
      this.#show(view);
    } else location.hash = this.link(view);
  }

  link(view: string): string {
    return view ? `${mark}/${view}` : mark;
  }

  readonly #read = (): void => {
    const view = this.#named;
    if (view !== undefined) this.#show(view);
    else if (location.hash.length < 2) this.#show(this.#first);
  };

  #show(view: string): void {
    if (view === this.view) return;
    this.view = view;
    this.changed();
  }
}
