import { existsSync } from 'node:fs';
import { join } from 'node:path';
import typescript from 'typescript';
import { added, breaking } from './change.mjs';

/**
 * What can be imported: by entry (`@goodturn/sdk/light`) and name, `value`, `type` or `both`; of a file that is no module nothing.
 * @typedef {Record<string, Record<string, 'value' | 'type' | 'both'>>} ExportsSurface
 */

/**
 * Reads the type declarations of built packages.
 * @param {{ folder: string, description: { name: string, exports: Record<string, any> } }[]} packages
 * @returns {ExportsSurface}
 */
export function exportsSurface(packages) {
  const entries = packages.flatMap(({ folder, description }) =>
    Object.entries(description.exports).flatMap(([path, target]) => entriesOf(folder, description.name, path, target)),
  );
  const files = entries.flatMap(({ types }) => types ?? []);
  const program = typescript.createProgram(files, {
    target: typescript.ScriptTarget.ES2023,
    module: typescript.ModuleKind.NodeNext,
    moduleResolution: typescript.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    skipLibCheck: true,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  return Object.fromEntries(
    entries.map(({ name, types }) => {
      const source = types && program.getSourceFile(types);
      const symbol = source && checker.getSymbolAtLocation(source);
      const found = symbol ? checker.getExportsOfModule(symbol) : [];
      return [name, Object.fromEntries(found.map((one) => [one.name, kindOf(checker, one)]).sort())];
    }),
  );
}

function entriesOf(folder, name, path, target) {
  const entry = join(name, path).replaceAll('\\', '/');
  const types = typeof target === 'object' && target.types ? join(folder, target.types) : undefined;
  // A pattern is what its folder holds: its files belong to the package, and no name of them is promised.
  if (path.includes('*')) return [{ name: entry, types: undefined }];
  if (types && !existsSync(types)) throw new Error(`${types} is not there: run npm run build.`);
  return [{ name: entry, types }];
}

function kindOf(checker, symbol) {
  const target = symbol.flags & typescript.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const value = Boolean(target.flags & typescript.SymbolFlags.Value);
  const type = Boolean(target.flags & typescript.SymbolFlags.Type);
  return value && type ? 'both' : value ? 'value' : 'type';
}

/**
 * What somebody who imports notices between two releases.
 * @param {ExportsSurface} before
 * @param {ExportsSurface} now
 * @returns {import('./change.mjs').Change[]}
 */
export function exportDifferences(before, now) {
  const changes = [];
  for (const entry of Object.keys(now)) if (!before[entry]) changes.push(added('package', `${entry} can be imported`));
  for (const [entry, names] of Object.entries(before)) {
    if (!now[entry]) {
      changes.push(breaking('package', `${entry} cannot be imported any more`));
      continue;
    }
    for (const [name, kind] of Object.entries(names)) {
      const is = now[entry][name];
      if (!is) changes.push(breaking('package', `${entry}: ${name} is gone`));
      else if (is !== kind && is !== 'both') changes.push(breaking('package', `${entry}: ${name} was ${kind} and is ${is}`));
      else if (is !== kind) changes.push(added('package', `${entry}: ${name} is ${is === 'both' ? 'value and type' : is}`));
    }
    for (const name of Object.keys(now[entry])) if (!names[name]) changes.push(added('package', `${entry}: ${name} is new`));
  }
  return changes;
}
