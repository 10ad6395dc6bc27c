import type {Clock} from '../base/clock.js';
import type {PageLifecycle} from '../base/page-lifecycle.js';
import {Slices} from '../base/slices.js';
import type {BayeuxReply} from './bayeux-messages.js';
import type {Batch, FeedSink} from './types.js';

export interface NewsConfig {
  readonly clock: Clock;
  readonly lifecycle: PageLifecycle;
  readonly channel: string;
  /** Decodes the `data` of a push; `undefined` when it belongs to another service. */
  readonly decode: (data: unknown) => Batch | undefined;
}

/**
 * The pushes of one session, on their way to the chat. One answer may bring thousands. They are decoded in slices. Those that
 * follow each other become one batch, since to take a batch in costs more the longer the chat is.
 */
export class News {
  readonly #config: NewsConfig;
  readonly #tell: FeedSink['batch'];
  readonly #slices: Slices;
  /** Batches that follow each other. */
  #run: Batch[] = [];
  #isStopped = false;

  constructor(config: NewsConfig, tell: FeedSink['batch']) {
    this.#config = config;
    this.#tell = tell;
    this.#slices = new Slices(config.clock, config.lifecycle);
  }

  /** Takes the pushes of an answer in. Then hands the rest over, by which they are acknowledged and the server is asked again. */
  take(replies: readonly BayeuxReply[], handOver: (others: readonly BayeuxReply[]) => void): void {
    this.#slices.add(this.#steps(replies, handOver));
  }

  /** Takes in what has come until now, and nothing that comes later. */
  stop(): void {
    this.#slices.flush();
    this.#isStopped = true;
  }

  *#steps(
    replies: readonly BayeuxReply[],
    handOver: (others: readonly BayeuxReply[]) => void,
  ): Generator<boolean | undefined> {
    const {channel, decode} = this.#config;
    const isPush = (reply: BayeuxReply) => reply.channel === channel && reply.successful === undefined;
    const isLong = replies.length >= LONG;
    // To read them took long.
    if (isLong) yield true;
    for (const push of replies.filter(isPush)) {
      const batch = this.#isStopped ? undefined : decode(push.data);
      if (batch) this.#add(batch);
      yield isLongBatch(batch);
    }
    // To take them in takes long.
    if (isLong) yield true;
    this.#pass();
    handOver(replies.filter((reply) => !isPush(reply)));
  }

  #add(batch: Batch): void {
    if (!follows(this.#run.at(-1), batch)) this.#pass();
    this.#run.push(batch);
    // How the next push is read depends on the keys.
    if (hasKeys(batch)) this.#pass();
  }

  #pass(): void {
    const run = this.#run;
    const [first] = run;
    const last = run.at(-1);
    this.#run = [];
    if (first && last) this.#tell(first === last ? first : joined(first, run, last));
  }
}

/** Entries, or pushes, that take long to decode, and long to take in. */
const LONG = 500;

const isLongBatch = (batch: Batch | undefined): boolean => (batch?.entries.length ?? 0) >= LONG;

/** Hands a long reply over in a task of its own, so that no frame waits for both. */
export const inOwnTask =
  (clock: Clock) =>
  async (batch: Batch): Promise<Batch> => {
    if (isLongBatch(batch)) await new Promise<void>((resolve) => void clock.after(0, resolve));
    return batch;
  };

/** Sugar gives each object a function of this name. */
const hasKeys = (batch: Batch): boolean => Object.hasOwn(batch, 'keys') && !!batch.keys;

/** Whether both as one mean the same as one after the other. */
function follows(before: Batch | undefined, batch: Batch): boolean {
  const {covers, position, entries} = batch;
  if (!before || before.ended || hasKeys(batch) || before.position === undefined || position === undefined)
    return false;
  if (before.covers || covers)
    return before.covers?.[1] === before.position && covers?.[0] === before.position + 1;
  return before.entries.length > 0 && entries.length > 0 && position - entries.length === before.position;
}

function joined(first: Batch, all: readonly Batch[], {ended, position, covers}: Batch): Batch {
  return {
    ...first,
    ended,
    position,
    entries: all.flatMap(({entries}) => entries),
    sessionId: all.find(({sessionId}) => sessionId)?.sessionId,
    ...(first.covers && covers && {covers: [first.covers[0], covers[1]]}),
  };
}
