import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Within so many px of its end, a list counts as being read at its end. */
const AT_END = 48;

/**
 * Keeps a scrolling list at its end for those who are there, and where it is for those who read further up: also when
 * its rows grow as they are drawn, and when the list itself shrinks (a growing composer, an on-screen keyboard).
 */
export class StickToEnd implements ReactiveController {
  readonly #list: () => HTMLElement | null;
  readonly #resize = new ResizeObserver(() => this.#follow());
  #observed: HTMLElement | null = null;
  #atEnd = true;
  /** Where the list was scrolled to last, px. */
  #top = 0;

  /** @param list the scrolling list, whose only child holds the rows */
  constructor(host: ReactiveControllerHost, list: () => HTMLElement | null) {
    this.#list = list;
    host.addController(this);
  }

  /** Shows the end from the next update on, wherever the list is now. */
  jump(): void {
    this.#atEnd = true;
  }

  hostDisconnected(): void {
    this.#resize.disconnect();
    this.#observed = null;
  }

  hostUpdated(): void {
    const list = this.#list();
    if (list && list !== this.#observed) {
      this.#observed = list;
      this.#resize.observe(list);
      if (list.firstElementChild) this.#resize.observe(list.firstElementChild);
      list.addEventListener('scroll', () => this.#scrolled(list));
    }
    this.#follow();
  }

  /** Only who scrolls up leaves the end: a list that has just grown is not there either, and is about to follow. */
  #scrolled(list: HTMLElement): void {
    const isAtEnd = list.scrollHeight - list.clientHeight - list.scrollTop <= AT_END;
    if (isAtEnd) this.#atEnd = true;
    else if (list.scrollTop < this.#top) this.#atEnd = false;
    this.#top = list.scrollTop;
  }

  #follow(): void {
    const list = this.#list();
    if (list && this.#atEnd) list.scrollTop = list.scrollHeight;
  }
}
