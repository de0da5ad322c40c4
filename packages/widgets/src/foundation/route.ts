const mark = '#goodturn';

/** The view that an address names: `requests/…`, `yours`, `ask/where`; empty is the board. Undefined when it is the host page's own. */
function viewOf(hash: string): string | undefined {
  if (hash !== mark && !hash.startsWith(`${mark}/`)) return undefined;
  return hash.slice(mark.length + 1).replace(/\/+$/, '');
}

/**
 * Keeps the view in the host page's `#`, so that Back works and a request can be linked to. Other hashes are the host's own:
 * they change nothing here.
 */
export class Route {
  /** The view to show. */
  view = viewOf(location.hash) ?? '';
  /** The view while the address names none. */
  #first = '';

  constructor(readonly changed: () => void) {}

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
    if (shown && viewOf(location.hash) === undefined) this.#show(first);
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
    const view = viewOf(location.hash);
    if (view !== undefined) this.#show(view);
    else if (location.hash.length < 2) this.#show(this.#first);
  };

  #show(view: string): void {
    if (view === this.view) return;
    this.view = view;
    this.changed();
  }
}
