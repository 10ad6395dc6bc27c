import type {Journal} from './journal.js';
import type {Manner} from './manner.js';
import type {Incoming} from './network.js';
import type {Clock} from '../../src/base/clock.js';

/** Ms without a request after which the server forgets a session. */
const MAX_INTERVAL = 10_000;

interface Message {
  readonly id?: string;
  readonly channel: string;
  readonly clientId?: string;
  readonly ext?: {readonly ack?: unknown};
  /** `timeout`: ms for which the client wants a /meta/connect held. */
  readonly advice?: {readonly timeout?: number};
  readonly subscription?: string;
  readonly data?: unknown;
}

/** A session that was forgotten, or whose client is gone, gets nothing. */
export interface Published {
  readonly session: string;
  readonly channel: string;
  readonly data: unknown;
  readonly message: Incoming['message'];
}

interface Session {
  readonly id: string;
  readonly user: string;
  readonly queue: {readonly channel: string; readonly data: object; batch: number}[];
  /** The channel that it has subscribed to. */
  channel: string | undefined;
  hasConnected: boolean;
  batch: number;
  held:
    | {readonly reply: (more?: object) => void; readonly cancel: () => void; readonly breakOff: () => void}
    | undefined;
  forget: () => void;
}

/** The Bayeux side of GMS, modelled on Jetty's CometD: sessions, long polls, acknowledged messages. */
export class Bayeux {
  readonly #time: Clock;
  readonly #manner: Pick<Manner, 'ack' | 'holds'>;
  readonly #journal: Journal;
  readonly #sessions = new Map<string, Session>();
  #count = 0;
  #stopForgetting: () => void = () => undefined;
  /** The server does not know any session, not even new ones. */
  knowsNobody = false;
  /** @returns whether the channel takes messages */
  onPublished?: (published: Published) => boolean;
  onSubscribed?: (session: string, channel: string) => void;

  constructor(time: Clock, manner: Pick<Manner, 'ack' | 'holds'>, journal: Journal) {
    this.#time = time;
    this.#manner = manner;
    this.#journal = journal;
  }

  receive(request: Incoming): void {
    const messages = JSON.parse(request.body) as readonly Message[];
    for (const message of messages) this.#handle(message, request);
  }

  /** Pushes to all subscribed sessions of one user. */
  push(user: string, data: object): void {
    for (const session of this.#sessions.values()) {
      if (session.user === user) this.#push(session, data);
    }
  }

  /** Pushes to one session, if it is there and has subscribed. */
  pushTo(id: string | undefined, data: object): void {
    const session = this.#sessions.get(id ?? '');
    if (session) this.#push(session, data);
  }

  /** Whether a session is there, and its client waits for news. */
  isHeld(id: string | undefined): boolean {
    return !!this.#sessions.get(id ?? '')?.held;
  }

  #push(session: Session, data: object): void {
    const {channel} = session;
    if (!channel) return;
    session.queue.push({channel, data, batch: 0});
    session.held?.reply();
  }

  /** Whether a long poll of this user is held. */
  isHeldBy(user: string): boolean {
    return [...this.#sessions.values()].some((session) => session.user === user && session.held);
  }

  /** Number of sessions. */
  get sessions(): number {
    return this.#sessions.size;
  }

  /** Forgets all sessions, as after a restart or when another node takes over. */
  forgetAll(): void {
    for (const session of [...this.#sessions.values()]) this.#remove(session);
  }

  /** Forgets all sessions every `ms`, and breaks their long polls. */
  forgetAllEvery(ms: number): void {
    this.stopForgetting();
    this.#stopForgetting = this.#time.after(ms, () => {
      for (const {held} of [...this.#sessions.values()]) held?.breakOff();
      this.forgetAll();
      this.forgetAllEvery(ms);
    });
  }

  stopForgetting(): void {
    this.#stopForgetting();
  }

  #handle(message: Message, request: Incoming): void {
    const {channel, id} = message;
    const answer = (reply: object, before: readonly object[] = []) =>
      request.answer(200, [...before, {channel, ...(id !== undefined && {id}), successful: true, ...reply}]);
    if (channel === '/meta/handshake') return this.#handshake(request.user, answer);
    const session = this.#sessions.get(message.clientId ?? '');
    if (!session || session.user !== request.user || this.knowsNobody) {
      const advice = {reconnect: channel === '/meta/connect' ? 'handshake' : 'none', interval: 0};
      return answer({successful: false, error: '402::Unknown client', advice});
    }
    if (channel === '/meta/connect') return this.#connect(session, message, request, answer);
    if (channel === '/meta/disconnect') {
      answer({});
      session.held?.reply({advice: {reconnect: 'none', interval: 0}});
      return this.#remove(session);
    }
    if (!channel.startsWith('/meta/')) {
      const isTaken = this.onPublished?.({
        ...{session: session.id, channel, data: message.data},
        message: request.message,
      });
      return answer({successful: !!isTaken, ...(!isTaken && {error: '404::No such channel'})});
    }
    session.channel = channel === '/meta/subscribe' ? message.subscription : undefined;
    if (session.channel) this.onSubscribed?.(session.id, session.channel);
    answer({subscription: message.subscription});
  }

  #handshake(user: string, answer: (reply: object) => void): void {
    const {ack, holds} = this.#manner;
    const session: Session = {
      id: `session${(this.#count += 1)}`,
      user,
      queue: [],
      channel: undefined,
      hasConnected: false,
      batch: 0,
      held: undefined,
      forget: () => undefined,
    };
    this.#sessions.set(session.id, session);
    this.#expire(session);
    answer({
      version: '1.0',
      clientId: session.id,
      supportedConnectionTypes: ['long-polling'],
      advice: {reconnect: 'retry', interval: 0, timeout: holds},
      ...(ack !== 'none' && {ext: {ack: ack === 'boolean' ? true : {enabled: true}}}),
    });
  }

  #connect(
    session: Session,
    {ext, advice: wish}: Message,
    request: Incoming,
    answer: (reply: object, before?: readonly object[]) => void,
  ): void {
    const {holds} = this.#manner;
    session.held?.reply();
    session.forget();
    const seen = ext?.ack;
    const acknowledges = typeof seen === 'number';
    // Messages that were sent but not acknowledged are sent again.
    const rest = session.queue.filter(({batch}) => batch === 0 || (acknowledges && batch > seen));
    session.queue.splice(0, session.queue.length, ...rest);

    let isOver = false;
    const close = () => {
      if (isOver) return false;
      isOver = true;
      if (session.held === held) session.held = undefined;
      held.cancel();
      this.#expire(session);
      return true;
    };
    const held = {
      reply: (more: object = {}) => {
        if (!close()) return;
        session.batch += 1;
        for (const item of session.queue) item.batch = session.batch;
        const news = session.queue.map(({channel, data}) => ({channel, data}));
        if (!acknowledges) session.queue.length = 0;
        const advice = {reconnect: 'retry', interval: 0, timeout: holds};
        answer({advice, ...(acknowledges && {ext: {ack: session.batch}}), ...more}, news);
      },
      cancel: this.#time.after(holds, () => held.reply()),
      breakOff: request.breakOff,
    };
    session.held = held;
    request.onClosed(() => void close());
    const isAtOnce = request.isUnheld || wish?.timeout === 0;
    if (!session.hasConnected || session.queue.length || isAtOnce) held.reply();
    session.hasConnected = true;
  }

  #expire(session: Session): void {
    session.forget();
    if (!this.#sessions.has(session.id)) return;
    session.forget = this.#time.after(MAX_INTERVAL, () => {
      this.#journal.write('gms', () => `forgets ${session.id}`);
      this.#remove(session);
    });
  }

  #remove(session: Session): void {
    this.#sessions.delete(session.id);
    session.forget();
    session.held?.cancel();
    session.held = undefined;
  }
}
