/**
 * Compiles the TypeScript of the component tests with Vite's own function, so that development, build and tests share one
 * compiler.
 */
import {existsSync} from 'node:fs';
import path from 'node:path';
import {transformWithOxc} from 'vite';

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function oxc() {
  let rootDir = '';
  const fileOf = (/** @type {string} */ urlPath) => path.join(rootDir, decodeURIComponent(urlPath));
  return {
    name: 'oxc',
    serverStart({config}) {
      rootDir = config.rootDir;
    },
    resolveMimeType({path: urlPath}) {
      return urlPath.endsWith('.ts') ? 'js' : undefined;
    },
    /** TypeScript imports `./x.ts` as `./x.js`. */
    resolveImport({source, context}) {
      if (!context.path.endsWith('.ts') || !/^\.{1,2}\/.*\.js$/.test(source)) return undefined;
      const written = source.replace(/\.js$/, '.ts');
      return existsSync(path.resolve(path.dirname(fileOf(context.path)), written)) ? written : undefined;
    },
    async transform(context) {
      if (!context.path.endsWith('.ts')) return undefined;
      const {code, map} = await transformWithOxc(String(context.body), fileOf(context.path), {
        target: 'es2022',
        sourcemap: true,
      });
      const inline = Buffer.from(JSON.stringify(map)).toString('base64');
      return {body: `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}\n`};
    },
  };
}
