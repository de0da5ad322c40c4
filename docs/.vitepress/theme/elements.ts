import manifest from '@goodturn/widgets/custom-elements.json' with { type: 'json' };

/** What a page may set of an element's look. */
export interface Token {
  readonly name: string;
  readonly usual: string;
  readonly does: string;
  readonly isColour: boolean;
}

interface Described {
  readonly name: string;
  readonly description: string;
  readonly default?: string;
}

const built = import.meta.glob('../../../packages/widgets/dist/*/define.js');

/** Defines an element, whichever there are. */
export async function define(tag: string): Promise<void> {
  const load = built[`../../../packages/widgets/dist/${tag.replace(/^goodturn-/, '')}/define.js`];
  if (!load) throw new Error(`There is no element <${tag}>.`);
  await load();
}

/** The tokens of an element, as its manifest lists them. */
export function tokensOf(tag: string): Token[] {
  const declarations = manifest.modules.flatMap((module) => module.declarations as { tagName?: string; cssProperties?: Described[] }[]);
  const { cssProperties = [] } = declarations.find(({ tagName }) => tagName === tag) ?? {};
  return cssProperties.map(({ name, description, default: usual = '' }) => ({
    name,
    usual,
    does: description.replaceAll('`', ''),
    isColour: /-(?:accent|ink|paper|spot|danger|focus)$/.test(name),
  }));
}

/** A style sheet that sets what was changed. */
export const styleOf = (tag: string, chosen: Readonly<Record<string, string>>): string =>
  `${tag} {\n${Object.entries(chosen)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('')}}`;
