import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {build} from 'vite';
import {cometdAnywhere} from './cometd-anywhere.mjs';
import {minifyTemplates} from './minify-templates.mjs';

/**
 * One module a source file, so that a bundler can drop what its page does not use. Lit stays an import, so that a page has it
 * once; CometD comes along, because the published one does not run in Node.
 */
export async function buildModules(outDir) {
  const [{output}] = await build({
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
          ['index', 'client', 'history', 'react'].map((door) => [door, `src/${door}.ts`]),
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
  assertModules(output.filter(({type}) => type === 'chunk').map(({fileName}) => path.join(outDir, fileName)));
}

/** npm publishes no folder named node_modules, and the one of the compiler's helper has a version in its name. */
function placeOf(name) {
  if (name.includes('oxc-project_runtime')) return 'vendor/decorate';
  return name.replace(/^.*node_modules\//, 'vendor/');
}

/** Vite leaves a decorator as it stands, without a word, in a file that tsconfig.json does not include; no browser runs one. */
export function assertModules(files) {
  const parse = `
    import {readFileSync} from 'node:fs';
    import {SourceTextModule} from 'node:vm';
    for (const file of process.argv.slice(1)) new SourceTextModule(readFileSync(file, 'utf8'), {identifier: file});
  `;
  const flags = ['--experimental-vm-modules', '--no-warnings', '--input-type=module'];
  const {status} = spawnSync(process.execPath, [...flags, '--eval', parse, ...files], {stdio: 'inherit'});
  if (status !== 0) throw new Error('no browser could run the module named above');
}
