import {html, type ReactiveController, type ReactiveControllerHost} from 'lit';
import type {Clock} from '../../base/clock.js';

/** Screen readers that look late (TalkBack) still find a line after this time, ms. */
const STANDS = 1_000;

/** Live regions, for lines that can wait and for lines that cannot. */
export const voice = html`<div class="voice heard-only">
  <div aria-live="polite"></div>
  <div aria-live="assertive"></div>
</div>`;

/**
 * The one voice of a window: says lines to screen readers in live regions apart from the transcript, and takes them
 * away again, so that nothing is met twice.
 */
export class Announcer implements ReactiveController {
  readonly #clock: Clock;
  readonly #voice: () => Element | null | undefined;
  readonly #undo = new Set<() => void>();

  /** @param itsVoice the `voice` that can be heard now */
  constructor(host: ReactiveControllerHost, clock: Clock, itsVoice: () => Element | null | undefined) {
    this.#clock = clock;
    this.#voice = itsVoice;
    host.addController(this);
  }

  say({line, isUrgent}: {readonly line: string; readonly isUrgent: boolean}): void {
    const region = this.#voice()?.children[isUrgent ? 1 : 0];
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
