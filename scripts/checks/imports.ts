import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

/** One import of another module, as it is written. */
export interface Import {
  readonly from: string;
  /** True when nothing of it is left at run time. */
  readonly typesOnly: boolean;
}

/** What a package may import beyond its own files. */
export interface Allowance {
  /** Our packages that it may use at run time. */
  readonly uses: readonly string[];
  /** Our packages of which it may use types only. */
  readonly usesTypesOf?: readonly string[];
  /** Whether it may use Node's own modules. */
  readonly node?: boolean;
  /** Our packages that its tests may use as well. */
  readonly testsUse?: readonly string[];
}

/** Who may import whom; nothing else, and never backwards. */
export const allowances: Readonly<Record<string, Allowance>> = {
  contract: { uses: [] },
  locales: { uses: [] },
  sdk: { uses: ['contract'], testsUse: ['mock', 'server'] },
  widgets: { uses: ['sdk', 'locales'], usesTypesOf: ['contract'], testsUse: ['contract', 'mock'] },
  server: { uses: ['contract', 'locales'], node: true, testsUse: ['sdk'] },
  mock: { uses: ['contract'], testsUse: ['sdk'] },
};

/** Every module that a source names: imports, re-exports, `import()` and `import('…').Type`. */
export function importsOf(text: string, fileName = 'source.ts'): Import[] {
  const found: Import[] = [];
  const note = (node: ts.Node | undefined, typesOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ from: node.text, typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) note(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) note(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) note(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) note(node.arguments[0], false);
    else if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require')
      note(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, false, fileName.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
  return found;
}

/** A file of a package, ready to be judged. */
export interface SourceFile {
  /** The package's folder name, such as `sdk`. */
  readonly package: string;
  readonly path: string;
  readonly text: string;
}

const isTest = (path: string) => /\.(test|stories)\.ts$|[\\/]testing[\\/]/.test(path);

/**
 * What is wrong with a file's imports, a sentence each; empty when all is well.
 * @param root the repository's folder
 * @param declared names of the dependencies in the package's own `package.json`, and for tests the repository's
 */
export function violations(file: SourceFile, root: string, declared: { forAll: readonly string[]; forTests: readonly string[] }): string[] {
  const allowance = allowances[file.package];
  if (!allowance) return [`packages/${file.package} is not in the list of who may import whom`];
  const test = isTest(file.path);
  const name = relative(root, file.path);
  return importsOf(file.text, file.path).flatMap(({ from, typesOnly }) => {
    const found = (what: string) => [`${name} imports ${from}: ${what}`];
    if (from.startsWith('.')) {
      const inside = relative(resolve(root, 'packages', file.package), resolve(dirname(file.path), from));
      return inside.startsWith('..') ? found('another package is reached by its name, not by a path') : [];
    }
    if (isBuiltin(from)) return allowance.node || test ? [] : found('only the server uses Node’s own modules');
    const ours = /^@goodturn\/([^/]+)/.exec(from)?.[1];
    if (ours !== undefined) {
      if (ours === file.package || allowance.uses.includes(ours) || (test && allowance.testsUse?.includes(ours))) return [];
      if (allowance.usesTypesOf?.includes(ours)) return typesOnly ? [] : found('only its types may be used');
      return found(`${file.package} may not use ${ours}`);
    }
    const dependency = from.split('/', from.startsWith('@') ? 2 : 1).join('/');
    const known = declared.forAll.includes(dependency) || (test && declared.forTests.includes(dependency));
    return known ? [] : found('it is not a dependency in the package’s package.json');
  });
}

/** The dependencies that a package declares. */
export function declaredIn(root: string, packageName: string): { forAll: string[]; forTests: string[] } {
  const read = (path: string): Record<'dependencies' | 'devDependencies', Record<string, string> | undefined> =>
    JSON.parse(readFileSync(resolve(root, path), 'utf8'));
  const own = read(`packages/${packageName}/package.json`);
  const names = (list: Record<string, string> | undefined) => Object.keys(list ?? {});
  return { forAll: names(own.dependencies), forTests: [...names(own.devDependencies), ...names(read('package.json').devDependencies)] };
}
