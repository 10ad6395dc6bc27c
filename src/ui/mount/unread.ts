import {systemClock} from '../../base/clock.js';
import {late} from '../../base/late.js';
import {isIncoming, type Entry} from '../../session/model/transcript.js';
import {ChatError} from '../../wire/errors.js';
import './gms-chat-unread.js';
import type {GmsChatWindow} from '../window/gms-chat-window.js';
import {ignoreRejection} from '../element/ignore-rejection.js';
import type {Shell} from '../element/shell.js';
import {isMuted} from '../sound/sound-switch.js';
import {countInTitle} from './title-count.js';

const loadSound = late(() => import('../sound/sound.js'));

/** Delay of the sound, ms: the customer may see the message in another tab meanwhile. */
const SEEN_ELSEWHERE = 300;

export interface UnreadCounterConfig {
  readonly shell: Shell;
  readonly window: GmsChatWindow;
  /** The badge on the launcher. */
  readonly badge: HTMLElementTagNameMap['gms-chat-unread'];
  readonly onChange: () => void;
}

/** Counts the unread messages. Shows the count on the launcher and in the title, and tells it to the page. */
export class UnreadCounter {
  readonly #badge: UnreadCounterConfig['badge'];
  readonly #shell: Shell;
  readonly #window: GmsChatWindow;
  readonly #onChange: () => void;
  /** Tells when the page shows an inline chat that it had hidden, such as one in a tab of its own. */
  readonly #shown = new ResizeObserver(() => this.look());
  #unread = 0;
  #cancelRing = () => {};

  constructor({shell, window, badge, onChange}: UnreadCounterConfig) {
    this.#shell = shell;
    this.#window = window;
    this.#badge = badge;
    this.#onChange = onChange;
    this.#shown.observe(window);
  }

  get unread(): number {
    return this.#unread;
  }

  set unread(count: number) {
    if (this.#unread === count) return;
    this.#unread = count;
    this.nameLauncher();
    const {resume, server, service} = this.#shell;
    countInTitle(this, count, resume === 'tabs' ? `${server} ${service}` : this);
    this.#onChange();
    this.#shell.emit('gms-chat-unread', {count});
  }

  /**
   * Counts new entries and plays the sound, unless the customer can see the conversation.
   * @param isShown tells whether the conversation shows an entry
   */
  add(entries: readonly Entry[], isShown: (entry: Entry) => boolean = () => true): void {
    if (this.#isSeen) return;
    const unseen = entries.filter((entry) => isIncoming(entry) && isShown(entry));
    const [first] = unseen;
    if (!first) return;
    if (!this.#unread) this.#window.newFrom = first.position;
    this.unread += unseen.length;
    if (this.#shell.sound && !isMuted()) this.#ring();
  }

  /** The page or the panel was shown or hidden. */
  look(): void {
    if (this.#isSeen) this.unread = 0;
    // The customer has seen the line "New messages": do not show it again at the next opening.
    else if (!this.#unread) this.#window.newFrom = Infinity;
  }

  nameLauncher(): void {
    this.#badge.count = this.#unread;
    const {strings, locale} = this.#window.language;
    this.#shell.nameLauncher(strings.openChat(this.#unread), locale);
  }

  /** The element was taken out of the page. */
  release(): void {
    this.#cancelRing();
    this.#shown.disconnect();
    this.#unread = 0;
    this.nameLauncher();
    this.#badge.replaceWith();
    countInTitle(this, 0);
  }

  get #isSeen(): boolean {
    const {open, inline} = this.#window;
    // Without a box, it is in a part of the page that the page has hidden.
    const isHidden = inline && this.#window.getClientRects().length === 0;
    return open && !document.hidden && !isHidden;
  }

  #ring(): void {
    this.#cancelRing();
    this.#cancelRing = systemClock.after(SEEN_ELSEWHERE, () => {
      // Without the sound the message is still shown.
      if (this.#unread)
        void loadSound().then(
          ({ring}) => ignoreRejection(ring()),
          (cause: unknown) => this.#shell.emit('gms-chat-error', {error: ChatError.from(cause)}),
        );
    });
  }
}
