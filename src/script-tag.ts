/** Entry for a script tag: registers `<gms-chat>`, and adds one to the page when the tag has `data-server`. */
import {systemClock} from './base/clock.js';
import {late} from './base/late.js';
import {within} from './base/within.js';
import {addElement} from './ui/element/added-element.js';
import {GmsChat} from './ui/element/gms-chat.js';
import {findOwnScript} from './ui/element/own-script.js';
import type {MountModule} from './ui/element/shell.js';

/** The lazily loaded half, which lies beside this script: file and integrity. Set by the build. */
declare const __MOUNT__: readonly string[];

/** Time that a file has to arrive, ms. */
const LATEST = 15_000;

const script = findOwnScript();
/** Exports of the chunks that are loaded, by file. */
const parts: Record<string, unknown> = {};
/** Files that are loaded or being loaded. */
const loading = new Map<string, Promise<unknown>>();
/** URL of the next try. Firefox and Safari remember a failed module by its URL until the page goes. */
const urls = new Map<string, string>();

/**
 * Loads chunks, each after the chunks before it, whose exports it reads from `parts`. A chunk is loaded once. The build puts
 * a call in place of each `import()` of a chunk: see `scripts/build/late-chunks.mjs`.
 * @param list file and integrity of each
 * @returns the exports of the last
 */
const part = (...list: readonly string[]) => {
  let last: Promise<unknown> = Promise.resolve();
  for (let at = 0; at < list.length; at += 2) {
    const [file = '', integrity = ''] = list.slice(at);
    last =
      loading.get(file) ??
      within(systemClock, LATEST, load(file, integrity, last), () => new Error(`${file} took too long`));
    loading.set(file, last);
    last.catch(() => loading.delete(file));
  }
  return last;
};

async function load(file: string, integrity: string, before: Promise<unknown>): Promise<unknown> {
  // A script from another origin has no base for a relative import(), so the URL is made absolute.
  const url = urls.get(file) ?? new URL(file, script.url ?? document.baseURI).href;
  urls.set(file, `${url}?`);
  await Promise.all([preload(url, integrity), before]);
  return (parts[file] = await import(/* @vite-ignore */ url));
}

/** A link proves the integrity of the module, because `import()` takes none. The link fills the same module map. */
function preload(url: string, integrity: string): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = url;
  link.integrity = integrity;
  link.crossOrigin = 'anonymous';
  link.nonce = script.nonce;
  return new Promise((resolve, reject) => {
    // Such a browser never tells what became of the link.
    if (!link.relList.supports(link.rel)) resolve(undefined);
    link.onload = resolve;
    link.onerror = () => {
      link.replaceWith();
      reject(new Error(`Cannot load ${url} ${script.url ? '' : '(gms-chat.js cannot find its script tag)'}`));
    };
    document.head.append(link);
  });
}

Object.assign(GmsChat, {part, parts});
// The cast is safe: the integrity proves that the file is the one of this build.
GmsChat.load = late(() => part(...__MOUNT__) as Promise<MountModule>);
if (!customElements.get('gms-chat')) customElements.define('gms-chat', GmsChat);
const {attributes} = script;
if (attributes.has('server')) {
  if (document.body) addElement(attributes);
  else document.addEventListener('DOMContentLoaded', () => addElement(attributes), {once: true});
} else if (attributes.size) {
  console.warn('gms-chat.js needs data-server');
}
