import type {ReactiveControllerHost} from 'lit';
import {FocusHandOver} from '../focus-hand-over.js';
import type {Frame} from './frame.js';

const HERE = ':not([leaving], [leaving] *)';
const QUESTION = `:is(gms-chat-check, gms-chat-confirm)${HERE}`;
const PHASE = `:is(gms-chat-composer, gms-chat-form, gms-chat-ended)${HERE}`;

interface Host extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
  /** The panel is shown. */
  readonly open: boolean;
}

/**
 * Decides where the focus goes in the window: to the question that the customer is asked, else to the part where the customer
 * goes on. A part that goes while the focus is in it stays, unseen, until the focus has left.
 */
export class WindowFocus {
  readonly #host: Host;
  readonly #frame: Frame;
  readonly #leave: () => void;
  readonly #handOver: FocusHandOver;
  #isWanted = false;

  /** @param leave called when the focus is about to move: nothing must be said until it has arrived */
  constructor(host: Host, frame: Frame, leave: () => void) {
    this.#host = host;
    this.#frame = frame;
    this.#leave = leave;
    this.#handOver = new FocusHandOver(host);
  }

  /** The focus is wanted in another part, or a screen reader does not know yet that it is there. */
  get isUnderWay(): boolean {
    return this.#isWanted || this.#handOver.isUnderWay;
  }

  /** The focus must go to where the customer goes on, once that is drawn. */
  want(): void {
    this.#isWanted = true;
  }

  /**
   * Asked for a part that the chat no longer has: whether it must stay, unseen, because the focus is still in it. Then the
   * focus goes on.
   * @param inner matches the only elements in the part that count
   */
  keeps(part: string, inner?: string): boolean {
    this.#isWanted ||= this.#handOver.isIn(part, inner);
    return this.#handOver.holds(part, inner);
  }

  /**
   * Gives the focus to the part where the customer goes on. Until there is one, the part that had it stays. Call it when the
   * host has drawn.
   * @returns whether the focus moves
   */
  place(): boolean {
    const {open} = this.#host;
    // The focused element is gone, without a customer's action: the focus must not fall back to the page.
    const isLost = this.#frame.hadFocus && !this.#frame.hasFocus;
    // A panel that the page opens later takes no focus.
    this.#isWanted &&= open;
    if ((!this.#isWanted && !isLost) || !open) return false;
    const target =
      this.#part(QUESTION) ?? this.#part(PHASE) ?? (isLost ? this.#part('gms-chat-transcript') : null);
    if (!target) return false;
    this.#isWanted = false;
    this.#leave();
    this.#frame.enter(target);
    // A new element cannot take the focus before it has drawn itself.
    queueMicrotask(() =>
      this.#frame.bringFocus(
        () => this.#handOver.to(target) || this.#handOver.to(this.#part('gms-chat-transcript')),
      ),
    );
    return true;
  }

  #part(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
