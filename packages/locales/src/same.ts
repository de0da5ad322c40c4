/** Keys by language that say the same as English on purpose: a word that both languages share, a name, a unit. */
export const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {};
