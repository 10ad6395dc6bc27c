import type {Channel} from '../../base/channel.js';
import {Variable, type Observable} from '../../base/observable.js';
import {ChatError} from '../../wire/errors.js';
import type {StartDetails, UserData} from '../../wire/types.js';
import {noChat} from '../accepted.js';
import type {Chat} from '../chat.js';
import {givenData, givenText, startDetails} from '../given.js';
import {reduce} from '../model/reduce.js';
import {isOver, isSettled} from '../model/end.js';
import {canWrite, hasFailed, isOpen, isUnderWay, type ChatState} from '../model/state.js';
import {InheritedTicket} from './inherited-ticket.js';
import {PendingCommands} from './pending-commands.js';
import type {SharedChatConfig} from './shared-chat-config.js';
import {perform, type TabCommand} from './tab-commands.js';
import {isSameForAll, isTabMessage, sealed, tabFaultOf, type TabMessage} from './tab-messages.js';
import {queuedIds, type View} from '../saved/ticket.js';

/** Time that a leader has to take a start, ms. One with another version of this package does not understand this page. */
const HEARD_WITHIN = 5_000;

/**
 * One chat in all pages of a site, over one connection. The page that holds the lock is the leader and runs the session.
 * The other pages are followers: they mirror the leader's state and send it their customer's commands. When the leader
 * goes, the next page takes the chat up from the last ticket that the leader sent. Followers send commands without an
 * answer again to the new leader; a message keeps its id, so it is sent once. No page leads a chat that is settled.
 */
export class SharedChat implements Chat {
  readonly view = new Variable<View | undefined>(undefined);
  readonly #config: SharedChatConfig;
  readonly #pageId: string;
  readonly #state = new Variable<ChatState>({phase: 'idle'});
  readonly #pending = new PendingCommands();
  /** Stops listening to the lifecycle of the page. */
  #stopListening: (() => void) | undefined;
  #channel: Channel | undefined;
  #leader: string | undefined;
  /** Gives the lock back, or stops waiting for it. */
  #releaseLead: (() => void) | undefined;
  #stopSharing = () => {};
  readonly #inherited: InheritedTicket;
  /** The last view that was sent to, or came from, the other pages. */
  #sharedView: View | undefined;

  constructor(config: SharedChatConfig) {
    this.#config = config;
    this.#pageId = config.randomId(8);
    this.#inherited = new InheritedTicket(config.session, config.marker);
    this.view.subscribe((view) => {
      config.session.view.value = view;
      if (view && !isSameForAll(view, this.#sharedView)) this.#post({is: 'view', view});
      this.#sharedView = view;
    });
  }

  get state(): Observable<ChatState> {
    return this.#state;
  }

  /** Joins the other pages. Resolves before they have told whether there is a chat. */
  resume(): Promise<boolean> {
    this.#join();
    // The page that led while this one was away may have gone in the middle of a start, of which nothing is stored.
    if (this.#config.marker.isSet || this.#inherited.isOld || isUnderWay(this.#state.value))
      this.#requestLead();
    return Promise.resolve(true);
  }

  async start(given: StartDetails, userData?: UserData): Promise<void> {
    // Before it is posted: what is no text may be a value that cannot be copied to another page.
    const details = startDetails(given);
    const data = userData && givenData(userData);
    if (isUnderWay(this.#state.value)) throw new ChatError('invalid', 'There is a chat already.');
    this.#join();
    this.#requestLead();
    const cancel = this.#config.clock.after(HEARD_WITHIN, () => this.#startIsUnheard(details));
    try {
      await this.#run({do: 'start', details, data});
    } finally {
      cancel();
    }
  }

  async send(text: string): Promise<void> {
    if (!canWrite(this.#state.value) && !this.#pending.hasStart) throw noChat();
    await this.#run({do: 'send', id: this.#config.randomId(8), text: givenText('A message', text)});
  }

  retry(id: string): void {
    this.#runUnawaited({do: 'retry', id});
  }

  discard(id: string): void {
    if (!hasFailed(this.#state.value, id)) return;
    this.#runUnawaited({do: 'discard', id});
    // After the end no page may lead: each shows a copy of its own.
    this.#state.value = reduce(this.#state.value, {type: 'discard', id});
  }

  reload(): void {
    this.#runUnawaited({do: 'reload'});
  }

  typed(text: string): void {
    this.#runUnawaited({do: 'typed', text});
  }

  async stillHere(): Promise<void> {
    if (!isOpen(this.#state.value)) throw noChat();
    await this.#run({do: 'still-here'});
  }

  async customNotice(text: string): Promise<void> {
    if (!isOpen(this.#state.value)) throw noChat();
    await this.#run({do: 'notice', text: givenText('A notice', text)});
  }

  async updateUserData(given: UserData): Promise<void> {
    const data = givenData(given);
    if (isOpen(this.#state.value)) await this.#run({do: 'data', data});
  }

  async end(): Promise<void> {
    if (isUnderWay(this.#state.value) || this.#pending.hasStart) await this.#run({do: 'end'});
  }

  /** Leaves the chat to the other pages, or else waiting at the server. */
  async release(): Promise<void> {
    this.#stopListening?.();
    this.#stopListening = undefined;
    const left = this.#leave();
    this.#pending.abandon();
    this.#state.value = {phase: 'idle'};
    await left;
  }

  #join(): void {
    if (this.#channel) return;
    const {name, openChannel, lifecycle} = this.#config;
    let wasLeft = false;
    this.#stopListening ??= lifecycle.subscribe(() => {
      const {away} = lifecycle;
      if (!away && wasLeft) void this.resume();
      wasLeft = away && (wasLeft || !!this.#channel);
      if (away) void this.#leave();
    });
    this.#channel = openChannel(name, (message) => this.#receive(message));
    this.#post({is: 'hello'});
  }

  async #leave(): Promise<void> {
    this.#inherited.keep();
    const steppedDown = this.#stepDown();
    this.#channel?.close();
    this.#channel = undefined;
    await steppedDown;
  }

  /** Called only when there is a chat, or about to be one: a lease is written to the storage, which stays empty before. */
  #requestLead(): void {
    if (this.#releaseLead) return;
    const {lock, name} = this.#config;
    this.#releaseLead = lock.request(
      name,
      () => this.#becomeLeader(),
      () => {
        void this.#leave();
        void this.resume();
      },
    );
  }

  async #stepDown(): Promise<void> {
    this.#leader = undefined;
    this.#stopSharing();
    // First the connection, then the lock: the next leader must find the connection free.
    const released = this.#config.session.release();
    this.#releaseLead?.();
    this.#releaseLead = undefined;
    await released;
  }

  get #isLeading(): boolean {
    return this.#leader === this.#pageId;
  }

  #becomeLeader(): void {
    const {session} = this.#config;
    this.#leader = this.#pageId;
    this.#takeUpChat();
    this.#stopSharing = session.state.subscribe(() => this.#shareState());
    if (isUnderWay(session.state.value)) this.#shareState();
    // The leader before may have gone without receiving, or finishing, the last commands.
    for (const [id, command] of this.#pending.all) void this.#execute(id, command);
    if (!isUnderWay(session.state.value)) this.#endStaleChat();
  }

  #takeUpChat(): void {
    const {session} = this.#config;
    const ticket = this.#inherited.take();
    if (!ticket) return;
    session.takeUp(ticket);
    // Before the state is shared: the screen writes its view as soon as it shows a chat.
    this.view.value = session.view.value;
  }

  /** This page leads without a chat to take up: it is over, it never started, or only a page yet to be opened has its ticket. */
  #endStaleChat(): void {
    this.#config.marker.write(undefined);
    const reason = this.#state.value.phase === 'starting' ? 'lost' : 'customer';
    this.#state.value = reduce(this.#state.value, {type: 'ended', reason});
    void this.#stepDown();
  }

  /** Takes the session's state over, and sends it to the followers. */
  #shareState(): void {
    const {session, marker} = this.#config;
    const {state, ticket} = session;
    this.#state.value = state.value;
    // A message leaves the list before its request leaves the page.
    marker.write(isOpen(state.value) ? queuedIds(state.value) : undefined);
    this.#post({is: 'state', by: this.#pageId, state: state.value, ticket, view: this.view.value});
    if (isSettled(state.value)) void this.#stepDown();
  }

  #receive(message: unknown): void {
    if (!isTabMessage(message)) return;
    switch (message.is) {
      case 'hello':
        if (this.#isLeading) this.#shareState();
        return;
      case 'state':
        return this.#followLeader(message);
      case 'view':
        return this.#adoptView(message.view);
      case 'command':
        if (this.#isLeading) void this.#execute(message.id, message.command);
        return;
      case 'done':
        this.#pending.settle(message.id, message.fault);
    }
  }

  #followLeader({by, state, ticket, view}: Extract<TabMessage, {is: 'state'}>): void {
    if (this.#isLeading) return;
    const isNew = this.#leader !== by;
    this.#leader = by;
    this.#inherited.follow(ticket);
    // The leader stores the ticket. An old copy in this tab would bring the chat back after its end.
    if (isNew) this.#config.session.forget();
    if (isUnderWay(state)) this.#requestLead();
    // A page that was opened after the end has nothing to show.
    if (isOver(state) && this.#state.value.phase === 'idle') return;
    if (view && !this.view.value) this.#adoptView(view);
    this.#state.value = state;
    if (isOver(state)) this.#pending.settleAtEnd(state);
    if (!isNew) return;
    for (const [id, command] of this.#pending.all) this.#post({is: 'command', id, command});
  }

  #adoptView(view: View): void {
    this.#sharedView = view;
    this.view.value = view;
  }

  #run(command: TabCommand): Promise<void> {
    const id = this.#config.randomId(8);
    const answered = this.#pending.add(id, command);
    if (this.#isLeading) void this.#execute(id, command);
    else this.#post({is: 'command', id, command});
    return answered;
  }

  /** The customer is told: a second line beside that of the silent leader would be a second chat. */
  #startIsUnheard(details: StartDetails): void {
    if (this.#isLeading || isUnderWay(this.#state.value)) return;
    const fault = this.#pending.startIsUnheard();
    const starting = reduce(this.#state.value, {type: 'start', details, now: this.#config.clock.now()});
    this.#state.value = reduce(starting, {type: 'start-failed', fault});
  }

  /** For commands whose outcome no caller waits for. */
  #runUnawaited(command: TabCommand): void {
    if (!isSettled(this.#state.value)) this.#run(command).catch(() => undefined);
  }

  async #execute(id: string, command: TabCommand): Promise<void> {
    const fault = await perform(command, this.#config.session).then(() => undefined, tabFaultOf);
    if (!this.#pending.settle(id, fault)) this.#post({is: 'done', id, ...(fault && {fault})});
  }

  #post(message: TabMessage): void {
    this.#channel?.post(sealed(message));
  }
}
