import type { Plugin } from 'vite';
import type { Manifest } from '../build-manifest.mjs';

const name = 'virtual:custom-elements';

/** Names parts as style sheets do: Storybook's table has one line a name, and a part may be called as an attribute is. */
const named = ({ modules, ...rest }: Manifest): Manifest => ({
  ...rest,
  modules: modules.map((one) => ({
    ...one,
    declarations: one.declarations.map(({ cssParts, ...declaration }) => ({
      ...declaration,
      ...(cssParts && { cssParts: cssParts.map((part) => ({ ...part, name: `::part(${part.name})` })) }),
    })),
  })),
});

/** Gives `virtual:custom-elements`: the manifest of all elements, read from their sources, so that nothing need be built. */
export const customElements = (): Plugin => ({
  name,
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load: async (id) =>
    id === `\0${name}` ? `export default ${JSON.stringify(named((await import('../build-manifest.mjs')).printManifest()))}` : undefined,
});
