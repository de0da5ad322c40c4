import { html, type Html } from './markup.js';
import type { Visitor } from './visitor.js';

/** Where it leads unless the community names another page: something that many people read, and that tells nothing of the reader. */
const usualExit = 'https://www.bbc.co.uk/weather';

/**
 * “Exit this page”, always in reach, for whoever is in danger from somebody who may see their screen (GOV.UK Design System). A plain link;
 * where scripts run it covers the page while it leaves, replaces it in the history, and pressing Shift three times does the same.
 */
export const exit = ({ community, words }: Visitor): Html =>
  html`<p class="exit">
    <a class="btn" href="${community.settings.pages.exit ?? usualExit}" rel="nofollow noreferrer" data-leaving="${words('exit/leaving')}"
      >${words('exit/button')}<span class="vh">. ${words('exit/keys')} ${words('exit/history')}</span></a
    >
  </p>`;
