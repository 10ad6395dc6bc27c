import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Clock} from '../../base/clock.js';

/** Screen readers that look late (TalkBack) still find a line after this time, ms. */
const STANDS = 1_000;

/**
 * The one voice of a window: says lines to screen readers in a live region apart from the transcript, and takes them
 * away again, so that nothing is met twice.
 */
export class Announcer implements ReactiveController {
  readonly #clock: Clock;
  readonly #region: () => HTMLElement | null;
  readonly #undo = new Set<() => void>();

  /** @param region the live region; empty but for what is said here */
  constructor(host: ReactiveControllerHost, clock: Clock, region: () => HTMLElement | null) {
    this.#clock = clock;
    this.#region = region;
    host.addController(this);
  }

  say(line: string): void {
    const region = this.#region();
    if (!region) return;
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    region.append(paragraph);
    const remove = () => {
      cancel();
      paragraph.remove();
      this.#undo.delete(remove);
    };
    const cancel = this.#clock.after(STANDS, remove);
    this.#undo.add(remove);
  }

  hostDisconnected(): void {
    for (const undo of this.#undo) undo();
  }
}
