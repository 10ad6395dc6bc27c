import type {Random} from './random.js';

/** Differences between real servers that the documentation allows. */
export interface Manner {
  /** Form in which the server offers the ack extension. */
  readonly ack: 'none' | 'boolean' | 'object';
  /** How the server answers `refresh` of a pushed chat: in the reply, by pushes, or not at all. */
  readonly refresh: 'reply' | 'push' | 'ignored';
  /** Replies for a pushed chat have only an id and a channel; otherwise the last position as well. */
  readonly shortReplies: boolean;
  /** For a polled chat, the reply to a message contains the message. */
  readonly echoes: boolean;
  readonly positionsAsNumbers: boolean;
  readonly transcriptAsText: boolean;
  /** Replies have the id of the chat session. */
  readonly tellsSession: boolean;
  /** Ms for which a /meta/connect is held. */
  readonly holds: number;
  /** The server answers `refresh` of an ended chat with 400. */
  readonly refusesAfterEnd: boolean;
  /** Ms until a new service becomes available. */
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
