import type {Clock} from '../base/clock.js';
import type {Lock} from '../base/lock.js';
import {Variable, type Observable} from '../base/observable.js';
import type {PageLifecycle} from '../base/page-lifecycle.js';
import {isPromise} from '../base/within.js';
import {ChatError} from '../wire/errors.js';
import type {Delivery, StartDetails, Transform, UserData, WireFactory} from '../wire/types.js';
import type {Chat} from './chat.js';
import {accepted, noChat} from './accepted.js';
import {givenData, givenText, startDetails} from './given.js';
import {ChatHold} from './saved/chat-hold.js';
import {LiveChat} from './live/live-chat.js';
import {isOver} from './model/end.js';
import {reduce, type ChatEvent} from './model/reduce.js';
import {canWrite, hasFailed, isKnown, isOpen, isUnderWay, type ChatState} from './model/state.js';
import {transformer, type Transformed} from './transform.js';
import {unverified, restored, type Ticket, type TicketHolder, type View} from './saved/ticket.js';

export interface ChatSessionConfig {
  readonly wire: WireFactory;
  /** Makes a random id of `bytes` bytes, in hexadecimal. */
  readonly randomId: (bytes: number) => string;
  readonly ticket: TicketHolder;
  /** Called on release: another chat of this page may resume from the ticket. */
  readonly leaveTicket?: () => void;
  readonly lock: Pick<Lock, 'tryNow'>;
  readonly clock: Clock;
  readonly lifecycle: PageLifecycle;
  readonly delivery: 'auto' | Delivery;
  /** Business data, sent before the chat is started, or with its start. */
  readonly userData?: UserData | undefined;
  readonly transformOutgoing?: Transform | undefined;
  /** Sends what is being written with the notice that the customer is typing, where the API can carry it. */
  readonly typingPreview?: boolean | undefined;
}

/** One chat after another, without a user interface. Holds the line itself. */
export class ChatSession implements Chat {
  readonly view = new Variable<View | undefined>(undefined);
  readonly #config: ChatSessionConfig;
  readonly #state = new Variable<ChatState>({phase: 'idle'});
  readonly #hold: ChatHold;
  #liveChat: LiveChat | undefined;
  readonly #transform: (text: string) => Transformed;

  constructor(config: ChatSessionConfig) {
    this.#config = config;
    this.#transform = transformer(config);
    this.#hold = new ChatHold({
      lock: config.lock,
      clock: config.clock,
      lifecycle: config.lifecycle,
      save: (isLeft) => this.#saveTicket(isLeft),
      isEnding: () => this.#state.value.phase === 'ending',
      onBack: () => void this.#comeBack(),
      onLost: () => this.#letGo(),
    });
    this.view.subscribe((view) => {
      if (view && isOpen(this.#state.value)) config.ticket.writeView(view);
    });
  }

  get state(): Observable<ChatState> {
    return this.#state;
  }

  async start(given: StartDetails, userData = this.#config.userData ?? {}): Promise<void> {
    const details = startDetails(given);
    if (isUnderWay(this.#state.value)) throw new ChatError('invalid', 'There is a chat already.');
    // A saved chat that is still being asked for is not taken up any more.
    this.#hold.giveBack();
    const liveChat = this.#newLiveChat(this.#config.randomId(16));
    this.#state.value = reduce(this.#state.value, {type: 'start', details, now: this.#config.clock.now()});
    await liveChat.start(details, userData);
  }

  async resume(): Promise<boolean> {
    const saved = this.#config.ticket.read();
    if (!saved || this.#state.value.phase !== 'idle') return false;
    const {id} = saved.state.chat;
    const isOurs = await this.#hold.take(id);
    // Released or left meanwhile: the saved chat stays for the next page.
    if (isOurs === undefined) return false;
    if (!isOurs) {
      this.#letGo();
      return false;
    }
    // Read again: the page before has gone on with the chat until it gave the lock back.
    const ticket = this.#config.ticket.read();
    // A duplicated tab has a copy from before the other page let the chat go: that one may have sent what waits.
    if (ticket?.state.chat.id === id)
      return this.takeUp(this.#hold.wasHeld && !ticket.isLeft ? unverified(ticket) : ticket);
    this.#hold.giveBack();
    return ticket ? this.resume() : false;
  }

  /** The saved chat of this tab, if there is one. */
  get left(): Ticket | undefined {
    return this.#config.ticket.read();
  }

  /** Wipes the saved chat of this tab: another one has it now. */
  forget(): void {
    this.#config.ticket.wipe();
  }

  /** Resumes a saved chat, or one that another page has held until now. */
  takeUp(ticket: Ticket): boolean {
    if (this.#state.value.phase !== 'idle') return false;
    const state = restored(ticket.state);
    this.view.value ??= this.#config.ticket.readView();
    const liveChat = this.#newLiveChat(state.chat.id);
    this.#state.value = state;
    this.#config.ticket.write(state);
    if (this.view.value) this.#config.ticket.writeView(this.view.value);
    liveChat.resume(state);
    return true;
  }

  /** Data for another page to resume the chat; `undefined` while none is open. */
  get ticket(): Ticket | undefined {
    const state = this.#state.value;
    return this.#liveChat && isOpen(state) ? {state} : undefined;
  }

  /** @param id of the message; a known id is not written again */
  async send(text: string, id = this.#config.randomId(8)): Promise<void> {
    if (!canWrite(this.#state.value)) throw noChat();
    const chat = this.#liveChat?.id;
    const transformed = this.#transform(givenText('A message', text));
    // No `instanceof`: zone.js replaces Promise, and an async function makes a native one.
    const outgoing = isPromise(transformed) ? await transformed : transformed;
    if (!canWrite(this.#state.value) || this.#liveChat?.id !== chat)
      throw new ChatError('gone', 'The chat is over.');
    if (outgoing === null) throw new ChatError('refused', 'The page refused this message.');
    if (!outgoing.trim()) throw new ChatError('invalid', 'There is nothing to send.');
    const at = this.#config.clock.now();
    if (!isKnown(this.#state.value, id))
      this.#dispatch({type: 'write', message: {id, text: outgoing, at, status: 'queued'}});
    return accepted(this.#state, id);
  }

  retry(id: string): void {
    if (canWrite(this.#state.value) && hasFailed(this.#state.value, id))
      this.#dispatch({type: 'outgoing', id, status: 'queued'});
  }

  discard(id: string): void {
    if (hasFailed(this.#state.value, id)) this.#dispatch({type: 'discard', id});
  }

  reload(): void {
    this.#liveChat?.reload();
  }

  typed(text: string): void {
    this.#liveChat?.typed(text);
  }

  async stillHere(): Promise<void> {
    if (!isOpen(this.#state.value)) throw noChat();
    for (const isTyping of [true, false]) await this.#liveChat?.request((wire) => wire.typing(isTyping));
  }

  async customNotice(text: string): Promise<void> {
    if (!isOpen(this.#state.value)) throw noChat();
    const notice = givenText('A notice', text);
    if (!notice.trim()) throw new ChatError('invalid', 'There is nothing to send.');
    await this.#liveChat?.request((wire) => wire.customNotice(notice));
  }

  async updateUserData(given: UserData): Promise<void> {
    const data = givenData(given);
    if (isOpen(this.#state.value)) await this.#liveChat?.request((wire) => wire.updateData?.(data));
  }

  async end(leaving = false): Promise<void> {
    if (isUnderWay(this.#state.value)) await this.#liveChat?.end(leaving);
  }

  async release(): Promise<void> {
    const left = this.#leave();
    this.#hold.giveBack();
    await left;
  }

  /** Closes the line and keeps the lock. */
  async #leave(): Promise<void> {
    const liveChat = this.#liveChat;
    this.#liveChat = undefined;
    this.#hold.end();
    this.#saveTicket(true);
    this.#config.leaveTicket?.();
    // A chat that has not started cannot be resumed: end it. `close` tells the server the position, so it needs the state.
    const isStarting = this.#state.value.phase === 'starting';
    const closed = isStarting ? liveChat?.end(true) : liveChat?.close();
    this.#state.value = {phase: 'idle'};
    await closed;
  }

  #saveTicket(isLeft: boolean): void {
    const state = this.#state.value;
    if (isLeft && isOpen(state) && !this.#hold.isWithoutLock) this.#config.ticket.leave(state);
    else this.#config.ticket.flush();
  }

  /** Another tab has the chat, and this one was duplicated from it. */
  #letGo(): void {
    void this.release();
    this.#config.ticket.wipe();
    this.view.value = undefined;
  }

  /**
   * While this page was in the back/forward cache, or frozen, another page may have resumed the chat from the ticket, ended
   * it, or started a new one.
   */
  async #comeBack(): Promise<void> {
    const kept = this.ticket;
    if (!kept || !this.#config.ticket.isStale) {
      if (kept) this.#config.ticket.write(kept.state);
      return this.#hold.goOn();
    }
    const next = this.#config.ticket.read() ?? unverified(kept);
    const isSame = next.state.chat.id === kept.state.chat.id;
    void (isSame ? this.#leave() : this.release());
    this.view.value = undefined;
    if (isSame) this.takeUp(next);
    else await this.resume();
  }

  #newLiveChat(id: string): LiveChat {
    const {wire, delivery, clock} = this.#config;
    const liveChat: LiveChat = new LiveChat({
      id,
      wire,
      delivery,
      clock,
      typingPreview: () => this.#config.typingPreview,
      lifecycle: this.#hold.begin(),
      state: this.#state,
      // A late answer of an earlier chat changes nothing.
      dispatch: (event) => {
        if (this.#liveChat === liveChat) this.#dispatch(event);
      },
    });
    this.#liveChat = liveChat;
    return liveChat;
  }

  #dispatch(event: ChatEvent): void {
    const {ticket} = this.#config;
    const before = this.#state.value;
    const after = reduce(before, event);
    const liveChat = this.#liveChat;
    // Without the lock, the ticket may be that of the next page.
    if (liveChat && isOpen(after) && !this.#hold.isWithoutLock)
      ticket.keep(event, before, after, this.#config);
    if (before.phase === 'starting' && isOpen(after)) {
      void this.#hold.take(after.chat.id);
      // Nothing was saved before the chat started.
      if (this.view.value) ticket.writeView(this.view.value);
    }
    if (after.phase === 'ending' || isOver(after)) ticket.wipe();
    this.#state.value = after;
    if (isUnderWay(after)) return;
    this.#hold.end();
    if (after.phase !== 'ended' || before.phase === 'ended') return;
    this.#hold.giveBackLater();
    void liveChat?.finish();
  }
}
