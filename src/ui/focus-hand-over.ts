import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {activeElement, isWithin} from '../base/active-element.js';
import {onceTold} from '../base/told.js';

interface Host extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/**
 * The law for the focus: what has it leaves the accessibility tree only after the focus has arrived where it goes. The host
 * draws in two passes. The first shows what is new, and keeps unseen what is over but `holds` the focus. Then the focus moves
 * (`to`). The second pass comes when a screen reader knows of that.
 */
export class FocusHandOver implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #root: () => ParentNode;
  /** Elements that the focus has just left, each with what cancels its timer. */
  readonly #left = new Map<Element, () => void>();

  /** @param root the parts are in it */
  constructor(host: Host, root = () => host.renderRoot) {
    this.#host = host;
    this.#root = root;
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const cancel of this.#left.values()) cancel();
    this.#left.clear();
  }

  /** A screen reader does not know yet where the focus has gone. */
  get isUnderWay(): boolean {
    return this.#left.size > 0;
  }

  /**
   * Whether the focus is in the part that matches `selector`.
   * @param inner matches the only element in the part that counts
   */
  isIn(selector: string, inner = '*', element: Element | null = activeElement()): boolean {
    const part = this.#root().querySelector(selector);
    return !!element?.matches(inner) && isWithin(part, element);
  }

  /** Whether the part has the focus, or has just handed it on: then it must stay. */
  holds(selector: string, inner?: string): boolean {
    return [activeElement(), ...this.#left.keys()].some((element) => this.isIn(selector, inner, element));
  }

  /**
   * Moves the focus to `target`.
   * @param isScrolled brings it into view
   * @returns false if it takes no focus
   */
  to(target: HTMLElement | null, isScrolled = false): boolean {
    const before = activeElement();
    target?.focus({preventScroll: !isScrolled});
    if (!isWithin(target, activeElement())) return false;
    if (before && before !== activeElement()) {
      this.#left.get(before)?.();
      const cancel = onceTold(() => {
        this.#left.delete(before);
        this.#host.requestUpdate();
      });
      this.#left.set(before, cancel);
    }
    this.#host.requestUpdate();
    return true;
  }
}
