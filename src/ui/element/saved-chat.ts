import type {Settings} from './settings.js';

/** Events after which there may be a saved chat: another tab, or another page of this tab, may have started one. */
export const RECHECK_ON = ['storage', 'pageshow'];

/** Runs `task` once the page is visited: a page that the browser renders ahead reads nothing, asks nothing and tells nothing. */
export function onceVisited(task: () => void): void {
  if (document.prerendering) document.addEventListener('prerenderingchange', task);
  else task();
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
    return keys.some((key) => key.startsWith('gms-chat ') && key.slice(-service.length - 1) === ` ${service}`);
  } catch {
    return false;
  }
}
