/**
 * Adapts the `cometd` package, for the build and for Node: removes unused code and replaces `window` by `globalThis`. The
 * package takes timers, console and location from `window`, which Node lacks. Defining a global `window` in Node instead would
 * mislead all libraries that test for it to tell a browser from a server.
 */
import path from 'node:path';

/**
 * For Vite and Rolldown.
 *
 * @returns {import('vite').Plugin}
 */
export function cometdAnywhere() {
  return {
    name: 'cometd-anywhere',
    async transform(code, id) {
      return isCometd(id) ? {code: await fit(code, id), map: null} : undefined;
    },
    async generateBundle(_, bundle) {
      const {assertUnused} = await import('./cometd-unused.mjs');
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.entries(file.modules) : [],
      );
      /** @type {(matches: (id: string) => boolean) => string} */
      const codeOf = (matches) =>
        modules
          .filter(([id]) => matches(id))
          .map(([, {code}]) => code ?? '')
          .join('\n');
      assertUnused(
        codeOf(isCometd),
        codeOf((id) => id.endsWith('/src/wire/comet.ts')),
      );
    },
  };
}

/**
 * For Node, as a module hook: see node-hooks.mjs.
 *
 * @type {import('node:module').LoadHook}
 */
export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context);
  return isCometd(url) ? {...loaded, source: await fit(String(loaded.source), url)} : loaded;
}

/** @param {string} id */
function isCometd(id) {
  return /[\\/]node_modules[\\/]cometd[\\/]\w+\.js$/.test(id);
}

/** @param {string} code @param {string} id */
async function fit(code, id) {
  // Imported only if needed: it loads slowly, and most Node processes use no CometD.
  const {withoutUnused} = await import('./cometd-unused.mjs');
  return withoutUnused(code, path.basename(id)).replaceAll(/\bwindow\b/g, 'globalThis');
}
