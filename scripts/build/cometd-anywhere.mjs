/**
 * The `cometd` package as it is run here, in the build and in Node alike: without what is never used, and without `window`,
 * from which it takes timers, console and location, and which Node has not. A global of that name would mislead every library
 * that looks for it to tell a browser from a server; so that package's code is made to ask `globalThis`.
 */
import path from 'node:path';

/** For Vite and Rolldown. */
export function cometdAnywhere() {
  return {
    name: 'cometd-anywhere',
    async transform(code, id) {
      return isCometd(id) ? {code: await fit(code, id), map: null} : undefined;
    },
    async generateBundle(_, bundle) {
      const {assertUnused} = await import('./cometd-unused.mjs');
      const modules = Object.values(bundle).flatMap(({modules = {}}) => Object.entries(modules));
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

/** For Node, as a module hook: see node-hooks.mjs. */
export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context);
  return isCometd(url) ? {...loaded, source: await fit(String(loaded.source), url)} : loaded;
}

function isCometd(id) {
  return /[\\/]node_modules[\\/]cometd[\\/]\w+\.js$/.test(id);
}

async function fit(code, id) {
  // It takes its time to load, and most of what runs in Node has no CometD.
  const {withoutUnused} = await import('./cometd-unused.mjs');
  return withoutUnused(code, path.basename(id)).replaceAll(/\bwindow\b/g, 'globalThis');
}
