import type {Channel, OpenChannel} from '../../base/channel.js';
import type {Lock} from '../../base/lock.js';
import {Variable, type Observable} from '../../base/observable.js';
import type {PageLifecycle} from '../../base/page-lifecycle.js';
import {ChatError, faultOf} from '../../wire/errors.js';
import type {StartDetails} from '../../wire/types.js';
import type {ChatSession} from '../chat-session.js';
import type {Chat} from '../chat.js';
import {reduce} from '../model/reduce.js';
import {canWrite, isOpen, isUnderWay, outgoingOf, type ChatState} from '../model/state.js';
import {TabAsks} from './tab-asks.js';
import {perform, type TabCommand} from './tab-commands.js';
import {isSameForAll, isTabMessage, type TabFault, type TabMessage} from './tab-messages.js';
import {unverified, waitingIn, type Ticket, type View} from '../saved/ticket.js';

export interface SharedChatConfig {
  /** Does the work, in the one page that leads. */
  readonly session: ChatSession;
  /** Names the chat among those of the site. */
  readonly name: string;
  readonly lock: Lock;
  readonly openChannel: OpenChannel;
  readonly randomId: (bytes: number) => string;
  readonly lifecycle: PageLifecycle;
  /** Tells pages that are opened later that there is a chat, and nothing about it. */
  readonly marker: Marker;
}

export interface Marker {
  isSet: boolean;
}

/**
 * One chat in all pages of a site, over one line: the page that has the lock leads and holds the session; the others
 * mirror its state, and ask it for what their customer wants. When it goes, the next one takes the chat up from what it
 * has last heard. What it was asked and has not answered is asked again; a message keeps its id, so it is sent once.
 * Nobody leads where there is no chat.
 */
export class SharedChat implements Chat {
  readonly view = new Variable<View | undefined>(undefined);
  readonly #config: SharedChatConfig;
  readonly #me: string;
  readonly #state = new Variable<ChatState>({phase: 'idle'});
  readonly #asks = new TabAsks();
  readonly #stopListening: () => void;
  #leave: (() => void) | undefined;
  #channel: Channel | undefined;
  #leader: string | undefined;
  /** Gives the lead back, or stops waiting for it. */
  #giveBack: (() => void) | undefined;
  #stopSharing = () => {};
  /** What it takes to take the chat up, as the page that leads has it. */
  #heard: Ticket | undefined;
  /** As `#heard`, from before this page was left: others may have led since. */
  #kept: Ticket | undefined;
  /** Messages that waited in it. They may have been sent since; the transcript tells, and then they need not wait. */
  #unverified: readonly string[] = [];
  /** The last view that all pages know. */
  #toldView: View | undefined;

  constructor(config: SharedChatConfig) {
    this.#config = config;
    this.#me = config.randomId(8);
    this.view.subscribe((view) => {
      config.session.view.value = view;
      if (view && !isSameForAll(view, this.#toldView)) this.#post({is: 'view', view});
      this.#toldView = view;
    });
    let wasLeft = false;
    this.#stopListening = config.lifecycle.subscribe(() => {
      const {away} = config.lifecycle;
      if (!away && wasLeft) void this.resume();
      wasLeft = away && (wasLeft || this.#leave !== undefined);
      if (away) void this.#part();
    });
  }

  get state(): Observable<ChatState> {
    return this.#state;
  }

  /** Joins the others; whether they have a chat is heard later. */
  resume(): Promise<boolean> {
    const {marker, session} = this.#config;
    this.#join();
    if (marker.isSet || this.#kept || session.left) this.#stand();
    return Promise.resolve(true);
  }

  async start(details: StartDetails): Promise<void> {
    if (isUnderWay(this.#state.value)) throw new ChatError('invalid', 'There is a chat already.');
    this.#join();
    this.#stand();
    await this.#ask({do: 'start', details});
  }

  async send(text: string): Promise<void> {
    if (!canWrite(this.#state.value) && !this.#asks.hasStart)
      throw new ChatError('invalid', 'There is no chat to send to.');
    await this.#ask({do: 'send', id: this.#config.randomId(8), text});
  }

  retry(id: string): void {
    this.#tell({do: 'retry', id});
  }

  discard(id: string): void {
    this.#tell({do: 'discard', id});
  }

  reload(): void {
    this.#tell({do: 'reload'});
  }

  typed(text: string): void {
    this.#tell({do: 'typed', text});
  }

  async customNotice(text: string): Promise<void> {
    if (!isOpen(this.#state.value)) throw new ChatError('invalid', 'There is no chat to send to.');
    await this.#ask({do: 'notice', text});
  }

  async end(): Promise<void> {
    if (isUnderWay(this.#state.value) || this.#asks.hasStart) await this.#ask({do: 'end'});
  }

  /** This page goes; the chat stays with the others, or waits at the server. */
  async release(): Promise<void> {
    this.#stopListening();
    const parted = this.#part();
    this.#asks.abandon();
    this.#state.value = {phase: 'idle'};
    await parted;
  }

  #join(): void {
    if (this.#leave) return;
    const {name, openChannel} = this.#config;
    const channel = openChannel(name, (message) => {
      if (isTabMessage(message)) this.#hear(message);
    });
    this.#channel = channel;
    this.#leave = () => channel?.close();
    this.#post({is: 'hello'});
  }

  async #part(): Promise<void> {
    this.#kept = this.#config.session.ticket ?? this.#heard ?? this.#kept;
    this.#heard = undefined;
    const steppedDown = this.#stepDown();
    this.#leave?.();
    this.#leave = this.#channel = undefined;
    await steppedDown;
  }

  /** Stands for the lead. Before there is a chat nobody leads: a lease would have to be written down. */
  #stand(): void {
    if (this.#giveBack) return;
    const {lock, name} = this.#config;
    this.#giveBack = lock.request(
      name,
      () => this.#lead(),
      () => {
        void this.#part();
        void this.resume();
      },
    );
  }

  async #stepDown(): Promise<void> {
    this.#leader = undefined;
    this.#stopSharing();
    // The line is let go before the lead is: the next page must not find it taken.
    const released = this.#config.session.release();
    this.#giveBack?.();
    this.#giveBack = undefined;
    await released;
  }

  get #isLeading(): boolean {
    return this.#leader === this.#me;
  }

  #lead(): void {
    const {session} = this.#config;
    this.#leader = this.#me;
    this.#takeUp();
    this.#stopSharing = session.state.subscribe(() => this.#share());
    if (isUnderWay(session.state.value)) this.#share();
    // Whoever led before may not have heard, or not have done, what was asked last.
    for (const [id, command] of this.#asks.all) void this.#answer(id, command);
    if (!isUnderWay(session.state.value)) this.#findNothing();
  }

  #takeUp(): void {
    const {session} = this.#config;
    const old = this.#heard ? undefined : (this.#kept ?? session.left);
    const ticket = this.#heard ?? (old && unverified(old));
    if (!ticket) return;
    this.#unverified = old ? waitingIn(old) : [];
    this.#heard = this.#kept = undefined;
    session.takeUp(ticket);
    // Before the state is shared: the screen says what it looks like as soon as it shows a chat.
    this.view.value = session.view.value;
  }

  /** The chat of which this page knew is over, or was never there, or is known only to pages that are still to come. */
  #findNothing(): void {
    this.#config.marker.isSet = false;
    const reason = this.#state.value.phase === 'starting' ? 'lost' : 'customer';
    this.#state.value = reduce(this.#state.value, {type: 'ended', reason});
    void this.#stepDown();
  }

  /** Shows what the session is, here and in the other pages. */
  #share(): void {
    const {session, marker} = this.#config;
    const {state, ticket} = session;
    this.#state.value = state.value;
    if (marker.isSet !== isOpen(state.value)) marker.isSet = isOpen(state.value);
    this.#post({is: 'state', by: this.#me, state: state.value, ticket, view: this.view.value});
    if (state.value.phase === 'ended' || state.value.phase === 'idle') void this.#stepDown();
    else this.#sendDoubted();
  }

  /** What waited when this page was left, and is not in the chat, was sent by nobody. */
  #sendDoubted(): void {
    const {session} = this.#config;
    const still = new Map(outgoingOf(session.state.value).map(({id, status}) => [id, status]));
    const absent = this.#unverified.filter((id) => still.get(id) === 'failed');
    this.#unverified = this.#unverified.filter((id) => still.get(id) === 'maybe');
    for (const id of absent) session.retry(id);
  }

  #hear(message: TabMessage): void {
    switch (message.is) {
      case 'hello':
        if (this.#isLeading) this.#share();
        return;
      case 'state':
        return this.#follow(message);
      case 'view':
        return this.#adopt(message.view);
      case 'command':
        if (this.#isLeading) void this.#answer(message.id, message.command);
        return;
      case 'done':
        this.#asks.settle(message.id, message.fault);
    }
  }

  #follow({by, state, ticket, view}: Extract<TabMessage, {is: 'state'}>): void {
    if (this.#isLeading) return;
    const isNew = this.#leader !== by;
    this.#leader = by;
    this.#heard = ticket;
    this.#kept = undefined;
    // Whoever leads keeps the ticket: an old one must not be found when that is gone.
    if (isNew) this.#config.session.forget();
    if (isUnderWay(state)) this.#stand();
    if (view && !this.view.value) this.#adopt(view);
    this.#state.value = state;
    if (state.phase === 'ended' || state.phase === 'idle') this.#asks.settleAtEnd(state);
    if (!isNew) return;
    for (const [id, command] of this.#asks.all) this.#post({is: 'command', id, command});
  }

  #adopt(view: View): void {
    this.#toldView = view;
    this.view.value = view;
  }

  #ask(command: TabCommand): Promise<void> {
    const id = this.#config.randomId(8);
    const answered = this.#asks.add(id, command);
    if (this.#isLeading) void this.#answer(id, command);
    else this.#post({is: 'command', id, command});
    return answered;
  }

  /** For what nobody waits for. */
  #tell(command: TabCommand): void {
    if (isUnderWay(this.#state.value)) this.#ask(command).catch(() => undefined);
  }

  async #answer(id: string, command: TabCommand): Promise<void> {
    let fault: TabFault | undefined;
    try {
      await perform(command, this.#config.session);
    } catch (error) {
      fault = {...faultOf(error), message: ChatError.from(error).message};
    }
    if (!this.#asks.settle(id, fault)) this.#post({is: 'done', id, ...(fault && {fault})});
  }

  #post(message: TabMessage): void {
    this.#channel?.post(message);
  }
}
