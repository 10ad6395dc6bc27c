import type {BrowserContext} from '@playwright/test';

/** Effects of pages that a customer, a host page or the next user of the machine would notice. */
export interface PageRecord {
  /** Lines announced to screen readers. */
  readonly said: readonly string[];
  /** Types of the chat's events. */
  readonly told: readonly string[];
  /** Writes to storages: `sessionStorage key`. */
  readonly stored: readonly string[];
  /** Deletes all records so far. */
  clear(): void;
}

/** Records the effects of every page opened in this context from now on, across reloads. */
export async function recordPages(context: BrowserContext): Promise<PageRecord> {
  const record = {said: [] as string[], told: [] as string[], stored: [] as string[]};
  await context.exposeFunction('recordedByTest', (what: keyof typeof record, line: string) => {
    record[what].push(line);
  });
  await context.addInitScript(watch);
  return {
    ...record,
    clear() {
      for (const lines of Object.values(record)) lines.length = 0;
    },
  };
}

/** Runs in the page, before its own scripts. */
function watch(): void {
  // A new tab starts with about:blank, which has no storage.
  if (!location.host) return;
  const tell = (what: string, line: string) => {
    Reflect.apply(Reflect.get(window, 'recordedByTest') as () => void, undefined, [what, line]);
  };

  for (const event of ['open', 'minimize', 'started', 'message', 'unread', 'ended', 'error'])
    document.addEventListener(`gms-chat-${event}`, () => tell('told', event));

  for (const [name, area] of [
    ['sessionStorage', sessionStorage],
    ['localStorage', localStorage],
  ] as const) {
    const setItem = area.setItem.bind(area);
    Object.defineProperty(area, 'setItem', {
      value: (key: string, value: string) => {
        tell('stored', `${name} ${key} = ${value}`);
        setItem(key, value);
      },
    });
  }

  const said = new MutationObserver((changes) => {
    for (const {target, addedNodes} of changes) {
      const isVoice = target instanceof Element && target.ariaLive === 'assertive';
      if (isVoice) for (const node of addedNodes) tell('said', node.textContent ?? '');
    }
  });
  Reflect.set(
    Element.prototype,
    'attachShadow',
    new Proxy<(init: ShadowRootInit) => ShadowRoot>(Reflect.get(Element.prototype, 'attachShadow'), {
      apply(attach, element, init: [ShadowRootInit]) {
        const root = Reflect.apply(attach, element, init);
        said.observe(root, {childList: true, subtree: true});
        return root;
      },
    }),
  );
}
