/**
 * Module hooks by which Node runs TypeScript: see node-hooks.mjs. They call the compiler of the build, so tests run what is
 * built. They start in 0.1 s, which matters: each of 200 test files is a process of its own.
 */
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {TsconfigCache, transformSync} from 'rolldown/utils';

const tsconfig = path.resolve(import.meta.dirname, '../../tsconfig.json');
const cache = new TsconfigCache(tsconfig);

/**
 * Our files import `./x.ts` as `./x.js`. Packages may have both.
 *
 * @type {import('node:module').ResolveHook}
 */
export function resolve(specifier, context, nextResolve) {
  const isOurs = !/[\\/]node_modules[\\/]/.test(context.parentURL ?? '');
  if (isOurs && /^\.{1,2}\/.*\.js(\?|$)/.test(specifier)) {
    const written = new URL(specifier.replace(/\.js(?=\?|$)/, '.ts'), context.parentURL);
    if (existsSync(fileURLToPath(written))) return nextResolve(written.href, context);
  }
  return nextResolve(specifier, context);
}

/** @type {import('node:module').LoadHook} */
export function load(url, context, nextLoad) {
  if (!isTypeScript(url)) return nextLoad(url, context);
  const file = fileURLToPath(url);
  const options = {tsconfig, target: 'es2022', sourcemap: true};
  const {code, map, errors} = transformSync(file, readFileSync(file, 'utf8'), options, cache);
  if (errors.length > 0) throw new SyntaxError(errors.map(({message}) => message).join('\n'));
  const inline = Buffer.from(JSON.stringify(map)).toString('base64');
  const source = `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}\n`;
  return {format: 'module', source, shortCircuit: true};
}

/** @param {string} url */
function isTypeScript(url) {
  return /^file:.*\.tsx?(\?|$)/.test(url);
}
