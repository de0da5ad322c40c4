import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { board, elements, page, plain, snippet } from './markup.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'peers');

/** The peers, by the name that the table gives them. */
export const peers = {
  InstantSearch: { file: 'instantsearch', fields: plain },
  Shoelace: { file: 'shoelace', fields: elements('sl') },
  'Web Awesome': { file: 'webawesome', fields: elements('wa') },
};

/**
 * The host's pages and the files that they load, bundled and minified as for production.
 * @param {string} api origin of the running server
 * @param {string} community its slug
 * @returns {Promise<{ files: Map<string, { type: string, content: Buffer, immutable: boolean }>, paths: Record<string, string> }>} files by their path, and the path of each contender's page
 */
export async function buildPages(api, community) {
  const files = new Map();
  const add = (path, type, content, immutable = false) => files.set(path, { type, content: Buffer.from(content), immutable });
  add('/host.css', 'text/css', await bundled('host.css'), true);
  add('/goodturn', 'text/html', page({ body: snippet(api, community), api, community }));
  const paths = { Goodturn: '/goodturn' };
  for (const [name, { file, fields }] of Object.entries(peers)) {
    const styles = await bundled(`${file}.css`);
    const script = await bundled(`${file}.js`);
    const stylesPath = named(file, 'css', styles);
    const scriptPath = named(file, 'js', script);
    add(stylesPath, 'text/css', styles, true);
    add(scriptPath, 'text/javascript', script, true);
    const head = `<link rel="stylesheet" href="${stylesPath}">\n<script type="module" src="${scriptPath}"></script>`;
    paths[name] = `/${file}`;
    add(paths[name], 'text/html', page({ head, body: board(fields), api, community }));
  }
  return { files, paths };
}

const named = (file, ending, content) => `/${file}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.${ending}`;

async function bundled(file) {
  const { outputFiles } = await build({
    entryPoints: [join(folder, file)],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['production', 'browser', 'import'],
    define: { 'process.env.NODE_ENV': '"production"' },
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    write: false,
  });
  return outputFiles[0].contents;
}
