import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Within so many px of its end, a list counts as being read at its end. */
const AT_END = 48;

/**
 * Keeps a scrolling list at its end for those who are there, and where it is for those who read further up: also when
 * its rows grow as they are drawn, and when the list itself shrinks (a growing composer, an on-screen keyboard).
 */
export class StickToEnd implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #list: () => HTMLElement | null;
  readonly #resize = new ResizeObserver(() => {
    this.#follow();
    // Now the rows are drawn, and the list is there to be seen.
    if (this.#list()?.clientHeight) this.#goal = undefined;
  });
  #observed: HTMLElement | null = null;
  #frame = 0;
  #atEnd = true;
  /** Where the list was scrolled to last, px. */
  #top = 0;
  /** Is shown at the top, until all rows are drawn. */
  #goal: (() => HTMLElement | null) | undefined;

  /** @param list the scrolling list, whose only child holds the rows */
  constructor(host: ReactiveControllerHost, list: () => HTMLElement | null) {
    this.#host = host;
    this.#list = list;
    host.addController(this);
  }

  /** What comes at the end is seen. */
  get isAtEnd(): boolean {
    return this.#atEnd;
  }

  /** Shows an element of the list, at its top if there is enough below, as soon as the list is there to be seen. */
  startAt(element: () => HTMLElement | null): void {
    this.#goal = element;
    this.#follow();
  }

  /** The same for an element that is drawn already. */
  show(element: HTMLElement): void {
    this.startAt(() => element);
    this.#goal = undefined;
  }

  /** Shows the end from the next update on, wherever the list is now. */
  jump(): void {
    this.#atEnd = true;
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#resize.disconnect();
    this.#observed = null;
  }

  hostUpdated(): void {
    const list = this.#list();
    if (list && list !== this.#observed) {
      this.#observed = list;
      this.#resize.observe(list);
      if (list.firstElementChild) this.#resize.observe(list.firstElementChild);
      list.onscroll = () => this.#scrolled(list);
    }
    this.#follow();
    // Rows draw themselves a little later than the list. One that was taken out and another of its height that was put in
    // change nothing that is observed, and yet between the two the list was short, and lost its place.
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#follow());
  }

  /** Only who scrolls up leaves the end: a list that has just grown is not there either, and is about to follow. */
  #scrolled(list: HTMLElement): void {
    const wasAtEnd = this.#atEnd;
    if (isAtEnd(list)) this.#atEnd = true;
    else if (list.scrollTop < this.#top) this.#atEnd = false;
    this.#top = list.scrollTop;
    if (this.#atEnd !== wasAtEnd) this.#host.requestUpdate();
  }

  #follow(): void {
    const list = this.#list();
    if (!list?.clientHeight) return;
    const goal = this.#goal?.();
    if (goal) {
      list.scrollTop += goal.getBoundingClientRect().top - list.getBoundingClientRect().top;
      this.#atEnd = isAtEnd(list);
    }
    if (this.#atEnd) list.scrollTop = list.scrollHeight;
    this.#top = list.scrollTop;
  }
}

const isAtEnd = (list: HTMLElement): boolean =>
  list.scrollHeight - list.clientHeight - list.scrollTop <= AT_END;
