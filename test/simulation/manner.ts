import type {Random} from './random.js';

/** In what the servers that are out there differ, within the documents. */
export interface Manner {
  /** How the ack extension is offered. */
  readonly ack: 'none' | 'boolean' | 'object';
  /** Where push is on, `refresh` answers in its reply, by pushes, or not at all. */
  readonly refresh: 'reply' | 'push' | 'ignored';
  /** Replies where push is on hold no more than an id and a channel; else also the last position. */
  readonly shortReplies: boolean;
  /** Where it is polled, the reply to a message holds the message. */
  readonly echoes: boolean;
  readonly positionsAsNumbers: boolean;
  readonly transcriptAsText: boolean;
  /** The session id is told. */
  readonly tellsSession: boolean;
  /** A /meta/connect is held so long, ms. */
  readonly holds: number;
  /** `refresh` of a chat that is over is answered with 400. */
  readonly refusesAfterEnd: boolean;
  /** A new service becomes available after so many ms. */
  readonly availableAfter: number;
  readonly refusesCredentials: boolean;
}

export function anyManner(random: Random): Manner {
  return {
    ack: random.pick(['none', 'boolean', 'object']),
    refresh: random.pick(['reply', 'reply', 'push', 'ignored']),
    shortReplies: random.chance(0.4),
    echoes: random.chance(0.5),
    positionsAsNumbers: random.chance(0.3),
    transcriptAsText: random.chance(0.2),
    tellsSession: random.chance(0.7),
    holds: random.pick([10_000, 30_000, 60_000]),
    refusesAfterEnd: random.chance(0.3),
    availableAfter: random.chance(0.15) ? random.between(1_000, 20_000) : 0,
    refusesCredentials: random.chance(0.1),
  };
}
