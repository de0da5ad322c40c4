import { languages, type Catalogue, type LanguageTag } from '@goodturn/locales';
import { widgetWords as loads } from '@goodturn/locales/load';

const tags = Object.keys(loads.common) as (keyof (typeof loads)['common'])[];

/**
 * What an element says in other languages than English. What nobody has reviewed says so; what somebody has, does not.
 * @param parts the catalogues that it says
 */
export const widgetWords = (...parts: readonly (keyof typeof loads)[]): Readonly<Record<string, () => Promise<Catalogue>>> =>
  Object.fromEntries(
    tags.map((tag) => [
      tag,
      async () => {
        const loaded = await Promise.all(parts.map((part) => loads[part][tag]()));
        const reviewed = languages[tag as LanguageTag].reviewed && { 'language/unreviewed': '' };
        return Object.assign({}, ...loaded.map(({ words }) => words), reviewed) as Catalogue;
      },
    ]),
  );
