/** Type-checks snippets against the types that the package publishes: they import it by its name. */
import path from 'node:path';
import ts from 'typescript';
import {root} from '../root.js';
import type {Snippet} from './pages.js';

/** Names that a snippet may take as given, by the sentence before it. */
const GIVEN = `
import type {GmsChat} from 'gms-chat';
import 'gms-chat/invite';
declare global {
  const chat: GmsChat;
  const crm: {add(chat: {id: string | undefined; lines: readonly string[]}): void};
}
`;

/** In JavaScript, a selector with a form or an id is of an element of HTML. Bundlers import style sheets. */
const GIVEN_PLAIN = `
declare global {
  interface ParentNode {
    querySelector(selector: \`form[\${string}\`): HTMLFormElement | null;
    querySelector(selector: \`#\${string}\`): HTMLElement | null;
  }
}
`;
const STYLES = `declare module '*.css';`;

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  strict: true,
  exactOptionalPropertyTypes: true,
  jsx: ts.JsxEmit.ReactJSX,
  allowArbitraryExtensions: true,
  noEmit: true,
  skipLibCheck: true,
  types: ['node'],
};

/** In JavaScript nobody says that an element is there. */
const plain: ts.CompilerOptions = {
  ...options,
  strictNullChecks: false,
  useUnknownInCatchVariables: false,
  noImplicitAny: false,
  exactOptionalPropertyTypes: false,
};

/** Files of the disk, parsed once for all programs: the libraries are most of the work. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * Errors of TypeScript, as `docs/page.md:12: message`.
 *
 * @param isPlain JavaScript: without checks for null
 */
export function faultsOf(snippets: readonly Snippet[], isPlain: boolean): readonly string[] {
  const files = new Map(
    snippets.map((snippet, i) => [
      path.join(root, `docs/snippet-${i}.${snippet.language === 'tsx' ? 'tsx' : 'ts'}`),
      snippet,
    ]),
  );
  const given = path.join(root, 'docs/given.ts');
  const used = isPlain ? plain : options;
  const disk = ts.createCompilerHost(used);
  const styles = path.join(root, 'docs/styles.d.ts');
  const extras = new Map([
    [given, isPlain ? GIVEN + GIVEN_PLAIN : GIVEN],
    [styles, STYLES],
  ]);
  const textOf = (file: string) => extras.get(file) ?? files.get(file)?.code;
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (file) => textOf(file) !== undefined || disk.fileExists(file),
    readFile: (file) => textOf(file) ?? disk.readFile(file),
    getSourceFile: (file, version, ...how) => {
      const text = textOf(file);
      if (text !== undefined) return ts.createSourceFile(file, text, version);
      if (!parsed.has(file)) parsed.set(file, disk.getSourceFile(file, version, ...how));
      return parsed.get(file);
    },
  };
  const program = ts.createProgram([...extras.keys(), ...files.keys()], used, host);
  return ts.getPreEmitDiagnostics(program).map(({file, start, messageText}) => {
    const snippet = file && files.get(file.fileName);
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    const place = snippet ? `${snippet.place} + ${line}` : (file?.fileName ?? '');
    return `${place}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
