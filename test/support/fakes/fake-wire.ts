import type {
  Batch,
  Delivery,
  Feed,
  Prepared,
  QueuePlace,
  StartDetails,
  Wire,
  WireKeys,
} from '../../../src/wire/types.js';
import {batch, lastBatch} from '../values/entries.js';
import {FakeFeeds} from './fake-feed.js';

/** The calls with an answer; feeds are controlled by `FakeFeeds`. */
export type Verb = Exclude<keyof Wire, 'comet' | 'poll' | 'waitFor'>;
type Answer<V extends Verb> = () => ReturnType<NonNullable<Wire[V]>>;

/** The keys that `prepare` gives by default. */
export const KEYS: WireKeys = {service: 'S1', user: 'buzz'};

/** A fake server. It answers every request with success unless the test sets another answer. */
export class FakeWire implements Wire {
  /** Each request and each opening and stop of a feed, in order. */
  readonly log: string[];
  readonly cometFeeds: FakeFeeds;
  readonly pollFeeds: FakeFeeds;
  readonly waitFor = () => 0;
  /** The keys of the chat, as the session has them. */
  keys: () => WireKeys = () => ({});
  readonly #once: {[V in Verb]: Answer<V>[]} = {
    prepare: [],
    placeInQueue: [],
    startChat: [],
    send: [],
    refresh: [],
    typing: [],
    customNotice: [],
    updateData: [],
    disconnect: [],
  };

  constructor(log: string[] = []) {
    this.log = log;
    this.cometFeeds = new FakeFeeds('comet', (line) => log.push(line));
    this.pollFeeds = new FakeFeeds('poll', (line) => log.push(line));
  }

  /** Sets the answer to the next request `verb`. Several calls set the answers to several requests, in order. */
  next<V extends Verb>(verb: V, answer: Answer<V>): void {
    this.#once[verb].push(answer);
  }

  /** The log since the last call. */
  news(): readonly string[] {
    return this.log.splice(0);
  }

  prepare(data: Readonly<Record<string, unknown>>): Promise<Prepared> {
    this.log.push(`prepare ${JSON.stringify(data)}`);
    return this.#once.prepare.shift()?.() ?? Promise.resolve({keys: KEYS, provisionalId: 'S1'});
  }

  placeInQueue(): Promise<QueuePlace | undefined> {
    this.log.push(`placeInQueue ${this.#service}`);
    return this.#once.placeInQueue.shift()?.() ?? Promise.resolve(undefined);
  }

  startChat({subject}: StartDetails, _data: unknown, delivery: Delivery): Promise<Batch> {
    this.log.push(`startChat ${this.#service} ${delivery} ${subject}`);
    return this.#once.startChat.shift()?.() ?? Promise.resolve(batch(1));
  }

  send(text: string): Promise<Batch> {
    this.log.push(`send ${this.#service} ${text}`);
    return this.#once.send.shift()?.() ?? Promise.resolve(batch());
  }

  refresh(position: number): Promise<Batch> {
    this.log.push(`refresh ${this.#service} ${position}`);
    return this.#once.refresh.shift()?.() ?? Promise.resolve(batch());
  }

  typing(isTyping: boolean, preview = ''): Promise<Batch> {
    this.log.push(`${isTyping ? 'startTyping' : 'stopTyping'} ${this.#service} ${preview}`.trim());
    return this.#once.typing.shift()?.() ?? Promise.resolve(batch());
  }

  customNotice(text: string): Promise<Batch> {
    this.log.push(`customNotice ${this.#service} ${text}`);
    return this.#once.customNotice.shift()?.() ?? Promise.resolve(batch());
  }

  updateData(data: Readonly<Record<string, unknown>>): Promise<Batch> {
    this.log.push(`updateData ${this.#service} ${JSON.stringify(data)}`);
    return this.#once.updateData.shift()?.() ?? Promise.resolve(batch());
  }

  disconnect(leaving = false): Promise<Batch> {
    this.log.push(`disconnect ${this.#service}${leaving ? ' leaving' : ''}`);
    return this.#once.disconnect.shift()?.() ?? Promise.resolve(lastBatch());
  }

  get comet(): Feed {
    return this.#known(this.cometFeeds);
  }

  get poll(): Feed {
    return this.#known(this.pollFeeds);
  }

  get #service(): string {
    return this.keys()['service'] ?? 'nothing';
  }

  #known({feed}: FakeFeeds): Feed {
    if (!this.keys()['service']) throw new Error('A feed of an unknown chat.');
    return feed;
  }
}
