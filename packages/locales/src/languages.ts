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
} as const satisfies Readonly<Record<string, Language>>;

/** Tag of a language in which Goodturn speaks. */
export type LanguageTag = keyof typeof languages;

export const languageTags = Object.keys(languages) as readonly LanguageTag[];

const subtag = (tag: string): string => tag.toLowerCase().replace(/-.*/, '');

/**
 * The language of ours that serves a reader best: the tag itself, else its language without region or script, else English.
 * @param wanted BCP 47 tags, the best first: `['zh-Hant-TW', 'cy']`
 */
export function bestLanguage(...wanted: readonly string[]): LanguageTag {
  for (const tag of wanted) {
    const found = languageTags.find((one) => subtag(one) === subtag(tag));
    if (found) return found;
  }
  return 'en';
}
