/** For a script tag: registers `<gms-chat>`, and adds one to the page when the tag itself says which server. */
import {ATTRIBUTES} from './ui/element/settings.js';
import {GmsChat} from './ui/element/gms-chat.js';
import type {MountModule} from './ui/element/shell.js';

/** The other half, beside this script: set by the build. */
declare const __MOUNT__: {readonly file: string; readonly integrity: string};

// Read at once: in a callback it is null.
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;
// A script from another origin has no base for a relative import(), so the URL is made absolute.
const {file, integrity} = __MOUNT__;
let url = new URL(file, script?.src || document.baseURI).href;

let loading: Promise<MountModule> | undefined;
GmsChat.load = () =>
  (loading ??= load().catch((error: unknown) => {
    loading = undefined;
    // Firefox and Safari remember by its URL, for the life of the page, that a module could not be had.
    url += '?';
    throw error;
  }));

/** `import()` takes no integrity: a modulepreload link does, and fills the same map of modules. */
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
  // Made from the same source, and held to it by its integrity.
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
