import type {SharedFile} from '../api/chat.js';

/** A file on its way, or one that did not get there. */
export interface Transfer {
  readonly id: number;
  readonly chatId: string;
  readonly name: string;
  readonly way: 'up' | 'down';
  /** A sentence that says why it failed; empty while it is under way. */
  readonly failure: string;
  /** The same may work another time. */
  readonly mayRetry: boolean;
}

export type Transfers = readonly Transfer[];

/** A wish of the agent about files. */
export type FileWish =
  | {readonly do: 'send'; readonly chatId: string; readonly files: readonly File[]}
  | {readonly do: 'download'; readonly chatId: string; readonly file: SharedFile}
  | {readonly do: 'retry' | 'dismiss'; readonly id: number};

/** The server and the browser, as far as files need them. Each promise rejects with an error whose message is a sentence. */
export interface FileMeans {
  readonly send: (chatId: string, file: File) => Promise<void>;
  readonly fetch: (chatId: string, fileId: string) => Promise<Blob>;
  readonly save: (name: string, bytes: Blob) => void;
}

/** Bytes of one file: the server takes no more. */
const largest = 10_000_000;

/** The files that an agent sends and downloads. */
export class TransferStore {
  readonly #means: FileMeans;
  readonly #changed: (transfers: Transfers) => void;
  readonly #tasks = new Map<number, () => Promise<void>>();
  #transfers: Transfers = [];
  #count = 0;

  constructor(means: FileMeans, changed: (transfers: Transfers) => void) {
    this.#means = means;
    this.#changed = changed;
  }

  take(wish: FileWish): void {
    switch (wish.do) {
      case 'send':
        for (const file of wish.files) this.#send(wish.chatId, file);
        return;
      case 'download':
        this.#download(wish.chatId, wish.file);
        return;
      case 'retry':
        void this.#run(wish.id);
        return;
      case 'dismiss':
        this.#remove(wish.id);
    }
  }

  #send(chatId: string, file: File): void {
    const failure = refusal(file);
    const id = this.#add({chatId, name: file.name, way: 'up', failure, mayRetry: false});
    if (failure) return;
    this.#tasks.set(id, () => this.#means.send(chatId, file));
    void this.#run(id);
  }

  #download(chatId: string, {id: fileId, name}: SharedFile): void {
    const id = this.#add({chatId, name, way: 'down', failure: '', mayRetry: false});
    this.#tasks.set(id, async () => this.#means.save(name, await this.#means.fetch(chatId, fileId)));
    void this.#run(id);
  }

  async #run(id: number): Promise<void> {
    this.#change(id, {failure: ''});
    try {
      await this.#tasks.get(id)?.();
      this.#remove(id);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#change(id, {failure: reason, mayRetry: true});
    }
  }

  #add(transfer: Omit<Transfer, 'id'>): number {
    this.#count += 1;
    this.#set([...this.#transfers, {id: this.#count, ...transfer}]);
    return this.#count;
  }

  #change(id: number, change: Partial<Transfer>): void {
    this.#set(this.#transfers.map((one) => (one.id === id ? {...one, ...change} : one)));
  }

  #remove(id: number): void {
    this.#tasks.delete(id);
    this.#set(this.#transfers.filter((one) => one.id !== id));
  }

  #set(transfers: Transfers): void {
    this.#transfers = transfers;
    this.#changed(transfers);
  }
}

/** Why a file is not even tried; empty when it is. */
function refusal({size}: File): string {
  if (size === 0) return 'It is empty, or a folder.';
  return size > largest ? 'It is larger than 10 MB.' : '';
}
