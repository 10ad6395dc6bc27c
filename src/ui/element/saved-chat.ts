import type {Settings} from './settings.js';

/** Events of a page after which a chat may wait that was begun in another tab, or on another page of this one. */
export const RECHECK_ON = ['storage', 'pageshow'];

/**
 * Whether a chat of this tab may wait to be taken up again, or another tab has one. Which server it is with is looked at
 * when the rest is loaded: here every byte counts.
 */
export function hasSavedChat({service, resume}: Settings): boolean {
  try {
    if (resume === 'off') return false;
    const storages = resume === 'tabs' ? [sessionStorage, localStorage] : [sessionStorage];
    const keys = storages.flatMap((storage) => Object.keys(storage));
    return keys.some((key) => key.startsWith('gms-chat ') && key.endsWith(` ${service}`));
  } catch {
    return false;
  }
}
