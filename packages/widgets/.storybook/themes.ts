/// <reference types="vite/client" />
import govuk from '../themes/govuk.css?raw';
import highContrast from '../themes/high-contrast.css?raw';
import plain from '../themes/plain.css?raw';

/** The looks that the toolbar offers: the name and the style sheet of each. */
export const themes: readonly { readonly value: string; readonly title: string; readonly styles: string }[] = [
  { value: 'goodturn', title: 'Goodturn’s own', styles: '' },
  { value: 'plain', title: 'Plain', styles: plain },
  { value: 'govuk', title: 'Like GOV.UK', styles: govuk },
  { value: 'high-contrast', title: 'High contrast', styles: highContrast },
];
