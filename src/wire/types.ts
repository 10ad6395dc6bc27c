/**
 * What the rooms above know of a server: no version of an API shows through here. GMS Chat API v1 is behind it today
 * (`gms-v1.ts`); a second wire can stand beside it.
 */
import type {ChatError} from './errors.js';

export type Party = 'agent' | 'client' | 'supervisor' | 'external';

/** `unknown` entries are kept since they take a position; nothing draws them. */
export type EntryKind =
  | 'message'
  | 'joined'
  | 'left'
  | 'typing-started'
  | 'typing-stopped'
  | 'push-url'
  /** The chat will be ended if the customer goes on saying nothing. */
  | 'idle-warning'
  | 'custom'
  | 'unknown';

/** One entry of the server's transcript, before it has its place in ours. */
export interface WireEntry {
  readonly kind: EntryKind;
  readonly party: Party;
  /** As the server has it; for `client` often not the name that the customer gave. */
  readonly nickname: string;
  /** The message, the URL of a pushed page, or a notice's text (English, made by the server: not for display). */
  readonly text: string;
  /** Seconds since the start of the chat. */
  readonly seconds: number;
}

/** One reply or push, decoded. */
export interface Batch {
  /** The chat is over; its entries come first. */
  readonly ended: boolean;
  readonly entries: readonly WireEntry[];
  /** Position of the last entry (the first of a chat has 1); the server does not always tell. */
  readonly position: number | undefined;
  readonly sessionId: string | undefined;
}

/** As far as the server says. */
export interface QueuePlace {
  /** 1 is next. */
  readonly position?: number | undefined;
  /** Expected wait, s. */
  readonly eta?: number | undefined;
}

/** Who starts a chat, and about what. */
export interface StartDetails {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly subject: string;
  /** Nickname that the agent sees; the server makes one of the names when it is empty. */
  readonly displayName?: string;
}

/** How the server tells news: by push, or asked again and again. */
export type Delivery = 'comet' | 'poll';

/** What a feed tells. */
export interface FeedSink {
  /** The way is open, or open again: what came before this may have been missed. */
  live(): void;
  batch(batch: Batch): void;
  /** The way does not work now; the feed itself goes on trying. */
  trouble(): void;
  /** The feed is dead and says nothing more. Told once, and not after it was stopped. */
  lost(error: ChatError): void;
}

/**
 * News of one chat, from `position` on. Push and polling have this one shape.
 * @returns stops it, and resolves when nothing of it is left on the wire. `leaving`: the page is going away, the
 *   farewell must outlive it
 */
export type Feed = (position: () => number, sink: FeedSink) => (leaving?: boolean) => Promise<void>;

/** A server that chats are held with. Every call rejects with a `ChatError` and with nothing else. */
export interface Wire {
  /** @returns the id of a new service session; a session is good for one chat */
  requestService(data: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<string>;
  /**
   * Where the customer stands who waits for a service to become available (`startChat` answered `unavailable`).
   * @returns `undefined` once it is
   */
  placeInQueue(service: string, signal?: AbortSignal): Promise<QueuePlace | undefined>;
  startChat(service: string, details: StartDetails, delivery: Delivery, signal?: AbortSignal): Promise<Batch>;
  send(service: string, text: string): Promise<Batch>;
  /** Asks for the entries after `position`; they may come in the reply, by push, or not at all. */
  refresh(service: string, position: number): Promise<Batch>;
  typing(service: string, isTyping: boolean): Promise<Batch>;
  customNotice(service: string, text: string): Promise<Batch>;
  /** Ends the chat. `leaving`: the page is going away, the request must outlive it. */
  disconnect(service: string, leaving?: boolean): Promise<Batch>;
  comet(service: string): Feed;
  poll(service: string): Feed;
  /** Milliseconds until so many requests may be made that the customer gave no cause for: no fault makes a storm of them. */
  readonly waitFor: (requests: number) => number;
}
