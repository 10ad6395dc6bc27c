import {broadcast, listenToStorage, type OpenChannel} from './channel.js';
import type {KeyValueStorage} from './key-value-storage.js';
import {storageChannel} from './storage-channel.js';

/**
 * Chooses how the pages of the site talk to each other: by BroadcastChannel where it can be opened, else through the storage
 * of the site. `undefined` when there is neither.
 */
export function siteChannel(storage: KeyValueStorage | undefined): OpenChannel | undefined {
  if (canBroadcast()) return broadcast;
  const subtle = globalThis.crypto?.subtle;
  return storage && subtle && storageChannel({storage, listen: listenToStorage, subtle});
}

/** A frame may have BroadcastChannel and not be allowed to open one. */
function canBroadcast(): boolean {
  try {
    new BroadcastChannel('gms-chat').close();
    return true;
  } catch {
    return false;
  }
}
