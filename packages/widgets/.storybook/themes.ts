/** The looks that the toolbar offers: the name and the style sheet of each. */
export const themes: readonly { readonly value: string; readonly title: string; readonly styles: string }[] = [
  { value: 'goodturn', title: 'Goodturn’s own', styles: '' },
];
