/** Sends messages between the pages of a site: each reaches all other pages that have the channel open. */
export interface Channel {
  readonly post: (message: unknown) => void;
  readonly close: () => void;
}

/** @returns `undefined` when the browser has no means for pages to talk to each other */
export type OpenChannel = (name: string, hear: (message: unknown) => void) => Channel | undefined;

/** The `listen` of `storageChannel`: calls `listener` with each key and value that another page of the site writes. */
export function listenToStorage(listener: (key: string | null, value: string | null) => void): () => void {
  const tell = ({key, newValue}: StorageEvent) => listener(key, newValue);
  window.addEventListener('storage', tell);
  return () => window.removeEventListener('storage', tell);
}

export const broadcast: OpenChannel = (name, hear) => {
  if (!globalThis.BroadcastChannel) return undefined;
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({data}: MessageEvent<unknown>) => hear(data);
  return {post: (message) => channel.postMessage(message), close: () => channel.close()};
};
