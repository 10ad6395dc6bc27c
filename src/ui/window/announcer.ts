import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Clock} from '../../base/clock.js';
import {TOLD} from '../../base/told.js';
import type {Announcement} from './announcements.js';

/** Time that a line stays in its live region (ms), because some screen readers (TalkBack) read it late. */
const LINE_STAYS = 1_000;

/**
 * Announces lines to screen readers through live regions outside the transcript. Removes each line again, so that nobody
 * finds the same text twice in the page.
 */
export class Announcer implements ReactiveController {
  readonly #clock: Clock;
  readonly #voice: () => Element | null | undefined;
  /** The statuses as they were last. */
  #told: readonly string[] = [];
  #held: Announcement[] | undefined;
  readonly #undo = new Set<() => void>();

  /** @param itsVoice returns the drawn `voice` that screen readers can hear now */
  constructor(host: ReactiveControllerHost, clock: Clock, itsVoice: () => Element | null | undefined) {
    this.#clock = clock;
    this.#voice = itsVoice;
    host.addController(this);
  }

  /** Says each status that has changed and says something. */
  sayStatuses(lines: readonly string[], isSilent: boolean): void {
    lines.forEach((line, i) => {
      if (line && line !== this.#told[i] && !isSilent) this.say({line, isUrgent: false});
    });
    this.#told = lines;
  }

  /** Keeps lines until a screen reader knows where the focus has gone: what it says of the focus would cut them off. */
  hold(): void {
    if (this.#held) return;
    this.#held = [];
    // Later than the parts go that the focus has left: Orca loses a line that comes in one tick with them.
    const cancel = this.#clock.after(2 * TOLD, () => {
      const held = this.#held ?? [];
      this.#held = undefined;
      this.#undo.delete(cancel);
      for (const line of held) this.say(line);
    });
    this.#undo.add(cancel);
  }

  say(announcement: Announcement): void {
    if (this.#held) {
      this.#held.push(announcement);
      return;
    }
    const {line, isUrgent} = announcement;
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
    this.#held = undefined;
  }
}
