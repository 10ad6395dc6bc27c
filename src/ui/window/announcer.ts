import {html, type ReactiveController, type ReactiveControllerHost} from 'lit';
import type {Clock} from '../../base/clock.js';

/** Time that a line stays in its live region (ms), because some screen readers (TalkBack) read it late. */
const LINE_STAYS = 1_000;

/** Two live regions: one polite, one assertive. */
export const voice = html`<div class="voice heard-only">
  <div aria-live="polite"></div>
  <div aria-live="assertive"></div>
</div>`;

/**
 * Announces lines to screen readers through live regions outside the transcript. Removes each line again, so that nobody
 * finds the same text twice in the page.
 */
export class Announcer implements ReactiveController {
  readonly #clock: Clock;
  readonly #voice: () => Element | null | undefined;
  readonly #undo = new Set<() => void>();

  /** @param itsVoice returns the drawn `voice` that screen readers can hear now */
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
      paragraph.replaceWith();
      this.#undo.delete(remove);
    };
    const cancel = this.#clock.after(LINE_STAYS, remove);
    this.#undo.add(remove);
  }

  hostDisconnected(): void {
    for (const undo of this.#undo) undo();
  }
}
