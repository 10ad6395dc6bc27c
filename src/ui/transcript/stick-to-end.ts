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
    this.#soon();
  });
  #observed: HTMLElement | null = null;
  #frame = 0;
  #atEnd = true;
  /** Where the list was scrolled to last, px. */
  #top = 0;
  /** Is shown so many px below the top, until all rows are drawn. */
  #goal: (() => Element | null) | undefined;
  #offset = 0;
  readonly #moved: () => void;

  /**
   * @param list the scrolling list, whose only child holds the rows
   * @param moved called when other rows may be seen than before
   */
  constructor(host: ReactiveControllerHost, list: () => HTMLElement | null, moved: () => void) {
    this.#host = host;
    this.#list = list;
    this.#moved = moved;
    host.addController(this);
  }

  /** What comes at the end is seen. */
  get isAtEnd(): boolean {
    return this.#atEnd;
  }

  /** Shows an element of the list, at its top if there is enough below, as soon as the list is there to be seen. */
  startAt(element: () => Element | null): void {
    this.#goal = element;
    this.#offset = 0;
    this.#follow();
  }

  /** Leaves an element where it is, whatever is about to be drawn before it. */
  hold(element: Element | null | undefined): void {
    const list = this.#list();
    if (!element || !list) return;
    this.#goal = () => element;
    this.#offset = topOf(element) - topOf(list);
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
    // As many rows, new ones, may be as high as those before: that is no resize. And where one was taken out before the
    // other had drawn itself, the list was short, and lost its place.
    this.#soon();
  }

  /** When the rows are drawn: not while sizes are observed, where drawing more would be an error on the page. */
  #soon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const list = this.#list();
      // Who has scrolled up meanwhile is not brought back.
      if (!list || list.scrollTop < this.#top) return;
      this.#follow();
      // And the list is there to be seen.
      if (list.clientHeight) this.#goal = undefined;
      this.#moved();
    });
  }

  /** Only who scrolls up leaves the end: a list that has just grown is not there either, and is about to follow. */
  #scrolled(list: HTMLElement): void {
    // The first steps of a smooth scroll are still near the end.
    if (list.scrollTop < this.#top) cancelAnimationFrame(this.#frame);
    const wasAtEnd = this.#atEnd;
    if (isAtEnd(list)) this.#atEnd = true;
    else if (list.scrollTop < this.#top) this.#atEnd = false;
    this.#top = list.scrollTop;
    if (this.#atEnd !== wasAtEnd) this.#host.requestUpdate();
    this.#moved();
  }

  #follow(): void {
    const list = this.#list();
    if (!list?.clientHeight) return;
    const goal = this.#goal?.();
    if (goal) {
      scrollBy(list, topOf(goal) - topOf(list) - this.#offset);
      this.#atEnd = isAtEnd(list);
    }
    if (this.#atEnd) scrollBy(list, belowOf(list));
    this.#top = list.scrollTop;
  }
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;

/** Px below what is seen; of a list at its end less than one. */
const belowOf = (list: HTMLElement): number => list.scrollHeight - list.clientHeight - list.scrollTop;

const isAtEnd = (list: HTMLElement): boolean => belowOf(list) <= AT_END;

/** Leaves a list that is there already: to be put where it stands breaks off a smooth scroll that has just begun. */
function scrollBy(list: HTMLElement, distance: number): void {
  if (Math.abs(distance) >= 1) list.scrollTop += distance;
}
