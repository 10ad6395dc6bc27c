import type {PageLifecycle} from '../../base/page-lifecycle.js';
import {throwIfAborted} from '../../base/throw-if-aborted.js';
import {ChatError, faultOf, isDenial, type Fault} from '../../wire/errors.js';
import type {
  Batch,
  Delivery,
  QueuePlace,
  StartDetails,
  UserData,
  Wire,
  WireFactory,
  WireKeys,
} from '../../wire/types.js';
import {CatchUp} from './catch-up.js';
import {Ending, type EndingConfig} from './ending.js';
import {expireTyping} from './expire-typing.js';
import {Health} from './health.js';
import {Keystrokes} from './keystrokes.js';
import {Line} from './line.js';
import {sendQueued} from './outbox.js';
import type {ChatEvent} from '../model/reduce.js';
import {isOpen, outgoingOf, transcriptOf, type Open} from '../model/state.js';
import {afterPause, startChat} from './start.js';
import {echoOf, wholeUntil} from '../model/transcript.js';

export interface LiveChatConfig extends Omit<EndingConfig, 'wire'> {
  readonly wire: WireFactory;
  /** See `ChatIdentity`. */
  readonly id: string;
  readonly delivery: 'auto' | Delivery;
  /** Sends what is being written with the notice that the customer is typing. */
  readonly typingPreview: () => boolean | undefined;
  readonly lifecycle: PageLifecycle;
}

/** Fault of a message that got no reply and is not in the transcript. */
const NO_ANSWER: Fault = {kind: 'unreachable', status: undefined};

/** One running chat, from the start to the end: line, catch-up, outbox, typing notices. After `close` it changes nothing. */
export class LiveChat {
  readonly #config: Omit<LiveChatConfig, 'wire'> & EndingConfig;
  readonly #keystrokes: Keystrokes;
  readonly #ending: Ending;
  readonly #health: Health;
  readonly #aborter = new AbortController();
  /** See `RunningChat`. */
  readonly undo: (() => void)[] = [];
  #line: Line | undefined;
  #catchUp: CatchUp | undefined;
  isAsked = false;
  /** The keys from before the state has them. */
  #firstKeys: WireKeys = {};
  /** See `ChatIdentity`. */
  readonly id: string;

  constructor(config: LiveChatConfig) {
    this.id = config.id;
    this.#config = {...config, wire: config.wire(() => this.#keys)};
    this.#ending = new Ending(this.#config, this);
    this.#health = new Health({...config, onGone: this.#onGone, signal: this.#aborter.signal});
    this.#keystrokes = new Keystrokes(config.clock, (text) => this.#tellTyping(text));
    this.undo.push(
      expireTyping(config),
      config.lifecycle.subscribe(() => this.#callOffIfLeft()),
    );
  }

  /** @throws ChatError when the chat could not be started; then the line is closed */
  async start(details: StartDetails, userData: UserData): Promise<void> {
    const {id, wire, clock} = this.#config;
    const {signal} = this.#aborter;
    try {
      const prepared = await afterPause(clock, signal, () => wire.prepare(userData, signal));
      throwIfAborted(signal);
      this.#firstKeys = prepared.keys;
      const line = this.#openLine();
      const delivery = await line.open();
      throwIfAborted(signal);
      this.isAsked = true;
      const onQueued = (place?: QueuePlace) => this.#dispatch({type: 'queued', place});
      const batch = await startChat({wire, clock, signal, details, userData, delivery, onQueued});
      const chat = {...prepared, id, delivery: batch.delivery ?? delivery};
      this.#dispatch({type: 'started', chat, batch, now: clock.now()});
      line.begin(chat.delivery);
      if (!signal.aborted) this.#keepSending();
    } catch (error) {
      if (signal.aborted) throw new ChatError('gone', 'The start was called off.', {cause: error});
      const failure = ChatError.from(error);
      this.#dispatch({type: 'start-failed', fault: faultOf(error)});
      // The server may have started the chat all the same: no agent must wait for an absent customer.
      if (failure.maybe) await this.#ending.disconnect();
      await this.close();
      throw failure;
    }
  }

  /** Connects to a chat that was started earlier. */
  resume({chat}: Open): void {
    this.isAsked = true;
    this.#firstKeys = chat.keys;
    const {delivery} = this.#config;
    // Keeps the delivery of the start: without `notify_by` the server sends no pushes, and with it polls may bring nothing.
    const isOther = delivery !== 'auto' && delivery !== chat.delivery;
    const asItWas = chat.delivery === 'poll' || isOther ? chat.delivery : delivery;
    this.#openLine(asItWas).resume(chat.delivery);
    this.#keepSending();
  }

  /** Asks for missing messages since the customer wants it, or since the page has new credentials. */
  reload(): void {
    if (this.#config.state.value.phase === 'ended') return void this.#ending.complete();
    this.#line?.retryNow();
    this.#catchUp?.again();
  }

  typed(text: string): void {
    if (isOpen(this.#config.state.value)) this.#keystrokes.typed(text);
  }

  /** Makes a request that the chat itself does not need. */
  async request(ask: (wire: Wire) => Promise<Batch> | undefined): Promise<void> {
    const batch = this.isAsked && (await ask(this.#config.wire));
    if (batch) this.receive(batch);
  }

  /** Ends the chat at the server, then closes the line. `leaving`: the page is being unloaded. */
  end(leaving = false): Promise<void> {
    this.#aborter.abort();
    this.#keystrokes.forget();
    return this.#ending.end(leaving);
  }

  /** The chat has ended: asks once for missing messages, then closes the line. */
  finish(): Promise<void> {
    return this.#ending.finish();
  }

  /** Closes the line; the chat goes on at the server. Resolves when none of its requests is left. */
  async close(): Promise<void> {
    this.stop();
    await this.#line?.close();
  }

  /** Stops all requests and timers but those of the line. */
  stop(): void {
    this.#aborter.abort();
    this.#keystrokes.forget();
    this.#health.stop();
    for (const undo of this.undo.splice(0)) undo();
  }

  /** Ends a chat that has not started when the page is left: it cannot be resumed, and must not wait for an agent. */
  #callOffIfLeft(): void {
    const {lifecycle, state} = this.#config;
    // A frozen page goes on waiting when it resumes.
    if (!lifecycle.away || lifecycle.frozen || state.value.phase !== 'starting') return;
    this.#dispatch({type: 'start-failed', fault: NO_ANSWER});
    void this.end(true);
  }

  #openLine(delivery = this.#config.delivery): Line {
    const {wire, clock, lifecycle, state} = this.#config;
    const catchUp = new CatchUp({
      clock,
      state,
      waitFor: wire.waitFor,
      refresh: () => this.#health.judged('read', wire.refresh(this.#position())),
      onBatch: (batch) => this.receive(batch),
      onGone: this.#onGone,
      onGap: (isOpen) => this.#dispatch({type: 'gap', isOpen}),
      onAbsent: (ids) => this.#areAbsent(ids),
    });
    this.#catchUp = catchUp;
    this.undo.push(
      () => catchUp.stop(),
      lifecycle.subscribe(() => {
        if (!lifecycle.hidden && !lifecycle.away) catchUp.nowIfStale();
      }),
    );
    this.#line = new Line({
      clock,
      lifecycle,
      comet: delivery === 'poll' ? undefined : wire.comet,
      poll: delivery === 'comet' ? undefined : wire.poll,
      waitFor: wire.waitFor,
      position: () => this.#position(),
      onBatch: (batch) => this.#receiveFromLine(batch),
      onStatus: (status) => this.#dispatch({type: 'line', status}),
      onLive: () => catchUp.live(),
      onGone: this.#onGone,
      onGood: () => this.#health.good('read'),
      onFault: (error) => this.#health.bad('read', error),
    });
    return this.#line;
  }

  /** Own messages without an answer are not in the transcript. */
  #areAbsent(ids: readonly string[]): void {
    const {state} = this.#config;
    for (const {id, fault, isRetried} of outgoingOf(state.value)) {
      if (!ids.includes(id)) continue;
      // A login page came in place of the answer: the message waits for the page like one that was surely refused. Once: the
      // chat is let in now, so the same again is about this message.
      const isDenied = fault && isDenial(fault);
      const status = isDenied && !isRetried && isOpen(state.value) ? 'queued' : 'failed';
      if (isDenied && isRetried) this.#health.good('send');
      this.#dispatch({type: 'outgoing', id, status, ...(status === 'failed' && {fault: NO_ANSWER})});
    }
  }

  #keepSending(): void {
    const {wire, clock, state} = this.#config;
    this.undo.push(
      sendQueued({
        clock,
        state,
        send: (text) => {
          this.#keystrokes.stop();
          const sent = wire.send(text, this.#position(), echoOf(transcriptOf(state.value)));
          return this.#health.judged('send', sent);
        },
        isLetIn: () =>
          this.#health.judged('read', wire.refresh(this.#position())).then(
            (batch) => {
              this.receive(batch);
              return true;
            },
            () => false,
          ),
        onBatch: (batch) => this.receive(batch),
        onStatus: (id, status, more) => {
          this.#dispatch({type: 'outgoing', id, status, ...more});
          // A refusal may mean that the chat is over.
          if (status === 'failed') this.#catchUp?.urgently();
        },
      }),
    );
  }

  /** Passes a batch on, from any reply or feed. */
  receive(batch: Batch): void {
    this.#dispatch({type: 'batch', batch, now: this.#config.clock.now()});
    this.#catchUp?.noteServerPosition(batch.position);
  }

  /** The line closes last: it may bring messages after the end, which still belong to the chat. */
  #receiveFromLine(batch: Batch): void {
    const {clock, state} = this.#config;
    if (state.value.phase === 'ended') this.#dispatch({type: 'completed', batch, now: clock.now()});
    else this.receive(batch);
  }

  /** @param text in the composer; `undefined` when typing has stopped */
  #tellTyping(text: string | undefined): void {
    const {state, wire, typingPreview} = this.#config;
    if (!this.isAsked || !isOpen(state.value)) return;
    wire.typing(text !== undefined, typingPreview() ? text : undefined).then(
      (batch) => this.receive(batch),
      // A typing notice that fails does no harm.
      () => undefined,
    );
  }

  readonly #onGone = (): void => this.#dispatch({type: 'ended', reason: 'lost'});

  /** A chat that starts after this one is none of its business. */
  get #keys(): WireKeys {
    const {id, state} = this.#config;
    const chat = 'chat' in state.value ? state.value.chat : undefined;
    return chat?.id === id ? chat.keys : this.#firstKeys;
  }

  #position(): number {
    return wholeUntil(transcriptOf(this.#config.state.value));
  }

  #dispatch(event: ChatEvent): void {
    this.#config.dispatch(event);
  }
}
