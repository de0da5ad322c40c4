import { inkOnPaper } from './contrast.js';
import type { GoodturnElement } from './element.js';
import { tagMistakes } from './tag-mistakes.js';

/** What a class of an element has that shows a community. */
type Class = { readonly prototype: GoodturnElement & { readonly api: string } };

/** Lets an element say in the console what looks wrong with its tag. To be called before it is defined: the browser takes its callbacks then. */
export function checkTags({ prototype }: Class): void {
  const { connectedCallback } = prototype;
  prototype.connectedCallback = function (this: Class['prototype']) {
    connectedCallback.call(this);
    // A framework sets the properties right after it has put the tag on the page.
    void this.updateComplete.then(() => {
      const say = (mistake: string): void => console.warn(`Goodturn: <${this.localName}>: ${mistake}`);
      tagMistakes(this).forEach(say);
      // A bundle is part of the website; a file to embed knows where it came from.
      if (!this.api) say(`It has no "api", so it asks this website (${location.origin}): set "api" to the address of your Goodturn.`);
      const ratio = inkOnPaper(this);
      if (ratio < 4.5)
        say(
          `--goodturn-ink on --goodturn-paper has a contrast of ${Math.floor(ratio * 10) / 10} to 1. WCAG 2.2 asks for 4.5: set both together, or neither.`,
        );
    });
  };
}
