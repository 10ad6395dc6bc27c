/** Moments at which a broken line is worth another try at once, and whether the page is there to be seen. */
export interface PageLifecycle {
  /** Nobody can see the page now. */
  readonly hidden: boolean;
  /** The page has been left: it is being unloaded, or lies in the back/forward cache. */
  readonly away: boolean;
  /** The machine says that it has no network. */
  readonly offline: boolean;
  /**
   * Calls `listener` when the network goes and comes, when the page becomes visible or is hidden, when it is left, and when it
   * returns from the back/forward cache.
   * @returns the undo
   */
  subscribe(listener: () => void): () => void;
}

let isAway = false;

/** What the browser tells. Where there is no page (Node), nothing ever wakes. */
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
    // Whoever asks now is in a page that runs, though nobody listened when it came back.
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
