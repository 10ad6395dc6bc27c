import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {RolldownMagicString} from 'rolldown';
import {parseAst} from 'vite';

/**
 * The hash that proves a chunk. Each costs what loads the chunk its length, since nothing compresses it; SHA-256 is as safe as
 * SHA-384 here, and a third shorter.
 */
const HASH = 'sha256';
/** Stands for an integrity that is not known yet, with its length. */
const UNKNOWN = integrityBy(Buffer.alloc(32));
const CHUNK = new RegExp(`((.)(gms-chat-[\\w-]+\\.js)\\2, ?\\2)${UNKNOWN}`, 'g');
const LOADER = "customElements.get('gms-chat')";

/**
 * For the build of the script tag: all chunks are fetched by `src/script-tag.ts`, which proves their integrity, and gives each try
 * a URL of its own. So no chunk may import another by its URL, which would fetch it a second time after a failed try:
 *
 *     import {a} from './x.js'  →  const {a} = customElements.get('gms-chat').parts['x.js']
 *     import('./y.js')          →  customElements.get('gms-chat').part('x.js', 'sha256-…', 'y.js', 'sha256-…')
 *
 * where y imports x. The integrities are written by `writeIntegrities`.
 *
 * @returns {import('vite').Plugin}
 */
export function lateChunks() {
  return {
    name: 'late-chunks',
    renderChunk(code, chunk, _options, {chunks}) {
      const late = new RolldownMagicString(code);
      for (const {start, end, source, specifiers} of staticImports(code)) {
        const names = specifiers.map((specifier) => {
          if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier')
            throw new Error(`a chunk imports more than names from ${source.value}`);
          return `${specifier.imported.name}: ${specifier.local.name}`;
        });
        const from = `${LOADER}.parts[${quoted(fileOf(source.value))}]`;
        late.overwrite(start, end, names.length ? `const {${names.join(', ')}} = ${from};` : '');
      }
      for (const found of code.matchAll(/\bimport\(\s*(['"`])\.\/([^'"`]+)\1\s*\)/g)) {
        const list = withDependencies(found[2] ?? '', chunks, withDependencies(chunk.fileName, chunks));
        const entries = list.flatMap((file) => [quoted(file), quoted(UNKNOWN)]);
        late.overwrite(found.index, found.index + found[0].length, `${LOADER}.part(${entries.join(', ')})`);
      }
      return {code: late.toString(), map: late.generateMap({hires: true}).toString()};
    },
  };
}

/**
 * Writes the integrity of each chunk into the chunks that load it: the integrity of a file then stands for all files that it leads
 * to.
 *
 * @param {string} outDir
 * @param {readonly {fileName: string, imports: readonly string[]}[]} chunks
 * @returns {(file: string) => string[]} the arguments of `part()` that load a chunk
 */
export function writeIntegrities(outDir, chunks) {
  /** @type {Map<string, string>} */
  const integrities = new Map();
  /** @param {string} file @param {readonly string[]} way @returns {string} */
  const integrityOf = (file, way = []) => {
    const known = integrities.get(file);
    if (known) return known;
    if (way.includes(file)) throw new Error(`chunks load each other: ${[...way, file].join(' → ')}`);
    const place = path.join(outDir, file);
    const code = readFileSync(place, 'utf8').replaceAll(
      CHUNK,
      (_, before, _quote, other) => before + integrityOf(other, [...way, file]),
    );
    if (/\bimport\(|\bfrom\s*['"`]\.\//.test(code) || code.includes(UNKNOWN))
      throw new Error(`${file} loads a chunk without its integrity`);
    writeFileSync(place, code);
    const integrity = integrityBy(createHash(HASH).update(code).digest());
    integrities.set(file, integrity);
    return integrity;
  };
  for (const {fileName} of chunks) integrityOf(fileName);
  const all = Object.fromEntries(chunks.map((chunk) => [chunk.fileName, chunk]));
  return (file) => withDependencies(file, all).flatMap((one) => [one, integrityOf(one)]);
}

/**
 * A chunk after all chunks that it imports, without those that are there already.
 *
 * @param {string} file
 * @param {Readonly<Record<string, {imports: readonly string[]}>>} chunks
 * @param {readonly string[]} there
 * @returns {string[]}
 */
function withDependencies(file, chunks, there = []) {
  /** @type {string[]} */
  const list = [];
  /** @param {string} one */
  const add = (one) => {
    if (there.includes(one) || list.includes(one)) return;
    for (const other of chunks[one]?.imports ?? []) add(other);
    list.push(one);
  };
  add(file);
  return list;
}

/** @param {Buffer} digest */
function integrityBy(digest) {
  return `${HASH}-${digest.toString('base64')}`;
}

/** @param {string} code */
const staticImports = (code) =>
  parseAst(code).body.filter((statement) => statement.type === 'ImportDeclaration');
const fileOf = (/** @type {string} */ url) => url.replace('./', '');
const quoted = (/** @type {string} */ text) => `'${text}'`;
