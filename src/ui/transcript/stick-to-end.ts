import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** A list that is scrolled to within this distance of its end (px) counts as at its end. */
const AT_END = 48;

/**
 * Keeps a scrolling list at its end while the reader is there, and leaves it alone while they read further up. This also
 * holds when rows grow as they are drawn, and when the list shrinks (a growing composer, an on-screen keyboard).
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
  /** Last known `scrollTop` of the list, px. */
  #top = 0;
  /** Element to keep `#offset` px below the top of the list until all rows are drawn. */
  #goal: (() => Element | null) | undefined;
  #offset = 0;
  /** The list was out of the page, which has set it back to its beginning. */
  #wasOut = false;
  readonly #moved: () => void;

  /**
   * @param list the scrolling list, whose only child holds the rows
   * @param moved called when other rows may be in view than before
   */
  constructor(host: ReactiveControllerHost, list: () => HTMLElement | null, moved: () => void) {
    this.#host = host;
    this.#list = list;
    this.#moved = moved;
    host.addController(this);
  }

  /** The reader is at the end, so new rows are in view. */
  get isAtEnd(): boolean {
    return this.#atEnd;
  }

  /** Scrolls an element to the top of the list, or as near as the content allows, once the list is visible. */
  startAt(element: () => Element | null): void {
    this.#goal = element;
    this.#offset = 0;
    this.#follow();
  }

  /** Keeps an element in its place while rows are added before it. */
  hold(element: Element | null | undefined): void {
    const list = this.#list();
    if (!element || !list) return;
    this.#goal = () => element;
    this.#offset = topOf(element) - topOf(list);
  }

  /** Scrolls to the end with the next update, wherever the list is now. */
  jump(): void {
    this.#atEnd = true;
  }

  hostConnected(): void {
    if (this.#wasOut) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#wasOut = true;
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
    // The resize observer misses this when new rows are as high as the removed ones. And while a new row has not drawn
    // itself yet, the list is shorter and loses its scroll position.
    this.#soon();
  }

  /**
   * Follows in the next frame, when the rows are drawn. Not inside the resize observer: drawing more rows there would cause
   * a "ResizeObserver loop" error on the page.
   */
  #soon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const list = this.#list();
      // The reader has scrolled up meanwhile: do not scroll back.
      if (!list || (list.scrollTop < this.#top && !this.#wasOut)) return;
      this.#follow();
      // All rows are drawn, and the list is visible: the goal is reached.
      if (list.clientHeight) this.#goal = undefined;
      this.#moved();
    });
  }

  /** Only scrolling up leaves the end. A list that has just grown is not at its end either, but is about to follow. */
  #scrolled(list: HTMLElement): void {
    if (this.#wasOut) return;
    // The first steps of a smooth scroll up are still within `AT_END`: a pending follow would undo them.
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
    if (this.#wasOut) list.scrollTop = this.#top;
    this.#wasOut = false;
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

/** Px below the visible part. Less than 1 at the end, because `scrollTop` may be fractional. */
const belowOf = (list: HTMLElement): number => list.scrollHeight - list.clientHeight - list.scrollTop;

const isAtEnd = (list: HTMLElement): boolean => belowOf(list) <= AT_END;

/** Scrolls unless the list is there already: setting `scrollTop`, even to its own value, stops a smooth scroll. */
function scrollBy(list: HTMLElement, distance: number): void {
  if (Math.abs(distance) >= 1) list.scrollTop += distance;
}
