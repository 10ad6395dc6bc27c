import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {Script} from 'node:vm';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {build, parseAst} from 'vite';
import {assertModules} from './modules.mjs';
import {cometdAnywhere} from './cometd-anywhere.mjs';
import {lateChunks} from './late-chunks.mjs';
import {minifyTemplates} from './minify-templates.mjs';

const common = {configFile: false, logLevel: 'warn', publicDir: false};
const licenses = 'gms-chat.licenses.md';
const commonBuild = {target: 'es2022', emptyOutDir: false, sourcemap: true, minify: true};

/**
 * A classic script cannot name its chunks by `import './x.js'`: from another origin that has no base URL. So the rest is built
 * first, and the script is told its name and its hash.
 */
export async function buildScriptTag(outDir) {
  const chunks = await buildChunks(outDir);
  const mount = chunks.find(({isEntry}) => isEntry).fileName;
  const door = await buildDoor(outDir, {file: mount, integrity: measure(path.join(outDir, mount)).integrity});

  const manifest = {[door]: {...measure(path.join(outDir, door)), loads: mount, imports: []}};
  for (const {fileName, imports, dynamicImports} of chunks) {
    manifest[fileName] = {...measure(path.join(outDir, fileName)), imports, dynamicImports};
  }
  writeFileSync(path.join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function buildChunks(outDir) {
  const [{output}] = await build({
    ...common,
    plugins: [cometdAnywhere(), minifyTemplates(), ownTrustedTypesPolicy('gms-chat'), lateChunks()],
    build: {
      ...commonBuild,
      outDir,
      lib: {entry: {mount: 'src/ui/mount/mount.ts'}, formats: ['es']},
      license: {fileName: licenses},
      rolldownOptions: {
        // What a later chunk shares with the first stays in it: one request less before the customer can write.
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: 'gms-chat-[name]-[hash].js',
          chunkFileNames: 'gms-chat-[name]-[hash].js',
          minify: true,
          comments: false,
          postBanner: ({isEntry}) =>
            isEntry ? `/*! gms-chat, with Lit and CometD in it: see ${licenses} */` : '',
        },
      },
    },
  });
  const chunks = output.filter(({type}) => type === 'chunk');
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

async function buildDoor(outDir, mount) {
  const [{output}] = await build({
    ...common,
    plugins: [minifyTemplates()],
    // A script tag is run by browsers only, so the door need not look.
    define: {__MOUNT__: JSON.stringify(mount), 'typeof HTMLElement': '"function"'},
    build: {
      ...commonBuild,
      outDir,
      lib: {entry: 'src/script-tag.ts', formats: ['iife'], name: 'gmsChat', fileName: () => 'gms-chat.js'},
    },
  });
  const [{code, fileName, moduleIds}] = output;
  assertClassicScript(code);
  const foreign = moduleIds.find((id) => id.includes('/node_modules/'));
  if (foreign) throw new Error(`every page would pay for ${foreign}: load it from ui/mount/mount.ts`);
  return fileName;
}

/** Throws unless a script tag without `type` can run it, and it leaves no name in the page's global scope. */
function assertClassicScript(code) {
  new Script(code);
  const declaration = parseAst(code, {sourceType: 'script'}).body.find(
    ({type}) => type !== 'ExpressionStatement',
  );
  if (declaration) throw new Error(`gms-chat.js has a ${declaration.type} in the page's global scope`);
}

/**
 * A page whose `trusted-types` header allows `lit-html` once, and which has a Lit of its own, would refuse ours. So the copy in
 * the bundle has a policy of its own name.
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

function measure(file) {
  const bytes = readFileSync(file);
  return {
    bytes: bytes.length,
    gzip: gzipSync(bytes, {level: 9}).length,
    brotli: brotliCompressSync(bytes).length,
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
  };
}
