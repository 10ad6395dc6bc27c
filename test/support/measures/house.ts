/** Questions about the imports and folders of many source files. */
import type {Import, SourceFile} from './source-file.js';

export const folderOf = (path: string): string => path.replace(/\/[^/]+$/, '');

/** The file is one of ours, not a package. */
export const isOurs = ({target}: Import): boolean => /^(src|demo|test|scripts)\//.test(target);

/** Imports that break a rule, one line each: `src/ui/a.ts → src/wire/http.ts`. */
export function forbidden(
  files: readonly SourceFile[],
  isAllowed: (one: Import, from: string) => boolean,
): string[] {
  return files.flatMap(({path, imports}) =>
    imports.filter((one) => isOurs(one) && !isAllowed(one, path)).map(({target}) => `${path} → ${target}`),
  );
}

/** Every circle that a walk along the imports of files meets. */
export function circles(files: readonly SourceFile[]): string[] {
  return circlesIn(new Map(files.map(({path, imports}) => [path, imports.map(({target}) => target)])));
}

/** The same for folders: files import each other across two of them, in both directions. */
export function folderCircles(files: readonly SourceFile[]): string[] {
  const folders = new Map<string, Set<string>>();
  for (const {path, imports} of files) {
    const from = folderOf(path);
    const targets = folders.get(from) ?? new Set();
    folders.set(from, targets);
    for (const one of imports) {
      const to = folderOf(one.target);
      if (isOurs(one) && to !== from) targets.add(to);
    }
  }
  return circlesIn(folders);
}

function circlesIn(importsOf: ReadonlyMap<string, Iterable<string>>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (name: string, way: readonly string[]) => {
    const start = way.indexOf(name);
    if (start >= 0) found.push([...way.slice(start), name].join(' → '));
    if (start >= 0 || done.has(name)) return;
    for (const target of importsOf.get(name) ?? []) walk(target, [...way, name]);
    done.add(name);
  };
  for (const name of importsOf.keys()) walk(name, []);
  return found;
}

/** Files that are loaded with `start`: its imports and theirs, without types and imports on demand. */
export function reachableAtOnce(files: readonly SourceFile[], start: string): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const path of reached) {
    const {imports = []} = files.find((file) => file.path === path) ?? {};
    for (const {target, values, isOnDemand} of imports) if (values.length && !isOnDemand) reached.add(target);
  }
  return reached;
}

/** How many files each folder holds, the widest first. */
export function widths(paths: readonly string[]): readonly (readonly [folder: string, files: number])[] {
  const count = new Map<string, number>();
  for (const path of paths) count.set(folderOf(path), (count.get(folderOf(path)) ?? 0) + 1);
  return [...count].sort(([, a], [, b]) => b - a);
}

/** A comment that opens with a free relative clause: the reader learns late what it is about. */
export const opensWithClause = (comment: string): boolean =>
  /^(What|Who|Whoever|Whatever|Of|Those|That which|Where|However)\b/.test(comment);
