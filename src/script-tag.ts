/** Entry for a script tag: registers `<gms-chat>`, and adds one to the page when the tag has `data-server`. */
import {after} from './base/clock.js';
import {addElement} from './ui/element/added-element.js';
import {GmsChat} from './ui/element/gms-chat.js';
import {findOwnScript} from './ui/element/own-script.js';
import type {MountModule} from './ui/element/shell.js';

/** File name and integrity of the lazily loaded part, which lies beside this script. Set by the build. */
declare const __MOUNT__: {readonly file: string; readonly integrity: string};

const script = findOwnScript();
const {file, integrity} = __MOUNT__;
// A script from another origin has no base for a relative import(), so the URL is made absolute.
let url = new URL(file, script.url ?? document.baseURI).href;
const HINT = '(gms-chat.js cannot find its script tag)';

let loading: Promise<MountModule> | undefined;
GmsChat.load = () =>
  (loading ??= load().catch((error: unknown) => {
    loading = undefined;
    // Firefox and Safari cache a failed module load by its URL until the page goes: retry with another URL.
    url += '?';
    throw error;
  }));

async function load(): Promise<MountModule> {
  await preload();
  // The cast is safe: the integrity proves that the file is the one of this build.
  return (GmsChat.half = (await import(/* @vite-ignore */ url)) as MountModule);
}

/** A link proves the integrity of the module, because `import()` takes none. The link fills the same module map. */
function preload(): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = url;
  link.integrity = integrity;
  link.crossOrigin = 'anonymous';
  link.nonce = script.nonce;
  return new Promise((resolve, reject) => {
    const fail = () => {
      link.replaceWith();
      reject(new Error(`Cannot load ${url} ${script.url ? '' : HINT}`));
    };
    // Such a browser never tells what became of the link.
    if (!link.relList.supports(link.rel)) resolve(undefined);
    link.onload = resolve;
    link.onerror = fail;
    after(20_000, fail);
    document.head.append(link);
  });
}

if (!customElements.get('gms-chat')) customElements.define('gms-chat', GmsChat);
const {attributes} = script;
if (attributes.has('server')) {
  if (document.body) addElement(attributes);
  else document.addEventListener('DOMContentLoaded', () => addElement(attributes), {once: true});
} else if (attributes.size) {
  console.warn('gms-chat.js needs data-server');
}
