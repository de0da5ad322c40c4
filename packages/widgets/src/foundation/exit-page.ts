import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Surroundings } from './surroundings.js';

/** Where it leads unless the community names another page: something that many people read, and that tells nothing of the reader. */
const usualExit = 'https://www.bbc.co.uk/weather';
/** Presses of Shift that leave, and milliseconds within which each has to follow the one before. */
const presses = 3;
const soon = 5000;

type Host = Pick<Surroundings, 'here' | 'words' | 'renderRoot'>;

/**
 * “Exit this page”, for whoever is in danger from somebody who may see their screen (GOV.UK Design System): covers the host's page at once
 * and replaces it in the history. Shift three times does the same, for as long as the button is on the page.
 */
export class ExitPage {
  #pressed = 0;
  #last = 0;

  constructor(readonly host: Host) {}

  readonly #press = (event: KeyboardEvent): void => {
    if (event.repeat) return;
    this.#pressed = event.key === 'Shift' ? (event.timeStamp - this.#last < soon ? this.#pressed : 0) + 1 : 0;
    this.#last = event.timeStamp;
    if (this.#pressed >= presses && this.#button) this.#leave(event);
  };

  /** Lets go of the page's keyboard: the element is away. What is drawn again listens again. */
  stop(): void {
    document.removeEventListener('keydown', this.#press);
  }

  get #button(): HTMLAnchorElement | null {
    return this.host.renderRoot.querySelector<HTMLAnchorElement>('a[rel~="nofollow"]');
  }

  readonly #leave = (event: Event): void => {
    event.preventDefault();
    const { words } = this.host;
    const cover = document.createElement('div');
    cover.setAttribute('role', 'alert');
    cover.textContent = words('exit/leaving');
    // The page behind is the host's own: nothing of it may be left in sight, whatever its styles say.
    Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: '2147483647', background: 'Canvas', color: 'Canvas' });
    document.body.append(cover);
    // Whoever comes back finds the page as it was.
    addEventListener('pageshow', () => cover.remove(), { once: true });
    location.replace(this.#button?.href ?? usualExit);
  };

  /** The button; nothing where the page has one of its own. */
  render(): TemplateResult | typeof nothing {
    if (document.querySelector('[data-leaving]')) return nothing;
    const { here, renderRoot, words } = this.host;
    // What is drawn once more on its way out no longer listens.
    if (renderRoot.isConnected) document.addEventListener('keydown', this.#press);
    return html`<p class="way-out">
      <a part="button" class="btn" href=${here.pages?.exit ?? usualExit} rel="nofollow noreferrer" @click=${this.#leave}
        >${words('exit/button')}<span class="vh">. ${words('exit/keys')} ${words('exit/history')}</span></a
      >
    </p>`;
  }
}
