/** Keys by language that say the same as English on purpose: a word that both languages share, a name, a unit. */
export const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  es: ['equality-answer/bisexual', 'equality-answer/no', 'error', 'pages/referenceTrust/no'],
  fr: ['label/code', 'mails/minutes', 'mails/report-reason/danger', 'organisations/title', 'time/minutes'],
  it: ['equality-answer/no', 'pages/referenceTrust/no'],
};
