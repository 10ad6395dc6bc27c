/** Sends messages between the pages of a site: each reaches all other pages that have the channel open. */
export interface Channel {
  readonly post: (message: unknown) => void;
  readonly close: () => void;
}

export type OpenChannel = (name: string, hear: (message: unknown) => void) => Channel;

/** The `listen` of `storageChannel`: calls `listener` with each key and value that another page of the site writes. */
export function listenToStorage(listener: (key: string | null, value: string | null) => void): () => void {
  const tell = ({key, newValue}: StorageEvent) => listener(key, newValue);
  window.addEventListener('storage', tell);
  return () => window.removeEventListener('storage', tell);
}

/** Call it only where a BroadcastChannel can be opened. */
export const broadcast: OpenChannel = (name, hear) => {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({data}: MessageEvent<unknown>) => hear(data);
  const post = (message: unknown) => {
    try {
      channel.postMessage(message);
    } catch {
      // Refused: the other pages do not hear this one, and whoever waits for an answer gives up.
    }
  };
  return {post, close: () => channel.close()};
};
