import type {Channel, OpenChannel} from '../base/channel.js';
import type {Lock} from '../base/lock.js';
import {Variable, type Observable} from '../base/observable.js';
import type {Wake} from '../base/wake.js';
import {ChatError} from '../wire/errors.js';
import type {StartDetails} from '../wire/types.js';
import type {ChatSession} from './chat-session.js';
import type {Chat} from './chat.js';
import {isOpen, isUnderWay, type ChatState} from './state.js';
import {isTabMessage, type TabCommand, type TabFault, type TabMessage} from './tab-messages.js';
import type {Ticket, View} from './ticket.js';

export interface SharedChatConfig {
  /** Does the work, in the one page that leads. */
  readonly session: ChatSession;
  /** Names the chat among those of the site. */
  readonly name: string;
  readonly lock: Lock;
  readonly openChannel: OpenChannel;
  readonly randomId: (bytes: number) => string;
  readonly wake: Wake;
  /** Tells pages that are opened later that there is a chat, and nothing about it. */
  readonly marker: Marker;
}

export interface Marker {
  isSet: boolean;
}

interface Pending {
  readonly command: TabCommand;
  readonly resolve: () => void;
  readonly reject: (error: ChatError) => void;
}

/**
 * One chat in all pages of a site, over one line: the page that has the lock leads and holds the session; the others
 * mirror its state, and ask it for what their customer wants. When it goes, the next one takes the chat up from what it
 * has last heard. What it was asked and has not answered is asked again; a message keeps its id, so it is sent once.
 */
export class SharedChat implements Chat {
  readonly view = new Variable<View | undefined>(undefined);
  readonly #config: SharedChatConfig;
  readonly #me: string;
  readonly #state = new Variable<ChatState>({phase: 'idle'});
  readonly #pending = new Map<string, Pending>();
  #channel: Channel | undefined;
  #leader: string | undefined;
  #heard: Ticket | undefined;
  #isStanding = false;
  #undo: (() => void)[] = [];
  readonly #unwake: () => void;
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
    this.#unwake = config.wake.subscribe(() => {
      if (config.wake.away) void this.#part();
      else if (!this.#undo.length) void this.resume();
    });
  }

  get state(): Observable<ChatState> {
    return this.#state;
  }

  /** Joins the others; whether they have a chat is heard later. */
  resume(): Promise<boolean> {
    this.#join();
    if (this.#config.marker.isSet) this.#stand();
    return Promise.resolve(true);
  }

  async start(details: StartDetails): Promise<void> {
    if (isUnderWay(this.#state.value)) throw new ChatError('invalid', 'There is a chat already.');
    this.#join();
    this.#stand();
    await this.#ask({do: 'start', details});
  }

  send(text: string): Promise<void> {
    return this.#ask({do: 'send', id: this.#config.randomId(8), text});
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

  customNotice(text: string): Promise<void> {
    return this.#ask({do: 'notice', text});
  }

  end(): Promise<void> {
    return this.#ask({do: 'end'});
  }

  /** This page goes; the chat stays with the others, or waits at the server. */
  async release(): Promise<void> {
    this.#unwake();
    await this.#part();
  }

  #join(): void {
    if (this.#undo.length) return;
    const {name, openChannel} = this.#config;
    const channel = openChannel(name, (message) => {
      if (isTabMessage(message)) this.#hear(message);
    });
    this.#channel = channel;
    this.#undo = [() => channel?.close()];
    this.#post({is: 'hello'});
  }

  /** Stands for the lead. Before there is a chat nobody leads: a lease would have to be written down. */
  #stand(): void {
    if (this.#isStanding) return;
    this.#isStanding = true;
    const {lock, name} = this.#config;
    this.#undo.push(
      lock.request(
        name,
        () => void this.#lead(),
        () => void this.#part().then(() => this.resume()),
      ),
    );
  }

  async #part(): Promise<void> {
    const undo = this.#undo.splice(0);
    this.#isStanding = false;
    this.#leader = undefined;
    // The line is let go before the lead is: the next page must not find it taken.
    const released = this.#config.session.release();
    for (const each of undo) each();
    this.#channel = undefined;
    await released;
  }

  get #isLeading(): boolean {
    return this.#leader === this.#me;
  }

  async #lead(): Promise<void> {
    const {session} = this.#config;
    this.#leader = this.#me;
    this.#undo.push(session.state.subscribe(() => this.#share()));
    if (this.#heard) session.takeUp(this.#heard);
    else if (await session.resume()) this.view.value = session.view.value;
    this.#share();
    // Whoever led before may not have heard, or not have done, what was asked last.
    for (const [id, {command}] of this.#pending) void this.#answer(id, command);
  }

  /** Shows what the session is, here and in the other pages. */
  #share(): void {
    if (!this.#isLeading) return;
    const {session, marker} = this.#config;
    const {state, ticket} = session;
    this.#state.value = state.value;
    if (marker.isSet !== isOpen(state.value)) marker.isSet = isOpen(state.value);
    this.#post({is: 'state', by: this.#me, state: state.value, ticket, view: this.view.value});
  }

  #hear(message: TabMessage): void {
    switch (message.is) {
      case 'hello':
        return this.#share();
      case 'state':
        return this.#follow(message);
      case 'view':
        return this.#adopt(message.view);
      case 'command':
        if (this.#isLeading) void this.#answer(message.id, message.command);
        return;
      case 'done':
        return this.#settle(message.id, message.fault);
    }
  }

  #follow({by, state, ticket, view}: Extract<TabMessage, {is: 'state'}>): void {
    if (this.#isLeading) return;
    const isNew = this.#leader !== by;
    this.#leader = by;
    this.#heard = ticket;
    if (ticket) this.#stand();
    if (view && !this.view.value) this.#adopt(view);
    this.#state.value = state;
    if (!isNew) return;
    for (const [id, {command}] of this.#pending) this.#post({is: 'command', id, command});
  }

  #adopt(view: View): void {
    this.#toldView = view;
    this.view.value = view;
  }

  #ask(command: TabCommand): Promise<void> {
    return new Promise((resolve, reject) => {
      const id = this.#config.randomId(8);
      this.#pending.set(id, {command, resolve, reject});
      if (this.#isLeading) void this.#answer(id, command);
      else this.#post({is: 'command', id, command});
    });
  }

  /** For what nobody waits for. */
  #tell(command: TabCommand): void {
    this.#ask(command).catch(() => undefined);
  }

  async #answer(id: string, command: TabCommand): Promise<void> {
    let fault: TabFault | undefined;
    try {
      await this.#perform(command);
    } catch (error) {
      const {kind, message} = ChatError.from(error);
      fault = {kind, message};
    }
    if (this.#pending.has(id)) this.#settle(id, fault);
    else this.#post({is: 'done', id, ...(fault && {fault})});
  }

  async #perform(command: TabCommand): Promise<void> {
    const {session} = this.#config;
    switch (command.do) {
      case 'start':
        // Asked twice, by two pages or of two leaders, it is one chat.
        return isUnderWay(session.state.value) ? undefined : session.start(command.details);
      case 'send':
        return session.send(command.text, command.id);
      case 'retry':
        return session.retry(command.id);
      case 'discard':
        return session.discard(command.id);
      case 'typed':
        return session.typed(command.text);
      case 'notice':
        return session.customNotice(command.text);
      case 'reload':
        return session.reload();
      case 'end':
        return session.end();
    }
  }

  #settle(id: string, fault: TabFault | undefined): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (fault) pending?.reject(new ChatError(fault.kind, fault.message));
    else pending?.resolve();
  }

  #post(message: TabMessage): void {
    this.#channel?.post(message);
  }
}

/** Whether the panel is open is each page's own business, and so is how many messages nobody has seen in it. */
function isSameForAll(a: View, b: View | undefined): boolean {
  return b !== undefined && a.draft === b.draft && !a.unread === !b.unread;
}
