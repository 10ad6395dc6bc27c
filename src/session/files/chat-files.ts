/** Files of one chat, as a screen shows and sends them. */
import type {Observable} from '../../base/observable.js';
import type {Fault} from '../../wire/errors.js';
import type {FileLimits} from '../../wire/types.js';

/**
 * A file on its way to the server. It belongs to the page that has the file: no other tab shows it, and no reload keeps it.
 * - `waiting`: a file before it is being sent.
 * - `sending`: `sent` of `size` bytes have left.
 * - `sent`: the server has it; its entry in the transcript is about to come, and takes its place.
 * - `failed`: the server has not got it, for the reason that `problem` tells.
 */
export interface Upload {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly status: 'waiting' | 'sending' | 'sent' | 'failed';
  /** Bytes that have left. */
  readonly sent: number;
  readonly problem?: FileProblem | undefined;
}

/** Why a file was not sent. */
export interface FileProblem {
  /**
   * - `empty`: it has no bytes, or is a folder.
   * - `type`, `size`, `total`, `number`: against the limits of the server. `limit` has the number, bytes or files.
   * - `no-agent`: files are taken only while an agent is in the chat.
   * - `cut`: no answer; only here another try makes sense.
   * - `refused`: the server refused it otherwise.
   * - `over`: the chat has ended.
   */
  readonly why: 'empty' | 'type' | 'size' | 'total' | 'number' | 'no-agent' | 'cut' | 'refused' | 'over';
  readonly limit?: number | undefined;
  /** Extensions that are taken, for `type`. */
  readonly types?: readonly string[] | undefined;
  readonly fault?: Fault | undefined;
}

export interface ChatFiles {
  /** The files that are not in the transcript yet, in the order of their choice. */
  readonly uploads: Observable<readonly Upload[]>;
  /**
   * Asks the server for its limits.
   * @throws ChatError
   */
  limits(): Promise<FileLimits>;
  /** Sends files one after another. Each is checked against the limits first; one that is against them fails at once. */
  add(files: Iterable<File>): void;
  /** Sends a failed file again. */
  retry(id: string): void;
  /** Stops an upload, or removes a failed one. */
  remove(id: string): void;
  /**
   * Fetches a file of the transcript.
   * @param id `file.id` of its entry
   * @throws ChatError
   */
  download(id: string): Promise<Blob>;
  /** Stops all uploads. */
  close(): void;
}
