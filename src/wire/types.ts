/** The interface to a server, independent of API versions. `v1/gms-v1.ts` and `v2/gms-v2.ts` implement it. */
import type {ChatError} from './errors.js';

export type GivenHeaders = Readonly<Record<string, string>>;

/** Extra request headers, or a function that makes them: it is called for each request, and may be async. */
export type HeadersOption = GivenHeaders | (() => GivenHeaders | Promise<GivenHeaders>);

/** Sees each message before it is sent. Returns the text to send, or a promise of it; `null` refuses the message. */
export type Transform = (text: string) => string | null | Promise<string | null>;

export type Party = 'agent' | 'client' | 'supervisor' | 'external';

/** `unknown` entries are kept since they take a position. They are shown only if an agent says something in them. */
export type EntryKind =
  | 'message'
  | 'joined'
  | 'left'
  | 'typing-started'
  | 'typing-stopped'
  | 'push-url'
  /** The server will end the chat if the customer stays silent. */
  | 'idle-warning'
  /** Words of the agent's application to the page. */
  | 'custom'
  /** Somebody sent a file. It can be fetched if the entry has a `file`. */
  | 'file'
  /** A file was taken back: `file.id` tells which. */
  | 'file-deleted'
  /** The party has another name from now on. */
  | 'renamed'
  /** The server ends the chat since the customer was silent. */
  | 'idle-closed'
  | 'unknown';

/** One entry of the server's transcript. */
export interface WireEntry {
  readonly kind: EntryKind;
  readonly party: Party;
  /** Nickname at the server; for `client` often not the name that the customer entered. */
  readonly nickname: string;
  /**
   * The message, the URL of a pushed page, or the words of a custom notice. For other notices it is the server's English
   * text, not for display. A message without any words is one that cannot be shown.
   */
  readonly text: string;
  /** Words of the site for the customer, in a notice of the server. */
  readonly words?: string;
  /** Seconds since the start of the chat; NaN if the server does not tell them. */
  readonly seconds: number;
  /** Its own position in the transcript, where the server counts so. Else entries are counted back from that of the batch. */
  readonly position?: number;
  /** Tells parties of one nickname apart, if the server numbers them. */
  readonly from?: string;
  readonly file?: SentFile;
  /** The entry says why the chat ends. */
  readonly ends?: EndCause;
}

/** Cause of an end that the server tells: an agent, the customer's silence, or the server itself. */
export type EndCause = 'agent' | 'idle' | 'server';

/** A file at the server. */
export interface SentFile {
  /** Names the file in requests. */
  readonly id: string;
  /** File name as the sender gave it: not to be trusted as a path. */
  readonly name: string;
  /** Bytes; `undefined` if the server does not tell. */
  readonly size: number | undefined;
  readonly description?: string;
}

/** The server's rules for files in this chat. They can change while it is on. What is `undefined` has no limit that is known. */
export interface FileLimits {
  /** Files that the customer may still send. */
  readonly filesLeft: number | undefined;
  /** Bytes that one file may have. */
  readonly maxSize: number | undefined;
  /** Bytes that all further files together may have. */
  readonly bytesLeft: number | undefined;
  /** Extensions in lower case, without a dot: `['jpg', 'pdf']`. Empty: any. */
  readonly types: readonly string[];
  /** Files are taken only while an agent is in the chat. */
  readonly needsAgent: boolean;
}

/** Files of one chat. Every call rejects only with a `ChatError`; where the server tells a code for the reason, it has that `code`. */
export interface WireFiles {
  /** Asks the server. Ask again before each picking: the limits count what was sent. */
  limits(): Promise<FileLimits>;
  /**
   * Sends one file.
   * @param onProgress called with the number of bytes that have left, as far as the browser tells
   * @returns the id of the file at the server, if its reply tells it; the entry of the transcript has the same
   */
  upload(file: File, signal: AbortSignal, onProgress: (bytes: number) => void): Promise<string | undefined>;
  /**
   * Fetches a file.
   * @param file by its name, a web page that was sent is told from one that came in place of the file
   * @returns the bytes as a blob of no type, which a browser saves and never opens in place
   */
  download(file: Pick<SentFile, 'id' | 'name'>, signal: AbortSignal): Promise<Blob>;
}

/** One reply or push, decoded. */
export interface Batch {
  /** The chat is over after `entries`. */
  readonly ended: boolean;
  readonly entries: readonly WireEntry[];
  /** Position of the last entry (the first entry of a chat has 1), if the server names it. */
  readonly position: number | undefined;
  /** Id of the chat at the contact center, if the server names it. */
  readonly sessionId: string | undefined;
  /** All positions from the first to the last of these are in `entries`, or not for customers at all. */
  readonly covers?: readonly [from: number, to: number] | undefined;
  /** How the chat was started, if not as it was asked for. Only in the reply to a start. */
  readonly delivery?: Delivery | undefined;
  /** The keys of the chat, if this reply or push changed them. They replace those before. */
  readonly keys?: WireKeys | undefined;
  /** See `ServerDetails`; only in the reply to a start, and only if they are wanted. */
  readonly details?: ServerDetails | undefined;
}

/**
 * All that a wire must know to go on with a chat, as a record that can be stored as JSON. The wire makes it and reads it. The
 * session holds it and saves it, and knows nothing of its members. It is a secret: whoever has it is the customer.
 */
export type WireKeys = Readonly<Record<string, string>>;

/** Makes the wire of one chat. `keys` gives the newest keys of that chat; it is asked at each request. */
export type WireFactory = (keys: () => WireKeys) => Wire;

/** A chat before the server was asked to start it. */
export interface Prepared {
  readonly keys: WireKeys;
  /** Id to name the chat by until the server has told its own. */
  readonly provisionalId?: string | undefined;
}

/**
 * Facts about a chat and its servers, under the names of the GMS documentation. A fact is missing if the server does not
 * send it. The chat itself needs none of them.
 */
export interface ServerDetails {
  /** Id of the customer at Chat Server. */
  readonly userId?: string | undefined;
  /** Secret of the customer in this chat: keep it from other people, logs and URLs. */
  readonly secureKey?: string | undefined;
  /** ISO 8601, by the server's clock. */
  readonly startedAt?: string | undefined;
  /** English text for diagnosis. */
  readonly chatServiceMessage?: string | undefined;
  readonly checkChatServiceLoadBalancerPath?: string | undefined;
  readonly chatServerLoadBalancerAlias?: string | undefined;
  readonly chatServerHost?: string | undefined;
  readonly chatWebApiPort?: number | undefined;
  readonly isTLSrequired?: boolean | undefined;
  /** As the server sends it. */
  readonly clientTimeZoneOffset?: number | undefined;
  readonly cometChannel?: string | undefined;
  /** Id of the data that belongs to the service session. */
  readonly dataId?: string | undefined;
  /** Paths of the operations, from the root of GMS. Behind a gateway with another prefix they are wrong. */
  readonly urls: {readonly [Name in Operation]?: string | undefined};
}

export type Operation =
  | 'create'
  | 'send'
  | 'refresh'
  | 'refreshFromStart'
  | 'startTyping'
  | 'stopTyping'
  | 'customNotice'
  | 'disconnect';

/** Place in the queue, as far as the server tells it. */
export interface QueuePlace {
  /** 1 is next. */
  readonly position?: number | undefined;
  /** Expected wait, s. */
  readonly eta?: number | undefined;
}

/** The customer's data and the subject of a new chat. */
export interface StartDetails {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly subject: string;
  /** Nickname that the agent sees. If it is empty, the server makes one of the names. */
  readonly displayName?: string;
}

/** Business data of the page, by name. Values that are no texts are sent as JSON. */
export type UserData = Readonly<Record<string, unknown>>;

/** The names under which a server takes the fields of the start form, if not by those of its documentation. */
export type FieldNames = {readonly [Field in keyof StartDetails]?: string | undefined};

/** Options of a page for the request that starts a chat. */
export interface StartOptions {
  /** Extra fields, by name: `{subscriptionID: '…'}`. They replace none of the chat's own. */
  readonly startFields?: Readonly<Record<string, string>> | undefined;
  /** `{email: 'EmailAddress'}` */
  readonly fieldNames?: FieldNames | undefined;
}

/** How messages arrive: by push (CometD) or by polling. */
export type Delivery = 'comet' | 'poll';

/** Receives the events of a feed. */
export interface FeedSink {
  /** The feed works, for the first time or again. Earlier messages may have been missed. */
  live(): void;
  batch(batch: Batch): void;
  /** The feed does not work at the moment and retries by itself. */
  trouble(): void;
  /** The feed has failed for good. Called once, and not after a stop. */
  lost(error: ChatError): void;
}

/**
 * Opens a stream of the batches of one chat after `position`, by push or by polling.
 * @returns stops the feed; resolves when none of its requests is left. `leaving`: the page is being unloaded, the last
 *   request must outlive it
 */
export type Feed = (position: () => number, sink: FeedSink) => (leaving?: boolean) => Promise<void>;

/** How the entry of a message is told from others that may come meanwhile. */
export interface Echo {
  /** The last known position: its entry has a later one. */
  readonly last: number;
  /** No other message of the customer may still come up. */
  readonly isOnly: boolean;
}

/** One chat at a server. Every call rejects only with a `ChatError`. */
export interface Wire {
  /**
   * The first request of a start, where the API has one: what it gives is good for one chat.
   * @param data business data of the page
   */
  prepare(data: UserData, signal?: AbortSignal): Promise<Prepared>;
  /**
   * Asks for the place in the queue, after `startChat` was answered with `unavailable`. Missing where the API has no queue:
   * then such an answer is a failed start.
   * @returns `undefined` when the service is available
   */
  readonly placeInQueue?: ((signal?: AbortSignal) => Promise<QueuePlace | undefined>) | undefined;
  startChat(details: StartDetails, data: UserData, delivery: Delivery, signal?: AbortSignal): Promise<Batch>;
  /** @param position up to which the transcript is whole: a reply may bring what follows */
  send(text: string, position: number, echo?: Echo): Promise<Batch>;
  /** Asks for the entries after `position`. They may arrive in the reply, by push, or not at all. */
  refresh(position: number): Promise<Batch>;
  /** @param preview the text so far, for an agent to read ahead; left out unless the page wants that */
  typing(isTyping: boolean, preview?: string): Promise<Batch>;
  customNotice(text: string): Promise<Batch>;
  /** Attaches what is new in the business data of the page to the running chat. Missing where the API has no such request. */
  readonly updateData?: ((data: UserData) => Promise<Batch>) | undefined;
  /**
   * Ends the chat.
   * @param leaving the page is being unloaded, the request must outlive it
   * @param position up to which the transcript is whole: the reply may bring the last words
   */
  disconnect(leaving?: boolean, position?: number): Promise<Batch>;
  /** A chat that can only be polled has a feed that stays silent here, and the other way round. */
  readonly comet: Feed;
  readonly poll: Feed;
  /**
   * Keeps any fault from causing a flood of requests.
   * @param requests number of requests that the customer did not trigger; 0 for a request that waits for no others
   * @returns time until they may be made, ms. With 0: the rest of a pause that the server wants
   */
  readonly waitFor: (requests: number) => number;
}

/** Whether anybody answers, as the contact center tells it before a chat. */
export interface Availability {
  /** Whether it is open; `undefined` if the page names no `hours`, or there is no answer. */
  readonly open: boolean | undefined;
  /** When it opens next, if it is closed and tells that. */
  readonly opens?: Date;
  /** Expected wait for an agent, s. */
  readonly wait?: number;
}
