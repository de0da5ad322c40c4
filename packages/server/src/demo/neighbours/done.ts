import { doneEarlier } from './done-earlier.js';
import { doneLately } from './done-lately.js';
import type { DemoText } from './texts.js';

/** Every good turn of the year as a request with the one offer that was accepted. */
export const doneTexts: readonly DemoText[] = [...doneLately, ...doneEarlier].map(
  ([category, minutes, title, details, message, thanks]) => ({
    category,
    minutes,
    title,
    details,
    offers: [{ message, chosen: true, ...(thanks !== undefined && { thanks }) }],
  }),
);
