import { languages, type Catalogue, type LanguageTag } from '@goodturn/locales';
import { widgetWords as load } from '@goodturn/locales/load';

/** All that the widgets say, by language. What nobody has reviewed says so; what somebody has, does not. */
export const widgetWords: Readonly<Record<string, () => Promise<Catalogue>>> = Object.fromEntries(
  Object.entries<() => Promise<{ readonly words: Catalogue }>>(load).map(([tag, loadOne]) => [
    tag,
    async () => ({ ...(await loadOne()).words, ...(languages[tag as LanguageTag].reviewed && { 'language/unreviewed': '' }) }),
  ]),
);
