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
  /** How the transcript has the customer's words; `undefined` when they are unchanged. */
  readonly alters: Alteration | undefined;
}

/** What a server may make of the customer's words. */
const ALTERATIONS = {
  trimmed: (text: string) => text.trim(),
  masked: (text: string) => text.replace(/\d(?=\d{2})/g, '*'),
  transcoded: (text: string) => text.replace(/[^\x20-\x7e]/gu, '??'),
  escaped: (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  'made a number': (text: string) => (/^\s*\d+\s*$/.test(text) ? Number(text) : text),
  shouted: (text: string) => text.toUpperCase(),
  /** Nothing is left by which a message could be recognised. */
  blackened: () => '*****',
} as const;

export type Alteration = keyof typeof ALTERATIONS;

/** The words of the transcript for what the customer wrote. A gateway may make a number of them. */
export function wordsFor(text: string, alters: Alteration | undefined): string | number {
  return alters ? ALTERATIONS[alters](text) : text;
}

const NAMES: readonly Alteration[] = [
  'trimmed',
  'masked',
  'transcoded',
  'escaped',
  'made a number',
  'shouted',
  'blackened',
];

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
    alters: random.chance(0.4) ? random.pick(NAMES) : undefined,
  };
}
