/** A file as the transcript names it. */
export interface SharedFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** As the sender gave it; empty when there is none. */
  readonly description: string;
}

/** A file as a party sends it. */
export interface NewFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly description?: string;
}

/** A file in a chat. It is kept in memory, as long as the chat. */
export interface StoredFile extends SharedFile {
  readonly bytes: Buffer;
  /** The id of the party that sent it. */
  readonly from: string;
}

/** Limits of the files that a customer may send: Chat Server's section `client-file-transfer`. */
export interface FileLimits {
  readonly files: number;
  /** Bytes of one file. */
  readonly fileSize: number;
  /** Bytes of all files of the chat. */
  readonly totalSize: number;
  /** Extensions in lower case, without a dot. */
  readonly types: readonly string[];
  /** Files are taken only while an agent is in the chat. */
  readonly needAgent: boolean;
  /** Downloads in one chat. */
  readonly downloads: number;
}

export const defaultFileLimits: FileLimits = {
  files: 3,
  fileSize: 2_097_152,
  totalSize: 5_242_880,
  types: ['gif', 'jpeg', 'jpg', 'pdf', 'png', 'txt', 'zip'],
  needAgent: false,
  downloads: 20,
};

/** The files of one chat. */
export class FileBox {
  readonly #files = new Map<string, StoredFile>();
  #downloads = 0;

  get(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }

  put(file: StoredFile): void {
    this.#files.set(file.id, file);
  }

  remove(id: string): void {
    this.#files.delete(id);
  }

  /** The customer has downloaded a file. */
  countDownload(): void {
    this.#downloads += 1;
  }

  get downloads(): number {
    return this.#downloads;
  }

  /** Number and bytes of the files of a party. A deleted file does not count. */
  used(by: {readonly id: string}): {readonly files: number; readonly size: number} {
    const own = [...this.#files.values()].filter(({from}) => from === by.id);
    return {files: own.length, size: own.reduce((sum, {size}) => sum + size, 0)};
  }
}
