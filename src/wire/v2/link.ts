/**
 * The push mode of version 2. Requests are published on the channel of the feed. An answer is a push that names no request: so a
 * request is answered when a push shows what it asked for.
 */
import type {OpenSession} from '../bayeux-messages.js';
import {cometFeed, type CometConfig} from '../comet.js';
import {ChatError} from '../errors.js';
import type {Batch, Echo, Feed, FeedSink, WireEntry, WireKeys} from '../types.js';
import {batchOf, decodeReply, isGood, KEYS, withoutCount, type Reply} from './decode.js';
import {publish} from './publish.js';
import {faultOf} from './rest.js';

export interface LinkConfig extends Pick<
  CometConfig,
  'clock' | 'lifecycle' | 'url' | 'post' | 'waitFor' | 'channel'
> {
  readonly keys: () => WireKeys;
  /** The keys after a good reply, if it changed them. */
  readonly newKeys: (reply: Reply) => WireKeys | undefined;
  /** Start of the chat; see `decodeReply`. */
  readonly since: () => number | undefined;
}

/** Time that a push has to show a message, or what was missed, ms. */
const ANSWERED_WITHIN = 5_000;
const MISSED_WITHIN = 3_000;
/** Time that the push with the end has, ms: the server is left unclean if the session closes before. */
const ENDED_WITHIN = 2_000;
/** After so many questions without an answer the session is not bound to the chat: a new one is needed. */
const MOST_UNANSWERED = 3;
/** A refusal that is no end is looked at once more after this time, ms. */
const LOOK_AGAIN_AFTER = 3_000;
/** Time for which a session is kept to hear of a chat that came up too late, ms. */
const LATE_WITHIN = 60_000;

interface Question {
  readonly isAnswer: (batch: Batch) => boolean;
  readonly settle: (answer: Batch | ChatError) => void;
}

export class Link {
  readonly #config: LinkConfig;
  readonly #questions = new Set<Question>();
  #session: OpenSession | undefined;
  #unanswered = 0;
  #wasRefused = false;
  /** The customer ends the chat. */
  #isEnding = false;
  /** The position that the end has told. */
  #endsAt = 0;
  /** The chat was started another way, or called off: see `leave`. */
  #isLeft = false;
  #sink: FeedSink | undefined;
  #stop: ReturnType<Feed> | undefined;
  #cancelStop = () => {};
  #cancelLook = () => {};
  #onLate = () => {};
  /** The key of the chat that came up late. */
  #lateKey = '';

  constructor(config: LinkConfig) {
    this.#config = config;
  }

  readonly feed: Feed = (position, sink) => {
    const {url, post, waitFor, channel, clock, lifecycle} = this.#config;
    const settleAll = () => {
      this.#session = undefined;
      for (const {settle} of this.#questions) settle(unreachable('The session is lost.'));
    };
    this.#sink = sink;
    this.#isLeft = false;
    const open = cometFeed({
      clock,
      lifecycle,
      url,
      post,
      waitFor,
      channel,
      decode: (data) => this.#hear(data),
      onLive: (session) => {
        this.#session = session;
        this.#unanswered = 0;
      },
    });
    // The server is told the next position, not the last.
    const stop = open(() => position() + 1, {
      live: () => this.#isLeft || sink.live(),
      batch: (batch) => {
        if (!this.#isLeft) sink.batch(batch);
        for (const {isAnswer, settle} of this.#questions) if (isAnswer(batch)) settle(batch);
      },
      trouble: () => this.#isLeft || sink.trouble(),
      lost: (error) => {
        settleAll();
        if (!this.#isLeft) sink.lost(error);
      },
    });
    return (this.#stop = (leaving) => {
      this.#cancelStop();
      this.#cancelLook();
      settleAll();
      return stop(leaving);
    });
  };

  /** Publishes a request that needs no answer. */
  async tell(operation: string, fields: object, leaving = false): Promise<Batch> {
    if (!this.#session) throw unreachable(operation);
    const data = {operation, ...fields, ...this.#keys};
    await publish(this.#config, this.#session, data, operation === 'disconnect', leaving);
    return NOTHING;
  }

  /** Publishes a request, and waits for the push that shows its effect. */
  ask(
    operation: string,
    fields: object,
    isAnswer: Question['isAnswer'],
    ms = ANSWERED_WITHIN,
    signal?: AbortSignal,
  ): Promise<Batch> {
    return new Promise((resolve, reject) => {
      const settle = (answer: Batch | ChatError) => {
        cancel();
        signal?.removeEventListener('abort', abort);
        this.#questions.delete(question);
        if (answer instanceof ChatError) reject(answer);
        else resolve(answer);
      };
      const abort = () => settle(unreachable(operation));
      const question = {isAnswer, settle};
      const cancel = this.#config.clock.after(ms, abort);
      this.#questions.add(question);
      if (signal?.aborted) return abort();
      signal?.addEventListener('abort', abort);
      this.tell(operation, fields).catch((error: unknown) => settle(ChatError.from(error)));
    });
  }

  /** Asks from the last known entry, so that it is in the answer: this tells the answer from other pushes. */
  async missed(position: number): Promise<Batch> {
    const from = Math.max(1, position);
    const isAnswer = ({entries, position: at}: Batch) =>
      entries.length ? (entries[0]?.position ?? Infinity) <= from : at === from;
    try {
      await this.ask('requestNotifications', {transcriptPosition: from}, isAnswer, MISSED_WITHIN);
      this.#unanswered = 0;
    } catch (error) {
      this.#unanswered += 1;
      if (this.#unanswered >= MOST_UNANSWERED) this.#session?.giveUp('requestNotifications unanswered');
      throw error;
    }
    // The push has brought it all.
    return NOTHING;
  }

  /** Sends a message. It is sent when it comes back. */
  async send(text: string, {last, isOnly}: Echo): Promise<Batch> {
    const isIt = ({kind, party, position = 0, text: words}: WireEntry) =>
      kind === 'message' &&
      party === 'client' &&
      position > last &&
      // The server may have altered it. Then it can only be this one, if no other may come up.
      (isOnly || words === text);
    try {
      const {entries} = await this.ask('sendMessage', {message: text}, (batch) => batch.entries.some(isIt));
      return {...NOTHING, position: entries.find(isIt)?.position};
    } catch (error) {
      const {kind, message, status, code, retryAfter} = ChatError.from(error);
      if (code === undefined || kind === 'gone') throw error;
      // A fault that is pushed names no request: it may be about another one. The transcript decides.
      throw new ChatError(kind, message, {status, code, retryAfter, maybe: true, cause: error});
    }
  }

  /**
   * Ends the chat, and waits for the push that says so.
   * @param position up to which the transcript is whole
   */
  async disconnect(leaving: boolean, position: number): Promise<Batch> {
    if (!this.#config.keys()['secureKey']) return leaving ? NOTHING : this.#lateEnd();
    this.#isEnding = true;
    if (leaving) return this.tell('disconnect', {}, leaving);
    const end = await this.ask('disconnect', {}, ({ended}) => ended, ENDED_WITHIN);
    // The count has the customer's own leaving in it, but a push may have been lost as well.
    if (this.#endsAt > position) await this.missed(position).catch(() => undefined);
    return end;
  }

  /** The chat was started another way, since no push came. Should the one of here come up late, it is ended at once. */
  leave(): void {
    this.#isLeft = true;
    this.#cancelStop = this.#config.clock.after(LATE_WITHIN, () => void this.#stop?.());
    this.#sink?.lost(unreachable('No push came.'));
  }

  /** The start was called off, and its push has not come: waits a little for it, since only it has the key to end the chat. */
  #lateEnd(): Promise<Batch> {
    this.#isLeft = true;
    return new Promise((resolve) => {
      this.#onLate = () => {
        cancel();
        resolve(NOTHING);
      };
      const cancel = this.#config.clock.after(ENDED_WITHIN, this.#onLate);
      if (!this.#session) this.#onLate();
    });
  }

  get #keys(): WireKeys {
    const keys = this.#config.keys();
    return Object.fromEntries(KEYS.flatMap((key) => (keys[key] ? [[key, keys[key]]] : [])));
  }

  #hear(data: unknown): Batch | undefined {
    const {clock, channel, keys, newKeys, since} = this.#config;
    const reply = decodeReply(data, since());
    const {status, isEnded} = reply;
    if (status === undefined || this.#isOther(reply)) return undefined;
    if (isGood(reply)) {
      // The start is answered by the customer's own joining. What overtakes it is asked for later.
      if (!keys()['secureKey'] && !reply.entries.some(isOwnJoin)) return undefined;
      this.#wasRefused = false;
      const made = newKeys(reply);
      const batch = {...batchOf(reply), ...(made && {keys: made})};
      if (!this.#isEnding) return batch;
      this.#endsAt = batch.position ?? 0;
      return withoutCount(batch);
    }
    const fault = faultOf(reply, channel);
    for (const {settle} of this.#questions) settle(fault);
    if (status === 1 || !keys()['secureKey']) return undefined;
    // The same refusal again is the end, as is an end without a word.
    if (isEnded || this.#wasRefused) this.#sink?.lost(new ChatError('gone', fault.message, {status: 200}));
    else this.#cancelLook = clock.after(LOOK_AGAIN_AFTER, () => void this.missed(1).catch(() => undefined));
    this.#wasRefused = !this.#wasRefused;
    return undefined;
  }

  /** One session carries one chat here. A push of another one is that of a start that took too long. */
  #isOther(reply: Reply): boolean {
    const {secureKey, chatId, userId} = this.#config.keys();
    const {named: keys} = reply;
    if (!this.#isLeft && (!secureKey || !keys['secureKey'] || keys['secureKey'] === secureKey)) return false;
    // The key of a chat may change.
    const isSame = keys['chatId'] ? keys['chatId'] === chatId : !!userId && keys['userId'] === userId;
    if (isSame && !this.#isLeft) return false;
    if (this.#isLeft && keys['secureKey']) this.#endLate(keys['secureKey']);
    return true;
  }

  /** Ends a chat that has come up late. Once: each push of it may name its key, also the one with its end. */
  #endLate(secureKey: string): void {
    if (secureKey === this.#lateKey || !this.#session) return;
    this.#lateKey = secureKey;
    void publish(this.#config, this.#session, {operation: 'disconnect', secureKey}).then(
      this.#onLate,
      this.#onLate,
    );
  }
}

const isOwnJoin = ({kind, party}: WireEntry): boolean => kind === 'joined' && party === 'client';

export const NOTHING: Batch = {ended: false, entries: [], position: undefined, sessionId: undefined};

const unreachable = (what: string): ChatError =>
  new ChatError('unreachable', `${what}: no answer`, {maybe: true});
