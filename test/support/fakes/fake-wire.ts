import type {Batch, Delivery, Feed, QueuePlace, StartDetails, Wire} from '../../../src/wire/types.js';
import {batch, lastBatch} from '../values/entries.js';
import {FakeFeeds} from './fake-feed.js';

/** The calls with an answer; feeds are controlled by `FakeFeeds`. */
export type Verb = Exclude<keyof Wire, 'comet' | 'poll' | 'waitFor'>;
type Answer<V extends Verb> = () => ReturnType<Wire[V]>;

/** A fake server. It answers every request with success unless the test sets another answer. */
export class FakeWire implements Wire {
  /** Each request and each opening and stop of a feed, in order. */
  readonly log: string[];
  readonly cometFeeds: FakeFeeds;
  readonly pollFeeds: FakeFeeds;
  readonly waitFor = () => 0;
  readonly #once: {[V in Verb]: Answer<V>[]} = {
    requestService: [],
    placeInQueue: [],
    startChat: [],
    send: [],
    refresh: [],
    typing: [],
    customNotice: [],
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

  requestService(data: Readonly<Record<string, unknown>>): Promise<string> {
    this.log.push(`requestService ${JSON.stringify(data)}`);
    return this.#once.requestService.shift()?.() ?? Promise.resolve('S1');
  }

  placeInQueue(service: string): Promise<QueuePlace | undefined> {
    this.log.push(`placeInQueue ${service}`);
    return this.#once.placeInQueue.shift()?.() ?? Promise.resolve(undefined);
  }

  startChat(service: string, {subject}: StartDetails, delivery: Delivery): Promise<Batch> {
    this.log.push(`startChat ${service} ${delivery} ${subject}`);
    return this.#once.startChat.shift()?.() ?? Promise.resolve(batch(1));
  }

  send(service: string, text: string): Promise<Batch> {
    this.log.push(`send ${service} ${text}`);
    return this.#once.send.shift()?.() ?? Promise.resolve(batch());
  }

  refresh(service: string, position: number): Promise<Batch> {
    this.log.push(`refresh ${service} ${position}`);
    return this.#once.refresh.shift()?.() ?? Promise.resolve(batch());
  }

  typing(service: string, isTyping: boolean): Promise<Batch> {
    this.log.push(`${isTyping ? 'startTyping' : 'stopTyping'} ${service}`);
    return this.#once.typing.shift()?.() ?? Promise.resolve(batch());
  }

  customNotice(service: string, text: string): Promise<Batch> {
    this.log.push(`customNotice ${service} ${text}`);
    return this.#once.customNotice.shift()?.() ?? Promise.resolve(batch());
  }

  disconnect(service: string, leaving = false): Promise<Batch> {
    this.log.push(`disconnect ${service}${leaving ? ' leaving' : ''}`);
    return this.#once.disconnect.shift()?.() ?? Promise.resolve(lastBatch());
  }

  comet(service: string): Feed {
    return this.#named(this.cometFeeds, service);
  }

  poll(service: string): Feed {
    return this.#named(this.pollFeeds, service);
  }

  #named({feed}: FakeFeeds, service: string): Feed {
    if (!service) throw new Error('A feed of no service.');
    return feed;
  }
}
