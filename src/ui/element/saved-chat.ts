import type {Settings} from './settings.js';

/** Events after which there may be a saved chat: another tab, or another page of this tab, may have started one. */
export const RECHECK_ON = ['storage', 'pageshow'];

/** Runs `task` once the page is visited: a page that the browser renders ahead reads nothing, asks nothing and tells nothing. */
export function onceVisited(task: () => void): void {
  if (document.prerendering) document.addEventListener('prerenderingchange', task);
  else task();
}

/** Name of the item in the storage of the page. */
export const pageItem = ({service}: Pick<Settings, 'service'>): string => `gms-chat-${service}`;

/** Calls `found` if the storage of the page has a chat. One that fails counts as well: the lazy half asks again, and tells. */
export function lookInPageStorage(settings: Settings, found: () => void): void {
  const {storage, resume} = settings;
  if (!storage || resume === 'off') return;
  void Promise.resolve()
    .then(() => storage.getItem(pageItem(settings)))
    .then((item) => item && found(), found);
}

/**
 * Whether this tab, or with `resume="tabs"` another tab, may have a saved chat. The lazy half checks the server: here
 * every byte counts.
 */
export function hasSavedChat({service, resume}: Settings): boolean {
  try {
    if (resume === 'off') return false;
    const storages = resume === 'tabs' ? [sessionStorage, localStorage] : [sessionStorage];
    const keys = storages.flatMap(Object.keys);
    return keys.some(
      (key) => key.startsWith('gms-chat ') && key.slice(-service.length - 1) === ` ${service}`,
    );
  } catch {
    return false;
  }
}
