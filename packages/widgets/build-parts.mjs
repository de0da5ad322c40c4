import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { bareModule } from './build-bare.mjs';

/** As an `integrity` attribute takes it. */
export const integrityOf = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
/** A name by which a file is never mistaken for another: `yours.1f0c9a2b77de.js`. */
export const hashedName = (name, text) => `${name}.${createHash('sha384').update(text).digest('hex').slice(0, 12)}.js`;

const statement = /^import \{([^}]*)\} from "\.\/([^"]+)";\n/gm;
const exported = /^export \{([^}]*)\};\n/m;

/**
 * One file for an element: what it shares with its parts goes back into it, and each part becomes a module that is handed what it
 * shares with the element, because a part cannot know by which address the page has loaded the element.
 * @param {object} built
 * @param {string} built.entry name of the element's own file
 * @param {Map<string, string>} built.texts by their names the files of a build with splitting
 * @param {Map<string, string>} built.partNames what the parts among them are called
 * @param {string} built.loadPart path of the module that loads a part
 * @param {object} built.settings of the build
 * @returns {Promise<{ main: string, parts: Map<string, string> }>} the element's file, and its parts by their names with a hash
 */
export async function joinParts({ entry, texts, partNames, loadPart, settings }) {
  const parts = new Map();
  let main = texts.get(entry);
  for (const [file, name] of partNames) {
    const text = await bareModule(partOf(texts.get(file)));
    const hashed = hashedName(name, text);
    parts.set(hashed, text);
    main = main.replace(`import("./${file}")`, `loadPart("${hashed}", "${integrityOf(text)}").then(({ default: begin }) => begin(shared))`);
  }
  const shared = [...texts.keys()].filter((file) => file !== entry && !partNames.has(file));
  if (shared.length !== 1)
    throw new Error(`An element shares one file with its parts, but there are ${shared.length}: ${shared.join(', ')}`);
  const { outputFiles } = await build({
    ...settings,
    minify: true,
    legalComments: 'none',
    stdin: {
      contents: `import { loadPart } from '${loadPart}';\nimport * as shared from './${shared[0]}';\n${main}`,
      resolveDir: '/',
      loader: 'js',
    },
    plugins: [
      {
        name: 'outputs',
        setup({ onLoad, onResolve }) {
          onResolve({ filter: /^\.\// }, ({ path, importer, namespace }) =>
            texts.has(path.slice(2)) && (namespace === 'outputs' || importer === '<stdin>')
              ? { path: path.slice(2), namespace: 'outputs' }
              : undefined,
          );
          onLoad({ filter: /.*/, namespace: 'outputs' }, ({ path }) => ({ contents: texts.get(path), loader: 'js' }));
        },
      },
    ],
  });
  return { main: await bareModule(outputFiles[0].text), parts };
}

/** A part as a function of what it shares with its element. */
function partOf(text) {
  const taken = [...text.matchAll(statement)].map(([, names]) => names.replace(/ as /g, ': '));
  const given = exported.exec(text)[1].replace(/(\w+) as (\w+)/g, '$2: $1');
  const body = text.replace(statement, '').replace(exported, '');
  return `export default (shared) => {\nconst {${taken.join(',')}} = shared;\n${body}\nreturn {${given}};\n};\n`;
}
