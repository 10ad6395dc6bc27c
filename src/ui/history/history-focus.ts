import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {FocusHandOver} from '../focus-hand-over.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** A chat in the list by its id, or without an id the title of the view. */
interface Place {
  readonly id?: string;
}

/** Moves the focus between the list and an opened chat, since the focused element goes with its view. */
export class HistoryFocus implements ReactiveController {
  readonly #host: Host;
  readonly #handOver: FocusHandOver;
  #next: Place | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
    this.#handOver = new FocusHandOver(host);
  }

  hostUpdated(): void {
    const next = this.#next;
    this.#next = undefined;
    if (next) void this.#focusOn(next);
  }

  /** Requests an update, and focuses the place after it. */
  next(place: Place): void {
    this.#next = place;
    this.#host.requestUpdate();
  }

  /** Whether a part that goes must stay, unseen, because the focus is still in it. */
  holds(part: string): boolean {
    return this.#handOver.holds(part);
  }

  /** Focuses the title, from where a screen reader reads on, if the focus is in this element. */
  toTitle(): void {
    this.#handOver.to(this.#title, true);
  }

  /** @returns false if there is no title yet */
  focusTitle(): boolean {
    this.#title?.focus();
    return !!this.#title;
  }

  get #title(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.view:not([leaving]) h2');
  }

  async #focusOn({id}: Place): Promise<void> {
    const list = this.#host.renderRoot.querySelector('gms-chat-earlier-list');
    const button = id && (await list?.buttonOf(id));
    // Not within the update, which the hand-over may request again.
    await this.#host.updateComplete;
    if (!this.#handOver.to(button || null, true)) this.toTitle();
  }
}
