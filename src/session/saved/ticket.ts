/** What it takes to take a chat up again: in the session storage of this tab, from Start until the end. */
import type {KeyValueStorage} from '../../base/key-value-storage.js';
import {EntryLog} from './entry-log.js';
import type {Open} from '../model/state.js';
import type {OutgoingStatus} from '../model/transcript.js';

export interface Ticket {
  readonly gmsUser: string;
  readonly state: Open;
}

/** What belongs to the screen and yet to the chat: it comes back with it. */
export interface View {
  /** What stands in the composer. */
  readonly draft: string;
  /** Not known of the view of another page. */
  readonly open: boolean | undefined;
  /** Messages of agents that nobody has seen yet. */
  readonly unread: number;
}

/** Written into every ticket: one of another make is no ticket. */
const VERSION = 2;

/** Two widgets with different servers or services on one site do not mix. */
export const ticketKey = (server: string, service: string): string => `gms-chat ${server} ${service}`;

/** As it lies in the storage: its transcript has only the entries that are in no chunk of the log. */
interface Head extends Ticket {
  readonly chunks: number;
}

/** Reads, writes and wipes the ticket of one chat. A storage that throws or is full means that nothing is kept. */
export class TicketHolder {
  readonly #storage: KeyValueStorage | undefined;
  readonly #key: string;
  readonly #log: EntryLog;
  /** What was written last, as far as it could be, or read. */
  #written: string | null = null;
  #view: View | undefined;

  constructor(storage: KeyValueStorage | undefined, key: string) {
    this.#storage = storage;
    this.#key = key;
    this.#log = new EntryLog(storage, key);
  }

  read(): Ticket | undefined {
    try {
      const text = this.#storage?.getItem(this.#key) ?? 'null';
      const value: unknown = JSON.parse(text);
      if (!isHead(value)) return undefined;
      const {gmsUser, state, chunks} = value;
      const transcript = this.#log.read(state.transcript, chunks);
      this.#written = text;
      return {gmsUser, state: {...state, transcript}};
    } catch {
      return undefined;
    }
  }

  write(gmsUser: string, state: Open): void {
    // To what is not as this page left it, nothing can be added.
    if (this.isOthers) this.#wipeChat();
    const isNew = this.#written === null;
    const {transcript} = state;
    try {
      // The chunk first: whenever the page goes, the ticket is that of a moment.
      const {chunks, rest: entries} = this.#log.write(transcript);
      const head: Head = {gmsUser, chunks, state: {...state, transcript: {...transcript, entries}}};
      const text = JSON.stringify({version: VERSION, ...head});
      this.#storage?.setItem(this.#key, text);
      this.#written = text;
      // What the page has emptied is there again as a whole.
      if (isNew && this.#view) this.writeView(this.#view);
    } catch {
      this.#wipeAll();
    }
  }

  /** Another page has written, or wiped, since this one did. */
  get isOthers(): boolean {
    try {
      return this.#storage !== undefined && this.#storage.getItem(this.#key) !== this.#written;
    } catch {
      return false;
    }
  }

  /** Apart from the chat, since it changes with every key. */
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
    try {
      this.#storage?.setItem(this.#viewKey, JSON.stringify(view));
    } catch {
      this.#remove(this.#viewKey);
    }
  }

  wipe(): void {
    this.#view = undefined;
    this.#wipeAll();
  }

  #wipeAll(): void {
    this.#wipeChat();
    this.#remove(this.#viewKey);
  }

  #wipeChat(): void {
    this.#written = null;
    this.#remove(this.#key);
    try {
      this.#log.wipe();
    } catch {
      // As there.
    }
  }

  get #viewKey(): string {
    return `${this.#key} view`;
  }

  #remove(key: string): void {
    try {
      this.#storage?.removeItem(key);
    } catch {
      // Forbidden: then nothing was written either.
    }
  }
}

/** A request that was under way when the page went has no answer: only the transcript can tell. */
export const restored = (state: Open): Open => ({
  ...withMaybe(state, 'sending'),
  line: 'opening',
  typing: [],
});

/** As a ticket that others may have gone on from since: what waited in it may have been sent. */
export const unverified = (ticket: Ticket): Ticket => ({...ticket, state: withMaybe(ticket.state, 'queued')});

/** Of which own messages it is not known whether they arrived: those that were `status` as well. */
function withMaybe(state: Open, status: OutgoingStatus): Open {
  const outgoing = state.transcript.outgoing.map((message) =>
    message.status === status ? {...message, status: 'maybe' as const} : message,
  );
  return {...state, transcript: {...state.transcript, outgoing}};
}

/** Ids of the messages that waited to be sent. */
export function waitingIn({state}: Ticket): readonly string[] {
  return state.transcript.outgoing.flatMap(({id, status}) => (status === 'queued' ? [id] : []));
}

/** Our own writing, checked for its make and for the parts without which nothing can be done. */
function isHead(value: unknown): value is Head {
  if (!isRecord(value) || value['version'] !== VERSION || typeof value['gmsUser'] !== 'string') return false;
  if (typeof value['chunks'] !== 'number') return false;
  const {state} = value;
  if (!isRecord(state) || (state['phase'] !== 'waiting' && state['phase'] !== 'talking')) return false;
  const {chat, transcript} = state;
  if (!isRecord(chat) || typeof chat['service'] !== 'string' || !isRecord(transcript)) return false;
  return ['entries', 'known', 'outgoing'].every((part) => Array.isArray(transcript[part]));
}

function isView(value: unknown): value is View {
  return (
    isRecord(value) &&
    typeof value['draft'] === 'string' &&
    typeof value['open'] !== 'object' &&
    typeof value['unread'] === 'number'
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
