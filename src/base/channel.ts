/** What is said in one page of a site is heard in the others that have the channel open. */
export interface Channel {
  readonly post: (message: unknown) => void;
  readonly close: () => void;
}

/** @returns `undefined` where pages cannot talk to each other */
export type OpenChannel = (name: string, hear: (message: unknown) => void) => Channel | undefined;

/** As `storageChannel` wants it: what other pages of the site have written. */
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
