/** A language in which Goodturn speaks. */
export interface Language {
  /** What it calls itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /**
   * Whether somebody who grew up with the language has read all of it. Where nobody has, the widget says so.
   */
  readonly reviewed: boolean;
}

/** By BCP 47 tag. English is what the others are made from. */
export const languages = {
  en: { name: 'English', direction: 'ltr', reviewed: true },
  ar: { name: 'العربية', direction: 'rtl', reviewed: false },
  bn: { name: 'বাংলা', direction: 'ltr', reviewed: false },
  so: { name: 'Soomaali', direction: 'ltr', reviewed: false },
  pl: { name: 'Polski', direction: 'ltr', reviewed: false },
  cy: { name: 'Cymraeg', direction: 'ltr', reviewed: false },
  fr: { name: 'Français', direction: 'ltr', reviewed: false },
  es: { name: 'Español', direction: 'ltr', reviewed: false },
  it: { name: 'Italiano', direction: 'ltr', reviewed: false },
  pt: { name: 'Português', direction: 'ltr', reviewed: false },
  'zh-Hans': { name: '简体中文', direction: 'ltr', reviewed: false },
} as const satisfies Readonly<Record<string, Language>>;

/** Tag of a language in which Goodturn speaks. */
export type LanguageTag = keyof typeof languages;

export const languageTags = Object.keys(languages) as readonly LanguageTag[];

/** A tag without region and script: `zh` of `zh-Hant-TW`. */
export const baseLanguage = (tag: string): string => tag.toLowerCase().replace(/-.*/, '');

/**
 * The language that serves a reader best: that of the first tag for which there is one, whatever its region or script; else English.
 * @param ours BCP 47 tags to choose from
 * @param wanted BCP 47 tags, the best first: `'zh-Hant-TW', 'cy'`
 */
export function bestTag(ours: readonly string[], ...wanted: readonly string[]): string {
  for (const tag of wanted) {
    const found = ours.find((one) => baseLanguage(one) === baseLanguage(tag));
    if (found) return found;
  }
  return 'en';
}

/** The same among all languages in which Goodturn speaks. */
export const bestLanguage = (...wanted: readonly string[]): LanguageTag => bestTag(languageTags, ...wanted) as LanguageTag;
