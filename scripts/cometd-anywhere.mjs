/**
 * The `cometd` package takes timers, console and location from `window`, which Node has not. A global of that name would
 * mislead every library that looks for it to tell a browser from a server; so that package's code is made to ask `globalThis`.
 */

/** For Vite and Rolldown. */
export function cometdAnywhere() {
  return {
    name: 'cometd-anywhere',
    transform(code, id) {
      return isCometd(id) ? {code: withoutWindow(code), map: null} : undefined;
    },
  };
}

/** For Node, as a module hook: see node-hooks.mjs. */
export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context);
  return isCometd(url) ? {...loaded, source: withoutWindow(String(loaded.source))} : loaded;
}

function isCometd(id) {
  return /[\\/]node_modules[\\/]cometd[\\/]\w+\.js$/.test(id);
}

function withoutWindow(code) {
  return code.replaceAll(/\bwindow\b/g, 'globalThis');
}
