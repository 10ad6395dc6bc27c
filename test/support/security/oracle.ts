/** Decides whether a text took effect as anything but text. */

/** Elements that neither the chat nor the desk draws: one of them came out of a text. */
const FOREIGN = new Set(
  'animate applet area audio base body embed fencedframe foreignobject frame frameset html iframe image img keygen link listing map marquee math meta noembed noscript object picture plaintext portal script set source style template title track use video xmp'.split(
    ' ',
  ),
);
/** Attributes with an address that a browser follows, loads or runs. */
const ADDRESSES = new Set(
  'action background cite code codebase data formaction href longdesc manifest ping poster src srcset xlink:href'.split(
    ' ',
  ),
);
const HARMLESS = new Set(['http:', 'https:', 'mailto:', 'tel:', 'blob:']);

/** Sentences about markup below `root`, open shadow roots included, that came out of a text. */
export function injectedIn(root: ParentNode): readonly string[] {
  return [...root.children].flatMap((element) => [
    ...faultsOf(element),
    ...injectedIn(element),
    ...(element.shadowRoot ? injectedIn(element.shadowRoot) : []),
  ]);
}

function faultsOf(element: Element): readonly string[] {
  const tag = element.localName.toLowerCase();
  const faults = FOREIGN.has(tag) ? [`<${tag}>`] : [];
  for (const {name, value} of element.attributes) {
    const isBad =
      /^on/i.test(name) ||
      name === 'srcdoc' ||
      (ADDRESSES.has(name.toLowerCase()) && !isHarmless(value)) ||
      (name === 'style' && /url\(|expression|binding|@import/i.test(value));
    if (isBad) faults.push(`<${tag} ${name}="${value}">`);
  }
  return faults;
}

/** An address that no browser can read leads nowhere. */
const isHarmless = (address: string): boolean =>
  !URL.canParse(address, document.baseURI) || HARMLESS.has(new URL(address, document.baseURI).protocol);

/** For the tests of a suite: whatever payloads call, and each request to a place that only they name. */
export function useSentinel(): {readonly touched: readonly string[]} {
  const touched: string[] = [];
  const undo: (() => void)[] = [];

  beforeEach(() => {
    touched.length = 0;
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'msgbox', 'XSS', 'javascript']) {
      const own = Object.getOwnPropertyDescriptor(window, name);
      const value = (...given: unknown[]) => void touched.push(`${name}(${given.join()})`);
      Object.defineProperty(window, name, {configurable: true, writable: true, value});
      undo.push(() => {
        if (own) Object.defineProperty(window, name, own);
        else Reflect.deleteProperty(window, name);
      });
    }
    const observer = new PerformanceObserver((list) => {
      for (const {name} of list.getEntries())
        if (new URL(name).origin !== location.origin) touched.push(`loaded ${name}`);
    });
    observer.observe({entryTypes: ['resource']});
    undo.push(() => observer.disconnect());
  });
  afterEach(() => {
    for (const task of undo.splice(0)) task();
  });

  return {touched};
}

/** Time in which an image that cannot be loaded, or a script, has told of itself: two frames and a task after them. */
export async function whenLoaded(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
  const {port1, port2} = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
  port1.close();
}

/** What a text shows: controls and marks of direction have no picture, and blanks are one. */
export const shownOf = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/ +/g, '')
    .trim();
