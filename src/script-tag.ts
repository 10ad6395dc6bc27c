/** Entry for a script tag: registers `<gms-chat>`, and adds one to the page when the tag has `data-server`. */
import {ATTRIBUTES} from './ui/element/settings.js';
import {GmsChat} from './ui/element/gms-chat.js';
import type {MountModule} from './ui/element/shell.js';

/** File name and integrity of the lazily loaded part, which lies beside this script. Set by the build. */
declare const __MOUNT__: {readonly file: string; readonly integrity: string};

// Read now: in a callback `currentScript` is null.
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;
// A script from another origin has no base for a relative import(), so the URL is made absolute.
const {file, integrity} = __MOUNT__;
let url = new URL(file, script?.src || document.baseURI).href;

let loading: Promise<MountModule> | undefined;
GmsChat.load = () =>
  (loading ??= load().catch((error: unknown) => {
    loading = undefined;
    // Firefox and Safari cache a failed module load by its URL until the page goes: retry with another URL.
    url += '?';
    throw error;
  }));

/** Preloads the module with a link, because `import()` takes no integrity. The link fills the same module map. */
async function load(): Promise<MountModule> {
  await new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = url;
    link.integrity = integrity;
    link.crossOrigin = 'anonymous';
    link.nonce = script?.nonce ?? '';
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject(new Error(`Cannot load ${url}`));
    };
    document.head.append(link);
  });
  // The cast is safe: the integrity proves that the file is the one of this build.
  return (GmsChat.half = (await import(/* @vite-ignore */ url)) as MountModule);
}

function addElement(dataset: DOMStringMap): void {
  const element = document.createElement('gms-chat');
  for (const [attribute, name] of ATTRIBUTES) {
    const value = dataset[name];
    if (value !== undefined) element.setAttribute(attribute, value);
  }
  document.body.append(element);
}

if (!customElements.get('gms-chat')) customElements.define('gms-chat', GmsChat);
if (script?.dataset['server'] !== undefined) {
  const {dataset} = script;
  if (document.body) addElement(dataset);
  else document.addEventListener('DOMContentLoaded', () => addElement(dataset), {once: true});
}
