/**
 * The entries of a transcript in a storage, as a log: in chunks, each written once, so that one more message costs the same
 * however long the conversation is. What is in no chunk yet is for the ticket, which says how many chunks there are: one
 * that it does not count is none.
 */
import type {KeyValueStorage} from '../../base/key-value-storage.js';
import {emptyTranscript, newEntries, type Entry, type Transcript} from '../model/transcript.js';

/** So many entries make a chunk, or as many more as come at once. */
const CHUNK = 50;

export class EntryLog {
  readonly #storage: KeyValueStorage | undefined;
  readonly #key: string;
  /** As it was written or read last. */
  #transcript = emptyTranscript;
  /** What of it is in no chunk, in the order in which it became known. */
  #rest: readonly Entry[] = [];
  #chunks = 0;

  constructor(storage: KeyValueStorage | undefined, key: string) {
    this.#storage = storage;
    this.#key = key;
  }

  /** @returns what is left for the ticket to say */
  write(transcript: Transcript): {readonly chunks: number; readonly rest: readonly Entry[]} {
    this.#rest = [...this.#rest, ...newEntries(this.#transcript, transcript)];
    this.#transcript = transcript;
    if (this.#rest.length >= CHUNK) {
      this.#storage?.setItem(this.#keyOf(this.#chunks), JSON.stringify(this.#rest));
      this.#chunks += 1;
      this.#rest = [];
    }
    return {chunks: this.#chunks, rest: this.#rest};
  }

  /**
   * @param transcript as the ticket has it, which says how many chunks there are besides
   * @throws when one of them is not there
   */
  read(transcript: Transcript, chunks: number): Transcript {
    let entries = transcript.entries;
    for (let i = 0; i < chunks; i++) {
      const chunk: unknown = JSON.parse(this.#storage?.getItem(this.#keyOf(i)) ?? '');
      if (isChunk(chunk)) entries = [...entries, ...chunk];
    }
    this.#rest = transcript.entries;
    this.#chunks = chunks;
    this.#transcript = {...transcript, entries: [...entries].sort((a, b) => a.position - b.position)};
    return this.#transcript;
  }

  /** From the last chunk back, so that what a page leaves that goes meanwhile is found by the next one. */
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

/** Our own writing. */
const isChunk = (value: unknown): value is readonly Entry[] => Array.isArray(value);
