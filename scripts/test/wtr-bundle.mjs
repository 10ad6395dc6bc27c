/**
 * Bundles all component tests before the first page asks for one. Otherwise each page, and there is one a test file, fetches
 * hundreds of modules one by one. Tests share chunks, so nothing is bundled twice.
 */
import path from 'node:path';
import {rolldown} from 'rolldown';

/**
 * @param {readonly string[]} files test files, from the root
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function bundle(files) {
  /** @type {ReadonlyMap<string, string>} */
  let served = new Map();
  return {
    name: 'bundle',
    async serverStart({config}) {
      served = await bundled(files, config.rootDir);
    },
    serve({path: urlPath}) {
      const body = served.get(decodeURIComponent(urlPath));
      return body === undefined ? undefined : {body, type: urlPath.endsWith('.map') ? 'json' : 'js'};
    },
  };
}

/**
 * @param {readonly string[]} files
 * @param {string} root
 * @returns {Promise<ReadonlyMap<string, string>>} code and source maps by URL; those of the tests are the paths of their files
 */
async function bundled(files, root) {
  const bundle = await rolldown({
    cwd: root,
    input: Object.fromEntries(files.map((file) => [file, path.join(root, file)])),
    platform: 'browser',
    tsconfig: path.join(root, 'tsconfig.json'),
    // Lit's development build warns of mistakes.
    resolve: {conditionNames: ['development', 'browser', 'import', 'default']},
    // The test runner serves these itself.
    external: /^\/__web-/,
    makeAbsoluteExternalsRelative: false,
    // package.json declares side effects for the library's modules only.
    treeshake: false,
  });
  const {output} = await bundle.generate({
    sourcemap: true,
    entryFileNames: 'tests/[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  });
  await bundle.close();
  const code = new Map(
    output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : String(file.source)]),
  );
  // The test runner adds a query to the URL of a test. A chunk that needs code of a test has none, and would run it again.
  for (const file of files) code.set(`/${file}`, `import '/tests/${file}.js';\n`);
  return code;
}
