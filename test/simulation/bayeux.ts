import type {Journal} from './journal.js';
import type {Manner} from './manner.js';
import type {Incoming} from './network.js';
import type {Timeline} from './timeline.js';

/** Ms without a request after which the server forgets a session. */
const MAX_INTERVAL = 10_000;

interface Message {
  readonly id?: string;
  readonly channel: string;
  readonly clientId?: string;
  readonly ext?: {readonly ack?: unknown};
  /** `timeout`: ms for which the client wants a /meta/connect held. */
  readonly advice?: {readonly timeout?: number};
}

interface Session {
  readonly id: string;
  readonly user: string;
  readonly queue: {readonly data: object; batch: number}[];
  isSubscribed: boolean;
  hasConnected: boolean;
  batch: number;
  held:
    | {readonly reply: (more?: object) => void; readonly cancel: () => void; readonly breakOff: () => void}
    | undefined;
  forget: () => void;
}

/** The Bayeux side of GMS, modelled on Jetty's CometD: sessions, long polls, acknowledged messages. */
export class Bayeux {
  readonly #time: Timeline;
  readonly #manner: Manner;
  readonly #journal: Journal;
  readonly #sessions = new Map<string, Session>();
  #count = 0;
  #stopForgetting: () => void = () => undefined;
  /** The server does not know any session, not even new ones. */
  knowsNobody = false;

  constructor(time: Timeline, manner: Manner, journal: Journal) {
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
      if (session.user !== user || !session.isSubscribed) continue;
      session.queue.push({data, batch: 0});
      session.held?.reply();
    }
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
    session.isSubscribed = channel === '/meta/subscribe';
    answer({subscription: '/_genesys'});
  }

  #handshake(user: string, answer: (reply: object) => void): void {
    const {ack, holds} = this.#manner;
    const session: Session = {
      id: `session${(this.#count += 1)}`,
      user,
      queue: [],
      isSubscribed: false,
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
        const news = session.queue.map(({data}) => ({channel: '/_genesys', data}));
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
