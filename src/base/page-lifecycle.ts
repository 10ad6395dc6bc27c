/** Whether the page is visible and the network is up; its changes are moments to retry a lost connection at once. */
export interface PageLifecycle {
  /** The page is not visible now. */
  readonly hidden: boolean;
  /** The page has been left: it is being unloaded, or is in the back/forward cache. */
  readonly away: boolean;
  /** The browser reports that it has no network. */
  readonly offline: boolean;
  /**
   * Calls `listener` when the network goes or comes back, when the page is shown or hidden, when it is left, and when it
   * returns from the back/forward cache.
   * @returns unsubscribes
   */
  subscribe(listener: () => void): () => void;
}

let isAway = false;

/** The lifecycle by the browser's own events. In Node there is no page: no listener is ever called. */
export const pageLifecycle: PageLifecycle = {
  get hidden() {
    return globalThis.document?.hidden ?? false;
  },
  get away() {
    return isAway;
  },
  get offline() {
    return !(globalThis.navigator?.onLine ?? true);
  },
  subscribe(listener) {
    const {window, document} = globalThis;
    if (!window || !document) return () => undefined;
    // A subscriber proves that the page is running: reset, since no listener may have seen its `pageshow`.
    isAway = false;
    const leave = () => {
      isAway = true;
      listener();
    };
    const comeBack = () => {
      isAway = false;
      listener();
    };
    window.addEventListener('online', listener);
    window.addEventListener('offline', listener);
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', comeBack);
    document.addEventListener('visibilitychange', listener);
    return () => {
      window.removeEventListener('online', listener);
      window.removeEventListener('offline', listener);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
      document.removeEventListener('visibilitychange', listener);
    };
  },
};
