import type {ChatError} from '../../../src/wire/errors.js';
import type {Batch, Feed, FeedSink} from '../../../src/wire/types.js';
import {deferred} from './deferred.js';
import {settled} from './settled.js';

/** Feeds under control of a test. `opened` keeps each of them; `log` is called for each opening and stop. */
export class FakeFeeds {
  readonly opened: OpenFeed[] = [];
  readonly #name: string;
  readonly #log: (line: string) => void;
  /** Stops stay pending until the test resolves them. */
  holdsStops = false;

  constructor(name: string, log: (line: string) => void) {
    this.#name = name;
    this.#log = log;
  }

  readonly feed: Feed = (position, sink) => {
    const feed = new OpenFeed(position, sink);
    this.opened.push(feed);
    this.#log(`${this.#name} opened`);
    return () => {
      if (feed.isOpen) {
        this.#log(`${this.#name} stopped`);
        feed.stoppedAt = feed.position;
      }
      feed.isOpen = false;
      if (!this.holdsStops) feed.stopped.resolve(undefined);
      return feed.stopped.promise;
    };
  };

  get open(): readonly OpenFeed[] {
    return this.opened.filter(({isOpen}) => isOpen);
  }

  /** The feed that was opened last. */
  get last(): OpenFeed {
    const feed = this.opened.at(-1);
    if (!feed) throw new Error(`No ${this.#name} feed was opened.`);
    return feed;
  }
}

export class OpenFeed {
  isOpen = true;
  /** Position at the stop. */
  stoppedAt: number | undefined;
  readonly stopped = deferred<undefined>();
  readonly #position: () => number;
  readonly #sink: FeedSink;

  constructor(position: () => number, sink: FeedSink) {
    this.#position = position;
    this.#sink = sink;
  }

  get position(): number {
    return this.#position();
  }

  async live(): Promise<void> {
    if (this.isOpen) this.#sink.live();
    await settled();
  }

  async tells(batch: Batch): Promise<void> {
    if (this.isOpen) this.#sink.batch(batch);
    await settled();
  }

  async trouble(): Promise<void> {
    if (this.isOpen) this.#sink.trouble();
    await settled();
  }

  async lost(error: ChatError): Promise<void> {
    if (this.isOpen) {
      this.isOpen = false;
      this.#sink.lost(error);
    }
    await settled();
  }
}
