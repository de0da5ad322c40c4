import { inkOnPaper } from '../foundation/contrast.js';
import { GoodturnRequestBoard } from './request-board.js';
import { tagMistakes } from './tag-mistakes.js';

const { connectedCallback } = GoodturnRequestBoard.prototype;
// Before the element is defined, because the browser takes its callbacks then.
GoodturnRequestBoard.prototype.connectedCallback = function (this: GoodturnRequestBoard) {
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
