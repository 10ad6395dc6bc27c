import type {Clock} from '../base/clock.js';
import {Variable, type Observable} from '../base/observable.js';
import type {Wake} from '../base/wake.js';
import {ChatError} from '../wire/errors.js';
import type {Delivery, StartDetails, Wire} from '../wire/types.js';
import {Interaction} from './interaction.js';
import {reduce, type ChatEvent} from './reduce.js';
import {canWrite, isOpen, isUnderWay, outgoingOf, type ChatState} from './state.js';
import type {TicketHolder, View} from './ticket.js';

export interface ChatSessionConfig {
  /** A wire for one chat: to the server, each is one user. */
  readonly wire: (gmsUser: string) => Wire;
  /** Makes a random id of so many bytes, in hexadecimal. */
  readonly randomId: (bytes: number) => string;
  readonly ticket: TicketHolder;
  readonly clock: Clock;
  readonly wake: Wake;
  readonly delivery: 'auto' | Delivery;
  /** Value of the `gms_user` header; a random one for each chat when it is left out. */
  readonly gmsUser?: string | undefined;
  /** Business data, sent along with the request for the service. */
  readonly userData?: Readonly<Record<string, string>> | undefined;
  /** Sees each message before it leaves, and may change it; `null` refuses it. */
  readonly transformOutgoing?: ((text: string) => string | null) | undefined;
}

/** One chat after another, without a screen. Its `state` says everything; its methods ask for changes. */
export class ChatSession {
  readonly #config: ChatSessionConfig;
  readonly #state = new Variable<ChatState>({phase: 'idle'});
  #current: {readonly interaction: Interaction; readonly gmsUser: string} | undefined;

  constructor(config: ChatSessionConfig) {
    this.#config = config;
  }

  get state(): Observable<ChatState> {
    return this.#state;
  }

  /**
   * Starts a chat; resolves when it stands at the server.
   * @throws ChatError; `invalid` when there is a chat already
   */
  async start(details: StartDetails): Promise<void> {
    if (isUnderWay(this.#state.value)) throw new ChatError('invalid', 'There is a chat already.');
    const {gmsUser, randomId, userData = {}} = this.#config;
    const interaction = this.#newInteraction(gmsUser ?? randomId(32));
    this.#state.value = reduce(this.#state.value, {type: 'start', details});
    await interaction.start(details, userData);
  }

  /**
   * Takes up the chat that was left without an end.
   * @returns whether there is one
   */
  resume(): boolean {
    const ticket = this.#config.ticket.read();
    if (!ticket || this.#state.value.phase !== 'idle') return false;
    const interaction = this.#newInteraction(ticket.gmsUser);
    this.#state.value = ticket.state;
    interaction.resume(ticket.state);
    return true;
  }

  /**
   * Sends a message, or queues it until the chat stands and the line is there.
   * @returns resolves when the server has accepted it
   * @throws ChatError when it was refused, or when the chat ended before it could be sent
   */
  async send(text: string): Promise<void> {
    const {randomId, clock} = this.#config;
    if (!canWrite(this.#state.value)) throw new ChatError('invalid', 'There is no chat to send to.');
    const outgoing = this.#transformed(text);
    if (outgoing === null) throw new ChatError('refused', 'The page refused this message.');
    if (!outgoing.trim()) throw new ChatError('invalid', 'There is nothing to send.');
    const id = randomId(8);
    this.#dispatch({type: 'write', message: {id, text: outgoing, at: clock.now(), status: 'queued'}});
    return this.#accepted(id);
  }

  /** Tries a failed message again. */
  retry(id: string): void {
    if (canWrite(this.#state.value) && this.#hasFailed(id))
      this.#dispatch({type: 'outgoing', id, status: 'queued'});
  }

  /** Forgets a failed message. */
  discard(id: string): void {
    if (this.#hasFailed(id)) this.#dispatch({type: 'discard', id});
  }

  /** What the screen wants back when the chat is taken up again; kept while a chat stands, and wiped with it. */
  get view(): View | undefined {
    return this.#config.ticket.readView();
  }

  set view(view: View | undefined) {
    if (view && isOpen(this.#state.value)) this.#config.ticket.writeView(view);
  }

  /** Asks the server for messages that are missing. */
  reload(): void {
    this.#current?.interaction.reload();
  }

  /** The composer holds `text` now: the agent is told, sparingly, that the customer types. */
  typed(text: string): void {
    this.#current?.interaction.typed(text);
  }

  /** Sends a notice for the agent's application, which the conversation does not show. */
  async customNotice(text: string): Promise<void> {
    if (!isOpen(this.#state.value)) throw new ChatError('invalid', 'There is no chat to send to.');
    await this.#current?.interaction.customNotice(text);
  }

  /**
   * Ends the chat at the server and lets the line go; resolves when nothing is left on the wire.
   * @param leaving the page is going away: the request must outlive it
   */
  async end(leaving = false): Promise<void> {
    if (isUnderWay(this.#state.value)) await this.#current?.interaction.end(leaving);
  }

  /** Lets the line go and keeps the chat: `resume` takes it up again. Resolves when nothing is left on the wire. */
  async release(): Promise<void> {
    const current = this.#current;
    this.#current = undefined;
    this.#state.value = {phase: 'idle'};
    await current?.interaction.close();
  }

  #transformed(text: string): string | null {
    const {transformOutgoing = (same: string) => same} = this.#config;
    try {
      return transformOutgoing(text);
    } catch (cause) {
      throw new ChatError('invalid', 'transformOutgoing threw an error.', {cause});
    }
  }

  #hasFailed(id: string): boolean {
    return outgoingOf(this.#state.value).some((message) => message.id === id && message.status === 'failed');
  }

  #newInteraction(gmsUser: string): Interaction {
    const {wire, delivery, clock, wake} = this.#config;
    const interaction: Interaction = new Interaction({
      wire: wire(gmsUser),
      delivery,
      clock,
      wake,
      state: this.#state,
      // A late answer for a chat already over changes nothing.
      dispatch: (event) => {
        if (this.#current?.interaction === interaction) this.#dispatch(event);
      },
    });
    this.#current = {interaction, gmsUser};
    return interaction;
  }

  #dispatch(event: ChatEvent): void {
    const {ticket} = this.#config;
    const before = this.#state.value;
    const after = reduce(before, event);
    const current = this.#current;
    if (current && isOpen(after)) ticket.write(current.gmsUser, after);
    if (after.phase === 'ending' || after.phase === 'ended' || after.phase === 'idle') ticket.wipe();
    this.#state.value = after;
    if (after.phase === 'ended' && before.phase !== 'ended') void current?.interaction.close();
  }

  /** Resolves when the message is sent or seen in the transcript; rejects when it is known not to be. */
  #accepted(id: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (state: ChatState) => {
        const status = outgoingOf(state).find((message) => message.id === id)?.status;
        const isOver = state.phase === 'ended' || state.phase === 'idle';
        if (!isOver && status !== undefined && status !== 'sent' && status !== 'failed') return;
        unsubscribe();
        if (state.phase !== 'idle' && (status === undefined || status === 'sent')) resolve();
        else if (isOver) reject(new ChatError('gone', 'The chat was over before this was known to be sent.'));
        else reject(new ChatError('refused', 'The message was not sent.'));
      };
      const unsubscribe = this.#state.subscribe(look);
    });
  }
}
