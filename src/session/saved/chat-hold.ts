import type {Clock} from '../../base/clock.js';
import type {Lock} from '../../base/lock.js';
import type {PageLifecycle} from '../../base/page-lifecycle.js';
import {ChatLifecycle} from './chat-lifecycle.js';
import {ChatLock} from './chat-lock.js';

export interface ChatHoldConfig {
  readonly lock: Pick<Lock, 'tryNow'>;
  readonly clock: Clock;
  readonly lifecycle: PageLifecycle;
  /** Saves the chat. `isLeft`: the next page may have it. */
  readonly save: (isLeft: boolean) => void;
  readonly isEnding: () => boolean;
  /** The page was away, and has the lock again. */
  readonly onBack: () => void;
  /** Another page has the chat. */
  readonly onLost: () => void;
}

/** Holds the chats of this page, one after another: the lock on each, which another page may have while this one is away. */
export class ChatHold {
  readonly #config: ChatHoldConfig;
  #chatLock: ChatLock | undefined;
  /** The page as the chat sees it; undefined while there is nothing to hold. */
  #lifecycle: ChatLifecycle | undefined;
  #wasAway = false;
  #stopListening = () => {};

  constructor(config: ChatHoldConfig) {
    this.#config = config;
  }

  /** The page is back, and does not have the lock yet. */
  get isWithoutLock(): boolean {
    return !!this.#lifecycle?.isWithoutLock;
  }

  /** Another page had the lock when this one asked for it. */
  get wasHeld(): boolean {
    return !!this.#chatLock?.wasHeld;
  }

  /** Listens to the page for a new chat. */
  begin(): PageLifecycle {
    const {lifecycle} = this.#config;
    this.#stopListening();
    this.#wasAway = lifecycle.away;
    this.#stopListening = lifecycle.subscribe(() => this.#lifecycleChanged());
    return (this.#lifecycle = new ChatLifecycle(lifecycle));
  }

  /** The chat is over, or is not held by this page any more. The lock stays until it is given back. */
  end(): void {
    this.#stopListening();
    this.#lifecycle = undefined;
  }

  /**
   * Takes the lock on a chat.
   * @returns false when another page has the chat, `undefined` when it was given back meanwhile
   */
  async take(id: string): Promise<boolean | undefined> {
    this.giveBack();
    const {lock, lifecycle, clock, onLost} = this.#config;
    const chatLock = (this.#chatLock = new ChatLock({lock, lifecycle, clock, id, onLost}));
    const isOurs = await chatLock.take();
    return this.#chatLock === chatLock ? isOurs : undefined;
  }

  giveBack(): void {
    this.#chatLock?.giveBack();
    this.#chatLock = undefined;
  }

  /** See `ChatLock.giveBackLater`. */
  giveBackLater(): void {
    this.#chatLock?.giveBackLater();
    this.#chatLock = undefined;
  }

  /** The chat goes on, on a page that has come back. */
  goOn(): void {
    const lifecycle = this.#lifecycle;
    if (!lifecycle) return;
    lifecycle.isWithoutLock = false;
    lifecycle.ring();
  }

  #lifecycleChanged(): void {
    const {away} = this.#config.lifecycle;
    const chatLock = this.#chatLock;
    const lifecycle = this.#lifecycle;
    const isBack = this.#wasAway && !away;
    this.#wasAway = away;
    if (isBack && chatLock && lifecycle) lifecycle.isWithoutLock = true;
    // Without the lock the chat hears nothing: even its new state must not go into a ticket that may be another page's.
    if (!lifecycle?.isWithoutLock) lifecycle?.ring();
    // After the line: the next page must find the ticket as this one left it.
    this.#config.save(away);
    // A chat that is being ended is no other page's.
    if (away && !this.#config.isEnding()) chatLock?.giveBack();
    else if (isBack && chatLock) void this.#comeBack(chatLock);
  }

  async #comeBack(chatLock: ChatLock): Promise<void> {
    const isOurs = await chatLock.take();
    if (chatLock !== this.#chatLock || isOurs === undefined) return;
    if (isOurs) this.#config.onBack();
    else this.#config.onLost();
  }
}
