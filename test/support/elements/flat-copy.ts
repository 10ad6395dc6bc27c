import {childrenOf, isDrawn, rootsOf} from './composed.js';

const REFERENCES = ['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-errormessage'];

/**
 * A copy of the drawn tree of an element, without shadow roots and slots. It follows the source change by change, so that an
 * observer of the copy sees only the nodes that were added, removed or changed. The copy leaves out everything that
 * assistive technology does not get: nodes that are not drawn, inert, or hidden with `aria-hidden`.
 */
export class FlatCopy {
  readonly element: HTMLElement;
  readonly #source: Element;
  readonly #copies = new WeakMap<Node, Node>();
  readonly #alerts: Element[] = [];
  readonly #numbers = new Map<Node, number>();
  readonly #observer: MutationObserver;
  readonly #onNews: () => void;

  /** @param onNews called when the source has changed or got the focus: call `sync` then */
  constructor(source: Element, onNews: () => void) {
    this.#source = source;
    this.#onNews = onNews;
    this.#observer = new MutationObserver(onNews);
    this.element = document.createElement('div');
    this.sync();
  }

  /** The copy of the focused element. */
  get focused(): Node | undefined {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element ? this.#copies.get(element) : undefined;
  }

  sync(): void {
    for (const root of rootsOf(this.#source)) this.#watch(root);
    this.#fill(this.element, [this.#source]);
    for (const alert of this.#alerts.splice(0)) this.#fillFrom(alert);
  }

  stop(): void {
    this.#observer.disconnect();
    for (const root of this.#numbers.keys()) root.removeEventListener('focusin', this.#onNews);
  }

  #watch(root: Node): void {
    if (this.#numbers.has(root)) return;
    this.#numbers.set(root, this.#numbers.size);
    this.#observer.observe(root, {attributes: true, characterData: true, childList: true, subtree: true});
    // A focus that moves inside a shadow root fires no event outside of it.
    root.addEventListener('focusin', this.#onNews);
  }

  #fill(copy: Node, sources: readonly Node[]): void {
    const wanted = sources.flatMap((source) => this.#copiesOf(source));
    for (const child of [...copy.childNodes]) if (!wanted.includes(child)) child.remove();
    wanted.forEach((child, i) => {
      if (copy.childNodes[i] !== child) copy.insertBefore(child, copy.childNodes[i] ?? null);
    });
  }

  #copiesOf(source: Node): readonly Node[] {
    if (source instanceof Text) return [this.#text(source)];
    if (!(source instanceof Element) || !isThere(source)) return [];
    if (source instanceof HTMLSlotElement)
      return childrenOf(source).flatMap((child) => this.#copiesOf(child));
    const copy = this.#elementFor(source);
    this.#describe(source, copy);
    // A screen reader announces an alert when it appears, a status only when it changes: so fill alerts last.
    if (source.role === 'alert') this.#alerts.push(source);
    else this.#fillFrom(source);
    return [copy];
  }

  #fillFrom(source: Element): void {
    const copy = this.#copies.get(source);
    if (copy) this.#fill(copy, childrenOf(source));
  }

  #text(source: Text): Node {
    const copy = this.#copies.get(source) ?? document.createTextNode(source.data);
    this.#copies.set(source, copy);
    if (copy instanceof Text && copy.data !== source.data) copy.data = source.data;
    return copy;
  }

  #elementFor(source: Element): Element {
    const known = this.#copies.get(source);
    if (known instanceof Element) return known;
    // A custom element means nothing to assistive technology, and a copy of it would draw itself again.
    const copy = document.createElement(source.localName.includes('-') ? 'div' : source.localName);
    this.#copies.set(source, copy);
    return copy;
  }

  /** Copies attributes and values. Ids are unique only in their shadow root, so each gets the number of its root. */
  #describe(source: Element, copy: Element): void {
    const number = this.#numbers.get(source.getRootNode()) ?? 0;
    const wanted = new Map([...source.attributes].map(({name, value}) => [name, value]));
    // A copied popover would be hidden until it is shown, but the source is visible.
    wanted.delete('popover');
    for (const name of REFERENCES) {
      const ids = wanted.get(name);
      if (ids)
        wanted.set(
          name,
          ids.replace(/\S+/g, (id) => `${id}-${number}`),
        );
    }
    for (const name of copy.getAttributeNames()) if (!wanted.has(name)) copy.removeAttribute(name);
    for (const [name, value] of wanted) if (copy.getAttribute(name) !== value) copy.setAttribute(name, value);
    if (source instanceof HTMLInputElement && copy instanceof HTMLInputElement) copy.value = source.value;
    if (source instanceof HTMLTextAreaElement && copy instanceof HTMLTextAreaElement)
      copy.value = source.value;
  }
}

function isThere(element: Element): boolean {
  const isHidden =
    element.ariaHidden === 'true' || element.hasAttribute('inert') || element.localName === 'style';
  return !isHidden && isDrawn(element);
}
