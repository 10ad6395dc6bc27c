/** The APIs of browsers that the sources use, by the types of TypeScript and the data of MDN. */
import path from 'node:path';
import bcd, {
  type BrowserName,
  type CompatStatement,
  type Identifier,
} from '@mdn/browser-compat-data' with {type: 'json'};
import ts from 'typescript';
import {root} from '../root.js';

/** The oldest version of each browser that must have an API. */
export type Oldest = Readonly<Partial<Record<BrowserName, number>>>;

/** Code in TypeScript, by the path of its file from the root of the repository. */
export type Code = Readonly<Record<string, string>>;

/**
 * Finds the uses of APIs that one of the oldest browsers lacks, as `URL.canParse: src/wire/server-url.ts`. Knows members of
 * objects whose types are TypeScript's own.
 * @param more files beside those of the build
 */
export function newerApis(oldest: Oldest, more: Code = {}): readonly string[] {
  const found = new Set<string>();
  const program = programOf(more);
  const checker = program.getTypeChecker();
  for (const source of program.getSourceFiles()) {
    const file = path.relative(root, source.fileName).replaceAll('\\', '/');
    if (source.isDeclarationFile || !file.startsWith('src/')) continue;
    const visit = (node: ts.Node): void => {
      for (const declaration of memberAt(node, checker)?.declarations ?? []) {
        const name = apiOf(declaration);
        if (name && isNewer(name, oldest)) found.add(`${name}: ${file}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return [...found].sort();
}

function programOf(more: Code): ts.Program {
  const config = path.join(root, 'tsconfig.build.json');
  const read: unknown = ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config;
  const {fileNames, options} = ts.parseJsonConfigFileContent(read, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  const added = new Map(Object.entries(more).map(([file, text]) => [path.join(root, file), text]));
  host.getSourceFile = (file, language, ...rest) => {
    const text = added.get(path.normalize(file));
    return text === undefined
      ? readSource(file, language, ...rest)
      : ts.createSourceFile(file, text, language);
  };
  return ts.createProgram([...fileNames, ...added.keys()], {...options, noEmit: true}, host);
}

/** The member that is read: `a.b`, or `b` in `{b} = a`. */
function memberAt(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  if (ts.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name);
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return undefined;
  const name = node.propertyName ?? node.name;
  return ts.isIdentifier(name) ? checker.getTypeAtLocation(node.parent).getProperty(name.text) : undefined;
}

/** `URL.canParse` for a declaration in the types of TypeScript. */
function apiOf(declaration: ts.Declaration): string | undefined {
  const owner = ownerOf(declaration.parent);
  const isOfTypeScript = /\/lib\.[\w.]+\.d\.ts$/.test(declaration.getSourceFile().fileName);
  const name = ts.getNameOfDeclaration(declaration);
  if (!isOfTypeScript || owner === undefined || !name || !ts.isIdentifier(name)) return undefined;
  return `${owner}.${name.text}`;
}

/** `URL` for its members and its static members: `interface URLConstructor`, `declare var URL: {…}`. */
function ownerOf(parent: ts.Node): string | undefined {
  if (ts.isInterfaceDeclaration(parent)) return parent.name.text.replace(/Constructor$/, '');
  const variable = ts.isTypeLiteralNode(parent) ? parent.parent : undefined;
  return variable && ts.isVariableDeclaration(variable) && ts.isIdentifier(variable.name)
    ? variable.name.text
    : undefined;
}

function isNewer(api: string, oldest: Oldest): boolean {
  const [owner = '', member = ''] = api.split('.');
  const statements = [bcd.api[owner], bcd.javascript['builtins']?.[owner]].flatMap((data) =>
    statementsOf(data, member),
  );
  const isMissing = (statement: CompatStatement) =>
    browsersIn(oldest).some(([browser, version]) => since(statement, browser) > version);
  return statements.length > 0 && statements.every(isMissing);
}

const browsersIn = (oldest: Oldest): readonly (readonly [BrowserName, number])[] =>
  (['chrome', 'firefox', 'safari'] as const).flatMap((browser) => {
    const version = oldest[browser];
    return version === undefined ? [] : [[browser, version] as const];
  });

/** Static members have a name of their own in the data. */
const statementsOf = (owner: Identifier | undefined, member: string): readonly CompatStatement[] =>
  [owner?.[member], owner?.[`${member}_static`]].flatMap((data) => data?.__compat ?? []);

/** The first version with the API, behind no flag. */
function since({support}: CompatStatement, browser: BrowserName): number {
  const versions = [support[browser] ?? []]
    .flat()
    .filter(({flags, prefix, version_removed: isGone}) => !flags && !prefix && !isGone)
    .map(({version_added: added}) =>
      typeof added === 'string' ? parseFloat(added.replace('≤', '')) : Infinity,
    );
  return Math.min(Infinity, ...versions);
}
