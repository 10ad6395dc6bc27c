/** The saved chat, needed to take it up again. Kept in the session storage of the tab, from the start until the end. */
import type {Clock} from '../../base/clock.js';
import type {KeyValueStorage} from '../../base/key-value-storage.js';
import type {PageLifecycle} from '../../base/page-lifecycle.js';
import {toJson} from '../../base/to-json.js';
import {EntryLog} from './entry-log.js';
import {FORMAT, has, isListOf, isOpenChat, isRecord} from './format.js';
import {upToDate} from './old-ticket.js';
import type {ChatEvent} from '../model/reduce.js';
import {isOpen, type ChatState, type Open} from '../model/state.js';
import {lastSeen, type OutgoingStatus, type OwnNotice} from '../model/transcript.js';

export interface Ticket {
  readonly state: Open;
  /** The page that wrote it has let the chat go: nobody has gone on since, unless this is a copy of an older one. */
  readonly isLeft?: boolean | undefined;
}

/** State of the screen that is saved with the chat. */
export interface View {
  /** Text in the composer. */
  readonly draft: string;
  /** Whether the panel is open; `undefined` in a view that came from another page. */
  readonly open: boolean | undefined;
  /** Number of unread messages. */
  readonly unread: number;
  /** Position of the first of them. */
  readonly newFrom?: number | undefined;
  /** Positions of the custom notices that the page has handled, and the conversation does not show. */
  readonly handled?: readonly number[] | undefined;
  /** Lines that the page has added. */
  readonly notices?: readonly OwnNotice[] | undefined;
}

/** Key of the ticket in the storage, so that chats with different servers or services do not mix. */
export const ticketKey = (server: string, service: string): string => `gms-chat ${server} ${service}`;

/** The stored form of a ticket: its transcript has only the entries that are in no chunk of the log. */
interface Head extends Ticket {
  readonly chunks: number;
}

/** Time after which `keep` writes what can be asked for again, ms: the frame that shows the news is drawn before. */
const SOON = 50;

interface Page {
  readonly clock: Clock;
  readonly lifecycle: PageLifecycle;
}

/** Reads, writes and wipes the ticket of one chat. When the storage throws or is full, nothing is kept. */
export class TicketHolder {
  readonly #storage: KeyValueStorage | undefined;
  readonly #key: string;
  readonly #log: EntryLog;
  /** The text that was last read or successfully written. */
  #written: string | null = null;
  #view: View | undefined;
  /** The state that `keep` has yet to write. */
  #waiting: Open | undefined;
  #cancel = () => {};

  constructor(storage: KeyValueStorage | undefined, key: string) {
    this.#storage = storage;
    this.#key = key;
    this.#log = new EntryLog(storage, key);
  }

  read(): Ticket | undefined {
    try {
      const text = this.#storage?.getItem(this.#key) ?? 'null';
      const value = upToDate(JSON.parse(text));
      if (!isHead(value)) return undefined;
      const {state, chunks, isLeft} = value;
      const transcript = this.#log.read(state.transcript, chunks);
      this.#written = text;
      return {state: {...state, transcript}, ...(isLeft === true && {isLeft})};
    } catch {
      return undefined;
    }
  }

  /**
   * Writes the state that an event has led to: at once, or after the next frame and once for all that comes until then. A
   * hidden page draws no frame, and its timers are slow: it writes at once.
   */
  keep(event: ChatEvent, before: ChatState, after: Open, {clock, lifecycle}: Page): void {
    if (lifecycle.hidden || !canBeAskedAgain(event, before, after)) return this.write(after);
    if (!this.#waiting) this.#cancel = clock.after(SOON, () => this.#writeNext(clock));
    this.#waiting = after;
  }

  /** Writes a chunk in each task, if there are thousands of entries, then the ticket. The ticket of another page has other chunks. */
  #writeNext(clock: Clock): void {
    let hasMore = false;
    try {
      hasMore = !!this.#waiting && !this.isStale && this.#log.writeChunk(this.#waiting.transcript);
    } catch {
      // The storage is full: `flush` finds that as well.
    }
    if (hasMore) this.#cancel = clock.after(0, () => this.#writeNext(clock));
    else this.flush();
  }

  /** Writes now what waits to be written. */
  flush(): void {
    if (this.#waiting) this.write(this.#waiting);
  }

  /** Writes that this page lets the chat go. */
  leave(state: Open): void {
    if (this.isStale) this.flush();
    else this.write(state, true);
  }

  write(state: Open, isLeft = false): void {
    const isViewLate = this.#callOff();
    // Another page changed the stored ticket: start over instead of appending.
    if (this.isStale) this.#wipeChat();
    const isNew = this.#written === null;
    const {transcript} = state;
    try {
      // The chunk before the ticket: if the page goes in between, the old ticket is still consistent.
      const {chunks, rest: entries} = this.#log.write(transcript);
      const head: Head = {
        chunks,
        state: {...state, transcript: {...transcript, entries}},
        ...(isLeft && {isLeft}),
      };
      const text = toJson({version: FORMAT, ...head});
      this.#storage?.setItem(this.#key, text);
      this.#written = text;
      // If the page has emptied the storage, the view must be written again as well.
      if ((isNew || isViewLate) && this.#view) this.writeView(this.#view);
    } catch {
      this.#wipeAll();
    }
  }

  /** True when another page has written or wiped the stored ticket since this page last did. */
  get isStale(): boolean {
    try {
      return this.#storage !== undefined && this.#storage.getItem(this.#key) !== this.#written;
    } catch {
      return false;
    }
  }

  /** The view has an item of its own, since it changes with every keystroke. */
  readView(): View | undefined {
    try {
      const value: unknown = JSON.parse(this.#storage?.getItem(this.#viewKey) ?? 'null');
      return isView(value) ? value : undefined;
    } catch {
      return undefined;
    }
  }

  writeView(view: View): void {
    this.#view = view;
    // Not before the ticket: the next page would count the entries again that this view has counted.
    if (this.#waiting) return;
    try {
      this.#storage?.setItem(this.#viewKey, toJson(view));
    } catch {
      this.#remove(this.#viewKey);
    }
  }

  wipe(): void {
    this.#view = undefined;
    this.#wipeAll();
  }

  /** @returns whether something was waiting */
  #callOff(): boolean {
    const wasWaiting = this.#waiting !== undefined;
    this.#cancel();
    this.#waiting = undefined;
    return wasWaiting;
  }

  #wipeAll(): void {
    this.#callOff();
    this.#wipeChat();
    this.#remove(this.#viewKey);
  }

  #wipeChat(): void {
    this.#written = null;
    this.#remove(this.#key);
    try {
      this.#log.wipe();
    } catch {
      // The storage is forbidden, so it has no log either.
    }
  }

  get #viewKey(): string {
    return `${this.#key} view`;
  }

  #remove(key: string): void {
    try {
      this.#storage?.removeItem(key);
    } catch {
      // The storage is forbidden, so nothing was written either.
    }
  }
}

/**
 * Whether a page that is killed may lose what this event told: the server tells it again. The customer's words, new keys, and
 * that a message is being sent are written before anything follows from them.
 */
const canBeAskedAgain = (event: ChatEvent, before: ChatState, after: Open): boolean =>
  isOpen(before) &&
  before.chat === after.chat &&
  (TOLD_AGAIN.has(event.type) || (event.type === 'outgoing' && event.status === 'sent'));

const TOLD_AGAIN: ReadonlySet<ChatEvent['type']> = new Set(['batch', 'line', 'gap', 'health', 'tick']);

/** The state after a reload. A message under way got no answer: only the transcript can tell whether it arrived. */
export const restored = (state: Open): Open => ({
  ...withMaybe(state, 'sending'),
  line: 'opening',
  typing: [],
  denial: undefined,
  isSilent: false,
});

/**
 * A ticket that is not the latest: another page may have sent its queued messages since.
 * @param unrequested ids of messages that no page has sent for certain
 */
export const unverified = (ticket: Ticket, unrequested: ReadonlySet<string> = new Set()): Ticket => ({
  ...ticket,
  state: withMaybe(ticket.state, 'queued', unrequested),
});

/** Turns the own messages with `status` into `maybe`, but for those in `except`. */
function withMaybe(state: Open, status: OutgoingStatus, except?: ReadonlySet<string>): Open {
  const {transcript} = state;
  const outgoing = transcript.outgoing.map((message) =>
    message.status === status && !except?.has(message.id)
      ? {...message, status: 'maybe' as const, after: message.after ?? lastSeen(transcript)}
      : message,
  );
  return {...state, transcript: {...transcript, outgoing}};
}

/** Ids of the queued messages. */
export const queuedIds = ({transcript}: Open): readonly string[] =>
  transcript.outgoing.flatMap(({id, status}) => (status === 'queued' ? [id] : []));

function isHead(value: unknown): value is Head {
  if (!isRecord(value) || value['version'] !== FORMAT) return false;
  return has(value, 'number', 'chunks') && isOpenChat(value['state']);
}

export const isView = (value: unknown): value is View =>
  isRecord(value) &&
  has(value, 'string', 'draft') &&
  ['undefined', 'boolean'].includes(typeof value['open']) &&
  Number.isSafeInteger(value['unread']) &&
  (value['newFrom'] === undefined || Number.isSafeInteger(value['newFrom'])) &&
  (value['handled'] === undefined || isListOf(value['handled'], Number.isSafeInteger)) &&
  (value['notices'] === undefined || isListOf(value['notices'], isNotice));

const isNotice = (value: unknown): boolean =>
  has(value, 'string', 'text') && has(value, 'number', 'at', 'after');
