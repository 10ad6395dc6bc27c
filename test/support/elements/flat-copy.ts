import {childrenOf, isDrawn, rootsOf} from './composed.js';

const REFERENCES = ['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-errormessage'];

/**
 * What is drawn of an element, as one tree without shadow roots and slots, kept in step with it: change by change, so that
 * whoever watches the copy sees what was added, taken away and rewritten, and nothing else. What assistive technology does
 * not get is not in it: what is not drawn, what is inert, what is hidden from it.
 */
export class FlatCopy {
  readonly element: HTMLElement;
  readonly #source: Element;
  readonly #copies = new WeakMap<Node, Node>();
  readonly #alerts: Element[] = [];
  readonly #numbers = new Map<Node, number>();
  readonly #observer: MutationObserver;
  readonly #onNews: () => void;

  /** @param onNews something of the source has changed or has got the focus, and the copy is to be brought up to it */
  constructor(source: Element, onNews: () => void) {
    this.#source = source;
    this.#onNews = onNews;
    this.#observer = new MutationObserver(onNews);
    this.element = document.createElement('div');
    this.sync();
  }

  /** The copy of what has the focus, however deep. */
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
    // One that moves within a root is told to nobody outside of it.
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
    // An alert is heard when it comes, of a status only what changes in it: so its words come after all else.
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
    // A custom element is nothing to assistive technology; another one of its kind would draw itself.
    const copy = document.createElement(source.localName.includes('-') ? 'div' : source.localName);
    this.#copies.set(source, copy);
    return copy;
  }

  /** Names and values. An id is one of its root only, and so gets the root's number. */
  #describe(source: Element, copy: Element): void {
    const number = this.#numbers.get(source.getRootNode()) ?? 0;
    const wanted = new Map([...source.attributes].map(({name, value}) => [name, value]));
    // What is there is seen: the copy of a popover would first have to be shown.
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
