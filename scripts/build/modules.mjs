import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {build} from 'vite';
import {cometdAnywhere} from './cometd-anywhere.mjs';
import {minifyTemplates} from './minify-templates.mjs';

/** Doors that register `<gms-chat>` and add its types for the templates of a framework. */
const FRAMEWORKS = ['preact', 'react', 'solid', 'svelte', 'vue'];

/**
 * Builds one module per source file, so that bundlers can drop unused ones. Lit stays an import, so that a page has it only
 * once. CometD is included, because the published package does not run in Node.
 *
 * @param {string} outDir
 */
export async function buildModules(outDir) {
  const output = await chunksOf({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [cometdAnywhere(), minifyTemplates()],
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      sourcemap: true,
      minify: false,
      lib: {
        entry: Object.fromEntries(
          ['index', 'client', 'history', 'invite', ...FRAMEWORKS].map((door) => [door, `src/${door}.ts`]),
        ),
        formats: ['es'],
      },
      rolldownOptions: {
        external: [/^lit($|\/)/, /^@lit\//],
        output: {
          preserveModules: true,
          preserveModulesRoot: 'src',
          entryFileNames: ({name}) => `${placeOf(name)}.js`,
        },
      },
    },
  });
  assertModules(output.map(({fileName}) => path.join(outDir, fileName)));
}

/**
 * Builds, and returns the chunks: the entry first.
 *
 * @param {import('vite').InlineConfig} config for one output
 * @returns {Promise<import('rolldown').OutputChunk[]>}
 */
export async function chunksOf(config) {
  const [built] = [await build(config)].flat();
  if (!built || !('output' in built)) throw new Error('Vite has built nothing.');
  return built.output.filter((file) => file.type === 'chunk');
}

/**
 * npm does not publish folders named node_modules, and the folder of the compiler's helper has a version in its name.
 *
 * @param {string} name
 */
function placeOf(name) {
  if (name.includes('oxc-project_runtime')) return 'vendor/decorate';
  return name.replace(/^.*node_modules\//, 'vendor/');
}

/**
 * Throws if a file is not valid JavaScript. In a file that tsconfig.json does not include, Vite silently leaves decorators
 * uncompiled, and no browser runs them.
 *
 * @param {string[]} files
 */
export function assertModules(files) {
  const parse = `
    import {readFileSync} from 'node:fs';
    import {SourceTextModule} from 'node:vm';
    for (const file of process.argv.slice(1)) new SourceTextModule(readFileSync(file, 'utf8'), {identifier: file});
  `;
  const flags = ['--experimental-vm-modules', '--no-warnings', '--input-type=module'];
  const {status} = spawnSync(process.execPath, [...flags, '--eval', parse, ...files], {stdio: 'inherit'});
  if (status !== 0) throw new Error('browsers could not run the module named above');
}
