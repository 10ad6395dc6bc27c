/**
 * Stores the entries of a transcript as a log of chunks. Each chunk is written once, so storing one more message costs the
 * same in a long conversation. The ticket holds the entries that are in no chunk yet, and the number of chunks: a chunk
 * beyond that number is ignored.
 */
import type {KeyValueStorage} from '../../base/key-value-storage.js';
import {toJson} from '../../base/to-json.js';
import {areEntries} from './format.js';
import {addedEntries, emptyTranscript, type Entry, type Transcript} from '../model/transcript.js';

/** Least and most entries in a chunk: of thousands at once, each chunk can be written in a task of its own. */
const CHUNK = 50;
const MOST = 500;

export class EntryLog {
  readonly #storage: KeyValueStorage | undefined;
  readonly #key: string;
  /** The transcript that was last written or read. */
  #transcript = emptyTranscript;
  /** Its entries that are in no chunk, in the order of arrival. */
  #rest: readonly Entry[] = [];
  #chunks = 0;

  constructor(storage: KeyValueStorage | undefined, key: string) {
    this.#storage = storage;
    this.#key = key;
  }

  /** @returns the part that the ticket must hold */
  write(transcript: Transcript): {readonly chunks: number; readonly rest: readonly Entry[]} {
    while (this.writeChunk(transcript));
    return {chunks: this.#chunks, rest: this.#rest};
  }

  /**
   * Stores one chunk of what is new, if that fills one. Until the next ticket counts it, the one before holds.
   * @returns whether there is another
   */
  writeChunk(transcript: Transcript): boolean {
    this.#rest = [...this.#rest, ...addedEntries(this.#transcript, transcript)];
    this.#transcript = transcript;
    if (this.#rest.length < CHUNK) return false;
    this.#storage?.setItem(this.#keyOf(this.#chunks), toJson(this.#rest.slice(0, MOST)));
    this.#chunks += 1;
    this.#rest = this.#rest.slice(MOST);
    return this.#rest.length >= CHUNK;
  }

  /**
   * @param transcript the one in the ticket, without the entries of the chunks
   * @param chunks the number of chunks in the ticket
   * @throws SyntaxError when a chunk is missing or malformed
   */
  read(transcript: Transcript, chunks: number): Transcript {
    let entries = transcript.entries;
    for (let i = 0; i < chunks; i++) {
      const chunk: unknown = JSON.parse(this.#storage?.getItem(this.#keyOf(i)) ?? '');
      if (!areEntries(chunk)) throw new SyntaxError('Not a chunk');
      entries = [...entries, ...chunk];
    }
    this.#rest = transcript.entries;
    this.#chunks = chunks;
    this.#transcript = {...transcript, entries: [...entries].sort((a, b) => a.position - b.position)};
    return this.#transcript;
  }

  /** Removes the last chunk first: if the page goes in the middle, the next page still finds the rest, starting at 0. */
  wipe(chunk = 0): void {
    this.#transcript = emptyTranscript;
    this.#rest = [];
    this.#chunks = 0;
    const key = this.#keyOf(chunk);
    if (this.#storage?.getItem(key) == null) return;
    this.wipe(chunk + 1);
    this.#storage.removeItem(key);
  }

  #keyOf(chunk: number): string {
    return `${this.#key} ${chunk}`;
  }
}
