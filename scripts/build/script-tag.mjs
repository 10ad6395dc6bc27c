import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {Script} from 'node:vm';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {parseAst} from 'vite';
import {assertModules, chunksOf} from './modules.mjs';
import {cometdAnywhere} from './cometd-anywhere.mjs';
import {lateChunks, writeIntegrities} from './late-chunks.mjs';
import {litUnused} from './lit-unused.mjs';
import {minifyTemplates} from './minify-templates.mjs';

/** @satisfies {import('vite').InlineConfig} */
const common = /** @type {const} */ ({configFile: false, logLevel: 'warn', publicDir: false});
const licenses = 'gms-chat.licenses.md';
const commonBuild = {target: 'es2022', emptyOutDir: false, sourcemap: true, minify: true};

/**
 * A classic script cannot load its chunks by `import './x.js'`: a script from another origin has no base URL. So the chunks are
 * built first, and the script gets the name and the integrity of the first; each chunk has those of the chunks that it loads.
 *
 * @param {string} outDir
 */
export async function buildScriptTag(outDir) {
  const chunks = await buildChunks(outDir);
  const fileOf = (/** @type {string} */ stage) => {
    const file = chunks.find(({name}) => name === stage)?.fileName;
    if (!file) throw new Error(`There is no chunk ${stage}.`);
    return file;
  };
  const [mount, conversation] = [fileOf('mount'), fileOf('conversation')];
  const listOf = writeIntegrities(outDir, chunks);
  const invite = await buildClassic(outDir, 'gms-chat-invite.js', 'src/invite-tag.ts');
  const door = await buildDoor(outDir, listOf(mount), listOf(conversation).slice(listOf(mount).length));

  /** @type {Record<string, object>} */
  const manifest = {[door]: {...measure(path.join(outDir, door)), loads: [mount, conversation], imports: []}};
  manifest[invite] = {...measure(path.join(outDir, invite)), imports: []};
  for (const {fileName, imports, dynamicImports} of chunks) {
    manifest[fileName] = {...measure(path.join(outDir, fileName)), imports, dynamicImports};
  }
  writeFileSync(path.join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** @param {string} outDir */
async function buildChunks(outDir) {
  const chunks = await chunksOf({
    ...common,
    plugins: [
      cometdAnywhere(),
      litUnused(),
      minifyTemplates(),
      ownTrustedTypesPolicy('gms-chat'),
      lateChunks(),
    ],
    build: {
      ...commonBuild,
      outDir,
      lib: {entry: {mount: 'src/ui/mount/mount.ts'}, formats: ['es']},
      license: {fileName: licenses},
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: 'gms-chat-[name]-[hash].js',
          chunkFileNames: ({name}) => `${name.startsWith('gms-chat-') ? '' : 'gms-chat-'}[name]-[hash].js`,
          minify: true,
          comments: false,
          // Code that stages share is in the first of them, so each stage is one request.
          codeSplitting: {
            groups: [
              {name: stage('mount', FORM), debugName: 'mount'},
              {name: stage('conversation', CONVERSATION), debugName: 'conversation'},
            ],
          },
          postBanner: ({isEntry}) =>
            isEntry ? `/*! gms-chat, with Lit and CometD in it: see ${licenses} */` : '',
        },
      },
    },
  });
  assertModules(chunks.map(({fileName}) => path.join(outDir, fileName)));
  const twice = chunks.find(({moduleIds}) =>
    moduleIds.some((id) => id.endsWith('/src/ui/element/gms-chat.ts')),
  );
  if (twice)
    throw new Error(
      'ui/mount/mount.ts reaches ui/element/gms-chat.ts, which would be on the page twice: import its type only',
    );
  return chunks;
}

/** The stage of the form. The page's own fields are a chunk of their own, which fetches nothing but this stage. */
const FORM = ['ui/mount/mount', 'base/to-json'];
/** The code that the wires of all versions of the API share. Each wire is a chunk of its own, and so their ground would be one, too. */
const GROUND = ['comet', 'errors', 'form', 'http', 'page-values', 'poll', 'rate-limit', 'values'];
const CONVERSATION = ['ui/mount/conversation', 'ui/save-file', ...GROUND.map((name) => `wire/${name}`)];

/**
 * Puts these files into one chunk, with all that they import.
 *
 * @param {string} name of the chunk
 * @param {readonly string[]} files in `src`
 * @returns {(id: string, context: {getModuleInfo: (id: string) => {importedIds: readonly string[]} | null}) => string | null}
 */
function stage(name, files) {
  /** @type {Set<string>} */
  const there = new Set();
  return (id, context) => {
    const add = (/** @type {string} */ one) => {
      if (there.has(one)) return;
      there.add(one);
      context.getModuleInfo(one)?.importedIds.forEach(add);
    };
    if (!there.size) for (const file of files) add(path.resolve(`src/${file}.ts`));
    return there.has(id) ? name : null;
  };
}

/**
 * @param {string} outDir
 * @param {readonly string[]} mount the first chunk, with its integrity
 * @param {readonly string[]} conversation the second, after what it imports
 */
async function buildDoor(outDir, mount, conversation) {
  return buildClassic(outDir, 'gms-chat.js', 'src/script-tag.ts', {
    __MOUNT__: JSON.stringify(mount),
    __CONVERSATION__: JSON.stringify(conversation),
  });
}

/**
 * Builds a script that loads nothing.
 *
 * @param {string} outDir
 * @param {string} name of the file
 * @param {string} entry
 * @param {Readonly<Record<string, string>>} [define]
 */
async function buildClassic(outDir, name, entry, define = {}) {
  const [built] = await chunksOf({
    ...common,
    plugins: [minifyTemplates()],
    // Only browsers run script tags, so the check for HTMLElement can go.
    define: {...define, 'typeof HTMLElement': '"function"'},
    build: {
      ...commonBuild,
      outDir,
      lib: {entry, formats: ['iife'], name: 'gmsChat', fileName: () => name},
    },
  });
  if (!built) throw new Error(`${name} was not built`);
  const {code, fileName, moduleIds} = built;
  assertClassicScript(name, code);
  const foreign = moduleIds.find((id) => id.includes('/node_modules/'));
  if (foreign) throw new Error(`every page with ${name} would download ${foreign}: import it from a chunk`);
  return fileName;
}

/**
 * Throws unless this runs in a script tag without `type` and declares no global name.
 *
 * @param {string} name
 * @param {string} code
 */
function assertClassicScript(name, code) {
  new Script(code);
  const declaration = parseAst(code, {sourceType: 'script'}).body.find(
    ({type}) => type !== 'ExpressionStatement',
  );
  if (declaration) throw new Error(`${name} has a ${declaration.type} in the page's global scope`);
}

/**
 * Gives the bundled Lit a trusted types policy with its own name. Otherwise a page with its own Lit, whose `trusted-types` header
 * allows the name `lit-html` once, would refuse the chat's.
 *
 * @param {string} name
 * @returns {import('vite').Plugin}
 */
function ownTrustedTypesPolicy(name) {
  let renamed = 0;
  return {
    name: 'own-trusted-types-policy',
    transform(code, id) {
      if (!/[\\/]lit-html\.js$/.test(id)) return undefined;
      return {
        code: code.replaceAll(/createPolicy\((["'])lit-html\1/g, (_, quote) => {
          renamed++;
          return `createPolicy(${quote}${name}${quote}`;
        }),
        map: null,
      };
    },
    buildEnd(error) {
      if (!error && renamed !== 1)
        throw new Error(`Lit's trusted types policy was renamed ${renamed} times, not once`);
    },
  };
}

/** @param {string} file */
function measure(file) {
  const bytes = readFileSync(file);
  return {
    bytes: bytes.length,
    gzip: gzipSync(bytes, {level: 9}).length,
    brotli: brotliCompressSync(bytes).length,
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
  };
}
