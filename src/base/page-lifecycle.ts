/** Whether the page is visible and the network is up; its changes are moments to retry a lost connection at once. */
export interface PageLifecycle {
  /** The page is not visible now. */
  readonly hidden: boolean;
  /** The page has been left: it is being unloaded, is in the back/forward cache, or is frozen. */
  readonly away: boolean;
  /** The page has been left, and not for the back/forward cache: it never returns. */
  readonly closed?: boolean;
  /** The browser reports that it has no network. */
  readonly offline: boolean;
  /** The browser has frozen the page to save power: no task runs until it resumes. Such a page is `away` as well. */
  readonly frozen?: boolean;
  /** The browser has rendered the page ahead, and nobody has visited it yet. */
  readonly prerendering?: boolean;
  /**
   * Calls `listener` when the network goes or comes back, when the page is shown or hidden, when it is left or frozen, when
   * it returns, and when a prerendered page is visited.
   * @returns unsubscribes
   */
  subscribe(listener: () => void): () => void;
}

declare global {
  interface Document {
    readonly prerendering?: boolean;
  }
}

let isLeft = false;
let isFrozen = false;
/** The page was left for the back/forward cache. */
let isKept = false;

/** Events of the window and the document, and the change that each one brings. */
const CHANGES: Readonly<Record<'window' | 'document', Readonly<Record<string, (event: Event) => void>>>> = {
  window: {
    online: () => {},
    offline: () => {},
    pagehide: (event) => {
      isLeft = true;
      isKept = 'persisted' in event && event.persisted === true;
    },
    pageshow: () => (isLeft = false),
  },
  document: {
    visibilitychange: () => {},
    freeze: () => (isFrozen = true),
    resume: () => (isFrozen = false),
    prerenderingchange: () => {},
  },
};

/** The lifecycle by the browser's own events. In Node there is no page: no listener is ever called. */
export const pageLifecycle: PageLifecycle = {
  get hidden() {
    return globalThis.document?.hidden ?? false;
  },
  get away() {
    return isLeft || isFrozen;
  },
  get closed() {
    return isLeft && !isKept;
  },
  get offline() {
    return !(globalThis.navigator?.onLine ?? true);
  },
  get frozen() {
    return isFrozen;
  },
  get prerendering() {
    return globalThis.document?.prerendering ?? false;
  },
  subscribe(listener) {
    const {window, document} = globalThis;
    if (!window || !document) return () => undefined;
    // A subscriber proves that the page is running: reset, since no listener may have seen the event of its return.
    isLeft = isFrozen = false;
    const undo = [[window, CHANGES.window] as const, [document, CHANGES.document] as const].flatMap(
      ([target, changes]) =>
        Object.entries(changes).map(([type, change]) => {
          const tell = (event: Event) => {
            change(event);
            listener();
          };
          target.addEventListener(type, tell);
          return () => target.removeEventListener(type, tell);
        }),
    );
    return () => undo.forEach((each) => each());
  },
};

/** Resolves when the page is visited: a prerendered page may never be, and must not act before. */
export function visited(lifecycle: PageLifecycle): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (lifecycle.prerendering) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = lifecycle.subscribe(look);
  });
}
