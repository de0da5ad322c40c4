import type { GoodturnElement } from '../foundation/element.js';

// The real clock, also while a test plays with time.
const { setTimeout, clearTimeout } = globalThis;
/** Milliseconds after which what should be on the screen is taken to be missing. */
const patience = 12_000;

/** Waits until `look` gives something, as the screen changes; fails with the screen's words when it never does. */
export function until<T>(look: () => T | undefined | null | false, root: Node): Promise<T> {
  const first = look();
  if (first) return Promise.resolve(first);
  return new Promise((resolve, reject) => {
    const stop = () => {
      observer.disconnect();
      root.removeEventListener('focusin', again);
      clearTimeout(timer);
    };
    const again = () => {
      const found = look();
      if (!found) return;
      stop();
      resolve(found);
    };
    const observer = new MutationObserver(again);
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Not on the screen: ${look.toString()}\n${root.textContent?.replace(/\s+/g, ' ')}`));
    }, patience);
    root.addEventListener('focusin', again);
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

const plain = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** One element on the screen, with hands and eyes. */
export class Screen {
  constructor(readonly element: GoodturnElement) {}

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error('The element has not come up');
    return shadowRoot;
  }
  get text(): string {
    return (this.root.textContent ?? '').replace(/\s+/g, ' ');
  }
  /** Waits for words on the screen. */
  async sees(text: string | RegExp): Promise<void> {
    await until(() => (typeof text === 'string' ? this.text.includes(text) : text.test(this.text)), this.root);
  }
  /** Waits for the heading of a page. */
  heading(text: string): Promise<HTMLElement> {
    return until(() => [...this.root.querySelectorAll<HTMLElement>('h2')].find((one) => plain(one) === text), this.root);
  }
  /** A button, link or summary by its words. */
  pressable(text: string): Promise<HTMLElement> {
    return until(
      () => [...this.root.querySelectorAll<HTMLElement>('button,a,summary')].find((one) => plain(one) === text && one.checkVisibility()),
      this.root,
    );
  }
  async press(text: string): Promise<void> {
    (await this.pressable(text)).click();
    await this.element.updateComplete;
  }
  /** The control of a label. */
  control(label: string): Promise<HTMLInputElement> {
    return until(
      () =>
        [...this.root.querySelectorAll('label')].find((one) => plain(one) === label && one.checkVisibility())?.control as
          HTMLInputElement | undefined,
      this.root,
    );
  }
  async type(label: string, text: string): Promise<void> {
    const control = await this.control(label);
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    await this.element.updateComplete;
  }
  async choose(label: string): Promise<void> {
    (await this.control(label)).click();
    await this.element.updateComplete;
  }
  /** The sentences of the summary, once it has the focus. */
  async summary(): Promise<string[]> {
    const box = await until(() => this.root.activeElement?.classList.contains('sum') && this.root.activeElement, this.root);
    return [...box.querySelectorAll('li')].map(plain);
  }
}
