import {systemClock} from '../base/clock.js';
import type {Language} from '../i18n/language.js';
import './gms-chat-unread.js';
import type {Shell} from './shell.js';
import {countInTitle} from './title-count.js';

/** Milliseconds until a new message is heard: another tab may be the one in which it is seen. */
const SEEN_ELSEWHERE = 300;

/** How much of what the other side said nobody has seen: on the launcher, in the title of the page, and told to it. */
export class Attention {
  readonly badge = document.createElement('gms-chat-unread');
  readonly #shell: Pick<Shell, 'emit' | 'nameLauncher'>;
  readonly #language: () => Language;
  readonly #onChange: () => void;
  #unread = 0;
  #cancelRing = () => {};

  constructor(shell: Pick<Shell, 'emit' | 'nameLauncher'>, language: () => Language, onChange: () => void) {
    this.#shell = shell;
    this.#language = language;
    this.#onChange = onChange;
  }

  get unread(): number {
    return this.#unread;
  }

  set unread(count: number) {
    if (this.#unread === count) return;
    this.#unread = count;
    this.nameLauncher();
    countInTitle(count);
    this.#onChange();
    this.#shell.emit('gms-chat-unread', {count});
  }

  /** Makes what has come heard, if nobody sees it. */
  ring(): void {
    this.#cancelRing();
    this.#cancelRing = systemClock.after(SEEN_ELSEWHERE, () => {
      if (this.#unread)
        import('./sound.js').then(
          ({ring}) => ring(),
          // It is seen all the same.
          () => undefined,
        );
    });
  }

  nameLauncher(): void {
    this.badge.count = this.#unread;
    const {strings, locale} = this.#language();
    this.#shell.nameLauncher(strings.openChat(this.#unread), locale);
  }

  /** The element was taken out of the page. */
  remove(): void {
    this.#cancelRing();
    this.badge.remove();
    countInTitle(0);
  }
}
