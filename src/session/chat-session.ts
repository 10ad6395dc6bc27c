import type {Clock} from '../base/clock.js';
import type {Lock} from '../base/lock.js';
import {Variable, type Observable} from '../base/observable.js';
import {isPromise, within} from '../base/within.js';
import type {PageLifecycle} from '../base/page-lifecycle.js';
import {ChatError} from '../wire/errors.js';
import type {Delivery, StartDetails, Transform, Wire} from '../wire/types.js';
import type {Chat} from './chat.js';
import {givenText, startDetails} from './given.js';
import {ChatLock} from './saved/chat-lock.js';
import {LiveChat} from './live/live-chat.js';
import {reduce, type ChatEvent} from './model/reduce.js';
import {canWrite, isOpen, isUnderWay, outgoingOf, type ChatState} from './model/state.js';
import {unverified, restored, type Ticket, type TicketHolder, type View} from './saved/ticket.js';

export interface ChatSessionConfig {
  /** Makes the wire of one chat. `gmsUser` is asked for each request: the server sees each as one user. */
  readonly wire: (gmsUser: () => string) => Wire;
  /** Makes a random id of `bytes` bytes, in hexadecimal. */
  readonly randomId: (bytes: number) => string;
  readonly ticket: TicketHolder;
  /** Called on release: another chat of this page may resume from the ticket. */
  readonly leaveTicket?: () => void;
  readonly lock: Lock;
  readonly clock: Clock;
  readonly lifecycle: PageLifecycle;
  readonly delivery: 'auto' | Delivery;
  /** Value of the `gms_user` header. By default each chat gets a random one. */
  readonly gmsUser?: string | undefined;
  /** Business data, sent with the request for the service. */
  readonly userData?: Readonly<Record<string, unknown>> | undefined;
  readonly transformOutgoing?: Transform | undefined;
}

/** Time that `transformOutgoing` has for a message, ms. */
const TRANSFORMED_WITHIN = 10_000;

/** One chat after another, without a user interface. Holds the line itself. */
export class ChatSession implements Chat {
  readonly view = new Variable<View | undefined>(undefined);
  readonly #config: ChatSessionConfig;
  readonly #state = new Variable<ChatState>({phase: 'idle'});
  #chatLock: ChatLock | undefined;
  #current: {readonly liveChat: LiveChat; readonly gmsUser: string} | undefined;
  #stopListening = () => {};
  /** The transform of the last message, while it is under way: messages keep their order. */
  #transforming: Promise<unknown> | undefined;

  constructor(config: ChatSessionConfig) {
    this.#config = config;
    this.view.subscribe((view) => {
      if (view && isOpen(this.#state.value)) config.ticket.writeView(view);
    });
  }

  get state(): Observable<ChatState> {
    return this.#state;
  }

  async start(given: StartDetails): Promise<void> {
    const details = startDetails(given);
    if (isUnderWay(this.#state.value)) throw new ChatError('invalid', 'There is a chat already.');
    const {gmsUser, randomId, userData = {}} = this.#config;
    const liveChat = this.#newLiveChat(gmsUser ?? randomId(32));
    this.#state.value = reduce(this.#state.value, {type: 'start', details, now: this.#config.clock.now()});
    await liveChat.start(details, userData);
  }

  async resume(): Promise<boolean> {
    const ticket = this.#config.ticket.read();
    if (!ticket || this.#state.value.phase !== 'idle') return false;
    const chatLock = this.#newChatLock(ticket.state.chat.service);
    const isOurs = await chatLock.take();
    // Released meanwhile: the saved chat stays for the next page.
    if (this.#chatLock !== chatLock) return false;
    if (isOurs) return this.takeUp(ticket);
    // Another tab has the chat, and this one was duplicated from it.
    chatLock.drop();
    this.#config.ticket.wipe();
    return false;
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
    const {gmsUser} = ticket;
    const state = restored(ticket.state);
    this.view.value ??= this.#config.ticket.readView();
    const liveChat = this.#newLiveChat(gmsUser);
    this.#state.value = state;
    this.#config.ticket.write(gmsUser, state);
    if (this.view.value) this.#config.ticket.writeView(this.view.value);
    liveChat.resume(state);
    return true;
  }

  /** Data for another page to resume the chat; `undefined` while none is open. */
  get ticket(): Ticket | undefined {
    const state = this.#state.value;
    return this.#current && isOpen(state) ? {gmsUser: this.#current.gmsUser, state} : undefined;
  }

  /** @param id of the message; a known id is not written again */
  async send(text: string, id = this.#config.randomId(8)): Promise<void> {
    if (!canWrite(this.#state.value)) throw new ChatError('invalid', 'There is no chat to send to.');
    const transformed = this.#transformed(givenText('A message', text));
    const outgoing = transformed instanceof Promise ? await transformed : transformed;
    if (transformed !== outgoing && !canWrite(this.#state.value))
      throw new ChatError('gone', 'The chat is over.');
    if (outgoing === null) throw new ChatError('refused', 'The page refused this message.');
    if (!outgoing.trim()) throw new ChatError('invalid', 'There is nothing to send.');
    const at = this.#config.clock.now();
    if (!this.#knows(id))
      this.#dispatch({type: 'write', message: {id, text: outgoing, at, status: 'queued'}});
    return this.#accepted(id);
  }

  retry(id: string): void {
    if (canWrite(this.#state.value) && this.#hasFailed(id))
      this.#dispatch({type: 'outgoing', id, status: 'queued'});
  }

  discard(id: string): void {
    if (this.#hasFailed(id)) this.#dispatch({type: 'discard', id});
  }

  reload(): void {
    this.#current?.liveChat.reload();
  }

  typed(text: string): void {
    this.#current?.liveChat.typed(text);
  }

  async customNotice(text: string): Promise<void> {
    if (!isOpen(this.#state.value)) throw new ChatError('invalid', 'There is no chat to send to.');
    if (typeof text !== 'string' || !text.trim())
      throw new ChatError('invalid', 'A notice must be a text with words in it.');
    await this.#current?.liveChat.customNotice(text);
  }

  async end(leaving = false): Promise<void> {
    if (isUnderWay(this.#state.value)) await this.#current?.liveChat.end(leaving);
  }

  async release(): Promise<void> {
    const current = this.#current;
    this.#current = undefined;
    this.#stopListening();
    this.#chatLock?.drop();
    this.#chatLock = undefined;
    this.#config.leaveTicket?.();
    // A chat that has not started cannot be resumed: end it. `close` tells the server the position, so it needs the state.
    const isStarting = this.#state.value.phase === 'starting';
    const closed = isStarting ? current?.liveChat.end(true) : current?.liveChat.close();
    this.#state.value = {phase: 'idle'};
    await closed;
  }

  /** Returns a promise only if the page does, or while an earlier message waits for one. */
  #transformed(text: string): string | null | Promise<string | null> {
    const {transformOutgoing: transform, clock} = this.#config;
    if (!transform) return text;
    const failed = (how: string, cause?: unknown) =>
      new ChatError('invalid', `transformOutgoing ${how}.`, {cause});
    const checked = (changed: unknown): string | null => {
      if (changed === null || typeof changed === 'string') return changed;
      throw failed('must return a text or null');
    };
    let answer: unknown;
    try {
      answer = transform(text);
    } catch (cause) {
      throw failed('threw an error', cause);
    }
    const before = this.#transforming;
    if (!before && !isPromise(answer)) return checked(answer);
    const made = within(
      clock,
      TRANSFORMED_WITHIN,
      Promise.resolve(answer).catch((cause: unknown) => Promise.reject(failed('threw an error', cause))),
      () => failed('took too long'),
    );
    const inOrder = Promise.allSettled([before, made])
      .then(() => made)
      .then(checked)
      .finally(() => {
        if (this.#transforming === inOrder) this.#transforming = undefined;
      });
    this.#transforming = inOrder;
    return inOrder;
  }

  #knows(id: string): boolean {
    const state = this.#state.value;
    if (state.phase === 'idle') return false;
    const {entries, outgoing} = state.transcript;
    return outgoing.some((message) => message.id === id) || entries.some(({outgoingId}) => outgoingId === id);
  }

  #hasFailed(id: string): boolean {
    return outgoingOf(this.#state.value).some((message) => message.id === id && message.status === 'failed');
  }

  #newChatLock(service: string): ChatLock {
    this.#chatLock?.drop();
    const {lock, lifecycle, clock} = this.#config;
    this.#chatLock = new ChatLock(lock, service, lifecycle, clock);
    return this.#chatLock;
  }

  /**
   * While this page was in the back/forward cache, another page of the tab may have resumed the chat from the ticket, ended
   * it, or started a new one.
   */
  #cameBack(): void {
    const {ticket, lifecycle} = this.#config;
    const kept = this.ticket;
    if (lifecycle.away || !kept || !ticket.isStale) return;
    const next = ticket.read() ?? unverified(kept);
    void this.release();
    this.view.value = undefined;
    if (this.takeUp(next)) void this.#newChatLock(next.state.chat.service).take();
  }

  #newLiveChat(gmsUser: string): LiveChat {
    const {wire, delivery, clock, lifecycle} = this.#config;
    this.#stopListening();
    // Subscribed before the line, which would go on with the old state of this page.
    this.#stopListening = lifecycle.subscribe(() => this.#cameBack());
    const liveChat: LiveChat = new LiveChat({
      // A page may set it while the chat is on.
      wire: wire(() => this.#config.gmsUser ?? gmsUser),
      delivery,
      clock,
      lifecycle,
      state: this.#state,
      // A late answer of an earlier chat changes nothing.
      dispatch: (event) => {
        if (this.#current?.liveChat === liveChat) this.#dispatch(event);
      },
    });
    this.#current = {liveChat, gmsUser};
    return liveChat;
  }

  #dispatch(event: ChatEvent): void {
    const {ticket} = this.#config;
    const before = this.#state.value;
    const after = reduce(before, event);
    const current = this.#current;
    if (current && isOpen(after)) ticket.write(current.gmsUser, after);
    if (before.phase === 'starting' && isOpen(after)) {
      void this.#newChatLock(after.chat.service).take();
      // Nothing was saved before the chat started.
      if (this.view.value) ticket.writeView(this.view.value);
    }
    if (after.phase === 'ending' || after.phase === 'ended' || after.phase === 'idle') ticket.wipe();
    this.#state.value = after;
    if (isUnderWay(after)) return;
    this.#stopListening();
    if (after.phase !== 'ended' || before.phase === 'ended') return;
    this.#chatLock?.drop();
    void current?.liveChat.finish();
  }

  /** Resolves when the message was sent or is in the transcript. Rejects when it failed or the chat is over. */
  #accepted(id: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (state: ChatState) => {
        const {status, fault} = outgoingOf(state).find((message) => message.id === id) ?? {};
        const isOver = state.phase === 'ended' || state.phase === 'idle';
        if (!isOver && status !== undefined && status !== 'sent' && status !== 'failed') return;
        unsubscribe();
        if (state.phase !== 'idle' && (status === undefined || status === 'sent')) resolve();
        else if (isOver) reject(new ChatError('gone', 'The chat was over before this was known to be sent.'));
        else reject(new ChatError(fault?.kind ?? 'refused', 'The message was not sent.', {...fault}));
      };
      const unsubscribe = this.#state.subscribe(look);
      look(this.#state.value);
    });
  }
}
