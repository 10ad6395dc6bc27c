import {execFileSync} from 'node:child_process';
import path from 'node:path';
import {build} from 'vite';

/**
 * One module a source file, so that a bundler can drop what its page does not use. Lit and CometD stay imports: a page that
 * has them already gets no second copy.
 */
export async function buildModules(outDir) {
  const [{output}] = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      sourcemap: true,
      minify: false,
      lib: {entry: {index: 'src/index.ts', client: 'src/client.ts'}, formats: ['es']},
      rolldownOptions: {
        external: [/^lit($|\/)/, /^@lit\//, 'cometd'],
        output: {
          preserveModules: true,
          preserveModulesRoot: 'src',
          // The compiler's one helper would lie in a folder with a version in its name.
          entryFileNames: ({name}) => (name.includes('oxc-project_runtime') ? 'decorate.js' : '[name].js'),
        },
      },
    },
  });
  assertModules(output.filter(({type}) => type === 'chunk').map(({fileName}) => path.join(outDir, fileName)));
}

/** Vite leaves a decorator as it stands, without a word, in a file that tsconfig.json does not include; no browser runs one. */
export function assertModules(files) {
  const parse = `
    import {readFileSync} from 'node:fs';
    import {SourceTextModule} from 'node:vm';
    for (const file of process.argv.slice(1)) new SourceTextModule(readFileSync(file, 'utf8'), {identifier: file});
  `;
  const flags = ['--experimental-vm-modules', '--no-warnings', '--input-type=module'];
  execFileSync(process.execPath, [...flags, '--eval', parse, ...files], {stdio: 'inherit'});
}
