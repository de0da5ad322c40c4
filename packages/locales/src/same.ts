/** Keys by language that say the same as English on purpose: a word that both languages share, a name, a unit. */
export const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  es: ['error'],
  fr: ['label/code', 'mails/minutes', 'mails/report-reason/danger', 'time/minutes'],
};
