import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import {root} from '../root.js';

/** The parts of a source file that the house rules check. Paths are relative to the project, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** All identifiers in the code, without comments and string literals. */
  readonly identifiers: ReadonlySet<string>;
  /** Calls and constructions without arguments, as written: `Date.now()`, `new Date()`. */
  readonly bareCalls: ReadonlySet<string>;
  readonly hasAny: boolean;
  /** The words of each comment, without its marks. */
  readonly comments: readonly string[];
}

export interface Import {
  /** Path of the file, or name of the package. */
  readonly target: string;
  /** Imported names that exist at run time; `*` for all of them, for a side-effect import and for `import()`. */
  readonly values: readonly string[];
  readonly isOnDemand: boolean;
}

/** All files of code below a folder of the project. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(path.join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort()
    .map((name) => parse(name, readFileSync(path.join(root, name), 'utf8')));
}

export function parse(name: string, text: string): SourceFile {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const identifiers = new Set<string>();
  const bareCalls = new Set<string>();
  let hasAny = false;
  /** By where they begin: nodes share them. */
  const comments = new Map<number, string>();

  const visit = (node: ts.Node): void => {
    const around = [
      ...(ts.getLeadingCommentRanges(text, node.pos) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.end) ?? []),
    ];
    for (const {pos, end} of around) comments.set(pos, wordsOf(text.slice(pos, end)));
    if (
      ts.isImportDeclaration(node) ||
      ts.isExportDeclaration(node) ||
      isDemand(node) ||
      ts.isImportTypeNode(node)
    ) {
      const found = importOf(node, name);
      if (found) imports.push(found);
    }
    if (ts.isIdentifier(node)) identifiers.add(node.text);
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && !node.arguments?.length)
      bareCalls.add(node.getText(source));
    if (node.kind === ts.SyntaxKind.AnyKeyword) hasAny = true;
    ts.forEachChild(node, visit);
  };
  visit(source);
  const lines = text.trimEnd().split('\n').length;
  return {path: name, lines, imports, identifiers, bareCalls, hasAny, comments: [...comments.values()]};
}

/** A comment without slashes and asterisks, on one line. */
function wordsOf(comment: string): string {
  const inner = comment.replace(/^\/\*+|^\/\/|\*\/$/g, '');
  return inner.replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim();
}

type Demand = ts.CallExpression & {readonly expression: ts.ImportExpression};
type ImportNode = ts.ImportDeclaration | ts.ExportDeclaration | ts.ImportTypeNode | Demand;

function isDemand(node: ts.Node): node is Demand {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

function importOf(node: ImportNode, from: string): Import | undefined {
  const specifier = specifierOf(node);
  if (!specifier || !ts.isStringLiteralLike(specifier)) return undefined;
  const target = specifier.text.startsWith('.')
    ? path.posix.join(path.posix.dirname(from), specifier.text.replace(/\?.*$/, '')).replace(/\.js$/, '.ts')
    : specifier.text;
  return {target, values: valuesOf(node), isOnDemand: isDemand(node)};
}

function specifierOf(node: ImportNode): ts.Node | undefined {
  if (isDemand(node)) return node.arguments[0];
  if (!ts.isImportTypeNode(node)) return node.moduleSpecifier;
  return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
}

function valuesOf(node: ImportNode): readonly string[] {
  if (ts.isImportTypeNode(node)) return [];
  if (isDemand(node)) return ['*'];
  if (ts.isExportDeclaration(node)) {
    if (node.isTypeOnly) return [];
    return node.exportClause && ts.isNamedExports(node.exportClause)
      ? named(node.exportClause.elements)
      : ['*'];
  }
  const {importClause} = node;
  if (!importClause) return ['*'];
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  const {name, namedBindings} = importClause;
  const names = namedBindings && ts.isNamedImports(namedBindings) ? named(namedBindings.elements) : [];
  const isWhole = namedBindings && ts.isNamespaceImport(namedBindings);
  return [...(name ? ['default'] : []), ...(isWhole ? ['*'] : []), ...names];
}

function named(elements: Iterable<ts.ImportSpecifier | ts.ExportSpecifier>): string[] {
  return [...elements]
    .filter(({isTypeOnly}) => !isTypeOnly)
    .map(({name, propertyName}) => (propertyName ?? name).text);
}
