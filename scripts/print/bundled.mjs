import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What a source says now, whether or not it has been built.
 * @param folder the package that imports are looked up from, below the repository's root
 * @param contents a module that exports what is wanted
 */
export async function bundled(folder, contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: `${root}${folder}`, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: ['@goodturn/source'],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
