/** Moments at which a broken line is worth another try at once, and whether the page is in view. */
export interface Wake {
  /** Nobody can see the page now. */
  readonly hidden: boolean;
  /**
   * Calls `listener` when the network is back, when the page becomes visible or is hidden, and when it returns
   * from the back/forward cache.
   * @returns the undo
   */
  subscribe(listener: () => void): () => void;
}

/** What the browser tells. Where there is no page (Node), nothing ever wakes. */
export const pageWake: Wake = {
  get hidden() {
    return globalThis.document?.hidden ?? false;
  },
  subscribe(listener) {
    const {window, document} = globalThis;
    if (!window || !document) return () => undefined;
    window.addEventListener('online', listener);
    window.addEventListener('pageshow', listener);
    document.addEventListener('visibilitychange', listener);
    return () => {
      window.removeEventListener('online', listener);
      window.removeEventListener('pageshow', listener);
      document.removeEventListener('visibilitychange', listener);
    };
  },
};
